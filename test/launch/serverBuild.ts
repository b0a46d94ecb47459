import { randomBytes } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ServerBuild } from './assembleServerBuild';
import { run, startTree } from './childProcess';
import { ServerLog } from './serverLog';

const START_TIMEOUT_MS = 60_000;

/**
 * Settings of the machine the server runs on: no network calls of VS Code's own, and nothing in the way of what is
 * looked at.
 */
const MACHINE_SETTINGS: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The two folders a server keeps its state in. */
export interface ServerFolders {
  readonly data: string;
  readonly extensions: string;
}

export interface ServerOptions {
  readonly build: ServerBuild;
  readonly folders: ServerFolders;
  /** The loopback port; 0, the default, takes a free one. */
  readonly port?: number;
  /** Settings beside, or instead of, the ones every server here has. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Added to the environment of the server and so of its extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Workspaces are not trusted until somebody says so; by default all are. */
  readonly restricted?: boolean;
}

/** A server that accepts connections. */
export interface RunningServer {
  /** `127.0.0.1:<port>`, which is also the authority of its `vscode-remote:` addresses. */
  readonly authority: string;
  readonly build: ServerBuild;
  /** What a page must know to be let in: other users of the machine reach the loopback interface too. */
  readonly token: string;
  /** Resolves with a sentence when the server ends, asked or not. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts a server on the loopback interface. @throws with what it printed if it does not come up. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { build, folders, port = 0 } = options;
  await writeMachineSettings(folders.data, {
    ...MACHINE_SETTINGS,
    'security.workspace.trust.enabled': options.restricted === true,
    // Nobody is there to answer.
    'security.workspace.trust.startupPrompt': 'never',
    ...options.settings,
  });
  const token = randomBytes(16).toString('hex');
  const temporary = path.join(folders.data, 'tmp');
  await mkdir(temporary, { recursive: true });
  const args = [
    ...[build.main, '--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...folderArguments(folders),
    '--disable-telemetry',
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    // Without it a page's address may not name an extension under development.
    '--enable-smoke-test-driver',
  ];
  const child = startTree(build.node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // No gallery: the workbench would ask it about every installed extension.
      EXTENSIONS_GALLERY: '{}',
      // The server leaves its sockets behind; here they go with the data folder. (macOS's temporary paths are too long
      // for that.)
      ...(process.platform === 'linux' ? { TMPDIR: temporary, XDG_RUNTIME_DIR: temporary } : {}),
      ...options.env,
    },
  });
  const log = new ServerLog();
  const ended = new Promise<string>((resolve) => {
    child.process.once('error', (error) => {
      resolve(`The VS Code server did not start: ${error.message}`);
    });
    child.process.once('exit', (code, signal) => {
      resolve(`The VS Code server ended (${signal ?? `exit code ${code}`}).`);
    });
  });
  const bound = new Promise<number>((resolve) => {
    for (const stream of [child.process.stdout, child.process.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        log.take(line);
        const match = /Extension host agent listening on (\d+)/.exec(line);
        if (match) resolve(Number(match[1]));
      });
    }
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      resolve(`The VS Code server did not listen within ${START_TIMEOUT_MS / 1000} s.`);
    }, START_TIMEOUT_MS);
  });
  const first = await Promise.race([bound, ended, late]);
  clearTimeout(timer);
  if (typeof first === 'string') {
    await child.stop();
    throw new Error(`${first} It printed:\n${log.tail()}`);
  }
  return { authority: `127.0.0.1:${first}`, build, token, ended, stop: child.stop };
}

/**
 * Installs a packed extension into the folders of a server that is not running. @throws with what it printed if that
 * fails.
 */
export async function installVsix(build: ServerBuild, folders: ServerFolders, vsix: string): Promise<void> {
  await mkdir(folders.extensions, { recursive: true });
  const finished = await run(build.node, [
    build.main,
    ...folderArguments(folders),
    '--install-extension',
    vsix,
    '--force',
  ]);
  // The exit code is 0 even for some packages that were refused; the sentence is not printed then.
  if (finished.code !== 0 || !finished.output.includes('was successfully installed')) {
    throw new Error(`Installing ${vsix} in VS Code ${build.release.vscode} failed:\n${finished.output}`);
  }
}

/** A path as VS Code's addresses write it: absolute, with forward slashes, `/C:/folder` on Windows. */
export function uriPath(file: string): string {
  const posix = path.resolve(file).split(path.sep).join('/');
  return posix.startsWith('/') ? posix : `/${posix}`;
}

/**
 * Installs the extension as a link to its folder. As an extension under development it would be in the address and gone
 * with it; installed, it is there in every window, and a rebuild takes effect when the page is reloaded.
 */
export async function linkExtension(folders: ServerFolders, extension: string): Promise<void> {
  const { publisher, name, version } = JSON.parse(
    await readFile(path.join(extension, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  const folderName = `${publisher}.${name}-${version}`;
  await mkdir(folders.extensions, { recursive: true });
  // A junction on Windows, where other links need rights.
  await symlink(extension, path.join(folders.extensions, folderName), 'junction');
}

/** The `vscode-remote:` address of a file or folder on the server's machine. */
export function remoteUri(server: RunningServer, file: string): string {
  return `vscode-remote://${server.authority}${uriPath(file).split('/').map(encodeURIComponent).join('/')}`;
}

function folderArguments(folders: ServerFolders): readonly string[] {
  return ['--accept-server-license-terms', '--server-data-dir', folders.data, '--extensions-dir', folders.extensions];
}

async function writeMachineSettings(data: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = path.join(data, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
