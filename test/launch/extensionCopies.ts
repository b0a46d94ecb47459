import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exists } from './cacheFolder';
import { temporaryFolder } from './cleanUp';

/** What the extension needs at run time; not its sources, packages and corpus. */
const PARTS = ['package.json', 'package.nls.json', 'package.nls.ja.json', 'dist', 'l10n', 'media'];

/** Returns the folder of a copy of an extension whose corpus file is cut off in the middle, as by a full disk. */
export async function damagedCopy(extension: string): Promise<string> {
  const copy = await temporaryFolder();
  for (const part of PARTS) {
    const from = path.join(extension, part);
    if (await exists(from)) await cp(from, path.join(copy, part), { recursive: true });
  }
  const corpus = path.join(copy, 'dist', 'corpus.json');
  const text = await readFile(corpus, 'utf8');
  await writeFile(corpus, text.slice(0, text.length / 2));
  return copy;
}
