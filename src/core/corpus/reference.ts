/**
 * References to things of the corpus as they come from outside: command arguments, links, saved
 * state. Anyone can send anything, so each is checked before it is used.
 */
import type { Corpus } from './corpus';
import type { Quotation } from './model';

/** What the reader can show. */
export type ReaderTarget =
  | { readonly page: 'entry'; readonly entry: string }
  | { readonly page: 'source'; readonly document: string; readonly quotation?: Quotation };

/** Longest id worth looking up; anything longer is not one of ours. */
const ID_MAX_LENGTH = 200;

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
  const isInDocument = quotation && corpus.passage(quotation.passage)?.document === document;
  return { page: 'source', document, ...(isInDocument && { quotation }) };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= ID_MAX_LENGTH;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
