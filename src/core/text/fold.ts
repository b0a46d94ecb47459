/**
 * Folding: bringing the many ways of writing the same words to one form, with a map back.
 *
 * Two spellings that fold to the same text are the same label. Folding is Unicode NFKC per
 * character (full-width forms, ligatures, half-width kana), plus the typographic variants that
 * NFKC keeps apart (dashes, quotation marks, spaces), minus what is invisible (soft hyphens,
 * zero-width characters) and minus the diacritics of Latin letters (macrons: Kōno, Kono).
 * Case is kept: whether it matters is a rule of the label, not of the text.
 */

/** Folded text with the place in the original of every UTF-16 unit of it. */
export interface Folded {
  readonly text: string;
  /** Where in the original the character starts that produced folded unit `index`. */
  startOf(index: number): number;
  /** Where in the original the character ends that produced folded unit `index` (exclusive). */
  endOf(index: number): number;
}

// U+2010 hyphen … U+2015 horizontal bar, minus sign, small and full-width hyphens fold to "-".
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const SINGLE_QUOTE = /[\u2018-\u201B\u2032\u02BC\uFF07]/;
const DOUBLE_QUOTE = /[\u00AB\u00BB\u201C-\u201F\u2033\u300C-\u300F\u2039\u203A\uFF02]/;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/;
// Combining diacritics, and the kana voicing marks that belong to the character before them.
const COMBINING = /[\u0300-\u036F\u3099\u309A\uFF9E\uFF9F]/;
const LATIN = /\p{Script=Latin}/u;
const COMBINING_ALL = /[\u0300-\u036F]/g;

/** Folds one character with its combining marks; the empty string when nothing visible is left. */
function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  if (SPACE.test(character)) return ' ';
  const compatible = character.normalize('NFKC');
  return LATIN.test(compatible) ? compatible.normalize('NFD').replace(COMBINING_ALL, '') : compatible;
}

/**
 * Folds a text of any length and content. Never throws; a lone surrogate is kept as it is.
 * Folding a folded text changes nothing.
 */
export function fold(original: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < original.length) {
    const code = original.charCodeAt(at);
    const isPlainAscii = code < 0x80;
    let end = at + 1;
    if (!isPlainAscii && original.codePointAt(at)! > 0xffff) end = at + 2;
    while (end < original.length && original.charCodeAt(end) >= 0x300 && COMBINING.test(original.charAt(end))) end++;
    const folded = isPlainAscii && end === at + 1 ? original.charAt(at) : foldCharacter(original.slice(at, end));
    starts.push(...Array<number>(folded.length).fill(at));
    ends.push(...Array<number>(folded.length).fill(end));
    pieces.push(folded);
    at = end;
  }
  return {
    text: pieces.join(''),
    startOf: (index) => starts[index] ?? original.length,
    endOf: (index) => ends[index] ?? original.length,
  };
}

/** The folded text alone, where no way back is needed: labels, queries, sort keys. */
export function foldText(original: string): string {
  return fold(original).text;
}
