/**
 * Tokens: the units in which labels and drafts are compared.
 *
 * A token is a run of letters, a run of digits, one Japanese or Chinese character, or one symbol.
 * Comparing tokens instead of characters makes spacing, hyphenation and line breaks a question of
 * the gap between two tokens, and `U.S.`/`US`/`United States` and `Japan-U.S.`/`U.S.-Japan` a question of one token.
 *
 * The tokenizer folds as it reads (see `fold`), unit by unit and without regular expressions: it is
 * what the time of a scan goes into.
 */
import {
  classOf,
  COMPLEX,
  DIGIT,
  DOUBLE_QUOTE,
  EM_DASH,
  HYPHEN,
  IDEOGRAPH,
  INVISIBLE,
  LETTER,
  NEWLINE,
  SPACE,
  SYMBOL,
} from './characters';
import { characterEnd, foldCharacter, foldText } from './fold';
import { type Masks, NO_MASKS, OPAQUE, SPACING } from './masks';
import { americanSpelling } from './spelling';
import { HASH_START, hashStep, Vocabulary } from './vocabulary';

export { DIGIT, IDEOGRAPH, LETTER, SYMBOL } from './characters';

/** What stands between a token and the one before it; the wider outdoes the narrower. */
export const NO_GAP = 0;
/** A space, a line end, a quotation mark. */
export const SPACE_GAP = 1;
export const HYPHEN_GAP = 2;
/** A dash that separates thoughts: an em dash, or one with a space on both sides. */
export const DASH_GAP = 3;
/** A blank line or an opaque mask: no term reaches over it. */
export const BREAK_GAP = 4;

/** The classes of the first page, which nearly all of a Latin text looks up. */
const ASCII_CLASSES = Uint8Array.from({ length: 0x80 }, (_, unit) => classOf(unit));

const FULL_STOP = 0x2e;
const UNDERSCORE = 0x5f;

/** Length of "U. S.", UTF-16 units. */
const LONGEST_US = 5;

/** Words in which the tokenizer takes an interest of its own, always in the vocabulary. */
const JAPAN = 'japan';
const US = 'us';
const USA = 'usa';
const UNITED = 'united';
const STATES = 'states';
const COUNTRY_PAIR = 'japan-us';

/** The tokens of one text, as columns; reused from text to text. */
export class Tokens {
  length = 0;
  text = '';
  /** Id of the token that stands for the two names of the country, whatever their order. */
  readonly #countryPair: number;
  readonly #us: number;
  /** Ids of words in the vocabulary, UNKNOWN for the rest. */
  ids = new Int32Array(256);
  /** Ranges in the original text, UTF-16 units, end exclusive. */
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** LETTER, DIGIT, IDEOGRAPH or SYMBOL. */
  kinds = new Uint8Array(256);
  /** Gap before the token. */
  gaps = new Uint8Array(256);

  constructor(countryPair: number, us: number) {
    this.#countryPair = countryPair;
    this.#us = us;
  }

  /** The token as written, folded but in its own case; an initialism without its full stops. */
  written(index: number): string {
    if (this.ids[index] === this.#countryPair) return 'Japan-US';
    // Nothing else that is known as "us" is so long.
    if (this.ids[index] === this.#us && this.ends[index]! - this.starts[index]! > LONGEST_US) return 'US';
    const written = this.text.slice(this.starts[index], this.ends[index]);
    // Folding leaves plain letters and digits as they are.
    if (/^[0-9A-Za-z]*$/.test(written)) return written;
    const folded = foldText(written);
    return this.kinds[index] === LETTER ? folded.replace(/[. ]/g, '') : folded;
  }

  push(id: number, start: number, end: number, kind: number, gap: number): void {
    const index = this.length;
    if (index === this.ids.length) this.#grow();
    this.ids[index] = id;
    this.starts[index] = start;
    this.ends[index] = end;
    this.kinds[index] = kind;
    this.gaps[index] = gap;
    this.length = index + 1;
  }

  #grow(): void {
    const widen = <T extends Int32Array | Uint8Array>(old: T, wide: T): T => {
      wide.set(old);
      return wide;
    };
    const size = this.ids.length * 2;
    this.ids = widen(this.ids, new Int32Array(size));
    this.starts = widen(this.starts, new Int32Array(size));
    this.ends = widen(this.ends, new Int32Array(size));
    this.kinds = widen(this.kinds, new Uint8Array(size));
    this.gaps = widen(this.gaps, new Uint8Array(size));
  }
}

/** Cuts texts into tokens and finds their words in a vocabulary. */
export class Tokenizer {
  readonly #vocabulary: Vocabulary;
  readonly #learns: boolean;
  readonly #joinsLongForm: boolean;
  readonly #tokens: Tokens;
  readonly #japan: number;
  readonly #us: number;
  readonly #usa: number;
  readonly #united: number;
  readonly #states: number;
  readonly #countryPair: number;

