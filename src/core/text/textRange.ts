/** Ranges of a text: making them one, and showing them with what stands around them. */

/** UTF-16 offsets, end exclusive. */
export type TextRange = readonly [start: number, end: number];

/** Ranges in order, those that touch or overlap made one. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

/** A range with the words around it, cut at spaces; "…" where something is left out. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The words of a range with up to `before` and `after` characters around them. */
export function inContext(text: string, [start, end]: TextRange, before: number, after: number): Context {
  const from = start <= before ? 0 : text.indexOf(' ', start - before) + 1;
  const to = text.length - end <= after ? text.length : text.lastIndexOf(' ', end + after);
  return {
    before: (from > 0 ? '… ' : '') + text.slice(Math.min(from, start), start),
    words: text.slice(start, end),
    after: text.slice(end, Math.max(end, to)) + (to < text.length ? ' …' : ''),
  };
}
