import path from 'node:path';
import { parseArgs } from 'node:util';
import { assembleServerBuild } from './assembleServerBuild';
import { cacheFolder, exists } from './cacheFolder';
import { hasDisplay } from './chooseHost';
import { run } from './childProcess';
import { runMain, temporaryFolder } from './cleanUp';
import { linkExtension, startServer } from './serverBuild';
import { RELEASES } from './versions';
import { workbenchAddress } from './workbenchPage';

const USAGE = `node out/launch/openForUser.js [options]
  --sample <file>      document to open, its folder as the workspace (default: media/sample/draft.md)
  --extension <folder> folder of the extension (default: the working folder)
  --port <number>      port of the address in the server build (default: a free one)
  --server-build       do not look for a desktop VS Code`;

/** Opens a VS Code with the extension and a sample document for a person to try; in a browser, until interrupted. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      sample: { type: 'string', default: path.join('media', 'sample', 'draft.md') },
      extension: { type: 'string', default: '.' },
      port: { type: 'string', default: '0' },
      'server-build': { type: 'boolean', default: false },
    },
  });
  const sample = path.resolve(values.sample);
  const extension = path.resolve(values.extension);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`"${values.port}" is not a port.\n${USAGE}`);
  if (!(await exists(sample))) throw new Error(`There is no ${sample} to open.\n${USAGE}`);

  if (!values['server-build'] && hasDisplay() && (await openedOnDesktop(extension, sample))) return 0;
  return serveToBrowser(extension, sample, port);
}

/** Opens a window of the VS Code on the PATH; `false`, with a line that says so, where there is none that starts. */
async function openedOnDesktop(extension: string, sample: string): Promise<boolean> {
  const code = await findCode();
  if (!code) {
    console.log('There is no "code" on the PATH: opening the server build instead.');
    return false;
  }
  const finished = await run(code, [
    '--new-window',
    `--extensionDevelopmentPath=${extension}`,
    path.dirname(sample),
    sample,
  ]);
  if (finished.code !== 0) {
    console.log(
      `${code} does not start (${finished.output.split('\n', 1)[0] ?? ''}): opening the server build instead.`,
    );
    return false;
  }
  console.log(`Opened ${sample} in a new window of ${code}, with the extension from ${extension}.`);
  return true;
}

/** The `code` command; on Windows the program beside it, since a `.cmd` does not run without a shell. */
async function findCode(): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)) {
    const command = process.platform === 'win32' ? path.join(folder, 'code.cmd') : path.join(folder, 'code');
    if (!(await exists(command))) continue;
    return process.platform === 'win32' ? path.join(folder, '..', 'Code.exe') : command;
  }
  return undefined;
}

/** Serves the workbench on the loopback interface until interrupted. */
async function serveToBrowser(extension: string, sample: string, port: number): Promise<number> {
  const build = await assembleServerBuild(cacheFolder(process.cwd()), RELEASES.newest);
  const temporary = await temporaryFolder();
  const folders = { data: path.join(temporary, 'data'), extensions: path.join(temporary, 'extensions') };
  await linkExtension(folders, extension);
  const server = await startServer({ build, folders, port });
  const address = new URL(workbenchAddress(server, { folder: path.dirname(sample), file: sample }));
  // The page takes it for a cookie and drops it from the address.
  address.searchParams.set('tkn', server.token);
  console.log(`VS Code ${build.release.vscode} with the extension and ${sample} is open at`);
  console.log(address.href);
  console.log('Press Ctrl+C to end it.');
  throw new Error(await server.ended);
}

runMain(main, { interrupted: 0 });
