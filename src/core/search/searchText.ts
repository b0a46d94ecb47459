/** The form in which queries and labels are compared by the search. */
import { americanSpelling, americanWhileTyped } from '../text/spelling';
import { NO_GAP, SYMBOL, wordsOf } from '../text/tokens';

/** Queries are cut here; what is longer is not a name. */
export const QUERY_MAX_LENGTH = 64;

/**
 * Folded, in lower case, words separated by one space, no punctuation but "+" and "/" inside names;
 * one spelling of defence, one name of the United States, hiragana for katakana:
 * "U.S.–Japan Security Treaty" becomes "japan us security treaty".
 */
export function searchText(text: string): string {
  const words = wordsOf(withCountryNames(text))
    .filter(({ kind, key }) => kind !== SYMBOL || key === '+' || key === '/')
    .map(({ gap, key }) => (gap === NO_GAP ? key : ` ${key}`))
    .join('')
    .replace(/(?<=\d) ([+/]) (?=\d)/g, '$1')
    .replaceAll('japan-us', 'japan us')
    .replaceAll('united states of america', 'us')
    .replaceAll('united states', 'us')
    .trim();
  return toHiragana(words)
    .split(' ')
    .map((word) => (word === 'usa' ? 'us' : americanSpelling(word)))
    .join(' ');
}

/**
 * Whether a query ends in the long name of the United States: the "us" that `searchText` makes of it is a whole word, and
 * no beginning of "USTR".
 */
export function endsInLongForm(query: string): boolean {
  return /\bunited[\s-]+states(?:[\s-]+of[\s-]+america)?\s*$/i.test(query);
}

/** "United States" from where it can no longer be "United Nations", its end not typed yet. */
const UNFINISHED_LONG_FORM = /(?<![^ ])united s(?:t(?:a(?:te?)?)?)?$/;

/**
 * What a query that is still being typed may become: itself as `searchText` gives it first, then with its last words as
 * they are folded once they are whole, "us" for "united st", "defense" for "defenc".
 */
export function formsWhileTyped(query: string): [typed: string, ...completed: string[]] {
  const text = searchText(query);
  const last = text.slice(text.lastIndexOf(' ') + 1);
  const american = americanWhileTyped(last);
  if (american !== undefined) return [text, text.slice(0, text.length - last.length) + american];
  return UNFINISHED_LONG_FORM.test(text) ? [text, text.replace(UNFINISHED_LONG_FORM, 'us')] : [text];
}

/** A query is often typed in lower case and without hyphen; in a draft "us" is a pronoun. */
function withCountryNames(text: string): string {
  return text
    .replace(/\bu\.?s\.?a?[\s-]+japan\b/gi, 'US-Japan')
    .replace(/\bunited states[\s-]+japan\b/gi, 'US-Japan')
    .replace(/\bjapan[\s-]+(?:u\.?s\b\.?|usa\b|united states\b)/gi, 'Japan-US');
}

/** Katakana stand 96 code points above the hiragana of the same sound. */
function toHiragana(text: string): string {
  return text.replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
