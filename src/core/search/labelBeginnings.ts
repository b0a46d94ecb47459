/** Where the words before the cursor may begin a label, for completion. */

/** No label that somebody types to its end has more words before the cursor. */
const MOST_WORDS = 8;
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
/** Characters before the cursor that are looked at, however long the line is. */
const LOOK_BACK = 120;

/**
 * Where in a line that ends at the cursor a label may begin, longest first: at each of its last eight
 * words. Empty when the line ends in a space twice, or holds no word.
 */
export function labelBeginnings(line: string): number[] {
  const from = Math.max(0, line.length - LOOK_BACK);
  if (/\s\s$/.test(line)) return [];
  const starts = Array.from(line.slice(from).matchAll(WORD_START), ({ index }) => from + index);
  return starts.slice(-MOST_WORDS);
}
