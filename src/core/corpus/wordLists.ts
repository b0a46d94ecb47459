/** Names written once for many words: "{other-nation} Foreign Minister". */

/** Stands for whatever is written in katakana, names from abroad above all; only at the beginning, before a label. */
const ANY_KATAKANA = '{katakana}';

/** The label that a pattern excludes directly after katakana ("{katakana}外務大臣"); `undefined` for every other pattern. */
export function excludedAfterKatakana(pattern: string): string | undefined {
  return pattern.startsWith(ANY_KATAKANA) ? pattern.slice(ANY_KATAKANA.length) : undefined;
}

const PLACEHOLDER = /\{([^{}]*)\}/;

/** The words of each list, by its id. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

/** Every name that a pattern stands for, itself where it names no list; or the id of a list that there is not. */
export function expandName(pattern: string, lists: WordLists): { names: string[] } | { unknownList: string } {
  const [placeholder, id = ''] = PLACEHOLDER.exec(pattern) ?? [];
  if (placeholder === undefined) return { names: [pattern] };
  const words = lists.get(id);
  if (!words) return { unknownList: id };
  const names: string[] = [];
  for (const word of words) {
    const rest = expandName(
      pattern.replace(placeholder, () => word),
      lists,
    );
    if ('unknownList' in rest) return rest;
    names.push(...rest.names);
  }
  return { names };
}
