/** The form in which queries and labels are compared by the search. */
import { NO_GAP, SYMBOL, wordsOf } from '../text/tokens';

/** Queries are cut here: the time Fuse takes grows with the length of the query. */
export const QUERY_MAX_LENGTH = 64;

/**
 * Folded, in lower case, words separated by one space, no punctuation but "+" and "/" inside names:
 * "U.S.–Japan Security Treaty" becomes "japan us security treaty".
 */
export function searchText(text: string): string {
  return wordsOf(withCountryNames(text))
    .filter(({ kind, key }) => kind !== SYMBOL || key === '+' || key === '/')
    .map(({ gap, key }) => (gap === NO_GAP ? key : ` ${key}`))
    .join('')
    .replaceAll('japan-us', 'japan us')
    .trim();
}

/** A query is often typed in lower case and without hyphen; in a draft "us" is a pronoun. */
function withCountryNames(text: string): string {
  return text
    .replace(/\bu\.?s\.?[\s-]+japan\b/gi, 'US-Japan')
    .replace(/\bunited states[\s-]+japan\b/gi, 'US-Japan')
    .replace(/\bjapan[\s-]+(?:u\.?s\b\.?|united states\b)/gi, 'Japan-US');
}
