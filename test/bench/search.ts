/**
 * The searches beside their peers, in one run. Entries: ours, plain fuse.js over the same texts, uFuzzy, MiniSearch,
 * a raw substring scan. Passages and wordings: ours, MiniSearch with prefix and misspellings on every word, a
 * substring scan. Success is measured with the golden queries over the shipped corpus.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Corpus } from '../../src/core/corpus/corpus';
import { Concordance } from '../../src/core/search/concordance';
import { PassageSearch } from '../../src/core/search/passageSearch';
import { searchText } from '../../src/core/search/searchText';
import { TermSearch } from '../../src/core/search/termSearch';
import { shippedCorpus } from '../support/corpusFiles';
import { goldenQueries } from '../support/goldenQueries';
import { collectedHeap, percentile, printTable, timesOf } from './measure';
import { keystrokes, syntheticCorpus } from './syntheticCorpus';

const ENTRIES = [300, 3_000, 30_000];
const PASSAGES = [1_000, 20_000];
const KEYSTROKES = 600;
/** The slow peers are given fewer, spread over the same sessions of typing. */
const KEYSTROKES_OF_SLOW_PEERS = 60;

interface Item {
  readonly entry: string;
  readonly text: string;
}

/** Ids of entries, best first. */
type EntrySearch = (query: string) => readonly string[];

interface Peer {
  readonly name: string;
  readonly isSlow: boolean;
  readonly build: (corpus: Corpus) => EntrySearch | Promise<EntrySearch>;
}

const PEERS: readonly Peer[] = [
  {
    name: 'ours',
    isSlow: false,
    build: async (corpus) => {
      const search = await TermSearch.build(corpus, () => new Promise((resolve) => setTimeout(resolve)));
      return (query) => search.search(query).map((hit) => (hit.kind === 'entry' ? hit.entry : ''));
    },
  },
  {
    name: 'fuse.js',
    isSlow: true,
    build: (corpus) => {
      const fuse = new Fuse(itemsOf(corpus), {
        keys: ['text'],
        ignoreLocation: true,
        ignoreDiacritics: true,
        threshold: 0.34,
        useTokenSearch: true,
        tokenMatch: 'all',
      });
      return (query) => unique(fuse.search(searchText(query.slice(0, 64))).map(({ item }) => item.entry));
    },
  },
  {
    name: 'uFuzzy',
    isSlow: true,
    build: (corpus) => {
      const items = itemsOf(corpus);
      const texts = items.map(({ text }) => text);
      const options: uFuzzy.Options = {
        unicode: true,
        interSplit: "[^\\p{L}\\d']+",
        intraSplit: '\\p{Ll}\\p{Lu}',
      };
      // One wrong letter a word; the enum that its typings want is not there at run time.
      Object.assign(options, { intraMode: 1 });
      const fuzzy = new uFuzzy(options);
      return (query) => {
        const [found, , order] = fuzzy.search(texts, searchText(query), 5);
        const numbers = order ? order.map((place) => found[place]!) : (found ?? []);
        return unique(numbers.map((number) => items[number]!.entry));
      };
    },
  },
  {
    name: 'MiniSearch',
    isSlow: true,
    build: (corpus) => {
      const index = new MiniSearch<{ id: number } & Item>({ fields: ['text'], storeFields: ['entry'] });
      index.addAll(itemsOf(corpus).map((item, id) => ({ id, ...item })));
      return (query) =>
        unique(index.search(searchText(query), { prefix: true, fuzzy: 0.2 }).map((hit) => String(hit['entry'])));
    },
  },
  {
    name: 'substring scan',
    isSlow: false,
    build: (corpus) => {
      const items = itemsOf(corpus);
      return (query) => {
        const text = searchText(query);
        return unique(items.filter((item) => item.text.includes(text)).map(({ entry }) => entry));
      };
    },
  },
];

/** The same texts for every peer: labels in the form that ours compares, hidden labels, readings. */
function itemsOf({ entries }: Corpus): Item[] {
  return entries.flatMap(({ id, labels, hiddenLabel, prefLabel }) =>
    [
      ...labels.map(({ text }) => text),
      ...hiddenLabel,
      ...(prefLabel.jaReading === undefined ? [] : [prefLabel.jaReading]),
    ].map((text) => ({ entry: id, text: searchText(text) })),
  );
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].slice(0, 30);
}

