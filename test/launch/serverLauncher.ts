import { fstatSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assembleServerBuild } from './assembleServerBuild';
import { printAutomationLog } from './automationLog';
import { findOrAssembleChromium } from './chromium';
import { runMain, temporaryFolder } from './cleanUp';
import { linkExtension, startServer } from './serverBuild';
import { isReleaseName, RELEASES } from './versions';
import { openWorkbenchPage } from './workbenchPage';

/** Seconds of silence after which a run is given up; a suite that lives prints a line per test. */
const DEFAULT_SILENCE_SECONDS = 120;

/**
 * Stands where `runTests` expects the executable of a desktop VS Code, and takes the same arguments: runs the tests in
 * the server build, in a headless browser, and ends with their exit code. Arguments that mean nothing here are ignored,
 * as they come from `runTests` itself. The script that `launcherScript.ts` writes adds `--release` and `--cache`;
 * `--restricted` is ours too.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      release: { type: 'string' },
      cache: { type: 'string' },
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionDevelopmentKind: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      restricted: { type: 'boolean' },
      locale: { type: 'string' },
    },
  });
  const argument = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const required = (name: string): string => {
    const value = argument(name);
    if (value) return value;
    throw new Error(`The launcher of the server build needs --${name}.`);
  };
  endWithParent();

  const releaseName = required('release');
  if (!isReleaseName(releaseName)) throw new Error(`There is no release "${releaseName}" in test/launch/versions.ts.`);
  const cache = required('cache');
  const build = await assembleServerBuild(cache, RELEASES[releaseName]);
  const chromium = await findOrAssembleChromium(cache);

  const { extensionDevelopmentPath } = values;
  const extensions = Array.isArray(extensionDevelopmentPath)
    ? extensionDevelopmentPath.map((development) => path.resolve(String(development)))
    : [];
  const extensionHost = argument('extensionDevelopmentKind') === 'web' ? 'web' : 'node';
  const folders = {
    data: argument('user-data-dir') ?? (await temporaryFolder()),
    extensions: argument('extensions-dir') ?? (await temporaryFolder()),
  };
  // A page can be given one extension under development that runs beside the server; others are installed.
  const linked = extensionHost === 'node' ? extensions.slice(1) : [];
  for (const extension of linked) await linkExtension(folders, extension);
  const server = await startServer({ build, folders, restricted: values.restricted === true });
  const silence = new Silence();
  let report: (code: number) => void = () => undefined;
  const reported = new Promise<number>((resolve) => (report = resolve));
  const folder = positionals[0];
  const workbench = await openWorkbenchPage({
    server,
    chromium,
    extensionHost,
    extensions: extensions.filter((extension) => !linked.includes(extension)),
    extensionTestsPath: path.resolve(required('extensionTestsPath')),
    ...(folder ? { folder: path.resolve(folder) } : {}),
    displayLanguage: argument('locale'),
    automation: {
      log: (args) => {
        silence.broken();
        printAutomationLog(args);
      },
      exit: report,
    },
  });
  const outcome = await Promise.race([reported, server.ended, workbench.ended, silence.tooLong]);
  if (typeof outcome === 'number') return outcome;
  throw new Error(outcome);
}

/** Ends with the program that started us: its end of our standard input closes even if it was killed. */
function endWithParent(): void {
  const input = fstatSync(0);
  if (!input.isFIFO() && !input.isSocket()) return;
  process.stdin.once('close', () => process.emit('SIGTERM'));
  process.stdin.resume();
  // Nobody may be left to read what is printed then.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}

/** A deadline that starts anew with every message. */
class Silence {
  readonly tooLong: Promise<string>;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    const seconds = Number(process.env['ALLIANCE_SILENCE_SECONDS'] ?? DEFAULT_SILENCE_SECONDS);
    this.tooLong = new Promise((resolve) => {
      const message = `The tests printed nothing for ${seconds} s and were given up (ALLIANCE_SILENCE_SECONDS changes that).`;
      this.#timer = setTimeout(() => {
        resolve(message);
      }, seconds * 1000);
    });
  }

  broken(): void {
    this.#timer?.refresh();
  }
}

runMain(main);
