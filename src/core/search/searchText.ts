/** The form in which queries and labels are compared by the search. */
import { americanSpelling } from '../text/spelling';
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
