import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { run } from './childProcess';
import { messageOf } from './cleanUp';
import { exists } from './cacheFolder';
import { RELEASES, type ReleaseName } from './versions';

/** What tests run in: an Electron executable, or the server build. */
export type Host = { readonly kind: 'desktop'; readonly executable: string } | { readonly kind: 'server' };

/** What a choice of host depends on. */
export interface HostWish {
  readonly release: ReleaseName;
  readonly cache: string;
  /** Take the server build even where a desktop VS Code could run, to see what a machine without a display sees. */
  readonly serverOnly: boolean;
}

/**
 * Chooses the VS Code for tests: the one `VSCODE_PATH` names; with a display, a desktop one that
 * `@vscode/test-electron` has or can download; else the server build. Prints one line that says which, and why.
 *
 * @throws if `VSCODE_PATH` names something that is not there: what was asked for is not replaced silently.
 */
export async function chooseHost(wish: HostWish): Promise<Host> {
  const pinned = RELEASES[wish.release].vscode;
  // A schedule runs on what users got this week, which no file here can name; the floor is what it is.
  const version = wish.release === 'newest' ? (process.env['VSCODE_VERSION'] ?? pinned) : pinned;
  const chosen = (host: Host, reason: string): Host => {
    console.log(
      `Host: ${host.kind === 'desktop' ? host.executable : `the server build of VS Code ${pinned}`} (${reason})`,
    );
    return host;
  };
  const named = process.env['VSCODE_PATH'];
  if (named) {
    if (!(await exists(named))) throw new Error(`VSCODE_PATH names ${named}, and there is no such file.`);
    return chosen({ kind: 'desktop', executable: path.resolve(named) }, 'named by VSCODE_PATH');
  }
  if (wish.serverOnly) return chosen({ kind: 'server' }, 'asked for');
  if (!hasDisplay()) return chosen({ kind: 'server' }, 'this machine has no display');
  try {
    const executable = await downloadAndUnzipVSCode({ version, cachePath: wish.cache });
    const reason = await whyElectronDoesNotStart(executable);
    if (reason === undefined) return chosen({ kind: 'desktop', executable }, `${version} from @vscode/test-electron`);
    return chosen({ kind: 'server' }, `the desktop VS Code does not start: ${reason}`);
  } catch (error) {
    return chosen({ kind: 'server' }, `the desktop VS Code cannot be downloaded: ${messageOf(error)}`);
  }
}

/** Whether a window could be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean);
}

/** Tries an Electron executable without a window: enough to see that it runs here with the libraries it wants. */
async function whyElectronDoesNotStart(executable: string): Promise<string | undefined> {
  const finished = await run(executable, ['-e', 'console.log(process.versions.electron)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return finished.code === 0 ? undefined : `exit code ${finished.code}, ${finished.output.split('\n', 1)[0] ?? ''}`;
}
