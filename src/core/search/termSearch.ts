/** Search over entries and sources: Fuse finds, our order decides. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Corpus } from '../corpus/corpus';
import { QUERY_MAX_LENGTH, searchText } from './searchText';

/** Something that was found; `label` is the one that fits the query, which need not be the main one. */
export type SearchHit =
  | { readonly kind: 'entry'; readonly entry: string; readonly label: string }
  | { readonly kind: 'source'; readonly document: string; readonly section: string; readonly label: string };

interface Item {
  readonly hit: SearchHit;
  readonly text: string;
}

const FUSE_OPTIONS: IFuseOptions<Item> = {
  keys: ['text'],
  includeScore: true,
  shouldSort: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  // Beyond a third of a word's letters wrong, what is found is no longer what was meant.
  threshold: 0.34,
  // Word order is free, and each word may have its own misspelling, but all must be there.
  useTokenSearch: true,
  tokenMatch: 'all',
};

/** How well a label fits, best first; the rest is left to Fuse's score. */
enum Fit {
  Exact,
  Prefix,
  WordPrefix,
  Fuzzy,
}

export class TermSearch {
  readonly #items: readonly Item[];
  readonly #fuse: Fuse<Item>;

  constructor(corpus: Corpus) {
    this.#items = [...entryItems(corpus), ...sourceItems(corpus)];
    this.#fuse = new Fuse(this.#items, FUSE_OPTIONS);
  }

  /**
   * The best hits for a query of any length and content, best first, each entry or section once.
   * Ties are broken by id, so the order is the same everywhere. Empty for a query without letters.
   */
  search(query: string, limit = 30): SearchHit[] {
    const text = searchText(query.slice(0, QUERY_MAX_LENGTH));
    if (text === '') return [];
    const ranked = this.#fuse
      .search(text)
      .map(({ item, score = 1 }) => ({ item, fit: fitOf(item.text, text), score, id: idOf(item.hit) }))
      .sort(
        (a, b) =>
          a.fit - b.fit ||
          kindRank(a.item.hit) - kindRank(b.item.hit) ||
          a.score - b.score ||
          a.item.text.length - b.item.text.length ||
          (a.id < b.id ? -1 : Number(a.id > b.id)),
      );
    const hits = new Map<string, SearchHit>();
    for (const { item, id } of ranked) {
      if (hits.size >= limit) break;
      if (!hits.has(id)) hits.set(id, item.hit);
    }
    return [...hits.values()];
  }
}

function* entryItems({ entries }: Corpus): Generator<Item> {
  for (const { id, labels, hiddenLabel, prefLabel } of entries) {
    const reading = prefLabel.jaReading === undefined ? [] : [prefLabel.jaReading];
    for (const label of [...labels.map(({ text }) => text), ...hiddenLabel, ...reading]) {
      yield { hit: { kind: 'entry', entry: id, label }, text: searchText(label) };
    }
  }
}

function* sourceItems({ documents }: Corpus): Generator<Item> {
  for (const { id, title, publisher, sections } of documents) {
    yield {
      hit: { kind: 'source', document: id, section: '', label: title },
      text: searchText(`${title} ${publisher}`),
    };
    for (const { id: section, heading } of sections) {
      yield { hit: { kind: 'source', document: id, section, label: heading }, text: searchText(heading) };
    }
  }
}

function fitOf(label: string, query: string): Fit {
  if (label === query) return Fit.Exact;
  if (label.startsWith(query)) return Fit.Prefix;
  const words = label.split(' ');
  const isWordPrefix = query.split(' ').every((part) => words.some((word) => word.startsWith(part)));
  return isWordPrefix ? Fit.WordPrefix : Fit.Fuzzy;
}

/** Entries before sources where both fit alike. */
function kindRank({ kind }: SearchHit): number {
  return kind === 'entry' ? 0 : 1;
}

function idOf(hit: SearchHit): string {
  return hit.kind === 'entry' ? `entry ${hit.entry}` : `source ${hit.document} ${hit.section}`;
}