  /**
   * @param learns whether unknown words are added to the vocabulary, as those of labels are
   * @param joinsLongForm whether "United States" is the one token "U.S." is, as in labels; a search wants the words one by
   *   one, for it finds them while they are typed
   */
  constructor(vocabulary: Vocabulary, learns: boolean, joinsLongForm: boolean) {
    this.#vocabulary = vocabulary;
    this.#learns = learns;
    this.#joinsLongForm = joinsLongForm;
    this.#japan = vocabulary.add(JAPAN);
    this.#us = vocabulary.add(US);
    this.#usa = vocabulary.add(USA);
    this.#united = vocabulary.add(UNITED);
    this.#states = vocabulary.add(STATES);
    this.#countryPair = vocabulary.add(COUNTRY_PAIR);
    this.#tokens = new Tokens(this.#countryPair, this.#us);
  }

  /**
   * The tokens of `text` from `from` to `to`, valid until the next call. Emphasis underscores at the
   * edge of a word are not part of it; a double quotation mark is a gap. Never throws.
   */
  tokenize(text: string, masks: Masks = NO_MASKS, from = 0, to = text.length): Tokens {
    const tokens = this.#tokens;
    tokens.length = 0;
    tokens.text = text;
    let gap = NO_GAP;
    // Line ends since the last thing that is not white space.
    let lineEnds = 0;
    let mask = 0;
    let nextMask = masks.starts[0] ?? to;
    let at = from;
    while (at < to) {
      if (at >= nextMask) {
        const kind = masks.kinds[mask];
        if (kind === OPAQUE) gap = BREAK_GAP;
        else if (kind === SPACING && gap < SPACE_GAP) gap = SPACE_GAP;
        at = Math.max(at, masks.ends[mask]!);
        mask += 1;
        nextMask = masks.starts[mask] ?? to;
        continue;
      }
      const unit = text.charCodeAt(at);
      const kind = unit < 0x80 ? ASCII_CLASSES[unit]! : classOf(unit);
      if (kind === SPACE) {
        if (gap < SPACE_GAP) gap = SPACE_GAP;
        at += 1;
        continue;
      }
      if (kind === NEWLINE) {
        lineEnds += 1;
        const width = lineEnds > 1 ? BREAK_GAP : SPACE_GAP;
        if (gap < width) gap = width;
        at += 1;
        continue;
      }
      if (kind === INVISIBLE || unit === UNDERSCORE) {
        at += 1;
        continue;
      }
      lineEnds = 0;
      if (kind === LETTER || kind === DIGIT || kind === COMPLEX) {
        const end = Math.min(to, nextMask);
        at =
          kind === DIGIT
            ? this.#digits(text, at, end, gap)
            : kind === LETTER
              ? this.#word(text, at, end, gap)
              : this.#complex(text, at, end, gap);
        gap = NO_GAP;
      } else if (kind === IDEOGRAPH || kind === SYMBOL) {
        this.#push(this.#idOf(text.charAt(at)), at, at + 1, kind, gap);
        gap = NO_GAP;
        at += 1;
      } else if (kind === DOUBLE_QUOTE) {
        if (gap < SPACE_GAP) gap = SPACE_GAP;
        at += 1;
      } else {
        let end = at + 1;
        let separates = kind === EM_DASH;
        while (end < to && (classOf(text.charCodeAt(end)) === HYPHEN || classOf(text.charCodeAt(end)) === EM_DASH)) {
          separates ||= classOf(text.charCodeAt(end)) === EM_DASH;
          end += 1;
        }
        const after = end < to ? classOf(text.charCodeAt(end)) : SPACE;
        const isSpaced = (gap >= SPACE_GAP || tokens.length === 0) && (after === SPACE || after === NEWLINE);
        const width = separates || isSpaced || end - at > 2 ? DASH_GAP : HYPHEN_GAP;
        if (gap < width) gap = width;
        at = end;
      }
    }
    return tokens;
  }

  #idOf(word: string): number {
    return this.#learns ? this.#vocabulary.add(word) : this.#vocabulary.find(word);
  }

