/**
 * The matcher: every label of the corpus in one trie of words; a text in, its terms out.
 *
 * A trie walked from each token is all the machinery needed: labels are at most a dozen words long
 * and few words begin one, so a scan costs the length of the text whatever the number of labels.
 */
import type { Entry, Label } from '../corpus/model';
import { type Masks, NO_MASKS } from '../text/masks';
import {
  BREAK_GAP,
  DASH_GAP,
  DIGIT,
  HYPHEN_GAP,
  IDEOGRAPH,
  LETTER,
  NO_GAP,
  SPACE_GAP,
  SYMBOL,
  Tokenizer,
  type Tokens,
} from '../text/tokens';
import { britishSpellings } from '../text/spelling';
import { UNKNOWN, Vocabulary } from '../text/vocabulary';
import { caseFits, commaAfterDate, pluralOfLastWord } from './labels';
import { LabelTrie, NOWHERE, ROOT } from './labelTrie';
import { followsKatakana, isTailOfName } from './tailOfName';

/** A term recognised in a text. */
export interface TermMatch {
  /** Id of the entry. */
  readonly entry: string;
  /** Text of the label that was recognised. */
  readonly label: string;
  /** Range in the text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Other entries that the label could mean, where it is anchored in several; nearest sense first. */
  readonly others: readonly string[];
}

/** A label of an entry, as the trie holds it. */
interface Candidate {
  readonly entry: string;
  readonly label: Label;
  readonly written: readonly string[];
  readonly gaps: readonly number[];
  /** Other entries that establish an anchored label of this one. */
  readonly anchoredBy: readonly string[];
  /** Whether its last word may stand in the regular plural. */
  readonly hasPlural: boolean;
}

/**
 * Stands for every longer name that is no term: it takes its place in the text, and nothing is recognised there, however
 * it is capitalised. There are many times more of them than labels, and nothing more to know of any.
 */
const OTHER_NAME: Candidate = {
  entry: '',
  label: { text: '', case: 'any', anchored: false },
  written: [],
  gaps: [],
  anchoredBy: [],
  hasPlural: true,
};
const OTHER_NAMES: Candidate[] = [OTHER_NAME];

/** What the matcher needs of an entry. */
export type MatchedEntry = Pick<Entry, 'id' | 'labels'> & Partial<Pick<Entry, 'notWithin' | 'anchoredBy'>>;

/** A place where labels stand, before it is decided which of them is meant. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
  /** Whether one of them counts only where the draft establishes it. */
  readonly isAnchored: boolean;
}

/** Recognises the labels of the entries it is made from; it never changes and never throws, whatever the text. */
export class Matcher {
  readonly #vocabulary = new Vocabulary();
  readonly #tokenizer: Tokenizer;
  readonly #trie = new LabelTrie<Candidate[]>();
  /** Id of the singular by id of its regular plural, for the last words of labels; UNKNOWN for the rest. */
  readonly #singulars: Int32Array;

  constructor(entries: Iterable<MatchedEntry>) {
    for (const [british, american] of britishSpellings()) this.#vocabulary.addSpelling(british, american);
    const tokenizer = new Tokenizer(this.#vocabulary, true, true);
    const singulars = new Map<number, number>();
    const all = [...entries];
    for (const entry of all) {
      for (const label of entry.labels) {
        this.#add(entry, label, tokenizer.tokenize(label.text), singulars);
        const withComma = commaAfterDate(label.text);
        if (withComma !== undefined) this.#add(entry, label, tokenizer.tokenize(withComma), singulars);
      }
    }
    for (const { notWithin = [] } of all) {
      for (const name of notWithin) {
        const tokens = tokenizer.tokenize(name);
        this.#insertOtherName(tokens);
        this.#learnPlural(name, tokens, singulars);
      }
    }
    this.#singulars = new Int32Array(this.#vocabulary.size).fill(UNKNOWN);
    for (const [plural, singular] of singulars) this.#singulars[plural] = singular;
    this.#tokenizer = new Tokenizer(this.#vocabulary, false, true);
  }

  #add({ id, anchoredBy = [] }: MatchedEntry, label: Label, tokens: Tokens, singulars: Map<number, number>): void {
    const written: string[] = [];
    for (let index = 0; index < tokens.length; index++) written.push(tokens.written(index));
    const hasPlural = this.#learnPlural(label.text, tokens, singulars);
    this.#insert(tokens, { entry: id, label, written, gaps: gapsOf(tokens), anchoredBy, hasPlural });
  }