export async function benchSearch(): Promise<void> {
  await successOnGoldenQueries();
  await latencyOverEntries();
  await latencyOverPassages();
}

async function successOnGoldenQueries(): Promise<void> {
  const corpus = shippedCorpus();
  const queries = goldenQueries();
  const rows = [];
  for (const { name, build } of PEERS) {
    const search = await build(corpus);
    const ranks = queries.map(({ query, entry }) => search(query).indexOf(entry));
    const share = (top: number) =>
      `${((100 * ranks.filter((rank) => rank >= 0 && rank < top).length) / queries.length).toFixed(1)} %`;
    rows.push({ search: name, first: share(1), 'among three': share(3) });
  }
  printTable(`The entry that was meant, ${queries.length} golden queries over ${corpus.entries.length} entries`, rows);
}

async function latencyOverEntries(): Promise<void> {
  const rows = [];
  for (const count of ENTRIES) {
    const corpus = syntheticCorpus(count, 100);
    const typed = keystrokes(
      corpus.entries.map(({ prefLabel }, index) => (index % 4 === 0 ? (prefLabel.ja ?? prefLabel.en) : prefLabel.en)),
      KEYSTROKES,
    );
    for (const { name, isSlow, build } of PEERS) {
      const step = isSlow && count > 300 ? Math.floor(KEYSTROKES / KEYSTROKES_OF_SLOW_PEERS) : 1;
      const some = typed.filter((_, index) => index % step === 0);
      rows.push({ entries: count, search: name, ...(await measured(() => build(corpus), some)) });
    }
  }
  printTable('A keystroke in the search over entries', rows);
}

async function latencyOverPassages(): Promise<void> {
  const rows = [];
  for (const count of PASSAGES) {
    const corpus = syntheticCorpus(300, count);
    const passages = corpus.documents.flatMap((document) => document.passages);
    const phrases = passages.slice(0, 50).map(({ text }) => text.split(' ').slice(3, 8).join(' '));
    const typed = keystrokes(phrases, KEYSTROKES);
    const builds: [string, () => Search | Promise<Search>][] = [
      [
        'ours, passages',
        async () => {
          const search = await PassageSearch.build(corpus);
          return (query) => search.search(query, 12);
        },
      ],
      [
        'ours, agreed language',
        async () => {
          const concordance = await Concordance.build(corpus, () => new Promise((resolve) => setTimeout(resolve)));
          return (query) => concordance.find(query);
        },
      ],
      [
        'MiniSearch, as it comes',
        () => {
          const index = new MiniSearch({ fields: ['text'] });
          index.addAll(passages);
          return (query) => index.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' });
        },
      ],
      [
        'substring scan',
        () => {
          const texts = passages.map(({ text }) => text.toLowerCase());
          return (query) => texts.filter((text) => text.includes(query.toLowerCase()));
        },
      ],
    ];
    for (const [name, build] of builds) {
      rows.push({ passages: count, search: name, ...(await measured(build, typed)) });
    }
  }
  printTable('A keystroke in the search over passages', rows);
}

type Search = (query: string) => unknown;

/** Builds a search, then types in it: how long that takes, how long others wait meanwhile, and the heap it keeps. */
async function measured(
  build: () => Search | Promise<Search>,
  typed: readonly string[],
): Promise<Record<string, string>> {
  const heapBefore = await collectedHeap();
  const waiting = watchWaiting();
  const start = performance.now();
  const search = await build();
  const built = performance.now() - start;
  const longestWait = await waiting();
  const kept = (await collectedHeap()) - heapBefore;
  for (const query of typed.slice(0, 30)) search(query);
  const times = typed.flatMap((query) => timesOf(() => search(query), 1, 0)).sort((a, b) => a - b);
  const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  return {
    'build ms': ms(built),
    'others wait ms': ms(longestWait),
    MB: kept.toFixed(1),
    'median ms': ms(percentile(times, 0.5)),
    '95th percentile ms': ms(percentile(times, 0.95)),
    'slowest ms': ms(times.at(-1) ?? NaN),
  };
}

/** The longest time that a timer had to wait between now and the call of what is returned, in milliseconds. */
function watchWaiting(): () => Promise<number> {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    clearInterval(timer);
    tick();
    return longest;
  };
}