  /** Pushes a run of ASCII digits; a digit of another script ends it and follows as a token of its own. */
  #digits(text: string, start: number, to: number, gap: number): number {
    let at = start;
    let hash = HASH_START;
    while (at < to) {
      const unit = text.charCodeAt(at);
      if (unit < 0x30 || unit > 0x39) break;
      hash = hashStep(hash, unit);
      at += 1;
    }
    if (at < to && classOf(text.charCodeAt(at)) >= INVISIBLE && classOf(text.charCodeAt(at)) !== SYMBOL) {
      return this.#complex(text, start, to, gap);
    }
    if (at === start) return this.#complex(text, start, to, gap);
    const id = this.#learns
      ? this.#vocabulary.add(text.slice(start, at))
      : this.#vocabulary.findAscii(hash, text, start, at);
    this.#push(id, start, at, DIGIT, gap);
    return at;
  }

  /** Pushes the word or initialism that begins at `start`; returns where it ends. */
  #word(text: string, start: number, to: number, gap: number): number {
    const initialism = initialismEnd(text, start, to);
    if (initialism > start) {
      const key = text.slice(start, initialism).replace(/[. ]/g, '').toLowerCase();
      this.#push(this.#idOf(key), start, initialism, LETTER, gap);
      return initialism;
    }
    let at = start;
    let hash = HASH_START;
    while (at < to) {
      const unit = text.charCodeAt(at);
      // Sets the one bit in which an ASCII capital differs from its small letter.
      const lower = unit | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) {
        hash = hashStep(hash, lower);
        at += 1;
      } else if (unit === UNDERSCORE) {
        const after = skipUnderscores(text, at, to);
        const next = after < to ? classOf(text.charCodeAt(after)) : SPACE;
        if (next !== LETTER && next !== COMPLEX) break;
        while (at < after) {
          hash = hashStep(hash, UNDERSCORE);
          at += 1;
        }
      } else {
        const kind = unit < 0x80 ? SYMBOL : classOf(unit);
        // Anything that folds or vanishes inside the word makes its key another than its units.
        if (kind === LETTER || kind === COMPLEX || kind === INVISIBLE) return this.#complex(text, start, to, gap);
        break;
      }
    }
    const id = this.#learns
      ? this.#vocabulary.add(text.slice(start, at).toLowerCase())
      : this.#vocabulary.findAscii(hash, text, start, at);
    this.#push(id, start, at, LETTER, gap);
    return at;
  }

  /**
   * The general case: a run of characters that have to be folded with their combining marks, or the
   * one character at `start` that is no part of a word; returns where it ends.
   */
  #complex(text: string, start: number, to: number, gap: number): number {
    let key = '';
    let keyKind = LETTER;
    let keyStart = start;
    let at = start;
    let keyEnd = start;
    const flush = () => {
      if (key !== '') this.#push(this.#idOf(key.toLowerCase()), keyStart, keyEnd, keyKind, gap);
      if (key !== '') gap = NO_GAP;
      key = '';
    };
    while (at < to) {
      const end = Math.min(to, characterEnd(text, at));
      const parts = Array.from(foldCharacter(text.slice(at, end)));
      const isWord = parts.every((part) => isWordKind(classifyFolded(part)) && part !== '_');
      if (!isWord && at > start) break;
      for (const part of parts) {
        const kind = classifyFolded(part);
        if (!isWord) {
          // Punctuation that folds to several signs stands for its own; a space left over is no token.
          if (kind === IDEOGRAPH || kind === SYMBOL || isWordKind(kind))
            this.#push(this.#idOf(part), at, end, kind, gap);
          gap = NO_GAP;
          continue;
        }
        if (key !== '' && kind !== keyKind) flush();
        if (key === '') [keyStart, keyKind] = [at, kind];
        key += part;
        keyEnd = end;
      }
      at = end;
      if (!isWord) break;
    }
    flush();
    return at;
  }

  #push(id: number, start: number, end: number, kind: number, gap: number): void {
    const tokens = this.#tokens;
    tokens.push(id, start, end, kind, gap);
    if (kind !== LETTER || id < 0) return;
    if (this.#joinsLongForm && id === this.#states) this.#joinLongForm();
    if (id === this.#japan || id === this.#us || id === this.#usa || id === this.#states) this.#joinCountryPair();
  }

  #joinLongForm(): void {
    const tokens = this.#tokens;
    const last = tokens.length - 1;
    if (last < 1 || tokens.ids[last - 1] !== this.#united || tokens.gaps[last] !== SPACE_GAP) return;
    tokens.ids[last - 1] = this.#us;
    tokens.ends[last - 1] = tokens.ends[last]!;
    tokens.length = last;
  }

  /** Makes one token of the two names of the country, so that their order and form do not matter. */
  #joinCountryPair(): void {
    const tokens = this.#tokens;
    const last = tokens.length - 1;
    let first = -1;
    if (this.#isJapan(last) && this.#isJoined(last)) {
      const length = this.#unitedStatesBefore(last);
      if (length > 0) first = last - length;
    } else {
      const length = this.#unitedStatesBefore(tokens.length);
      const start = tokens.length - length;
      if (length > 0 && this.#isJoined(start) && this.#isJapan(start - 1)) first = start - 1;
    }
    if (first < 0) return;
    tokens.ids[first] = this.#countryPair;
    tokens.ends[first] = tokens.ends[last]!;
    tokens.length = first + 1;
  }

  /** Number of tokens directly before `index` that name the United States; 0 where there are none. */
  #unitedStatesBefore(index: number): number {
    const { ids, gaps } = this.#tokens;
    const id = ids[index - 1];
    if (index < 1 || id === undefined) return 0;
    // In lower case "us" is a pronoun.
    if (id === this.#us || id === this.#usa) return this.#isInCapitals(index - 1) ? 1 : 0;
    const isLongForm = id === this.#states && index > 1 && ids[index - 2] === this.#united;
    return isLongForm && gaps[index - 1] === SPACE_GAP ? 2 : 0;
  }

  #isJapan(index: number): boolean {
    return index >= 0 && this.#tokens.ids[index] === this.#japan && this.#tokens.written(index) === 'Japan';
  }

  #isInCapitals(index: number): boolean {
    const written = this.#tokens.written(index);
    return written === written.toUpperCase();
  }

  #isJoined(index: number): boolean {
    const gap = this.#tokens.gaps[index];
    return gap === HYPHEN_GAP || gap === DASH_GAP;
  }
}