  /** Whether the last word has a regular plural; if so, it is known from now on. */
  #learnPlural(text: string, tokens: Tokens, singulars: Map<number, number>): boolean {
    const plural = pluralOfLastWord(text);
    if (plural === undefined || tokens.length === 0) return false;
    singulars.set(this.#vocabulary.add(plural.toLowerCase()), tokens.ids[tokens.length - 1]!);
    return true;
  }

  #insert(tokens: Tokens, candidate: Candidate): void {
    const node = this.#path(tokens);
    if (node === ROOT) return;
    const others = this.#trie.value(node);
    if (others) others.push(candidate);
    else this.#trie.setValue(node, [candidate]);
  }

  /** A longer name that is a label as well is a term. */
  #insertOtherName(tokens: Tokens): void {
    const node = this.#path(tokens);
    if (node !== ROOT && !this.#trie.value(node)) this.#trie.setValue(node, OTHER_NAMES);
  }

  /** The node to which the words lead, made where there is none. */
  #path(tokens: Tokens): number {
    let node = ROOT;
    for (let index = 0; index < tokens.length; index++) node = this.#trie.childOrNew(node, tokens.ids[index]!);
    return node;
  }

  /** All terms of a text by itself; see `scan` and `resolve`. */
  findAll(text: string, masks: Masks = NO_MASKS): TermMatch[] {
    return resolve([{ start: 0, hits: this.scan(text, masks) }]);
  }

  /** Ids of the entries whose terms stand inside a recognised one: Okinawa in "Special Action Committee on Okinawa". */
  nested(text: string, { entry, start, end }: Pick<TermMatch, 'entry' | 'start' | 'end'>): string[] {
    const inner = this.scan(text, NO_MASKS, start, end).filter((hit) => hit.end - hit.start < end - start);
    const terms = resolve([{ start, hits: inner }]);
    return [...new Set(terms.map((term) => term.entry))].filter((id) => id !== entry);
  }

  /**
   * Every place where a label stands between `from` and `to`, in order of start, the longer first;
   * they may overlap. The offsets of the hits count from `from`, those of the masks from 0.
   */
  scan(text: string, masks: Masks = NO_MASKS, from = 0, to = text.length): Hit[] {
    const tokens = this.#tokenizer.tokenize(text, masks, from, to);
    const hits: Hit[] = [];
    const { ids } = tokens;
    for (let at = 0; at < tokens.length; at++) {
      const id = ids[at]!;
      if (id === UNKNOWN) continue;
      const first = this.#trie.child(ROOT, id);
      if (first !== NOWHERE && startsTerm(tokens, at)) this.#hitsFrom(first, tokens, at, from, hits);
    }
    return hits;
  }

  /** @param base offset from which the offsets of the hits count */
  #hitsFrom(first: number, tokens: Tokens, from: number, base: number, hits: Hit[]): void {
    const trie = this.#trie;
    const before = hits.length;
    let node = first;
    for (let at = from; ;) {
      const here = trie.value(node);
      let candidates = here && endsTerm(tokens, at) ? fitting(here, tokens, from) : undefined;
      at += 1;
      const id = at < tokens.length && tokens.gaps[at]! < DASH_GAP ? tokens.ids[at]! : UNKNOWN;
      if (candidates) hits.push(hitOf(tokens.starts[from]! - base, tokens.ends[at - 1]! - base, candidates));
      if (id === UNKNOWN) break;
      const child = trie.child(node, id);
      const singular = this.#singulars[id]!;
      if (singular !== UNKNOWN) {
        const ofSingular = trie.value(trie.child(node, singular));
        // A plural is recognised only where the same words are no label of their own.
        if (ofSingular && !trie.value(child) && endsTerm(tokens, at)) {
          candidates = fitting(
            ofSingular.filter(({ hasPlural }) => hasPlural),
            tokens,
            from,
          );
          if (candidates) hits.push(hitOf(tokens.starts[from]! - base, tokens.ends[at]! - base, candidates));
        }
      }
      if (child === NOWHERE) break;
      node = child;
    }
    // Found shorter first.
    if (hits.length - before > 1) hits.push(...hits.splice(before).reverse());
  }
}

