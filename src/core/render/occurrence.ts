/** A term in its line, short enough for a row of a list. */

/** Characters before the term that are shown; more would push the term out of a narrow view, Japanese above all. */
const BEFORE = 16;
/** Characters that are shown in all. */
const LENGTH = 100;

export interface OccurrenceExcerpt {
  readonly text: string;
  /** The term in `text`, UTF-16 units, end exclusive. */
  readonly highlight: readonly [start: number, end: number];
}

/**
 * The part of a line that shows the term from `start` to `end` (UTF-16 units; what reaches beyond the
 * line is left out). It begins at a word, without indent; tabs become spaces.
 */
export function excerptOccurrence(line: string, start: number, end: number): OccurrenceExcerpt {
  const from = Math.min(Math.max(0, start), line.length);
  const to = Math.min(Math.max(from, end), line.length);
  const indent = line.length - line.trimStart().length;
  let begin = Math.min(indent, from);
  if (from - begin > BEFORE) {
    const space = line.indexOf(' ', from - BEFORE);
    begin = space >= 0 && space < from ? space + 1 : wholeCharacter(line, from - BEFORE);
  }
  const stop = wholeCharacter(line, Math.max(to, begin + LENGTH));
  const prefix = begin > indent ? '… ' : '';
  const suffix = stop < line.trimEnd().length ? ' …' : '';
  const text = `${prefix}${line.slice(begin, to)}${line.slice(to, stop).trimEnd()}${suffix}`.replace(/\s/g, ' ');
  const shift = prefix.length - begin;
  return { text, highlight: [from + shift, to + shift] };
}

/** The place itself, or one before it when it is in the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && at < text.length ? at - 1 : at;
}
