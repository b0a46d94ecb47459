/**
 * Agreed language: every place in the documents where a phrase, or a near variant of it, stands.
 *
 * A near variant has the words of the phrase, in any inflection and order, close together; of four
 * words or more, one may be missing.
 */
import { stemmer } from 'stemmer';
import type { Corpus } from '../corpus/corpus';
import { compareEdtf } from '../corpus/edtf';
import type { Passage } from '../corpus/model';
import { SYMBOL, type Word, wordsOf } from '../text/tokens';
import type { TextRange } from '../text/textRange';
import { FUNCTION_WORDS } from './functionWords';
import { NO_PAUSE, type Pause, pausing } from './pause';

/** Longest phrase that is looked for, in characters. */
const PHRASE_MAX_LENGTH = 300;
/** From this many words on, one may be missing from a near variant. */
const WORDS_ONE_MAY_MISS = 4;
/** Words between those of the phrase: this share of its length, and two more. */
const SLACK_SHARE = 0.5;
const SLACK_LEAST = 2;
/** Fewer words in quotation marks are a name or a so-called, not somebody's speech. */
const SPEECH_WORDS = 6;

/** One place where the phrase stands. */
export interface Wording {
  readonly passage: string;
  readonly range: TextRange;
  /** Word for word, but for case and typography. */
  readonly isExact: boolean;
  /** Who said it, where the document quotes somebody whom the corpus knows. */
  readonly speaker?: string;
  /** In quotation marks of a document that does not say, in the corpus, whose words they are. */
  readonly isQuoted: boolean;
  /** Text of one of the two governments: an official document, or a quoted speaker in office. */
  readonly isGovernment: boolean;
}

/** The words of a passage as numbers: reading them again would take most of the time. */
interface IndexedPassage {
  readonly passage: Passage;
  /** Numbers of the words. */
  readonly words: Int32Array;
  /** Where they begin and end in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A function word has no stem that matters. */
const NO_STEM = -1;

/** All passages as words, to find phrases in. */
export class Concordance {
  readonly #corpus: Corpus;
  readonly #passages: IndexedPassage[] = [];
  readonly #words = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  /** Number of the stem of each word. */
  readonly #stemOf: number[] = [];

  private constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** Reads all passages, pausing now and then. */
  static async build(corpus: Corpus, pause: Pause = NO_PAUSE): Promise<Concordance> {
    const concordance = new Concordance(corpus);
    const passages = [...corpus.documents]
      .sort((a, b) => compareEdtf(a.date, b.date))
      .flatMap((document) => document.passages);
    for await (const passage of pausing(passages, pause)) concordance.#add(passage);
    return concordance;
  }

  #add(passage: Passage): void {
    const words = wordsOf(passage.text).filter(({ kind }) => kind !== SYMBOL);
    this.#passages.push({
      passage,
      words: Int32Array.from(words, (word) => this.#numberOf(keyOf(word))),
      starts: Int32Array.from(words, ({ start }) => start),
      ends: Int32Array.from(words, ({ end }) => end),
    });
  }

  #numberOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.#words.size;
    this.#words.set(word, number);
    const stem = stemOf(word);
    if (stem !== undefined && !this.#stems.has(stem)) this.#stems.set(stem, this.#stems.size);
    this.#stemOf.push(stem === undefined ? NO_STEM : this.#stems.get(stem)!);
    return number;
  }

  /**
   * All places of a phrase, by date of the document and place in it. Text longer than
   * PHRASE_MAX_LENGTH is cut; a phrase of function words alone stands nowhere.
   */
  find(phrase: string): Wording[] {
    const words = wordsOf(phrase.slice(0, PHRASE_MAX_LENGTH))
      .filter(({ kind }) => kind !== SYMBOL)
      // Nobody looks for the pronoun.
      .map((word) => (word.key === 'us' ? COUNTRY : keyOf(word)));
    const content = words.map(stemOf).filter((stem) => stem !== undefined);
    const stems = new Set(content);
    const wanted = new Set([...stems].map((stem) => this.#stems.get(stem)).filter((stem) => stem !== undefined));
    const needed = stems.size >= WORDS_ONE_MAY_MISS ? stems.size - 1 : stems.size;
    if (stems.size === 0 || wanted.size < needed) return [];
    const variant: Variant = {
      words: words.map((word) => this.#words.get(word) ?? NO_STEM),
      wanted,
      most: stems.size,
      needed,
      reach: content.length + SLACK_LEAST + Math.floor(content.length * SLACK_SHARE),
    };
    return this.#holding(wanted, needed).flatMap((indexed) =>
      findVariants(indexed, this.#stemOf, variant).map((place) => this.#wording(indexed.passage, place)),
    );
  }

  /** The passages with so many of the wanted stems; most have none, and are passed over at once. */
  #holding(wanted: ReadonlySet<number>, needed: number): IndexedPassage[] {
    const seenIn = new Int32Array(this.#stems.size).fill(NO_STEM);
    return this.#passages.filter(({ words }, number) => {
      let seen = 0;
      for (const word of words) {
        const stem = this.#stemOf[word]!;
        if (stem === NO_STEM || seenIn[stem] === number || !wanted.has(stem)) continue;
        seenIn[stem] = number;
        seen += 1;
        if (seen === needed) return true;
      }
      return false;
    });
  }

  #wording({ id, document, text }: Passage, { range, isExact }: Place): Wording {
    const [start, end] = range;
    const speaker = this.#corpus.speakerOf({ passage: id, start, end });
    const isQuoted = speaker === undefined && isInSpeech(text, range);
    const isOfficial = this.#corpus.document(document)?.reliability === 'official';
    const spokeFor = speaker === undefined ? [] : (this.#corpus.speaker(speaker)?.government ?? []);
    return {
      passage: id,
      range,
      isExact,
      ...(speaker !== undefined && { speaker }),
      isQuoted,
      isGovernment: speaker === undefined ? isOfficial && !isQuoted : spokeFor.length > 0,
    };
  }
}

