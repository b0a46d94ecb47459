/**
 * The draft index: all terms of one draft, kept true while it is edited.
 *
 * A draft is read in blocks that end at blank lines. What a block's text means depends on the text
 * above it only through a small state (an open fence, a list), so after an edit the blocks are read
 * anew from the edited one until block boundary and state agree with what was there before.
 */
import { isSameState, type Masker, type MaskState, START_STATE } from '../text/masks';
import { type Hit, type Matcher, resolve, type TermMatch } from './matcher';

interface IndexedBlock {
  readonly length: number;
  readonly state: MaskState;
  readonly hits: readonly Hit[];
}

/** See above; offsets are UTF-16 units of the draft as it is after the last `replace`. */
export class DraftIndex {
  readonly #matcher: Matcher;
  readonly #masker: Masker;
  #text: string;
  #blocks: IndexedBlock[];
  #matches: readonly TermMatch[] | undefined;

  constructor(matcher: Matcher, masker: Masker, text: string) {
    this.#matcher = matcher;
    this.#masker = masker;
    this.#text = text;
    this.#blocks = [];
    this.#readFrom(0, 0, START_STATE, 0);
  }

  get text(): string {
    return this.#text;
  }

  /**
   * Replaces the text from `start` to `end`, reading no more of the draft anew than the edit touches.
   * Offsets outside the text are brought inside it.
   */
  replace(start: number, end: number, insertion: string): void {
    const from = Math.max(0, Math.min(start, this.#text.length));
    const to = Math.max(from, Math.min(end, this.#text.length));
    let first = 0;
    let firstStart = 0;
    // The block before an edit at a block's very beginning may end otherwise now.
    while (first < this.#blocks.length - 1 && firstStart + this.#blocks[first]!.length < from) {
      firstStart += this.#blocks[first]!.length;
      first += 1;
    }
    this.#text = this.#text.slice(0, from) + insertion + this.#text.slice(to);
    this.#matches = undefined;
    this.#readFrom(first, firstStart, this.#blocks[first]?.state ?? START_STATE, to, insertion.length - (to - from));
  }

  /**
   * Reads blocks anew from block `first`, at offset `at`, until one begins where an old one began, in
   * the same state, at or beyond `editEnd` (an offset in the old text).
   */
  #readFrom(first: number, at: number, state: MaskState, editEnd: number, delta = 0): void {
    const fresh: IndexedBlock[] = [];
    const old = this.#blocks;
    let oldIndex = first;
    let oldStart = at;
    let position = at;
    let current = state;
    while (position < this.#text.length) {
      while (oldIndex < old.length && (oldStart < editEnd || oldStart + delta < position)) {
        oldStart += old[oldIndex]!.length;
        oldIndex += 1;
      }
      const isInStep = oldIndex < old.length && oldStart >= editEnd && oldStart + delta === position;
      if (isInStep && fresh.length > 0 && isSameState(old[oldIndex]!.state, current)) break;
      const block = this.#masker.readBlock(this.#text, position, current);
      const hits = this.#matcher.scan(this.#text, block.masks, position, block.end);
      fresh.push({ length: block.end - position, state: current, hits });
      position = block.end;
      current = block.state;
    }
    const kept = position < this.#text.length ? old.slice(oldIndex) : [];
    this.#blocks = [...old.slice(0, first), ...fresh, ...kept];
  }

  /** The terms of the draft, in order, none overlapping another. */
  matches(): readonly TermMatch[] {
    if (this.#matches) return this.#matches;
    let start = 0;
    const blocks = this.#blocks.map(({ length, hits }) => {
      const block = { start, hits };
      start += length;
      return block;
    });
    return (this.#matches = resolve(blocks));
  }

  /** The term that contains `offset`; of two that touch there, the one that begins. */
  termAt(offset: number): TermMatch | undefined {
    const matches = this.matches();
    let low = 0;
    let high = matches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (matches[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const match = matches[low - 1];
    return match && offset <= match.end ? match : undefined;
  }
}
