/**
 * Search over entries and the headings of sources. The word index finds candidates; the order is
 * ours: the label itself, the beginning of one, all words in any order, misspellings, and last the
 * entries whose definition the query describes.
 */
import type { Corpus } from '../corpus/corpus';
import type { Entry, EntryKind } from '../corpus/model';
import { stemmer } from 'stemmer';
import { meaningful } from './functionWords';
import { NO_PAUSE, type Pause, pausing } from './pause';
import { romajiOfQuery, romajiOfReading, syllableStarts } from './romaji';
import { endsInLongForm, formsWhileTyped, QUERY_MAX_LENGTH, searchText } from './searchText';
import { EXACT_FIT, MISSPELT_FIT, NO_FIT, PREFIX_FIT, WordIndex, type WordMatch } from './wordIndex';

/** Something that was found; `label` is the one that fits the query, which need not be the main one. */
export type SearchHit =
  | { readonly kind: 'entry'; readonly entry: string; readonly label: string }
  | { readonly kind: 'source'; readonly document: string; readonly section: string; readonly label: string };

/** What a text is to its entry or source; of two that fit alike, the first comes first. */
enum Role {
  Label,
  HiddenLabel,
  Reading,
  Romaji,
  /** All labels and the definition of an entry: what a user may describe it by. */
  Description,
  Source,
  Section,
}

/** How a text fits the query, best first. */
enum Fit {
  Exact,
  Prefix,
  /** A whole label, and of the rest of the query every word in the definition. */
  LabelAndMore,
  Words,
  /** A word inside a Japanese name, in Latin letters. */
  RomajiPart,
  Misspelt,
  Description,
  /** A whole label, and words that the entry does not have. */
  LabelAndSome,
  /** A definition that has most of the words. */
  MostWords,
}

interface Item {
  readonly hit: SearchHit;
  /** Number of what is found: items of one entry share it. */
  readonly target: number;
  readonly role: Role;
  readonly text: string;
  /** Evidence of the entry: of two that fit alike, the one with more to read comes first. */
  readonly weight: number;
  /** Words of the text that count. */
  readonly size: number;
}

/** Words of a query that are looked at. */
const MOST_WORDS = 12;
/** How much of a description's words, by weight, must be there. */
const MOST_WORDS_SHARE = 0.45;
/** What a user adds to a name to say what kind of thing it is. */
const KIND_WORDS: Readonly<Record<EntryKind, readonly string[]>> = {
  body: ['committee', 'body'],
  meeting: ['meeting', 'talks'],
  agreement: ['agreement', 'treaty'],
  law: ['law', 'act'],
  programme: ['program', 'initiative'],
  document: ['document', 'report'],
  system: ['system'],
  facility: ['base', 'facility'],
  place: ['place'],
  person: [],
  office: ['office'],
  party: ['party'],
  company: ['company'],
  event: ['event'],
  concept: [],
};
/** Shorter beginnings of words are not looked for in definitions. */
const DESCRIBED_MIN_LENGTH = 3;
const ROMAJI_MIN_LENGTH = 4;
/** From this size on a Japanese word is no name any more; its parts are not looked for. */
const JAPANESE_MAX_LENGTH = 24;
/** A hidden label all in kana is the reading of some other label. */
const KANA = /^[\u3041-\u30ff\s]+$/;
const IDEOGRAPHIC = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The index of all entries and headings. */
export class TermSearch {
  readonly #items: Item[] = [];
  readonly #words = new WordIndex();
  /** Apart, for definitions hold a hundred times more words and matter least. */
  readonly #descriptions = new WordIndex();
  readonly #romaji = new WordIndex();
  #targets = 0;

  /** A search over the corpus. It is read with pauses, so that a large one does not keep others waiting. */
  static async build(corpus: Corpus, pause: Pause = NO_PAUSE): Promise<TermSearch> {
    const search = new TermSearch();
    for await (const entry of pausing(corpus.entries, pause)) search.#addEntry(entry);
    for (const { id, title, publisher, sections } of corpus.documents) {
      search.#addSource(id, '', title, `${title} ${publisher}`);
      for (const { id: section, heading } of sections) search.#addSource(id, section, heading, heading);
    }
    return search;
  }

