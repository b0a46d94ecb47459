/**
 * The words that matter: those of the labels. A word of a draft is looked up by a hash that is
 * computed while it is read, so that the many words of no label are never cut out of the text.
 */

const MULTIPLIER = 31;

/** Hash of nothing; `hashStep` adds one lower-case UTF-16 unit. */
export const HASH_START = 7;

/** The hash of a word with one more lower-case UTF-16 unit at its end. */
export function hashStep(hash: number, unit: number): number {
  return (Math.imul(hash, MULTIPLIER) + unit) | 0;
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** Id of every word that is not in the vocabulary. */
export const UNKNOWN = -1;

/** Gives words numbers, from 0 in the order in which they come. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** A bit for each value of part of a hash, eight to a slot: most words of a draft are dismissed by it. */
  #filter = new Uint8Array(1024);
  /**
   * Open addressing: each slot is a pair, id + 1 (0 where it is empty) and hash. Side by side, for in a
   * large vocabulary every look at another place of the memory takes as long as reading a word.
   */
  #slots = new Int32Array(2 * 1024);
  /** The units of all words, one after another, for the same reason: words of one label are neighbours. */
  #units = new Uint16Array(4096);
  /** Where the units of each word begin; one more than there are words. */
  #starts = new Int32Array(512);
  /** For each word the id by which it is known: its own, or that of the word it is a spelling of. */
  #knownAs = new Int32Array(512);

  /** Number of words; their ids are the numbers below it. */
  get size(): number {
    return this.#words.length;
  }

  /** The id of a word in lower case, given to it at the first call. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#append(word, id);
    return id;
  }

  /** Makes `spelling`, a word in lower case that was not added yet, another way to write `word`: they have one id. */
  addSpelling(spelling: string, word: string): void {
    this.#append(spelling, this.add(word));
  }

  #append(word: string, knownAs: number): void {
    const id = this.#words.length;
    this.#ids.set(word, knownAs);
    this.#words.push(word);
    this.#writeUnits(id, word);
    this.#knownAs[id] = knownAs;
    if (this.#words.length * 4 > this.#slots.length) this.#grow();
    else this.#place(id);
  }

  /** The id of a word in lower case, or UNKNOWN. */
  find(word: string): number {
    return this.#ids.get(word) ?? UNKNOWN;
  }

  /**
   * The id of the word that stands in `text` from `start` to `end` in whatever case, or UNKNOWN.
   * @param hash of its units in lower case; all of them must be ASCII
   */
  findAscii(hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    const mask = (slots.length >> 1) - 1;
    if ((this.#filter[(hash >>> 3) & mask]! & (1 << (hash & 7))) === 0) return UNKNOWN;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = slots[2 * slot]!;
      if (found === 0) return UNKNOWN;
      if (slots[2 * slot + 1] === hash && this.#isAscii(found - 1, text, start, end)) {
        return this.#knownAs[found - 1]!;
      }
    }
  }

  #isAscii(id: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[id]!;
    const length = end - start;
    if (this.#starts[id + 1]! - from !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.#units[from + at] !== lowerAscii(text.charCodeAt(start + at))) return false;
    }
    return true;
  }

  #writeUnits(id: number, word: string): void {
    const start = this.#starts[id]!;
    const end = start + word.length;
    if (id + 2 > this.#starts.length) {
      this.#starts = widened(this.#starts, new Int32Array(this.#starts.length * 2));
      this.#knownAs = widened(this.#knownAs, new Int32Array(this.#starts.length));
    }
    while (end > this.#units.length) this.#units = widened(this.#units, new Uint16Array(this.#units.length * 2));
    for (let at = 0; at < word.length; at++) this.#units[start + at] = word.charCodeAt(at);
    this.#starts[id + 1] = end;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    this.#filter = new Uint8Array(this.#slots.length / 2);
    for (let id = 0; id < this.#words.length; id++) this.#place(id);
  }

  #place(id: number): void {
    const hash = hashOf(this.#words[id]!);
    const mask = (this.#slots.length >> 1) - 1;
    this.#filter[(hash >>> 3) & mask]! |= 1 << (hash & 7);
    let slot = hash & mask;
    while (this.#slots[2 * slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[2 * slot] = id + 1;
    this.#slots[2 * slot + 1] = hash;
  }
}

function widened<T extends Int32Array | Uint16Array>(narrow: T, wide: T): T {
  wide.set(narrow);
  return wide;
}

/** A UTF-16 unit with ASCII capitals in lower case. */
function lowerAscii(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}