function gapsOf(tokens: Tokens): readonly number[] {
  return Array.from(tokens.gaps.subarray(0, tokens.length));
}

function hitOf(start: number, end: number, candidates: readonly Candidate[]): Hit {
  const isAnchored =
    candidates.length === 1 ? candidates[0]!.label.anchored : candidates.some(({ label }) => label.anchored);
  return { start, end, candidates, isAnchored };
}

/** The labels of `all` that fit the text; `undefined` when none does. */
function fitting(all: readonly Candidate[], tokens: Tokens, from: number): readonly Candidate[] | undefined {
  // Nearly always there is one label, and it fits or does not.
  if (all.length === 1) return fits(all[0]!, tokens, from) ? all : undefined;
  const candidates = all.filter((candidate) => fits(candidate, tokens, from));
  return candidates.length === 0 ? undefined : candidates;
}

function fits({ label, written, gaps }: Candidate, tokens: Tokens, from: number): boolean {
  if (label.anchored && isTailOfName(tokens, from)) return false;
  if (label.notAfterKatakana === true && followsKatakana(tokens, from)) return false;
  for (let index = 1; index < gaps.length; index++) {
    if (!gapFits(gaps[index]!, tokens, from + index)) return false;
  }
  if (label.case === 'any') return true;
  if (written.length === 1) return caseFits(label.case, written[0]!, tokens.written(from));
  return written.every((word, index) => caseFits(label.case, word, tokens.written(from + index)));
}

/**
 * Within a label, a space and a hyphen are the same; a label written as one word stays one word.
 * "PAC3" is "PAC-3": letters against digits need nothing between them.
 */
function gapFits(labelGap: number, tokens: Tokens, at: number): boolean {
  const { kinds } = tokens;
  if (tokens.gaps[at] !== NO_GAP) return labelGap !== NO_GAP || kinds[at] === IDEOGRAPH;
  if (labelGap === NO_GAP) return true;
  const [before, after] = [kinds[at - 1], kinds[at]];
  return (before === LETTER && after === DIGIT) || (before === DIGIT && after === LETTER);
}

// Signs that make a neighbouring number part of a calculation, and those that do so even with a
// space between: "2+2 = 4" is a sum. Others join only numbers: "2+2.5", "2+2/3", not "2+2/SCC".
const ARITHMETIC = '+*^=<>×÷%';
const ARITHMETIC_SPACED = '+*^=×÷';
const NUMBER_SEPARATOR = '.,:/';

function startsTerm(tokens: Tokens, at: number): boolean {
  const { kinds, gaps } = tokens;
  const kind = kinds[at];
  if (kind === SYMBOL) return false;
  if (at === 0 || kind === IDEOGRAPH) return true;
  const before = kinds[at - 1];
  if (kind === DIGIT && before === SYMBOL) {
    return !continuesNumber(tokens, at - 1, gaps[at]!, at - 2, gaps[at - 1]!);
  }
  return gaps[at] !== NO_GAP || before === IDEOGRAPH || before === SYMBOL;
}

function endsTerm(tokens: Tokens, at: number): boolean {
  const { kinds, gaps } = tokens;
  const next = at + 1;
  if (next >= tokens.length || kinds[at] === IDEOGRAPH) return true;
  // "TPP-11" is another agreement than the TPP.
  if (gaps[next] === HYPHEN_GAP && kinds[next] === DIGIT) return false;
  if (kinds[at] === DIGIT && kinds[next] === SYMBOL) {
    return !continuesNumber(tokens, next, gaps[next]!, next + 1, gaps[next + 1] ?? BREAK_GAP);
  }
  if (gaps[next] !== NO_GAP || kinds[next] === IDEOGRAPH) return true;
  return kinds[next] === SYMBOL && !isFileExtension(tokens, next);
}

/** Whether a full stop is followed at once by a word in lower case: "SACO.md", "saco.example". */
function isFileExtension(tokens: Tokens, at: number): boolean {
  const beyond = at + 1;
  if (tokens.written(at) !== '.' || beyond >= tokens.length || tokens.gaps[beyond] !== NO_GAP) return false;
  return tokens.kinds[beyond] === LETTER && /^\p{Ll}/u.test(tokens.written(beyond));
}