  #addEntry(entry: Entry): void {
    const { id, labels, hiddenLabel, prefLabel, definition, evidence } = entry;
    const target = this.#targets++;
    const weight = evidence.length;
    const add = (role: Role, label: string, text: string) => {
      this.#add({ hit: { kind: 'entry', entry: id, label }, target, role, text, weight }, KIND_WORDS[entry.kind]);
    };
    for (const { text } of labels) add(Role.Label, text, searchText(text));
    for (const text of hiddenLabel) {
      add(Role.HiddenLabel, text, searchText(text));
      if (KANA.test(text)) add(Role.Romaji, text, romajiOfReading(text));
    }
    if (prefLabel.jaReading !== undefined) {
      add(Role.Reading, prefLabel.ja ?? prefLabel.en, searchText(prefLabel.jaReading).replaceAll(' ', ''));
      add(Role.Romaji, prefLabel.ja ?? prefLabel.en, romajiOfReading(prefLabel.jaReading));
    }
    const described = [...labels.map(({ text }) => text), ...hiddenLabel, definition, entry.scopeNote ?? ''];
    for (const { text } of entry.background) described.push(text);
    add(Role.Description, prefLabel.en, searchText(described.join(' ')));
  }

  #addSource(document: string, section: string, label: string, searched: string): void {
    const hit: SearchHit = { kind: 'source', document, section, label };
    const role = section === '' ? Role.Source : Role.Section;
    this.#add({ hit, target: this.#targets++, role, text: searchText(searched), weight: 0 });
  }

  #add(item: Omit<Item, 'size'>, moreWords: readonly string[] = []): void {
    const number = this.#items.length;
    const { role, text } = item;
    this.#items.push({ ...item, size: contentWords(text).length });
    if (role === Role.Romaji)
      this.#romaji.add(
        number,
        syllableStarts(text).map((start) => text.slice(start)),
      );
    else if (role === Role.Description) this.#descriptions.add(number, [...text.split(' '), ...moreWords]);
    else this.#words.add(number, [...text.split(' ').flatMap(wordAndParts), ...moreWords]);
  }

  /**
   * The best hits for a query of any length and content, best first, each entry or section once.
   * Ties keep the order of the corpus. Empty for a query without letters.
   */
  search(query: string, limit = 30): SearchHit[] {
    const [text, ...completed] = formsWhileTyped(query.slice(0, QUERY_MAX_LENGTH));
    if (text === '') return [];
    const words = this.#wordsOf(text);
    const best = new Best(this.#targets);
    this.#rankRomaji(text, best);
    let found = this.#rankLabels(text, words, best, false);
    for (const form of completed) found += this.#rankLabels(form, this.#wordsOf(form), best, false);
    // Each word exists, but not together: one of them may be another that was misspelt.
    const isFound = found > 0 || this.#rankLabels(text, words, best, true) > 0;
    // Where names fill the list, nobody looks for a description.
    if (found < limit) this.#rankDescriptions(words, best, !isFound);
    return best.first(limit).map((item) => this.#items[item]!.hit);
  }

  /**
   * Labels that begin with `beginning`, shortest first: what could be meant by a word half written.
   * Each once; hidden labels never.
   */
  labelsBeginning(beginning: string, limit: number): (SearchHit & { kind: 'entry' })[] {
    const typed = beginning.slice(-QUERY_MAX_LENGTH);
    const [text, ...completed] = formsWhileTyped(typed);
    if (text === '') return [];
    const found = this.#labelsFrom(text, endsInLongForm(typed));
    for (const form of completed) found.push(...this.#labelsFrom(form, true));
    const hits = new Map<string, SearchHit & { kind: 'entry' }>();
    for (const { hit } of found) {
      if (hits.size >= limit) break;
      if (hit.kind === 'entry' && !hits.has(hit.label)) hits.set(hit.label, hit);
    }
    return [...hits.values()];
  }

  /** Labels that begin with `text`, and with its last word as a whole word where that is asked for; shortest first. */
  #labelsFrom(text: string, isWholeWord: boolean): Item[] {
    const begins = (label: string) =>
      label.startsWith(text) && (!isWholeWord || label.length === text.length || label.charAt(text.length) === ' ');
    const numbers = new Set(this.#words.beginning(text.split(' ')[0]!).flatMap(({ items }) => items));
    return [...numbers]
      .map((number) => this.#items[number]!)
      .filter(({ role, text: label }) => role === Role.Label && begins(label))
      .sort((a, b) => a.text.length - b.text.length);
  }

  #wordsOf(text: string): string[] {
    return contentWords(text).flatMap((word) => this.#split(word));
  }

  /** Ranks the labels and headings that hold all words; returns how many there are. */
  #rankLabels(text: string, words: readonly string[], best: Best, mayBeMisspelt: boolean): number {
    const tally = new Tally(this.#items.length);
    for (const word of words) tally.count(matchesOf(this.#words, word, mayBeMisspelt));
    let found = 0;
    for (const number of tally.touched) {
      const item = this.#items[number]!;
      const exact = tally.exact[number]!;
      if (exact > 1 && exact === item.size) best.markWhole(item.target);
      if (tally.matched[number] !== words.length) continue;
      found += 1;
      const misspelt = tally.misspelt[number]!;
      const fit = misspelt > 0 ? Fit.Misspelt : fitOf(item.text, text);
      const rank = rankOf(fit, words.length - exact, misspelt, item, item.text.length - text.length);
      best.offer(item.target, number, rank);
    }
    return found;
  }

  /** Ranks the entries whose names and definition together hold all words, or most of them. */
  #rankDescriptions(words: readonly string[], best: Best, mayBeMisspelt: boolean): void {
    const tally = new Tally(this.#items.length);
    for (const word of words) {
      // The first letters of a word stand in nearly every definition.
      const isWord = word.length >= DESCRIBED_MIN_LENGTH || this.#descriptions.has(word);
      tally.count(isWord ? matchesOf(this.#descriptions, word, mayBeMisspelt) : []);
    }
    for (const number of tally.touched) {
      const item = this.#items[number]!;
      const share = tally.scores[number]! / tally.most;
      const isComplete = tally.matched[number] === words.length;
      // One word of several is no description: it finds whatever holds that word. Nor are words that are all misspelt.
      if (!isComplete && (tally.matched[number]! < 2 || share < MOST_WORDS_SHARE)) continue;
      if (words.length > 1 && tally.misspelt[number] === tally.matched[number]) continue;
      const isNamed = best.isWhole(item.target);
      const fit = isComplete
        ? isNamed
          ? Fit.LabelAndMore
          : Fit.Description
        : isNamed
          ? Fit.LabelAndSome
          : Fit.MostWords;
      best.offer(item.target, number, rankOf(fit, 0, Math.round((1 - share) * 999), item, 0));
    }
  }

  /** Two words that were written as one; the word itself where it is one, or is only misspelt. */
  #split(word: string): string[] {
    if (word.length < 6 || matchesOf(this.#words, word, false).length > 0) return [word];
    for (let at = 3; at <= word.length - 3; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => this.#words.has(part))) return parts;
    }
    return [word];
  }

  #rankRomaji(text: string, best: Best): void {
    const romaji = romajiOfQuery(text);
    if (romaji.length < ROMAJI_MIN_LENGTH) return;
    for (const { items } of this.#romaji.beginning(romaji)) {
      for (const number of items) {
        const item = this.#items[number]!;
        const fit = item.text === romaji ? Fit.Exact : item.text.startsWith(romaji) ? Fit.Words : Fit.RomajiPart;
        best.offer(item.target, number, rankOf(fit, 0, 0, item, item.text.length - romaji.length));
      }
    }
  }
}

/** Which items hold how many of the words. Arrays, for a keystroke may find tens of thousands. */
class Tally {
  readonly touched: number[] = [];
  readonly matched: Uint8Array;
  readonly exact: Uint8Array;
  readonly misspelt: Uint8Array;
  readonly scores: Float32Array;
  /** The score of an item that has all words as typed. */
  most = 0;
  readonly #fits: Uint8Array;

  constructor(items: number) {
    this.matched = new Uint8Array(items);
    this.exact = new Uint8Array(items);
    this.misspelt = new Uint8Array(items);
    this.scores = new Float32Array(items);
    this.#fits = new Uint8Array(items);
  }

  /** Counts one word, with the best of its matches in each item. */
  count(matches: readonly WordMatch[]): void {
    const fits = this.#fits;
    const holders: number[] = [];
    for (const { fit, items } of matches) {
      for (const item of items) {
        if (fits[item] === NO_FIT) holders.push(item);
        if (fit > fits[item]!) fits[item] = fit;
      }
    }
    // A rare word says more than a common one; one that nothing has, little.
    const rarity = holders.length === 0 ? 1 : Math.log(1 + fits.length / holders.length);
    this.most += rarity;
    for (const item of holders) {
      const fit = fits[item]!;
      fits[item] = NO_FIT;
      if (this.matched[item] === 0) this.touched.push(item);
      this.matched[item]! += 1;
      if (fit === EXACT_FIT) this.exact[item]! += 1;
      if (fit === MISSPELT_FIT) this.misspelt[item]! += 1;
      this.scores[item]! += rarity * (fit === EXACT_FIT ? 1 : fit === PREFIX_FIT ? 0.8 : 0.6);
    }
  }
}

/** What a word may mean: itself, its singular, its stem, the beginning of one; else a misspelling. */
function matchesOf(index: WordIndex, word: string, mayBeMisspelt: boolean): WordMatch[] {
  const forms = [...new Set([word, ...singularsOf(word), stemmer(word)])].flatMap((form) => index.beginning(form));
  return forms.length > 0 && !mayBeMisspelt ? forms : [...forms, ...index.misspelt(word)];
}

/** The best item of each entry or section, and which of them have a whole label in the query. */
class Best {
  readonly #ranks: Float64Array;
  readonly #items: Int32Array;
  readonly #whole: Uint8Array;
  readonly #targets: number[] = [];

  constructor(targets: number) {
    this.#whole = new Uint8Array(targets);
    this.#ranks = new Float64Array(targets).fill(Infinity);
    this.#items = new Int32Array(targets);
  }

  markWhole(target: number): void {
    this.#whole[target] = 1;
  }

  isWhole(target: number): boolean {
    return this.#whole[target] === 1;
  }

  offer(target: number, item: number, rank: number): void {
    const known = this.#ranks[target]!;
    if (rank >= known) return;
    if (known === Infinity) this.#targets.push(target);
    this.#ranks[target] = rank;
    this.#items[target] = item;
  }

  /** The items of the `limit` lowest ranks, in order; earlier targets first where ranks are equal. */
  first(limit: number): number[] {
    const isBefore = (a: number, b: number) =>
      this.#ranks[a]! < this.#ranks[b]! || (this.#ranks[a] === this.#ranks[b] && a < b);
    const first: number[] = [];
    for (const target of this.#targets) {
      if (first.length === limit && !isBefore(target, first[limit - 1]!)) continue;
      const place = first.findIndex((other) => isBefore(target, other));
      first.splice(place < 0 ? first.length : place, 0, target);
      if (first.length > limit) first.pop();
    }
    return first.map((target) => this.#items[target]!);
  }
}

/** One number that orders as the fields do, the first counting most. */
function rankOf(fit: Fit, inexact: number, misfit: number, { role, weight }: Item, excess: number): number {
  const isSource = role >= Role.Source ? 1 : 0;
  let rank = fit * 2 + isSource;
  rank = rank * 16 + Math.min(inexact, 15);
  rank = rank * 1000 + Math.min(misfit, 999);
  rank = rank * 8 + role;
  rank = rank * 1000 + Math.min(Math.max(excess, 0), 999);
  return rank * 100 + 99 - Math.min(weight, 99);
}

/** The words that count, each once. */
function contentWords(text: string): string[] {
  return meaningful([...new Set(text.split(' '))]).slice(0, MOST_WORDS);
}

function fitOf(label: string, query: string): Fit {
  if (label === query) return Fit.Exact;
  return label.startsWith(query) ? Fit.Prefix : Fit.Words;
}

/** A word and, as Japanese does not part its words, everything that may begin within it. */
function wordAndParts(word: string): string[] {
  if (!IDEOGRAPHIC.test(word) || word.length > JAPANESE_MAX_LENGTH) return [word];
  return Array.from({ length: word.length }, (_, start) => word.slice(start));
}

/** What a typed word may be the regular plural of. */
function singularsOf(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  return /(?:x|z|ch|sh|ss)es$/.test(word) ? [word.slice(0, -2)] : [word.slice(0, -1)];
}