/** What is looked for; words and stems as numbers. */
interface Variant {
  /** All words of the phrase, in order. */
  readonly words: readonly number[];
  /** Stems of those that carry meaning, as far as the documents have them. */
  readonly wanted: ReadonlySet<number>;
  /** How many different ones the phrase has, and how many of them must be there. */
  readonly most: number;
  readonly needed: number;
  /** Within how many words that carry meaning. */
  readonly reach: number;
}

interface Place {
  readonly range: TextRange;
  readonly isExact: boolean;
}

/** A word of the phrase in a passage. */
interface Candidate {
  /** Its number among the words of the passage, and among those that carry meaning. */
  readonly word: number;
  readonly at: number;
  readonly stem: number;
}

/** Places in the order of the text: first what is word for word so, then what is left of near variants. */
function findVariants(
  { words, starts, ends }: IndexedPassage,
  stemOfWord: readonly number[],
  { words: phrase, wanted, most, needed, reach }: Variant,
): Place[] {
  const candidates = candidatesIn(words, stemOfWord, wanted);
  const spans = exactSpans(words, phrase);
  const places: { span: readonly [number, number]; isExact: boolean }[] = spans.map((span) => ({
    span,
    isExact: true,
  }));
  for (let least = most; least >= needed; least--) {
    const free = candidates.filter(({ word }) =>
      places.every(({ span: [first, last] }) => word < first || last < word),
    );
    let next = 0;
    while (next < free.length) {
      const run = tightestRun(free, next, least, reach);
      const span = run && ([free[run[0]]!.word, free[run[1]]!.word] as const);
      // A run may have begun before a place that is known and ended after it.
      if (!span || places.some(({ span: [first, last] }) => span[0] <= last && first <= span[1])) {
        next += 1;
        continue;
      }
      places.push({ span, isExact: false });
      next = run[1] + 1;
    }
  }
  return places
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ span: [first, last], isExact }) => ({ range: [starts[first]!, ends[last]!], isExact }));
}

function candidatesIn(words: Int32Array, stemOfWord: readonly number[], wanted: ReadonlySet<number>): Candidate[] {
  const candidates: Candidate[] = [];
  let at = 0;
  for (let word = 0; word < words.length; word++) {
    const stem = stemOfWord[words[word]!]!;
    if (stem === NO_STEM) continue;
    if (wanted.has(stem)) candidates.push({ word, at, stem });
    at += 1;
  }
  return candidates;
}

/** First and last words of the runs that are the phrase, function words included. */
function exactSpans(words: Int32Array, phrase: readonly number[]): [first: number, last: number][] {
  const spans: [number, number][] = [];
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (!phrase.every((word, index) => words[at + index] === word)) continue;
    spans.push([at, at + phrase.length - 1]);
    at += phrase.length - 1;
  }
  return spans;
}

/** The candidate at which a run that begins at `first` has `least` different words within `reach`. */
function shortestRun(
  candidates: readonly Candidate[],
  first: number,
  least: number,
  reach: number,
): number | undefined {
  const seen = new Set<number>();
  for (let index = first; index < candidates.length; index++) {
    if (candidates[index]!.at - candidates[first]!.at >= reach) return undefined;
    if (seen.add(candidates[index]!.stem).size === least) return index;
  }
  return undefined;
}

/** Of the runs that begin between `from` and the end of the first of them, the one over the fewest words. */
function tightestRun(
  candidates: readonly Candidate[],
  from: number,
  least: number,
  reach: number,
): [first: number, last: number] | undefined {
  const end = shortestRun(candidates, from, least, reach);
  if (end === undefined) return undefined;
  const span = (first: number, last: number) => candidates[last]!.at - candidates[first]!.at;
  let best: [number, number] = [from, end];
  for (let first = from + 1; first <= end; first++) {
    const last = shortestRun(candidates, first, least, reach);
    if (last !== undefined && span(first, last) <= span(...best)) best = [first, last];
  }
  return best;
}

const COUNTRY = 'U.S.';

/** A word as it is compared: the country is not the pronoun. */
function keyOf({ key, written }: Word): string {
  return key === 'us' && written !== 'us' ? COUNTRY : key;
}

/** What the inflections of a word have in common; `undefined` for a function word. */
function stemOf(word: string): string | undefined {
  if (FUNCTION_WORDS.has(word)) return undefined;
  return word === COUNTRY ? word : stemmer(word).replace(/li$/, '');
}

/** Whether a range stands in quotation marks among so many words that somebody is speaking. */
function isInSpeech(text: string, [start, end]: TextRange): boolean {
  const opening = text.lastIndexOf('“', start);
  const closing = opening < 0 ? -1 : text.indexOf('”', opening);
  return closing >= end && wordsOf(text.slice(opening, closing)).length >= SPEECH_WORDS;
}
