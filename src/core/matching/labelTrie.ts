/**
 * A trie over words that are numbers, in flat arrays: with tens of thousands of labels, what a step
 * costs is the number of places of the memory it looks at, and objects for nodes would double that.
 */

/** The node before the first word. */
export const ROOT = 0;
/** No node. */
export const NOWHERE = -1;

const EDGE_SIZE = 3;

/** Nodes are numbers, given in the order in which they are made; words are the ids of a vocabulary. */
export class LabelTrie<Value> {
  /** Open addressing: parent + 1 (0 where empty), word, child. The number of edges' places is a power of two. */
  #edges = new Int32Array(EDGE_SIZE * 1024);
  #edgeCount = 0;
  /** First node by id of the first word: nearly every word of a draft is tried as one. */
  #first = new Int32Array(1024).fill(NOWHERE);
  readonly #values: (Value | undefined)[] = [undefined];

  /** The node that a word leads to, or NOWHERE. */
  child(node: number, word: number): number {
    if (node === ROOT) return this.#first[word] ?? NOWHERE;
    const edges = this.#edges;
    const mask = edges.length / EDGE_SIZE - 1;
    for (let place = hashOf(node, word) & mask; ; place = (place + 1) & mask) {
      const at = place * EDGE_SIZE;
      const parent = edges[at]!;
      if (parent === 0) return NOWHERE;
      if (parent === node + 1 && edges[at + 1] === word) return edges[at + 2]!;
    }
  }

  /** The node that a word leads to, made at the first call. */
  childOrNew(node: number, word: number): number {
    const known = this.child(node, word);
    if (known !== NOWHERE) return known;
    const child = this.#values.push(undefined) - 1;
    if (node === ROOT) this.#setFirst(word, child);
    else this.#setEdge(node, word, child);
    return child;
  }

  /** `undefined` for a node without one, and for NOWHERE. */
  value(node: number): Value | undefined {
    return this.#values[node];
  }

  setValue(node: number, value: Value): void {
    this.#values[node] = value;
  }

  #setFirst(word: number, child: number): void {
    while (word >= this.#first.length) {
      const wide = new Int32Array(this.#first.length * 2).fill(NOWHERE);
      wide.set(this.#first);
      this.#first = wide;
    }
    this.#first[word] = child;
  }

  #setEdge(node: number, word: number, child: number): void {
    this.#edgeCount += 1;
    if (this.#edgeCount * 2 * EDGE_SIZE > this.#edges.length) this.#grow();
    this.#place(node + 1, word, child);
  }

  #grow(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += EDGE_SIZE) {
      if (old[at] !== 0) this.#place(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }

  #place(parent: number, word: number, child: number): void {
    const mask = this.#edges.length / EDGE_SIZE - 1;
    let place = hashOf(parent - 1, word) & mask;
    while (this.#edges[place * EDGE_SIZE] !== 0) place = (place + 1) & mask;
    this.#edges.set([parent, word, child], place * EDGE_SIZE);
  }
}

function hashOf(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
