/**
 * Masks: the parts of a draft that are not prose. Found per language by the maskers beside this
 * file, skipped by the tokenizer.
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

export const NO_MASKS: Masks = { starts: [], ends: [], kinds: [] };
