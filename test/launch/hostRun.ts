import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runTests } from '@vscode/test-electron';
import { assembleServerBuild } from './assembleServerBuild';
import { chooseHost } from './chooseHost';
import { findOrAssembleChromium } from './chromium';
import { cleanUpLater, messageOf, temporaryFolder } from './cleanUp';
import { writeLauncherScript } from './launcherScript';
import { RELEASES, type ReleaseName } from './versions';

const DEFAULT_DEADLINE_SECONDS = 600;
const CLOSING_MS = 10_000;

/** The two kinds of extension host: beside the editor in Node, or in a web worker as on vscode.dev. */
export type ExtensionHostKind = 'node' | 'web';

/** One bundle of tests and what it runs on. Paths are absolute. */
export interface HostSuite {
  /** Module with `run(): Promise<void>`, called in the extension host. */
  readonly tests: string;
  /** Folder of the extension; an unpacked VSIX serves too. */
  readonly extension: string;
  /** Folders of extensions that the suite needs beside it. */
  readonly beside?: readonly string[] | undefined;
  /** Folder or `.code-workspace` file to open, if any. */
  readonly workspace?: string | undefined;
  /**
   * Open it untrusted, in Restricted Mode; by default workspaces are trusted without a question. In the server build
   * only: `runTests` makes a desktop VS Code trust everything.
   */
  readonly restricted?: boolean;
  /** Display language; a desktop VS Code shows it only where its language pack is installed. */
  readonly locale?: string;
}

export interface HostRun {
  readonly cache: string;
  readonly release: ReleaseName;
  readonly host: ExtensionHostKind;
  /** Do not look for a desktop VS Code. */
  readonly serverOnly: boolean;
}

/**
 * Runs suites one after the other in a real VS Code, and returns 0 if all of them passed, else 1. Each starts an editor
 * of its own, and has `ALLIANCE_DEADLINE_SECONDS` to end: not every host notices by itself that a suite never does.
 */
export async function runHostSuites(run: HostRun, suites: readonly HostSuite[]): Promise<number> {
  const { cache, release } = run;
  const host = await chooseHost(run);
  const temporary = await temporaryFolder();
  let executable: string;
  if (host.kind === 'desktop') {
    executable = host.executable;
  } else {
    // Here rather than in the launcher, so that the deadline is the tests' alone.
    await assembleServerBuild(cache, RELEASES[release]);
    await findOrAssembleChromium(cache);
    executable = await writeLauncherScript(temporary, cache, release);
  }
  // `runTests` passes an interrupt on to VS Code, and nothing else.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.emit('SIGINT'));

  const interruption = new AbortController();
  process.once('SIGINT', () => {
    interruption.abort();
  });

  let code = 0;
  for (const suite of suites) {
    if (interruption.signal.aborted) return 1;
    if (suite.restricted && host.kind === 'desktop') {
      console.log('Left out: Restricted Mode, which can be tested in the server build only (--server-build).');
      continue;
    }
    if (!(await passes(executable, run.host, suite, temporary))) code = 1;
  }
  return code;
}

async function passes(
  executable: string,
  host: ExtensionHostKind,
  suite: HostSuite,
  temporary: string,
): Promise<boolean> {
  // Fresh for every suite: a test must not find what an earlier one left.
  const profile = await mkdtemp(path.join(temporary, 'run-'));
  const user = path.join(profile, 'user');
  const extensions = path.join(profile, 'extensions');
  await mkdir(user);
  await mkdir(extensions);
  const deadline = new Deadline();
  const running = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: [suite.extension, ...(suite.beside ?? [])],
    extensionTestsPath: suite.tests,
    launchArgs: [
      ...(suite.workspace ? [suite.workspace] : []),
      ...(suite.restricted ? ['--restricted'] : []),
      ...(suite.locale ? [`--locale=${suite.locale}`] : []),
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ...['--disable-extensions', `--user-data-dir=${user}`, `--extensions-dir=${extensions}`],
    ],
  });
  // The temporary folder may go when VS Code has, not before.
  cleanUpLater(() => Promise.race([running.then(ignore, ignore), delay(CLOSING_MS)]));
  try {
    return (await running) === 0;
  } catch (error) {
    console.error(deadline.passed ?? `${path.basename(suite.tests)} failed: ${messageOf(error)}.`);
    return false;
  } finally {
    deadline.cancel();
  }
}

function ignore(): void {
  // Only that it ended matters, not how.
}

/** Interrupts the program when the time is up. */
class Deadline {
  /** The sentence to print, once the time is up. */
  passed: string | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor() {
    const seconds = Number(process.env['ALLIANCE_DEADLINE_SECONDS'] ?? DEFAULT_DEADLINE_SECONDS);
    this.#timer = setTimeout(() => {
      this.passed = `The host tests did not end within ${seconds} s and were stopped (ALLIANCE_DEADLINE_SECONDS changes that).`;
      process.emit('SIGINT');
    }, seconds * 1000);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
