/** Entries of the corpus in time: what came before and after the one that is read. */
import type { Corpus } from '../corpus/corpus';
import { compareEdtf, parseEdtf, type EdtfDate } from '../corpus/edtf';
import type { Entry, EntryKind } from '../corpus/model';
import { formatDate } from './dates';
import type { Locale } from './locale';
import { html, type Html } from './html';
import { mainName } from './names';
import type { PageContext } from './page';
import { statusWord } from './words';

/** Kinds that happen, begin or end on a day; the dates of others (a body, a programme) say less. */
const KINDS_IN_TIME: ReadonlySet<EntryKind> = new Set(['meeting', 'agreement', 'law', 'document', 'event']);

export interface TimelineItem {
  readonly entry: Entry;
  /** EDTF; at least one of the two is known. */
  readonly since?: string;
  readonly until?: string;
  /** Whether it is the entry whose timeline this is. */
  readonly isThis: boolean;
}

/**
 * The entry among its dated relatives, earliest first: those it is related to, those of its series
 * (the narrower ones of what it belongs to), what it superseded and what superseded it. Empty for
 * kinds that have no place in time, and where there are not two dates to compare.
 */
export function timelineOf(entry: Entry, corpus: Pick<Corpus, 'entry' | 'entries'>): TimelineItem[] {
  if (!KINDS_IN_TIME.has(entry.kind)) return [];
  const series = entry.broader.flatMap((id) => corpus.entry(id)?.narrower ?? []);
  const ids = new Set([
    entry.id,
    ...entry.narrower,
    ...entry.broader,
    ...series,
    ...entry.related,
    ...successors(entry, corpus),
    ...predecessors(entry, corpus),
  ]);
  const items = [...ids]
    .map((id) => corpus.entry(id))
    .filter((other) => other !== undefined && KINDS_IN_TIME.has(other.kind))
    .map((other) => itemFrom(other!, entry))
    .filter((item) => item !== undefined);
  return items.length < 2 ? [] : items.sort((a, b) => compareEdtf(beginning(a), beginning(b)));
}

function itemFrom(other: Entry, entry: Entry): TimelineItem | undefined {
  const { since, until } = other.status ?? {};
  if (since === undefined && until === undefined) return undefined;
  return {
    entry: other,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    isThis: other.id === entry.id,
  };
}

const beginning = ({ since, until }: TimelineItem) => since ?? until ?? '';

function successors({ status }: Entry, corpus: Pick<Corpus, 'entry'>): string[] {
  const found: string[] = [];
  for (let id = status?.supersededBy; id !== undefined && !found.includes(id);) {
    found.push(id);
    id = corpus.entry(id)?.status?.supersededBy;
  }
  return found;
}

function predecessors({ id }: Entry, { entries }: Pick<Corpus, 'entries'>): string[] {
  const found = [id];
  for (const successor of found) {
    for (const { id: other, status } of entries) {
      if (status?.supersededBy === successor && !found.includes(other)) found.push(other);
    }
  }
  return found.slice(1);
}

/** The timeline as a list, which says everything, under a line on which it can be seen. */
export function renderTimeline(items: readonly TimelineItem[], context: PageContext): Html {
  if (items.length === 0) return html``;
  const { l10n } = context.locale;
  return html`<section class="timeline">
    <h2>${l10n.t('In time')}</h2>
    ${timeLine(items)}
    <ol>
      ${items.map((item) => listItem(item, context))}
    </ol>
  </section>`;
}

function listItem(item: TimelineItem, { links, locale }: PageContext): Html {
  const { entry, isThis } = item;
  const { status } = entry;
  const { text, lang } = mainName(entry, locale);
  const remarks = [
    ...(status?.state === 'superseded' || status?.state === 'proposed' ? [statusWord(status.state, locale.l10n)] : []),
    ...(status?.basis === 'background' ? [locale.l10n.t('date not from the bundled sources')] : []),
  ].join('; ');
  const name = isThis
    ? html`<strong aria-current="true" lang="${lang}">${text}</strong>`
    : html`<a lang="${lang}" href="${links.entry(entry.id)}">${text}</a>`;
  return html`<li class="${isThis ? 'this' : 'other'}">
    <span class="when">${dateOf(item, locale)}</span>
    <span class="what">${name}${remarks !== '' && html` <small>(${remarks})</small>`}</span>
  </li>`;
}

function dateOf({ since, until }: TimelineItem, locale: Locale): string {
  if (since === undefined) return locale.l10n.t('until {0}', formatDate(until ?? '', locale));
  return until === undefined || until === since
    ? formatDate(since, locale)
    : `${formatDate(since, locale)}–${formatDate(until, locale)}`;
}

/** Dots and bars in proportion to time, between the first year and the last; the list is its text. */
function timeLine(items: readonly TimelineItem[]): Html {
  const spans = items.map((item) => ({ item, from: yearOf(item.since), to: yearOf(item.until) }));
  const years = spans.flatMap(({ from, to }) => [from, to]).filter((year) => year !== undefined);
  const [first, last] = [Math.floor(Math.min(...years)), Math.floor(Math.max(...years))];
  if (!Number.isFinite(first) || first === last) return html``;
  // Nothing at the very edge, where half of it would be cut off.
  const at = (year: number) => Math.round((2 + (96 * (year - first)) / (last + 1 - first)) * 100) / 100;
  const shapes = spans.map(({ item, from, to }) => {
    const kind = item.isThis ? 'this' : 'other';
    const begin = from ?? to;
    if (begin === undefined) return html``;
    const end = to ?? begin;
    return end - begin < (last + 1 - first) / 100
      ? html`<circle class="${kind}" cx="${at(begin)}%" cy="50%" r="5"></circle>`
      : html`<rect
          class="${kind}"
          x="${at(begin)}%"
          y="6"
          width="${Math.round((at(end) - at(begin)) * 100) / 100}%"
          height="8"
          rx="4"
        ></rect>`;
  });
  return html`<div class="time-line" aria-hidden="true">
    <span>${first}</span>
    <svg focusable="false">
      <rect class="axis" x="0" y="9.5" width="100%" height="1"></rect>
      ${shapes}
    </svg>
    <span>${last}</span>
  </div>`;
}

/** 2006.5 for the middle of 2006; a date of which only the year is known stands at its beginning. */
function yearOf(edtf: string | undefined): number | undefined {
  const value = edtf === undefined ? undefined : parseEdtf(edtf);
  const date: EdtfDate | null | undefined = value?.start ?? value?.end;
  return date ? date.year + ((date.month ?? 1) - 1) / 12 + ((date.day ?? 1) - 1) / 372 : undefined;
}
