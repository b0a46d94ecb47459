import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from './cacheFolder';
import { runMain } from './cleanUp';
import { damagedCopy, dormantCopy } from './extensionCopies';
import { runHostSuites, type HostSuite } from './hostRun';
import { isReleaseName } from './versions';
import { unpackVsix } from './vsix';
import { workspaceSuites } from './workspaceSuites';

const USAGE = `node out/launch/runHostTests.js [options]
  --web                   run in the web worker extension host (also: ALLIANCE_HOST=web)
  --release newest|floor  version of VS Code (default: newest)
  --extension <folder>    folder of the extension (default: the working folder)
  --packed                the packed extension, out/alliance-lexicon.vsix, instead
  --workspace <path>      folder or .code-workspace file to open with --tests (default: none)
  --suite <name>          this suite alone: suite, damaged or workspaces (default: these), endurance or bench
  --tests <file>          this bundle alone, a module with run(): Promise<void> (default: all of out/host)
  --server-build          do not look for a desktop VS Code`;

/** Runs the host tests of the project in a real VS Code; see {@link USAGE}. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      web: { type: 'boolean', default: process.env['ALLIANCE_HOST'] === 'web' },
      release: { type: 'string', default: 'newest' },
      extension: { type: 'string', default: '.' },
      packed: { type: 'boolean', default: false },
      workspace: { type: 'string' },
      suite: { type: 'string' },
      tests: { type: 'string' },
      'server-build': { type: 'boolean', default: false },
    },
  });
  const { release } = values;
  if (!isReleaseName(release)) throw new Error(`There is no release "${release}".\n${USAGE}`);
  const host = values.web ? 'web' : 'node';
  const extension = values.packed
    ? await unpackVsix(path.resolve('out', 'alliance-lexicon.vsix'))
    : path.resolve(values.extension);
  // Contributes the languages that VS Code has not got of its own.
  const languages = path.resolve('test', 'fixtures', 'languages');
  const bundle = (name: string) => path.resolve('out', 'host', `${name}.${host}.js`);
  const workspace = values.workspace === undefined ? undefined : path.resolve(values.workspace);
  const suites: HostSuite[] =
    values.tests !== undefined
      ? [{ tests: path.resolve(values.tests), extension, beside: [languages], workspace }]
      : [
          { tests: bundle('suite'), extension, beside: [languages] },
          { tests: bundle('damaged'), extension: await damagedCopy(extension) },
          ...(await workspaceSuites(bundle('workspaces'), extension)),
          { tests: bundle('endurance'), extension: await dormantCopy(extension) },
          { tests: bundle('bench'), extension },
        ];
  const run = { cache: cacheFolder(process.cwd()), release, host, serverOnly: values['server-build'] } as const;
  const onRequest = [bundle('endurance'), bundle('bench')];
  const wanted = suites.filter(({ tests }) =>
    values.suite === undefined ? !onRequest.includes(tests) : tests === bundle(values.suite),
  );
  if (wanted.length === 0) throw new Error(`There is no suite "${values.suite ?? ''}".\n${USAGE}`);
  return runHostSuites(run, wanted);
}

runMain(main);
