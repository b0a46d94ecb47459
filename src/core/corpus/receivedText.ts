/** Accounting for the received file: every line of it is kept in the document or dropped with a reason. */
import type { TextLine } from './documentText';

export interface Dropped {
  readonly lines: string;
  readonly reason: string;
}

/** The first line on which the received file and the document part; `undefined` when none. */
export interface Mismatch {
  /** 1-based line of the received file; one past its end when the document says more than was received. */
  readonly receivedLine: number;
  /** What stands there; absent past the end. */
  readonly received?: string;
  /** What the document keeps instead; absent when the document ends first. */
  readonly kept?: TextLine;
}

/** First and last line of a range such as "13" or "13-55", 1-based, inclusive. */
export function lineRange(lines: string): { first: number; last: number } {
  const [first = '0', last = first] = lines.split('-');
  return { first: Number(first), last: Number(last) };
}

/**
 * Walks the received file and the kept lines side by side. White space around a line, blank lines
 * and the printed bullet of a list item do not count; every other character does.
 */
export function findMismatch(
  receivedText: string,
  kept: readonly TextLine[],
  dropped: readonly Dropped[],
): Mismatch | undefined {
  const isDropped = new Set<number>();
  for (const { lines } of dropped) {
    const { first, last } = lineRange(lines);
    for (let line = first; line <= last; line++) isDropped.add(line);
  }
  const receivedLines = receivedText.split('\n');
  let next = 0;
  for (const [index, line] of receivedLines.entries()) {
    const text = line.trim().replace(/^• /, '');
    if (text === '' || isDropped.has(index + 1)) continue;
    const keptLine = kept[next];
    if (keptLine?.text.trim() !== text) {
      return { receivedLine: index + 1, received: text, ...(keptLine && { kept: keptLine }) };
    }
    next += 1;
  }
  const surplus = kept[next];
  return surplus && { receivedLine: receivedLines.length + 1, kept: surplus };
}
