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
import { speakerOf } from '../render/citation';
import { SYMBOL, type Word, wordsOf } from '../text/tokens';
import { NO_PAUSE, type Pause, pausing } from './pause';
import type { TextRange } from './textRange';

/** Longest phrase that is looked for, in characters. */
export const PHRASE_MAX_LENGTH = 300;
/** From this many words on, one may be missing from a near variant. */
const WORDS_ONE_MAY_MISS = 4;
/** Words between those of the phrase: this share of its length, and two more. */
const SLACK_SHARE = 0.5;
const SLACK_LEAST = 2;
/** Fewer words in quotation marks are a name or a so-called, not somebody's speech. */
const SPEECH_WORDS = 6;

const FUNCTION_WORDS = new Set(
  'a an and are as at be been by for from had has have he in is it its of on or our she that the their they this to was we were which will with'.split(
    ' ',
  ),
);

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

interface IndexedPassage {
  readonly passage: Passage;
  /** Numbers of the stems of its words. */
  readonly stems: Int32Array;
}

export class Concordance {
  readonly #corpus: Corpus;
  readonly #passages: IndexedPassage[] = [];
  readonly #stems = new Map<string, number>();

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
    const stems = contentOf(wordsOf(passage.text)).map((word) => {
      const stem = stemOf(word);
      const known = this.#stems.get(stem);
      if (known !== undefined) return known;
      this.#stems.set(stem, this.#stems.size);
      return this.#stems.size - 1;
    });
    this.#passages.push({ passage, stems: Int32Array.from(stems) });
  }

  /**
   * All places of a phrase, by date of the document and place in it. Text longer than
   * PHRASE_MAX_LENGTH is cut; a phrase of function words alone stands nowhere.
   */
  find(phrase: string): Wording[] {
    const words = wordsOf(phrase.slice(0, PHRASE_MAX_LENGTH)).filter(({ kind }) => kind !== SYMBOL);
    const content = contentOf(words);
    const wanted = new Set(content.map(stemOf));
    const numbers = new Set([...wanted].map((stem) => this.#stems.get(stem)).filter((number) => number !== undefined));
    const needed = wanted.size >= WORDS_ONE_MAY_MISS ? wanted.size - 1 : wanted.size;
    if (wanted.size === 0 || numbers.size < needed) return [];
    const reach = content.length + SLACK_LEAST + Math.floor(content.length * SLACK_SHARE);
    const variant: Variant = { keys: words.map(({ key }) => key), wanted, needed, reach };
    return this.#passages
      .filter(({ stems }) => holds(stems, numbers, needed))
      .flatMap(({ passage }) => findVariants(passage.text, variant).map((place) => this.#wording(passage, place)));
  }

  #wording({ id, document, text }: Passage, { range, isExact }: Place): Wording {
    const [start, end] = range;
    const speaker = speakerOf(this.#corpus, { passage: id, start, end });
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

/** What is looked for. */
interface Variant {
  /** All words of the phrase. */
  readonly keys: readonly string[];
  /** Stems of those that carry meaning. */
  readonly wanted: ReadonlySet<string>;
  /** How many of them must be there. */
  readonly needed: number;
  /** Within how many words that carry meaning. */
  readonly reach: number;
}

interface Place {
  readonly range: TextRange;
  readonly isExact: boolean;
}

/** Whether at least `needed` of the wanted words are among those of a passage. */
function holds(stems: Int32Array, wanted: ReadonlySet<number>, needed: number): boolean {
  const seen = new Set<number>();
  for (const stem of stems) {
    if (wanted.has(stem) && seen.add(stem).size === needed) return true;
  }
  return false;
}

/** Places in the order of the text: first what is word for word so, then what is left of near variants. */
function findVariants(text: string, { keys, wanted, needed, reach }: Variant): Place[] {
  const words = wordsOf(text).filter(({ kind }) => kind !== SYMBOL);
  const places: Place[] = exactRanges(words, keys).map((range) => ({ range, isExact: true }));
  const isFree = ({ start, end }: Word) => places.every(({ range }) => end <= range[0] || range[1] <= start);
  for (let least = wanted.size; least >= needed; least--) {
    const content = contentOf(words).map((word, at) => ({ at, stem: stemOf(word), word }));
    const candidates = content.filter(({ stem, word }) => wanted.has(stem) && isFree(word));
    let next = 0;
    while (next < candidates.length) {
      const run = tightestRun(candidates, next, least, reach);
      if (!run) {
        next += 1;
        continue;
      }
      const [first, last] = run;
      places.push({ range: [candidates[first]!.word.start, candidates[last]!.word.end], isExact: false });
      next = last + 1;
    }
  }
  return places.sort((a, b) => a.range[0] - b.range[0]);
}

interface Candidate {
  /** Number of the word among those that carry meaning. */
  readonly at: number;
  readonly stem: string;
  readonly word: Word;
}

/** The candidate at which a run that begins at `first` has `least` different words within `reach`. */
function shortestRun(
  candidates: readonly Candidate[],
  first: number,
  least: number,
  reach: number,
): number | undefined {
  const seen = new Set<string>();
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

function exactRanges(words: readonly Word[], keys: readonly string[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at + keys.length <= words.length; at++) {
    if (!keys.every((key, index) => words[at + index]!.key === key)) continue;
    ranges.push([words[at]!.start, words[at + keys.length - 1]!.end]);
    at += keys.length - 1;
  }
  return ranges;
}

/** The words that carry meaning. */
function contentOf(words: readonly Word[]): Word[] {
  return words.filter(({ kind, key }) => kind !== SYMBOL && !FUNCTION_WORDS.has(key));
}

/** What the inflections of a word have in common; the country is not an inflection of "use". */
function stemOf({ key, written }: Word): string {
  return key === 'us' && written !== 'us' ? 'U.S.' : stemmer(key).replace(/li$/, '');
}

/** Whether a range stands in quotation marks among so many words that somebody is speaking. */
function isInSpeech(text: string, [start, end]: TextRange): boolean {
  const opening = text.lastIndexOf('“', start);
  const closing = opening < 0 ? -1 : text.indexOf('”', opening);
  return closing >= end && wordsOf(text.slice(opening, closing)).length >= SPEECH_WORDS;
}
