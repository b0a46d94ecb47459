import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseName } from './versions';

/**
 * Writes a small executable that stands where `runTests` expects the executable of a desktop VS Code, and returns its
 * path. It runs `serverLauncher.js`, the bundle beside the running one, with the Node we run on: a `#!/usr/bin/env
 * node` might find another, and Windows has no such line.
 */
export async function writeLauncherScript(folder: string, cache: string, release: ReleaseName): Promise<string> {
  const command = [
    process.execPath,
    path.join(__dirname, 'serverLauncher.js'),
    `--release=${release}`,
    `--cache=${cache}`,
  ];
  if (process.platform === 'win32') {
    const script = path.join(folder, 'vscode-server.cmd');
    await writeFile(script, `@${command.map((part) => `"${part}"`).join(' ')} %*\r\n`);
    return script;
  }
  const script = path.join(folder, 'vscode-server');
  const quoted = command.map((part) => `'${part.replaceAll("'", `'\\''`)}'`);
  // exec: signals meant for the launcher must not stop at the shell.
  await writeFile(script, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`);
  await chmod(script, 0o755);
  return script;
}
