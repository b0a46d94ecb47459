/** The pages a reader has shown, for going back and forward. */
import type { ReaderTarget } from '../corpus/fromOutside';

/** Pages that are remembered; the oldest are forgotten first. */
export const HISTORY_LENGTH = 50;

export interface Visit {
  readonly target: ReaderTarget;
  /** Where the page was scrolled to when it was left, in CSS pixels; absent: wherever it opens. */
  readonly scrollTop?: number;
  /** Shown because the cursor came upon a term, not because somebody asked for it. */
  readonly followed?: boolean;
}

/** Never empty; `at` is the index of the page that is shown. */
export interface PageHistory {
  readonly visits: readonly Visit[];
  readonly at: number;
  /** How many pages were opened so far, which tells a page from the same page opened anew. */
  readonly opened: number;
}

/** The history of a reader that has just been opened. */
export function startHistory(visit: Visit): PageHistory {
  return { visits: [visit], at: 0, opened: 1 };
}

/** The page that is shown. */
export function currentVisit({ visits, at }: PageHistory): Visit {
  return visits[at]!;
}

/**
 * Goes to a page: what lay ahead is forgotten. A page that was only followed to gives its place to
 * the next one followed to, so that Back leads to what was asked for; the page that is shown already
 * is not entered twice.
 */
export function visit(history: PageHistory, next: Visit): PageHistory {
  const current = currentVisit(history);
  const isReplaced =
    JSON.stringify(current.target) === JSON.stringify(next.target) ||
    (current.followed === true && next.followed === true);
  const before = history.visits.slice(0, isReplaced ? history.at : history.at + 1);
  const visits = [...before, next].slice(-HISTORY_LENGTH);
  return { visits, at: visits.length - 1, opened: history.opened + 1 };
}

/** Whether there is a page back (-1) or forward (1). */
export function canGo({ visits, at }: PageHistory, step: 1 | -1): boolean {
  return at + step >= 0 && at + step < visits.length;
}

/** One page back or forward; the same history where there is none. */
export function go(history: PageHistory, step: 1 | -1): PageHistory {
  return canGo(history, step) ? { ...history, at: history.at + step } : history;
}

/** Remembers how far the page that is shown is scrolled. */
export function scrolledTo(history: PageHistory, scrollTop: number): PageHistory {
  const { visits, at } = history;
  return { ...history, visits: visits.map((item, index) => (index === at ? { ...item, scrollTop } : item)) };
}
