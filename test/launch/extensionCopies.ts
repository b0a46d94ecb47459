import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exists } from './cacheFolder';
import { temporaryFolder } from './cleanUp';

/** What the extension needs at run time; not its sources, packages and corpus. */
const PARTS = ['package.json', 'package.nls.json', 'package.nls.ja.json', 'dist', 'l10n', 'media'];

/** Hands its context, its `vscode` and the real bundle to whoever activates the extension, and does nothing itself. */
const DORMANT_MAIN = `'use strict';
exports.activate = (context) => ({ context, vscode: require('vscode'), bundle: require('./extension.js') });
`;

/** Returns the folder of a copy of an extension whose corpus file is cut off in the middle, as by a full disk. */
export async function damagedCopy(extension: string): Promise<string> {
  const copy = await copyOf(extension);
  const corpus = path.join(copy, 'dist', 'corpus.json');
  const text = await readFile(corpus, 'utf8');
  await writeFile(corpus, text.slice(0, text.length / 2));
  return copy;
}

/**
 * Returns the folder of a copy of an extension that contributes everything and starts nothing: a test can activate the
 * bundle in it, and dispose of what it registered, as often as it likes.
 */
export async function dormantCopy(extension: string): Promise<string> {
  const copy = await copyOf(extension);
  const file = path.join(copy, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, main: './dist/dormant.js', activationEvents: [] }));
  await writeFile(path.join(copy, 'dist', 'dormant.js'), DORMANT_MAIN);
  return copy;
}

async function copyOf(extension: string): Promise<string> {
  const copy = await temporaryFolder();
  for (const part of PARTS) {
    const from = path.join(extension, part);
    if (await exists(from)) await cp(from, path.join(copy, part), { recursive: true });
  }
  return copy;
}
