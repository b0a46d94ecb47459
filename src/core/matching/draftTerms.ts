/** The terms of a draft as a list: what is used, how often and where. */
import { nameOrder } from '../text/nameOrder';
import type { TermMatch } from './matcher';

/** The first is the default. */
export const DRAFT_TERM_ORDERS = ['place', 'name', 'count'] as const;

/** By first occurrence, by name, or the most frequent first. */
export type DraftTermOrder = (typeof DRAFT_TERM_ORDERS)[number];

export interface DraftTerm {
  /** Id of the entry. */
  readonly entry: string;
  /** Every place where it is used, from the beginning of the draft; never empty. */
  readonly occurrences: readonly TermMatch[];
}

export interface DraftTermOptions {
  /** Ids of entries that are not listed. */
  readonly muted: ReadonlySet<string>;
  readonly order: DraftTermOrder;
  /** The name by which an entry is sorted. */
  readonly nameOf: (entry: string) => string;
  /** BCP 47; decides how names are sorted. */
  readonly language: string;
}

/** The terms among `matches`, which are in order; those alike in what is sorted by stay in order of first occurrence. */
export function listDraftTerms(matches: readonly TermMatch[], options: DraftTermOptions): DraftTerm[] {
  const { muted, order, nameOf, language } = options;
  const occurrences = new Map<string, TermMatch[]>();
  for (const match of matches) {
    if (muted.has(match.entry)) continue;
    const known = occurrences.get(match.entry);
    if (known) known.push(match);
    else occurrences.set(match.entry, [match]);
  }
  const terms = Array.from(occurrences, ([entry, found]) => ({ entry, occurrences: found }));
  switch (order) {
    case 'place':
      return terms;
    case 'count':
      return terms.sort((a, b) => b.occurrences.length - a.occurrences.length);
    case 'name': {
      const { compare } = nameOrder(language);
      return terms.sort((a, b) => compare(nameOf(a.entry), nameOf(b.entry)));
    }
  }
}

/**
 * Which occurrence to go to: the one after that which is selected exactly, from the last on to the
 * first; the first when none is selected.
 * @returns index into `occurrences`
 */
export function nextOccurrence(
  occurrences: readonly Pick<TermMatch, 'start' | 'end'>[],
  selection: Pick<TermMatch, 'start' | 'end'> | undefined,
): number {
  const selected = occurrences.findIndex(({ start, end }) => start === selection?.start && end === selection.end);
  return selected < 0 ? 0 : (selected + 1) % occurrences.length;
}

/** What a list shows of one of its rows, as one text that differs when the row looks different. */
export interface RowState {
  readonly id: string;
  readonly looks: string;
}

/**
 * What must be drawn anew: `'list'` when rows came, went or moved, else the ids of the rows that look
 * different, which may be none.
 */
export function changedRows(before: readonly RowState[], after: readonly RowState[]): 'list' | readonly string[] {
  const isSameList = before.length === after.length && before.every(({ id }, index) => id === after[index]!.id);
  if (!isSameList) return 'list';
  return after.filter(({ looks }, index) => looks !== before[index]!.looks).map(({ id }) => id);
}
