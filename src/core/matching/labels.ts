/**
 * Labels: when two of them are the same, and how each is recognised.
 */
import type { AuthoredLabel } from '../corpus/authored';
import type { Label, LabelCase } from '../corpus/model';
import { labelWordsOf, NO_GAP, SYMBOL } from '../text/tokens';

/** From this share of capitals among its letters on, a word is an acronym and means only itself. */
const ACRONYM_CAPITALS = 0.75;

/**
 * The case rule that follows from a label's shape: a word mostly in capitals ("SACO", "PAC-3") is
 * exact; one capitalised word ("Aegis") needs its capital, for in lower case it is another word;
 * a phrase is recognised however it is capitalised, because headings and minutes do as they like.
 */
function defaultCase(text: string): LabelCase {
  const letters = Array.from(text).filter((character) => character.toLowerCase() !== character.toUpperCase());
  const capitals = letters.filter((character) => character !== character.toLowerCase());
  if (capitals.length === 0) return 'any';
  const isOneWord = !/\s/.test(text);
  if (isOneWord && capitals.length / letters.length >= ACRONYM_CAPITALS) return 'exact';
  return isOneWord ? 'proper' : 'any';
}

/** Fills in the rules an author left to the label's shape. */
export function toLabel(authored: AuthoredLabel): Label {
  if (typeof authored === 'string') return { text: authored, case: defaultCase(authored), anchored: false };
  return {
    text: authored.text,
    case: authored.case ?? defaultCase(authored.text),
    anchored: authored.rule === 'anchored',
  };
}

/**
 * What two labels share exactly when folding makes them the same: the keys of their tokens. Spaces
 * and hyphens count as one. The empty string means that nothing in the label can be recognised.
 */
export function labelKey(text: string): string {
  const words = labelWordsOf(text);
  if (words.every(({ kind }) => kind === SYMBOL)) return '';
  return words
    .map(({ gap, key }) => (gap === NO_GAP ? key : ` ${key}`))
    .join('')
    .trim();
}

/** Whether one piece of text could be recognised as either of two labels that have the same key. */
export function labelsClash(a: Label, b: Label): boolean {
  if (a.anchored && b.anchored) return false;
  if (a.case !== 'exact' || b.case !== 'exact') return true;
  const others = labelWordsOf(b.text);
  return labelWordsOf(a.text).every(({ written }, index) => caseFits('exact', written, others[index]?.written ?? ''));
}

/**
 * The last word of a label of several words in the regular plural: "agreements" for "status of forces
 * agreement"; `undefined` for one word (an acronym or a name), and for a last word that is an acronym,
 * a number, Japanese or a plural already.
 */
export function pluralOfLastWord(label: string): string | undefined {
  const last = /[\s-]([A-Za-z]?[a-z]{2,})$/.exec(label)?.[1];
  if (last === undefined || last.endsWith('s')) return undefined;
  if (/[^aeiou]y$/.test(last)) return `${last.slice(0, -1)}ies`;
  return /(?:x|z|ch|sh)$/.test(last) ? `${last}es` : `${last}s`;
}

const DATE_BEFORE_MORE =
  /\b((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})(?= [\p{L}\p{N}])/u;

/**
 * A label with the comma that American style sets after a whole date before more words ("the May 1, 2007, meeting");
 * `undefined` for a label without such a date.
 */
export function commaAfterDate(label: string): string | undefined {
  return DATE_BEFORE_MORE.test(label) ? label.replace(DATE_BEFORE_MORE, '$1,') : undefined;
}

/** Whether the capitals of a word found satisfy the case rule of the label; it is the same word, but for its spelling. */
export function caseFits(rule: LabelCase, label: string, found: string): boolean {
  switch (rule) {
    case 'any':
      return true;
    case 'exact':
      return capitalsKept(label, found) && capitalsKept(found, label);
    case 'proper':
      return capitalsKept(label, found);
  }
}

/** Whether every capital of the label is a capital in the text; the text may have more ("AEGIS"). */
function capitalsKept(label: string, found: string): boolean {
  for (let at = 0; at < label.length; at++) {
    const character = label.charAt(at);
    const isCapital = character !== character.toLowerCase();
    if (isCapital && found.charAt(at) !== character) return false;
  }
  return true;
}