function isWordKind(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/** The class of a character that has been folded: COMPLEX is no longer possible, but for surrogates. */
function classifyFolded(character: string): number {
  const kind = character.length === 1 ? classOf(character.charCodeAt(0)) : COMPLEX;
  if (kind !== COMPLEX) return kind;
  if (/^\p{Script=Han}$/u.test(character)) return IDEOGRAPH;
  if (/^\p{L}$/u.test(character)) return LETTER;
  return /^\p{N}$/u.test(character) ? DIGIT : SYMBOL;
}

function skipUnderscores(text: string, at: number, to: number): number {
  while (at < to && text.charCodeAt(at) === UNDERSCORE) at++;
  return at;
}

/**
 * Where an initialism that begins at `start` ends: letters parted by full stops ("U.S.", "U.S",
 * "D.C."), its last full stop included, and "U. S."; `start` where there is none.
 */
function initialismEnd(text: string, start: number, to: number): number {
  if (text.charCodeAt(start + 1) !== FULL_STOP) return start;
  if (text.startsWith('U. S.', start) && start + 5 <= to) return start + 5;
  let last = start;
  while (
    last + 2 < to &&
    text.charCodeAt(last + 1) === FULL_STOP &&
    isAsciiLetter(text.charCodeAt(last + 2)) &&
    !isLetterAt(text, last + 3)
  ) {
    last += 2;
  }
  if (last === start || !isAsciiLetter(text.charCodeAt(start))) return start;
  return last + 1 < to && text.charCodeAt(last + 1) === FULL_STOP ? last + 2 : last + 1;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === LETTER;
}

/** A word of a text that is compared by its form: a label's key, a query. */
export interface Word {
  /** Folded, lower case; "japan-us" for the two names of the country. */
  readonly key: string;
  /** Folded, in its own case. */
  readonly written: string;
  readonly kind: number;
  readonly gap: number;
  /** Range in the text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

// Only the form of a word is asked for here, never its id.
const wordTokenizer = new Tokenizer(new Vocabulary(), false, false);
const labelTokenizer = new Tokenizer(new Vocabulary(), false, true);

/** The tokens of a text as words. */
export function wordsOf(text: string): Word[] {
  return toWords(wordTokenizer.tokenize(text));
}

/** The tokens of a label as words, as they are compared with a draft: "us" for "United States", "defense" for "defence". */
export function labelWordsOf(label: string): Word[] {
  return toWords(labelTokenizer.tokenize(label)).map((word) => ({ ...word, key: americanSpelling(word.key) }));
}

function toWords(tokens: Tokens): Word[] {
  return Array.from({ length: tokens.length }, (_, index) => {
    const written = tokens.written(index);
    return {
      key: written.toLowerCase(),
      written,
      kind: tokens.kinds[index]!,
      gap: tokens.gaps[index]!,
      start: tokens.starts[index]!,
      end: tokens.ends[index]!,
    };
  });
}
