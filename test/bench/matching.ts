/**
 * Recognition beside its peers, in one run: our index (folding, masks, case rules, anchors, longest
 * match), the npm package ahocorasick, one big regular expression, and a plain trie of words. The
 * peers look for the labels as they are written and do nothing else.
 */
import AhoCorasick from 'ahocorasick';
import { DraftIndex } from '../../src/core/matching/draftIndex';
import { Matcher } from '../../src/core/matching/matcher';
import { maskerFor } from '../../src/core/text/maskers';
import { seededRandom } from '../support/seededRandom';
import { heapOf, percentile, printTable, timesOf } from './measure';
import { syntheticDraft, syntheticLexicon } from './syntheticLexicon';

const ENTRIES = [300, 3_000, 30_000];
const DRAFTS: [string, number][] = [
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
];

const ms = (value: number) => (value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0));

export function benchMatching(): void {
  const masker = maskerFor('markdown');
  const scans: Record<string, string | number>[] = [];
  const builds: Record<string, string | number>[] = [];
  const edits: Record<string, string | number>[] = [];
  for (const count of ENTRIES) {
    const { labels, entries } = syntheticLexicon(count);
    let matcher = new Matcher([]);
    let aho = new AhoCorasick([]);
    let expression = /x/g;
    let words = new WordTrie([]);
    const runs = count > 3000 ? 3 : 7;
    builds.push({
      entries: count,
      'ours ms': ms(
        percentile(
          timesOf(() => (matcher = new Matcher(entries)), runs, 1),
          0.5,
        ),
      ),
      'ours MB': heapOf(() => new Matcher(entries)).toFixed(1),
      'ahocorasick ms': ms(
        percentile(
          timesOf(() => (aho = new AhoCorasick([...labels])), runs, 1),
          0.5,
        ),
      ),
      'ahocorasick MB': heapOf(() => new AhoCorasick([...labels])).toFixed(1),
      'regexp ms': ms(
        percentile(
          timesOf(() => (expression = bigExpression(labels)), runs, 1),
          0.5,
        ),
      ),
      'word trie ms': ms(
        percentile(
          timesOf(() => (words = new WordTrie(labels)), runs, 1),
          0.5,
        ),
      ),
    });
    for (const [size, length] of DRAFTS) {
      const draft = syntheticDraft(length, labels);
      const scanRuns = length > 100_000 ? 9 : 50;
      // Enough for the compiler to have done its work, whatever the size of the draft.
      const warmUp = Math.max(3, Math.round(2_000_000 / length));
      const median = (task: () => void, most = scanRuns) => ms(percentile(timesOf(task, most, warmUp), 0.5));
      scans.push({
        entries: count,
        draft: size,
        'ours ms': median(() => new DraftIndex(matcher, masker, draft).matches()),
        'ahocorasick ms': median(() => aho.search(draft)),
        // One alternation of 30,000 labels takes minutes on the longest draft: measured on a tenth, times ten.
        'regexp ms':
          count * length > 3e9
            ? `~${ms(
                10 *
                  percentile(
                    timesOf(() => draft.slice(0, length / 10).match(expression), 1, 0),
                    0.5,
                  ),
              )}`
            : median(() => draft.match(expression), Math.min(scanRuns, 3)),
        'word trie ms': median(() => words.search(draft)),
      });
      if (length === 1_000_000) edits.push(editing(count, new DraftIndex(matcher, masker, draft)));
    }
  }
  printTable('Building the matcher (median; heap it keeps)', builds);
  printTable('Scanning a whole draft (median)', scans);
  printTable('In a draft of 1 MB that is indexed (median, 95th percentile)', edits);
}

/** Hovers at random places, and keystrokes at random places with the reading anew that follows. */
function editing(entries: number, index: DraftIndex): Record<string, string | number> {
  const random = seededRandom(3);
  const place = () => Math.floor(random() * index.text.length);
  index.matches();
  const hover = timesOf(() => index.termAt(place()), 2000, 100);
  const key = timesOf(
    () => {
      const at = place();
      index.replace(at, at, 'x');
    },
    200,
    20,
  );
  const keyAndTerms = timesOf(
    () => {
      const at = place();
      index.replace(at, at, 'y');
      index.matches();
    },
    100,
    10,
  );
  return {
    entries,
    'hover p50 ms': ms(percentile(hover, 0.5)),
    'hover p95 ms': ms(percentile(hover, 0.95)),
    'keystroke p50 ms': ms(percentile(key, 0.5)),
    'keystroke p95 ms': ms(percentile(key, 0.95)),
    'keystroke + all terms p95 ms': ms(percentile(keyAndTerms, 0.95)),
  };
}

/** Built of labels that hold no special characters but full stops and hyphens. */
function bigExpression(labels: readonly string[]): RegExp {
  const longestFirst = [...labels].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${longestFirst.map((label) => label.replaceAll('.', '\\.')).join('|')})\\b`, 'gi');
}

/** The plain peer: words split at white space, in lower case, walked through nested maps. */
class WordTrie {
  readonly #root = new Map<string, TrieNode>();

  constructor(labels: readonly string[]) {
    for (const label of labels) {
      let next = this.#root;
      let node: TrieNode | undefined;
      for (const word of label.toLowerCase().split(' ')) {
        node = next.get(word);
        if (!node) next.set(word, (node = { next: new Map(), isEnd: false }));
        next = node.next;
      }
      if (node) node.isEnd = true;
    }
  }

  search(text: string): number {
    const words = text.toLowerCase().split(/[\s.,;:()]+/);
    let found = 0;
    for (let from = 0; from < words.length; from++) {
      let next: Map<string, TrieNode> = this.#root;
      for (let at = from; at < words.length; at++) {
        const node = next.get(words[at]!);
        if (!node) break;
        if (node.isEnd) found += 1;
        next = node.next;
      }
    }
    return found;
  }
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  isEnd: boolean;
}
