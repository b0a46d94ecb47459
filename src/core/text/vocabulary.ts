/**
 * The words that matter: those of the labels. A word of a draft is looked up by a hash that is
 * computed while it is read, so that the many words of no label are never cut out of the text.
 */

const MULTIPLIER = 31;

/** Hash of nothing; `hashStep` adds one lower-case UTF-16 unit. */
export const HASH_START = 7;

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

export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** A bit for each value of part of a hash, eight to a slot: most words of a draft are dismissed by it. */
  #filter = new Uint8Array(1024);
  /** Open addressing: slot -> id + 1, 0 for an empty slot. Its size is a power of two. */
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(1024);

  /** The id of a word in lower case, given to it at the first call. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    else this.#place(id);
    return id;
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
    const mask = slots.length - 1;
    if ((this.#filter[(hash >>> 3) & mask]! & (1 << (hash & 7))) === 0) return UNKNOWN;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = slots[slot]! - 1;
      if (this.#hashes[slot] === hash && isSameAscii(this.#words[id]!, text, start, end)) return id;
    }
    return UNKNOWN;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    this.#hashes = new Int32Array(this.#slots.length);
    this.#filter = new Uint8Array(this.#slots.length);
    for (let id = 0; id < this.#words.length; id++) this.#place(id);
  }

  #place(id: number): void {
    const hash = hashOf(this.#words[id]!);
    const mask = this.#slots.length - 1;
    this.#filter[(hash >>> 3) & mask]! |= 1 << (hash & 7);
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id + 1;
    this.#hashes[slot] = hash;
  }
}

function isSameAscii(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== lowerAscii(text.charCodeAt(start + at))) return false;
  }
  return true;
}

/** A UTF-16 unit with ASCII capitals in lower case. */
function lowerAscii(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}
