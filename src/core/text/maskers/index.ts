/** The masker of each language in which drafts are written. */
import type { Masker } from '../masks';
import { htmlMasker } from './html';
import { latexMasker } from './latex';
import { asciidocMasker, restructuredTextMasker, typstMasker } from './lightMarkup';
import { markdownMasker } from './markdown';
import { plainTextMasker } from './plainText';

const MASKERS: ReadonlyMap<string, Masker> = new Map<string, Masker>([
  ['markdown', markdownMasker],
  ['quarto', markdownMasker],
  ['mdx', markdownMasker],
  ['plaintext', plainTextMasker],
  ['latex', latexMasker],
  ['tex', latexMasker],
  ['html', htmlMasker],
  ['restructuredtext', restructuredTextMasker],
  ['asciidoc', asciidocMasker],
  ['typst', typstMasker],
]);

/** The masker for a VS Code language id; that of plain text for one we do not know. */
export function maskerFor(language: string): Masker {
  return MASKERS.get(language) ?? plainTextMasker;
}
