/** Full text search over the passages of all documents. */
import MiniSearch from 'minisearch';
import type { Corpus } from '../corpus/corpus';
import { SYMBOL, type Word, wordsOf } from '../text/tokens';
import { joinRanges, type TextRange } from '../text/textRange';
import { meaningful } from './functionWords';

/** Longest query that is read; a pasted paragraph is cut here. */
const QUERY_MAX_LENGTH = 200;
/** From this length on the last word may be the beginning of one; shorter ones begin too many. */
const PREFIX_MIN_LENGTH = 3;
/** From this length on a word may be misspelt. */
const MISSPELT_MIN_LENGTH = 5;
/** Letters that may be wrong, as a share of the word. */
const MISSPELT_SHARE = 0.2;
/** Passages that are taken in before others get their turn. */
const BUILD_STEP = 50;
/** Hits among which a quoted phrase is looked for. */
const PHRASE_CANDIDATES = 200;

export interface PassageHit {
  readonly passage: string;
  /** The words that were found, in order, none overlapping another. */
  readonly marks: readonly TextRange[];
}

interface IndexedPassage {
  readonly id: string;
  readonly text: string;
  readonly headings: string;
}

/** The index of all passages. */
export class PassageSearch {
  /** All words of the passages: one of them is not misspelt. */
  readonly #words = new Set<string>();
  readonly #index = new MiniSearch<IndexedPassage>({
    fields: ['text', 'headings'],
    tokenize: (text) => {
      const keys = wordsOf(text).flatMap(keysOf);
      for (const key of keys) this.#words.add(key);
      return keys;
    },
    processTerm: (term) => term,
    searchOptions: { boost: { headings: 0.5 } },
  });
  readonly #texts = new Map<string, string>();

  /** A search over all passages of the corpus. They are read a few at a time, so that others get their turn. */
  static async build({ documents }: Pick<Corpus, 'documents'>): Promise<PassageSearch> {
    const search = new PassageSearch();
    const passages = documents.flatMap(({ passages, sections, title }) => {
      const headings = new Map(sections.map(({ id, heading }) => [id, heading]));
      return passages.map(({ id, text, section }) => ({
        id,
        text,
        headings: `${title} ${headings.get(section) ?? ''}`,
      }));
    });
    for (const { id, text } of passages) search.#texts.set(id, text);
    await search.#index.addAllAsync(passages, { chunkSize: BUILD_STEP });
    return search;
  }

  /**
   * The passages that hold all words of the query, or (`anyWord`) at least one, best first; the last
   * word may be half written, and where nothing is found otherwise, words may be misspelt. Words in
   * double quotation marks must stand there just so. Any text is a query; one without words finds
   * nothing.
   */
  search(query: string, limit: number, { anyWord = false } = {}): PassageHit[] {
    const { words, phrases } = readQuery(query.slice(0, QUERY_MAX_LENGTH));
    if (words.length === 0) return [];
    const most = phrases.length > 0 ? PHRASE_CANDIDATES : limit;
    const found = this.#find(words, most, anyWord, false);
    const mayBeMisspelt = words.some((word) => this.#isUnknown(word));
    const results = found.length > 0 || !mayBeMisspelt ? found : this.#find(words, most, anyWord, true);
    const hits: PassageHit[] = [];
    for (const { id, terms } of results) {
      if (hits.length >= limit) break;
      const text = this.#texts.get(id) ?? '';
      const passageWords = wordsOf(text);
      const places = phrases.map((phrase) => placesOf(phrase, passageWords));
      if (places.some((ranges) => ranges.length === 0)) continue;
      const single = passageWords.filter((word) => keysOf(word).some((key) => terms.includes(key)));
      const ranges = phrases.length > 0 ? places.flat() : single.map(({ start, end }): TextRange => [start, end]);
      hits.push({ passage: id, marks: joinRanges(ranges) });
    }
    return hits;
  }

  #isUnknown(word: string): boolean {
    return word.length >= MISSPELT_MIN_LENGTH && !this.#words.has(word);
  }

  #find(words: readonly string[], limit: number, anyWord: boolean, mayBeMisspelt: boolean): Found[] {
    const last = words.length - 1;
    return this.#index
      .search(words.join(' '), {
        tokenize: () => [...words],
        combineWith: anyWord ? 'OR' : 'AND',
        prefix: (term, index) => index === last && term.length >= PREFIX_MIN_LENGTH,
        fuzzy: (term) => mayBeMisspelt && this.#isUnknown(term) && MISSPELT_SHARE,
      })
      .slice(0, limit)
      .map(({ id, terms }) => ({ id: String(id), terms }));
  }
}

interface Found {
  readonly id: string;
  /** Words of the passage that the query's words stand for. */
  readonly terms: readonly string[];
}

/** The words of a query that carry meaning, and those that stand in pairs of double quotation marks. */
function readQuery(query: string): { words: readonly string[]; phrases: string[][] } {
  const parts = query.split(/["“”„«»]/);
  const isClosed = parts.length % 2 === 1;
  const phrases = parts
    .filter((_, index) => index % 2 === 1 && (isClosed || index < parts.length - 1))
    .map((part) => wordsOf(part).flatMap(keysOf))
    .filter((phrase) => phrase.length > 0);
  const words = new Set(parts.flatMap((part) => wordsOf(part).flatMap(keysOf)));
  return { words: meaningful([...words]), phrases };
}

/** The words under which a token is found; the two names of the country are two words, in either order. */
function keysOf({ key, kind }: Word): string[] {
  if (kind === SYMBOL) return [];
  return key === 'japan-us' ? ['japan', 'us'] : [key];
}

/** Where the words of a phrase stand one after another. */
function placesOf(phrase: readonly string[], words: readonly Word[]): TextRange[] {
  const flat = words.flatMap((word) => keysOf(word).map((key) => ({ key, word })));
  const places: TextRange[] = [];
  for (let at = 0; at + phrase.length <= flat.length; at++) {
    if (phrase.every((key, index) => flat[at + index]!.key === key)) {
      places.push([flat[at]!.word.start, flat[at + phrase.length - 1]!.word.end]);
    }
  }
  return places;
}
