/**
 * The words of many short texts, and which of them a typed word may mean: the word itself, the
 * beginning of it, or a misspelling. It exists so that a keystroke costs as much as there is to find,
 * not as much as there is.
 */
import Fuse from 'fuse.js';

/** How a typed word fits a word of the index: numbers, for they fill arrays; the greater the better. */
export const NO_FIT = 0;
export const MISSPELT_FIT = 1;
export const PREFIX_FIT = 2;
export const EXACT_FIT = 3;

/** Texts that hold a word which the typed one fits. */
export interface WordMatch {
  readonly fit: number;
  /** Numbers of the texts, ascending. */
  readonly items: readonly number[];
}

/** The share of a word's letters that may be wrong: beyond a third, it is another word. */
const MISSPELT_SHARE = 0.34;
/** Below this many letters nearly every word is a misspelling of another. */
const MISSPELT_MIN_LENGTH = 4;
/** Words that Fuse judges for one misspelt word; those with the most letter pairs in common. */
const MISSPELT_JUDGED = 96;

const MISSPELT_OPTIONS = { includeScore: true, threshold: MISSPELT_SHARE, ignoreLocation: true, ignoreFieldNorm: true };

/** Texts are known by their numbers; words are as `searchText` gives them. */
export class WordIndex {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #items: number[][] = [];
  readonly #byBeginning = new Map<string, number[]>();
  readonly #byPair = new Map<string, number[]>();

  /** Adds the words of text `item`; texts are added in ascending order of their numbers. */
  add(item: number, words: readonly string[]): void {
    for (const word of words) {
      const number = this.#numbers.get(word) ?? this.#addWord(word);
      const items = this.#items[number]!;
      if (items.at(-1) !== item) items.push(item);
    }
  }

  #addWord(word: string): number {
    const number = this.#words.length;
    this.#words.push(word);
    this.#numbers.set(word, number);
    this.#items.push([]);
    append(this.#byBeginning, word.slice(0, 1), number);
    if (word.length > 1) append(this.#byBeginning, word.slice(0, 2), number);
    if (word.length >= MISSPELT_MIN_LENGTH) for (const pair of pairsOf(word)) append(this.#byPair, pair, number);
    return number;
  }

  has(word: string): boolean {
    return this.#numbers.has(word);
  }

  /** Texts with the word itself, and with words that begin so. Empty for an empty word. */
  beginning(typed: string): WordMatch[] {
    const exact = this.#numbers.get(typed);
    const longer = (this.#byBeginning.get(typed.slice(0, 2)) ?? []).filter(
      (number) => number !== exact && this.#words[number]!.startsWith(typed),
    );
    return [
      ...(exact === undefined ? [] : [{ fit: EXACT_FIT, items: this.#items[exact]! }]),
      ...longer.map((number) => ({ fit: PREFIX_FIT, items: this.#items[number]! })),
    ];
  }

  /** Texts with words of which `typed`, or the beginning of which, may be a misspelling. */
  misspelt(typed: string): WordMatch[] {
    if (typed.length < MISSPELT_MIN_LENGTH) return [];
    const swapped = swaps(typed)
      .map((word) => this.#numbers.get(word))
      .filter((number) => number !== undefined);
    const near = this.#sharingPairs(typed).filter((number) => {
      const word = this.#words[number]!.slice(0, typed.length + 2);
      return Fuse.match(typed, word, MISSPELT_OPTIONS).isMatch;
    });
    return [...new Set([...swapped, ...near])].map((number) => ({
      fit: MISSPELT_FIT,
      items: this.#items[number]!,
    }));
  }

  /** Words that share enough pairs of letters with `typed` to be worth a closer look, most first. */
  #sharingPairs(typed: string): number[] {
    const shared = new Map<number, number>();
    const pairs = pairsOf(typed);
    for (const pair of pairs) {
      for (const number of this.#byPair.get(pair) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    // One wrong letter spoils two pairs.
    const errors = Math.floor(typed.length * MISSPELT_SHARE);
    const least = Math.max(1, pairs.size - 2 * errors);
    return [...shared]
      .filter(([number, count]) => count >= least && this.#words[number]!.length >= typed.length - errors)
      .sort(([a, countA], [b, countB]) => countB - countA || a - b)
      .slice(0, MISSPELT_JUDGED)
      .map(([number]) => number);
  }
}

function append(map: Map<string, number[]>, key: string, number: number): void {
  const list = map.get(key);
  if (list) list.push(number);
  else map.set(key, [number]);
}

function pairsOf(word: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < word.length; at++) pairs.add(word.slice(at, at + 2));
  return pairs;
}

/** The words that arise when two neighbours change places, the commonest slip of the fingers. */
function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
}
