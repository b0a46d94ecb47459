// Everything that is built is built here: the extension for both hosts, the reader's script, the
// compiled corpus, and (with --tests) the tests and launchers.
//
//   node esbuild.js [--production] [--watch] [--tests]
//   node esbuild.js --vsix [file]   pack the extension; any warning of vsce fails
//   node esbuild.js --corpus     compile the corpus only, reporting every problem
//   node esbuild.js --report     print what the corpus covers and what it does not
//   node esbuild.js --schemas    write the JSON Schemas of corpus/schema/
//
// Types are not checked here; `npm run check-types` does that.
'use strict';

const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const root = __dirname;

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} */
const forNode = { ...common, platform: 'node', target: 'node22', external: ['vscode'] };
/** @type {import('esbuild').BuildOptions} */
const forWebWorker = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
  define: { global: 'globalThis' },
};

/** What is shipped; the metafile tells which packages are in it. @type {import('esbuild').BuildOptions[]} */
const extensionBuilds = [
  { ...forNode, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
  { ...forWebWorker, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  {
    ...common,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: ['media/reader/reader.ts'],
    outfile: 'dist/reader.js',
  },
].map((options) => ({ ...options, metafile: true }));

/** Every file below `folder` whose name ends so, as paths relative to the project. */
function filesBelow(folder, ending) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** @returns {import('esbuild').BuildOptions[]} */
function testBuilds() {
  // Node 20 runs these: the unit tests and the launchers are not confined to VS Code's own Node.
  const forContributor = { ...forNode, target: 'node20', packages: 'external', minify: false, outbase: 'test' };
  return [
    { ...forContributor, entryPoints: filesBelow('test/unit', '.test.ts'), outdir: 'out' },
    { ...forContributor, entryPoints: filesBelow('test/launch', '.ts'), outdir: 'out' },
    { ...forContributor, entryPoints: filesBelow('test/workbench', '.test.ts'), outdir: 'out' },
    { ...forContributor, entryPoints: ['test/bench/run.ts'], outdir: 'out' },
    ...['suite', 'damaged', 'workspaces', 'endurance', 'bench'].map((suite) => ({
      ...forNode,
      minify: false,
      packages: 'external',
      stdin: hostSuite(suite, 'mochaNode'),
      outfile: `out/host/${suite}.node.js`,
    })),
    ...['suite', 'damaged', 'workspaces'].map((suite) => ({
      ...forWebWorker,
      minify: false,
      // mocha's browser build is in a package of ES modules, so that its wrapper would take the
      // bundle's own module for its own and replace what the bundle exports.
      define: { ...forWebWorker.define, module: 'undefined' },
      stdin: hostSuite(suite, 'mochaWeb'),
      outfile: `out/host/${suite}.web.js`,
    })),
  ];
}

/** An entry point that runs every test file of a host suite: no list to forget a file in. */
function hostSuite(suite, runner) {
  const files = filesBelow(`test/host/${suite}`, '.test.ts');
  return {
    contents: `import { runMocha } from './test/host/${runner}';
      export const run = () => runMocha(() => { ${files.map((file) => `require('./${file}');`).join(' ')} });`,
    resolveDir: root,
    loader: 'ts',
  };
}

/** Loads a module of the core, which is TypeScript, into this process. */
function loadCore(entryPoint) {
  const { outputFiles } = esbuild.buildSync({
    ...common,
    platform: 'node',
    target: 'node20',
    sourcemap: false,
    entryPoints: [entryPoint],
    packages: 'external',
    write: false,
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}

/** The corpus folder as `compile` wants it: texts and hashes. */
function readCorpusFolder() {
  const named = ['.md', '.yaml', '.txt'].flatMap((ending) => filesBelow('corpus', ending));
  return named
    .filter((file) => file !== 'corpus/README.md')
    .map((file) => {
      const bytes = fs.readFileSync(path.join(root, file));
      return {
        path: file.slice('corpus/'.length),
        text: bytes.toString('utf8'),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    });
}

/** Writes dist/corpus.json; reports every problem and returns false when there is one. */
function buildCorpus() {
  const { compile } = loadCore('src/core/corpus/compile.ts');
  const { formatProblem } = loadCore('src/core/corpus/problems.ts');
  const { corpus, problems } = compile(readCorpusFolder());
  for (const problem of problems) console.error(formatProblem({ ...problem, file: `corpus/${problem.file}` }));
  if (!corpus) {
    console.error(
      `The corpus has ${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was built from it.`,
    );
    return false;
  }
  fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
  fs.writeFileSync(path.join(root, 'dist/corpus.json'), JSON.stringify(corpus));
  console.log(
    `corpus: ${corpus.documents.length} documents, ${corpus.entries.length} entries, ` +
      `${corpus.figures.length} figures, ${corpus.notes.length} notes`,
  );
  return true;
}

function printReport() {
  const { corpus, notClaims } = loadCore('src/core/corpus/compile.ts').compile(readCorpusFolder());
  if (!corpus) return buildCorpus();
  const { Corpus } = loadCore('src/core/corpus/corpus.ts');
  const { renderReport } = loadCore('src/core/corpus/report.ts');
  console.log(renderReport(new Corpus(corpus), corpus.figures, notClaims));
  return true;
}

function writeSchemas() {
  const { schemaFiles } = loadCore('src/core/corpus/jsonSchema.ts');
  for (const [name, text] of Object.entries(schemaFiles()))
    fs.writeFileSync(path.join(root, 'corpus/schema', name), text);
}

/** The packages of which something is in the bundles, each once, by name. */
function bundledPackages(metafiles) {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const names = inputs.flatMap(([file]) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/**
 * Writes the licence of every bundled package. A package without a licence text stops the build: what may
 * not be passed on must not be shipped.
 */
function writeNotices(metafiles) {
  const notices = bundledPackages(metafiles).map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate));
    if (!file) throw new Error(`The package ${name} is bundled and has no licence text.`);
    return `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
  });
  const heading =
    'Alliance Lexicon contains the following software. The source documents and their rights are named in the extension.\n';
  fs.writeFileSync(
    path.join(root, 'dist/ThirdPartyNotices.txt'),
    [heading, ...notices].join(`\n${'-'.repeat(80)}\n\n`).replaceAll('\r\n', '\n'),
  );
}

function printSizes() {
  const sizes = ['extension.js', 'web/extension.js', 'reader.js', 'corpus.json'].map(
    (file) => `${file} ${(fs.statSync(path.join(root, 'dist', file)).size / 1024).toFixed(1)} kB`,
  );
  console.log(`dist: ${sizes.join(', ')}`);
}

/** Time of the last commit, so that the same sources give the same bytes; a fixed time where there is no git. */
function sourceDate() {
  const { stdout, status } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '1767225600';
}

/** Packs the extension, and fails on anything vsce warns of, which by itself it would only print. */
function packVsix(file) {
  if (file !== undefined) fs.mkdirSync(path.dirname(path.resolve(root, file)), { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      require.resolve('@vscode/vsce/vsce'),
      ...['package', '--no-dependencies', '--no-rewrite-relative-links'],
      // There is no repository to name yet.
      '--allow-missing-repository',
      ...(file === undefined ? [] : ['--out', file]),
    ],
    {
      cwd: root,
      encoding: 'utf8',
      // The zip format has local times only.
      env: { SOURCE_DATE_EPOCH: sourceDate(), ...process.env, TZ: 'UTC', GITHUB_ACTIONS: '' },
    },
  );
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (status !== 0) return false;
  if (!/WARNING/.test(stdout + stderr)) return true;
  console.error('vsce warns of something, so the package is not to be used.');
  return false;
}

async function watch() {
  const contexts = await Promise.all(
    extensionBuilds.map((options) => esbuild.context({ ...options, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  fs.watch(path.join(root, 'corpus'), { recursive: true }, () => buildCorpus());
}

async function main() {
  if (flags.has('--schemas')) return writeSchemas();
  if (flags.has('--vsix')) {
    if (!packVsix(process.argv[process.argv.indexOf('--vsix') + 1])) process.exitCode = 1;
    return;
  }
  if (flags.has('--report')) {
    if (!printReport()) process.exitCode = 1;
    return;
  }
  if (!buildCorpus()) process.exitCode = 1;
  if (flags.has('--corpus')) return;
  if (process.exitCode) return;
  if (flags.has('--watch')) return watch();
  const builds = flags.has('--tests') ? [...extensionBuilds, ...testBuilds()] : extensionBuilds;
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  writeNotices(results.flatMap(({ metafile }) => metafile ?? []));
  if (production) printSizes();
}

main().catch((error) => {
  // esbuild has printed its own messages already.
  if (!Array.isArray(error?.errors)) console.error(error);
  process.exitCode = 1;
});
