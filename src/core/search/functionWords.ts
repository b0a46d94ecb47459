/** English words that join others and say nothing about what is looked for. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been by did do does for from had has have he in is it its of on or our she that the ' +
    'their them they this to was we were what when which who will with'
  ).split(' '),
);

/** The words that carry meaning; all of them where none does. */
export function meaningful(words: readonly string[]): readonly string[] {
  const content = words.filter((word) => !FUNCTION_WORDS.has(word));
  return content.length > 0 ? content : words;
}
