/**
 * Things of the corpus as somebody outside names them: command arguments, links, saved
 * state. Anyone can send anything, so each is checked before it is used.
 */
import { joinRanges, type TextRange } from '../text/textRange';
import type { Corpus } from './corpus';
import type { Quotation } from './model';

export interface EntryTarget {
  readonly page: 'entry';
  readonly entry: string;
}

export interface SourceTarget {
  readonly page: 'source';
  readonly document: string;
  /** Where the page opens; at its beginning when absent. */
  readonly quotation?: Quotation;
  /** Words to highlight in the passage of the quotation, in order, none touching another. */
  readonly marks?: readonly TextRange[];
  /** The entry whose mentions in the document are of interest. */
  readonly entry?: string;
}

/** What the reader can show. */
export type ReaderTarget = EntryTarget | SourceTarget;

/** Longest id worth looking up; anything longer is not one of ours. */
const ID_MAX_LENGTH = 200;
/** More words than this are not highlighted in one passage. */
export const MOST_MARKS = 50;

/** The entry's id when `value` is one of this corpus, or something about one: `{ entry: { id } }`, as the nodes of trees are. */
export function entryIdFrom(value: unknown, corpus: Corpus): string | undefined {
  const id = isRecord(value) && isRecord(value['entry']) ? value['entry']['id'] : value;
  return isId(id) && corpus.entry(id) ? id : undefined;
}

/** The document's id when `value` is one of this corpus. */
export function documentIdFrom(value: unknown, corpus: Corpus): string | undefined {
  return isId(value) && corpus.document(value) ? value : undefined;
}

/**
 * A quotation from the id of a passage (its whole text is meant) or from
 * `{ passage, start?, end? }`; `undefined` when there is no such passage or no such words in it.
 */
export function quotationFrom(value: unknown, corpus: Corpus): Quotation | undefined {
  const fields = isRecord(value) ? value : { passage: value };
  const { passage: id } = fields;
  const passage = isId(id) ? corpus.passage(id) : undefined;
  if (!passage) return undefined;
  const { start = 0, end = passage.text.length } = fields;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  const [from, to] = [Number(start), Number(end)];
  return 0 <= from && from < to && to <= passage.text.length
    ? { passage: passage.id, start: from, end: to }
    : undefined;
}

/**
 * What `openPassage` is asked to show: the id of a passage or `{ passage, start?, end?, marks?,
 * entry? }`. Marks and entries that mean nothing are left out; `undefined` when the passage or its
 * words do not exist.
 */
export function passageTargetFrom(value: unknown, corpus: Corpus): SourceTarget | undefined {
  const quotation = quotationFrom(value, corpus);
  if (!quotation) return undefined;
  const { document } = corpus.placeOf(quotation.passage).passage;
  const { marks, entry } = isRecord(value) ? value : {};
  return { page: 'source', document, quotation, ...detailsFrom(marks, entry, quotation, corpus) };
}

/** What the reader showed before a reload; `undefined` when that is unknown here, or nonsense. */
export function readerTargetFrom(value: unknown, corpus: Corpus): ReaderTarget | undefined {
  if (!isRecord(value)) return undefined;
  if (value['page'] === 'entry') {
    const entry = entryIdFrom(value['entry'], corpus);
    return entry === undefined ? undefined : { page: 'entry', entry };
  }
  if (value['page'] !== 'source') return undefined;
  const document = documentIdFrom(value['document'], corpus);
  if (document === undefined) return undefined;
  const quotation = quotationFrom(value['quotation'], corpus);
  if (!quotation || corpus.passage(quotation.passage)?.document !== document) return { page: 'source', document };
  return { page: 'source', document, quotation, ...detailsFrom(value['marks'], value['entry'], quotation, corpus) };
}

function detailsFrom(
  marks: unknown,
  entry: unknown,
  quotation: Quotation,
  corpus: Corpus,
): Pick<SourceTarget, 'marks' | 'entry'> {
  const words = marksFrom(marks, corpus.passage(quotation.passage)?.text.length ?? 0);
  const id = entryIdFrom(entry, corpus);
  return { ...(words.length > 0 && { marks: words }), ...(id !== undefined && { entry: id }) };
}

/**
 * The marks of a list that lie in a text of `length`, sorted, those that overlap or touch made one.
 * Of a longer list than MOST_MARKS the rest is not looked at.
 */
export function marksFrom(value: unknown, length: number): TextRange[] {
  if (!Array.isArray(value)) return [];
  const marks = (value as readonly unknown[]).slice(0, MOST_MARKS);
  return joinRanges(marks.filter((mark) => isMark(mark, length)));
}

function isMark(value: unknown, length: number): value is TextRange {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [start, end] = value as readonly unknown[];
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) < Number(end)
    ? Number(end) <= length
    : false;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= ID_MAX_LENGTH;
}

/** Whether the fields of a value of any origin may be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
