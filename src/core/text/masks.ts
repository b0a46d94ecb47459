/**
 * Masks: the parts of a draft that are not prose. Found per language (see `maskers/`), skipped by
 * the tokenizer.
 */

/** Skipped, and no term reaches over it: code, formulas, addresses, comments. */
export const OPAQUE = 0;
/** Skipped as if it were a space: the `> ` of a quotation that goes on, a line break command. */
export const SPACING = 1;
/** Skipped as if it were not there: markers of emphasis, tags inside a line. */
export const TRANSPARENT = 2;

export type MaskKind = typeof OPAQUE | typeof SPACING | typeof TRANSPARENT;

/** Ranges in order, none overlapping; UTF-16 offsets, end exclusive. */
export interface Masks {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly MaskKind[];
}

/** For texts that are prose throughout: labels, passages. */
export const NO_MASKS: Masks = { starts: [], ends: [], kinds: [] };

/** Masks in the making. */
export class MaskList implements Masks {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly kinds: MaskKind[] = [];

  /** Adds a range that begins where the last one ended or later; an empty one is left out. */
  add(start: number, end: number, kind: MaskKind): void {
    if (end <= start) return;
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind);
  }
}

/** What a block inherits from the text above it. Comparable: equal states read the same text alike. */
export interface MaskState {
  /** The construct that is still open (a fence, a comment), as its language names it; "" for none. */
  readonly open: string;
  /** Column at which the text of the list item above begins; 0 outside lists. */
  readonly listIndent: number;
}

/** Before the first block of a draft, where front matter may stand. */
export const START_STATE: MaskState = { open: 'start', listIndent: 0 };

/** Whether what follows is read alike after either. */
export function isSameState(a: MaskState, b: MaskState): boolean {
  return a.open === b.open && a.listIndent === b.listIndent;
}

/** A block: the lines up to a blank one. No term reaches out of it, so it can be read by itself. */
export interface Block {
  /** After the blank line. */
  readonly end: number;
  readonly masks: Masks;
  /** For the block that follows. */
  readonly state: MaskState;
}

/** Finds what is not prose in drafts of one language. */
export interface Masker {
  /** Reads the block that begins at `from`. Offsets are those of `text`. Never throws. */
  readBlock(text: string, from: number, state: MaskState): Block;
}
