/**
 * Whether words are the tail of a longer name: “Guidelines” in “the Hiroshima Process Guidelines”.
 *
 * No list holds all names of the world, and a short word means this lexicon’s thing only where it stands by itself.
 */
import { HYPHEN_GAP, LETTER, NO_GAP, SPACE_GAP, SYMBOL, type Tokens } from '../text/tokens';

/** Words that have a capital for another reason than being part of the name: in titles, or as names of their own. */
const NO_PART_OF_A_NAME: ReadonlySet<string> = new Set(
  (
    'a all an and as at before both but by for from if in its new of on or our since that the their these this those to ' +
    'under when while with japan japanese japan-us us mr ms mrs ' +
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);

/**
 * Whether the word at `at`, in capitals, follows directly on another one in capitals that is not merely the first of its
 * sentence.
 */
export function isTailOfName(tokens: Tokens, at: number): boolean {
  const { kinds, gaps } = tokens;
  const before = at - 1;
  if (before < 1 || kinds[at] !== LETTER || kinds[before] !== LETTER || gaps[at] !== SPACE_GAP) return false;
  const beginsSentence = kinds[before - 1] === SYMBOL || gaps[before]! > HYPHEN_GAP;
  if (beginsSentence || !hasCapital(tokens, at) || !hasCapital(tokens, before)) return false;
  return !NO_PART_OF_A_NAME.has(tokens.written(before).toLowerCase());
}

/** Whether katakana stand directly before the token at `at`; a dot that divides a list is none of them. */
export function followsKatakana(tokens: Tokens, at: number): boolean {
  if (at === 0 || tokens.gaps[at] !== NO_GAP) return false;
  return /[\u30A1-\u30FA\u30FC-\u30FF\uFF66-\uFF9F]/.test(tokens.text.charAt(tokens.starts[at]! - 1));
}

function hasCapital({ text, starts }: Tokens, at: number): boolean {
  const first = text.charAt(starts[at]!);
  return first < '\u0080' ? first >= 'A' && first <= 'Z' : /\p{Lu}/u.test(first);
}