/**
 * Whether the symbol beside a number makes it part of a sum, a date, a version or a coordinate.
 * @param gap what stands between the number and the symbol
 * @param beyond the token on the other side of the symbol, with `beyondGap` between
 */
function continuesNumber(tokens: Tokens, symbol: number, gap: number, beyond: number, beyondGap: number): boolean {
  const sign = tokens.written(symbol);
  if (gap !== NO_GAP) return gap === SPACE_GAP && ARITHMETIC_SPACED.includes(sign);
  if (ARITHMETIC.includes(sign)) return true;
  const isNumberBeyond = beyond >= 0 && beyond < tokens.length && tokens.kinds[beyond] === DIGIT;
  return NUMBER_SEPARATOR.includes(sign) && isNumberBeyond && beyondGap === NO_GAP;
}

/** Hits whose offsets count from `start`. */
export interface HitBlock {
  readonly start: number;
  readonly hits: readonly Hit[];
}

/**
 * Decides which of the hits of one draft are terms: in order, none overlapping another, of those
 * that begin at the same place the longest; a longer name that is no term keeps its place free of
 * terms. An anchored label counts only where a label of the same entry that is not anchored is a term
 * elsewhere in the draft, else one of an entry that its own names for this; of several entries so
 * established the one established nearest before (else nearest after) is meant.
 * @param blocks in order; in each the hits in order of start, the longer first
 */
export function resolve(blocks: readonly HitBlock[]): TermMatch[] {
  const anchors = new Map<string, number[]>();
  if (blocks.some(({ hits }) => hits.some(({ isAnchored }) => isAnchored))) {
    choose(
      blocks,
      ({ candidates }) => candidates.find(({ label }) => !label.anchored),
      (start, _end, { entry }) => {
        const places = anchors.get(entry);
        if (places) places.push(start);
        else anchors.set(entry, [start]);
      },
    );
  }
  const matches: TermMatch[] = [];
  choose(
    blocks,
    ({ candidates, isAnchored }, start) =>
      isAnchored
        ? (candidates.find(({ label }) => !label.anchored) ?? nearest(candidates, anchors, start))
        : candidates[0],
    (start, end, { entry, label }, candidates) => {
      const others = candidates.length < 2 ? NO_OTHERS : otherEntries(candidates, entry);
      matches.push({ entry, label: label.text, start, end, others });
    },
  );
  return matches;
}

const NO_OTHERS: readonly string[] = [];

function otherEntries(candidates: readonly Candidate[], entry: string): string[] {
  return [...new Set(candidates.map((candidate) => candidate.entry))].filter((other) => other !== entry);
}

function choose(
  blocks: readonly HitBlock[],
  pick: (hit: Hit, start: number) => Candidate | undefined,
  take: (start: number, end: number, candidate: Candidate, candidates: readonly Candidate[]) => void,
): void {
  let free = 0;
  for (const block of blocks) {
    for (const hit of block.hits) {
      const start = block.start + hit.start;
      if (start < free) continue;
      const candidate = pick(hit, start);
      if (!candidate) continue;
      free = block.start + hit.end;
      if (candidate === OTHER_NAME) continue;
      take(start, free, candidate, hit.candidates);
    }
  }
}

/** The candidate established nearest; by its own entry, and only where none is, by another. */
function nearest(
  candidates: readonly Candidate[],
  anchors: ReadonlyMap<string, readonly number[]>,
  at: number,
): Candidate | undefined {
  const distanceOf = (entry: string) => distanceTo(anchors.get(entry), at);
  return (
    leastOf(candidates, ({ entry }) => distanceOf(entry)) ??
    leastOf(candidates, ({ anchoredBy }) => Math.min(...anchoredBy.map(distanceOf)))
  );
}

/** The first of those with the least distance; `undefined` where all are infinite. */
function leastOf(candidates: readonly Candidate[], distance: (candidate: Candidate) => number): Candidate | undefined {
  let best: Candidate | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const here = distance(candidate);
    if (here < bestDistance) [best, bestDistance] = [candidate, here];
  }
  return best;
}

/** Any place before is nearer than any place after: a short form follows what it stands for. */
function distanceTo(places: readonly number[] | undefined, at: number): number {
  if (!places) return Infinity;
  // Places are in order: the last one before is found by halving.
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? at - places[low - 1]! : Number.MAX_SAFE_INTEGER / 2 + places[0]! - at;
}
