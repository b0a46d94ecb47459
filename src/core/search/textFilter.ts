/**
 * The filter of the views: which texts have every word that was typed. Unlike the search it ranks
 * nothing and forgives no misspelling, so that what is left is what was asked for.
 */
import type { Entry } from '../corpus/model';
import { classOf, DIGIT, LETTER } from '../text/characters';
import { formsWhileTyped, QUERY_MAX_LENGTH, searchText } from './searchText';

/** Shorter words than this are looked for at the beginning of the words of names only. */
const SHORTEST_PREFIX = 3;

/** A text brought to the form in which it is compared. */
export interface FilteredText {
  /** Names: a word typed may be the beginning of a word of it. */
  readonly names: string;
  /** Running text: there "us" must not find "used". */
  readonly prose: string;
}

/** What the filter looks at in an entry: every label, whether recognised or not, and the definition. */
export function filteredEntry({ labels, hiddenLabel, prefLabel, definition }: Entry): FilteredText {
  const reading = prefLabel.jaReading === undefined ? [] : [prefLabel.jaReading];
  const names = [...labels.map(({ text }) => text), ...hiddenLabel, ...reading];
  return { names: names.map(searchText).join(' '), prose: searchText(definition) };
}

/** What the filter looks at in a passage. */
export function filteredPassage(text: string): FilteredText {
  return { names: '', prose: searchText(text) };
}

/** A query as typed, of any length and content; beyond the longest query it is cut. */
export class TextFilter {
  /** The words of each form that the query may take. */
  readonly #forms: readonly (readonly string[])[];

  constructor(query: string) {
    this.#forms = formsWhileTyped(query.slice(0, QUERY_MAX_LENGTH)).map((form) =>
      form.split(' ').filter((word) => word !== ''),
    );
  }

  /** Whether there is nothing to look for, so that everything is let through. */
  get isEmpty(): boolean {
    return this.#forms.every((words) => words.length === 0);
  }

  /** Whether every word stands in the names or the prose, in any order. */
  lets({ names, prose }: FilteredText): boolean {
    return this.#forms.some((words) =>
      words.every((word) => hasWord(names, word, true) || hasWord(prose, word, word.length >= SHORTEST_PREFIX)),
    );
  }
}

/**
 * Whether a word of `text` is `word` or, where prefixes count, begins with it. Japanese is written
 * without spaces: what begins with such a character may stand anywhere.
 */
function hasWord(text: string, word: string, prefixes: boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const begins = !isLetterOrDigit(text, at) || !isLetterOrDigit(text, at - 1);
    const ends = prefixes || !isLetterOrDigit(text, end - 1) || !isLetterOrDigit(text, end);
    if (begins && ends) return true;
  }
  return false;
}

/** Whether a letter or digit, and no character of Japanese, stands there; not so outside the text. */
function isLetterOrDigit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = classOf(text.charCodeAt(at));
  return kind === LETTER || kind === DIGIT;
}
