/** Corpus folders for tests: the shipped one, and the small ones under `test/fixtures/corpus`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compile, type CorpusFile } from '../../src/core/corpus/compile';
import { Corpus } from '../../src/core/corpus/corpus';
import { formatProblem } from '../../src/core/corpus/problems';

/** The project's folder: tests run from there. */
export const PROJECT = process.cwd();

/** All files of a corpus folder, hashed, as the build hands them to `compile`. */
export function readCorpusFolder(...path: string[]): CorpusFile[] {
  const folder = join(PROJECT, ...path);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yaml|txt)$/.test(entry.name) && entry.name !== 'README.md')
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      return {
        path: relative(folder, file).split(sep).join('/'),
        text: bytes.toString('utf8'),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    });
}

/** Files of `base`, replaced by those of `changes` that have the same path, and the rest of `changes`. */
export function overlay(base: readonly CorpusFile[], changes: readonly CorpusFile[]): CorpusFile[] {
  const replaced = new Set(changes.map(({ path }) => path));
  return [...base.filter(({ path }) => !replaced.has(path)), ...changes];
}

/** Compiles files that have no problems. */
function compileCorpus(files: readonly CorpusFile[]): Corpus {
  const { corpus, problems } = compile(files);
  if (!corpus) throw new Error(problems.map(formatProblem).join('\n'));
  return new Corpus(corpus);
}

let shipped: Corpus | undefined;

/** The corpus that the extension ships, compiled once for all tests. */
export function shippedCorpus(): Corpus {
  return (shipped ??= compileCorpus(readCorpusFolder('corpus')));
}

/** The small corpus about bridges. */
export function smallCorpus(): Corpus {
  return compileCorpus(readCorpusFolder('test', 'fixtures', 'corpus', 'valid'));
}
