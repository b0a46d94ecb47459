/** What a reader keeps over a reload of the window. It comes back from outside, so all of it is checked. */
import type { Corpus } from '../corpus/corpus';
import { isRecord, readerTargetFrom } from '../corpus/fromOutside';
import { HISTORY_LENGTH, type PageHistory, type Visit } from './pageHistory';

export interface ReaderState {
  readonly history: PageHistory;
  /** Whether the page stays when another is opened. */
  readonly pinned: boolean;
}

/** Beyond this many CSS pixels nothing of ours is scrolled. */
const MOST_PIXELS = 10_000_000;

/**
 * The state that was saved; `undefined` when the page that was shown is unknown here, or the value is
 * nonsense. Other pages of the history that are unknown are left out of it.
 */
export function readerStateFrom(value: unknown, corpus: Corpus): ReaderState | undefined {
  if (!isRecord(value) || !isRecord(value['history'])) return undefined;
  const { visits, at, opened } = value['history'];
  if (!Array.isArray(visits) || visits.length > HISTORY_LENGTH || typeof at !== 'number') return undefined;
  if (!Number.isSafeInteger(opened)) return undefined;
  const read = visits.map((visit: unknown) => visitFrom(visit, corpus));
  const shown = read[at];
  if (!shown) return undefined;
  const known = read.filter((visit) => visit !== undefined);
  return {
    history: { visits: known, at: known.indexOf(shown), opened: Number(opened) },
    pinned: value['pinned'] === true,
  };
}

function visitFrom(value: unknown, corpus: Corpus): Visit | undefined {
  if (!isRecord(value)) return undefined;
  const target = readerTargetFrom(value['target'], corpus);
  if (!target) return undefined;
  const scrollTop = scrollTopFrom(value['scrollTop']);
  return {
    target,
    ...(scrollTop !== undefined && { scrollTop }),
    ...(value['followed'] === true && { followed: true }),
  };
}

/** A scroll position that can be one, in CSS pixels. */
export function scrollTopFrom(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= MOST_PIXELS ? value : undefined;
}
