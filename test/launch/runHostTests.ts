import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from './cacheFolder';
import { runMain } from './cleanUp';
import { damagedCopy } from './damagedCopy';
import { runHostSuites } from './hostRun';
import { isReleaseName } from './versions';

const USAGE = `node out/launch/runHostTests.js [options]
  --web                   run in the web worker extension host (also: ALLIANCE_HOST=web)
  --release newest|floor  version of VS Code (default: newest)
  --extension <folder>    folder of the extension; an unpacked VSIX serves too (default: the working folder)
  --workspace <folder>    folder to open (default: none)
  --tests <file>          this bundle alone, a module with run(): Promise<void> (default: all of out/host)
  --server-build          do not look for a desktop VS Code`;

/** Runs the host tests of the project in a real VS Code; see {@link USAGE}. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      web: { type: 'boolean', default: process.env['ALLIANCE_HOST'] === 'web' },
      release: { type: 'string', default: 'newest' },
      extension: { type: 'string', default: '.' },
      workspace: { type: 'string' },
      tests: { type: 'string' },
      'server-build': { type: 'boolean', default: false },
    },
  });
  const { release } = values;
  if (!isReleaseName(release)) throw new Error(`There is no release "${release}".\n${USAGE}`);
  const host = values.web ? 'web' : 'node';
  const extension = path.resolve(values.extension);
  const workspace = values.workspace === undefined ? undefined : path.resolve(values.workspace);
  // Contributes the languages that VS Code has not got of its own.
  const beside = [path.resolve('test', 'fixtures', 'languages')];
  const suites =
    values.tests === undefined
      ? [
          { tests: path.resolve('out', 'host', `suite.${host}.js`), extension, beside, workspace },
          { tests: path.resolve('out', 'host', `damaged.${host}.js`), extension: await damagedCopy(extension) },
        ]
      : [{ tests: path.resolve(values.tests), extension, beside, workspace }];
  const run = { cache: cacheFolder(process.cwd()), release, host, serverOnly: values['server-build'] } as const;
  return runHostSuites(run, suites);
}

runMain(main);
