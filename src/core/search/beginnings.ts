/** Words of a line before the cursor that may be the beginning of a name. */
const MOST_WORDS = 8;
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
const LOOK_BACK = 120;

/**
 * Where in a line that ends at the cursor a name may begin, longest first: at each of its last eight
 * words. Empty when the line ends in a space twice, or holds no word.
 */
export function beginningsOf(line: string): number[] {
  const from = Math.max(0, line.length - LOOK_BACK);
  if (/\s\s$/.test(line)) return [];
  const starts = Array.from(line.slice(from).matchAll(WORD_START), ({ index }) => from + index);
  return starts.slice(-MOST_WORDS);
}
