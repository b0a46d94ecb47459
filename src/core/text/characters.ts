/**
 * Classes of characters, for reading a text one UTF-16 unit at a time. Looked up in tables that are
 * filled page by page, because a regular expression per character costs more than all the rest.
 */
import { foldCharacter } from './fold';

export const LETTER = 0;
export const DIGIT = 1;
/** A character of Japanese or Chinese, each a token of its own. */
export const IDEOGRAPH = 2;
export const SPACE = 3;
export const NEWLINE = 4;
export const HYPHEN = 5;
/** A dash that separates thoughts. */
export const EM_DASH = 6;
export const DOUBLE_QUOTE = 7;
export const INVISIBLE = 8;
export const SYMBOL = 9;
/** Folds to something else, or is half of a surrogate pair: has to be looked at with its neighbours. */
export const COMPLEX = 10;

const PAGE_SIZE = 256;
const pages: (Uint8Array | undefined)[] = [];

/** The class of a UTF-16 unit. */
export function classOf(unit: number): number {
  const page = pages[unit >> 8] ?? fillPage(unit >> 8);
  return page[unit & 0xff]!;
}

function fillPage(index: number): Uint8Array {
  const page = new Uint8Array(PAGE_SIZE);
  for (let low = 0; low < PAGE_SIZE; low++) page[low] = classify(String.fromCharCode((index << 8) | low));
  return (pages[index] = page);
}

const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\u3005]$/u;

/**
 * The class of one character (one or two UTF-16 units). Typography that folds to a hyphen, a
 * quotation mark or a space has that class at once; anything else that folding changes is COMPLEX.
 */
function classify(character: string): number {
  if (/^[\u2014\u2015]$/.test(character)) return EM_DASH;
  if (/^[\ud800-\udfff]$/.test(character)) return COMPLEX;
  const folded = foldCharacter(character);
  if (folded === '') return INVISIBLE;
  if (folded === '-') return HYPHEN;
  if (folded === '"') return DOUBLE_QUOTE;
  if (folded === '\n') return NEWLINE;
  if (/^\s$/.test(folded)) return SPACE;
  if (folded !== character) return COMPLEX;
  if (IDEOGRAPHS.test(folded)) return IDEOGRAPH;
  if (/^[\p{L}\p{M}_]$/u.test(folded)) return LETTER;
  return /^\p{N}$/u.test(folded) ? DIGIT : SYMBOL;
}
