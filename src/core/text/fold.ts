/**
 * Folding: bringing the many ways of writing the same words to one form, with a map back.
 *
 * Two spellings that fold to the same text are the same label. Folding is Unicode NFKC per
 * character (full-width forms, ligatures, half-width kana), plus the typographic variants that
 * NFKC keeps apart (dashes, quotation marks, spaces), minus what is invisible (soft hyphens,
 * zero-width characters) or no part of a word (superscript digits), and minus the diacritics of
 * Latin letters (macrons: Kōno, Kono).
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
// Superscript digits are the marks of footnotes: beside a word they are no part of it.
const INVISIBLE =
  /[\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/;
// Combining diacritics, and the kana voicing marks that belong to the character before them.
const COMBINING = /[\u0300-\u036F\u3099\u309A\uFF9E\uFF9F]/;
const LATIN = /\p{Script=Latin}/u;
const LATIN_DIACRITICS = /[\u0300-\u036F]/g;

/**
 * Folds one character with the combining marks after it; the empty string when nothing visible is
 * left. The result may be longer than one character ("ﬁ").
 */
export function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  const compatible = character.normalize('NFKC');
  // What is compatible may be a dash or a space itself: the superscript minus is.
  if (compatible !== character) return Array.from(compatible, foldNormal).join('');
  return foldNormal(compatible);
}

/** Folds a character that is in normal form. */
function foldNormal(character: string): string {
  if (DASH.test(character)) return '-';
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  if (SPACE.test(character)) return ' ';
  return LATIN.test(character) ? character.normalize('NFD').replace(LATIN_DIACRITICS, '') : character;
}

/** Where the character that begins at `at` ends, its combining marks included (exclusive). */
export function characterEnd(text: string, at: number): number {
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300 && COMBINING.test(text.charAt(end))) end++;
  return end;
}

/**
 * Folds a text of any length and content. Never throws; a lone surrogate is kept as it is.
 * Folding a folded text changes nothing.
 */
export function fold(original: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0, end; at < original.length; at = end) {
    end = characterEnd(original, at);
    const character = original.slice(at, end);
    const folded = end === at + 1 && character < '\u0080' ? character : foldCharacter(character);
    for (let unit = folded.length; unit > 0; unit--) {
      starts.push(at);
      ends.push(end);
    }
    pieces.push(folded);
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
