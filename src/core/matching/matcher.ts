/**
 * The matcher: every label of the corpus in one trie of tokens; a text in, its terms out.
 *
 * A trie walked from each token is all the machinery needed: labels are at most a dozen tokens
 * long, so a scan costs the length of the text whatever the number of labels.
 */
import type { Entry, Label } from '../corpus/model';
import { type Gap, type Token, tokenize } from '../text/tokens';
import { caseFits } from './labels';

/** A term recognised in a text. */
export interface TermMatch {
  /** Id of the entry. */
  readonly entry: string;
  /** Text of the label that was recognised. */
  readonly label: string;
  /** Range in the text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly entry: string;
  readonly label: Label;
  readonly tokens: readonly Token[];
}

interface Node {
  next?: Map<string, Node>;
  candidates?: Candidate[];
}

export class Matcher {
  readonly #root: Node = {};

  constructor(entries: Iterable<Pick<Entry, 'id' | 'labels'>>) {
    for (const entry of entries) {
      for (const label of entry.labels) this.#add({ entry: entry.id, label, tokens: tokenize(label.text) });
    }
  }

  #add(candidate: Candidate): void {
    if (candidate.tokens.length === 0) return;
    let node = this.#root;
    for (const token of candidate.tokens) {
      node.next ??= new Map();
      let child = node.next.get(token.key);
      if (!child) node.next.set(token.key, (child = {}));
      node = child;
    }
    (node.candidates ??= []).push(candidate);
  }

  /**
   * All terms of a text, in order, none overlapping another; of two that begin at the same place
   * the longer. An anchored label counts only where a label of the same entry that is not anchored
   * stands elsewhere in the text; where several entries are so established, the one established
   * nearest before (else nearest after) is meant.
   */
  findAll(text: string): TermMatch[] {
    const tokens = tokenize(text);
    const found: { at: number; candidates: Candidate[]; length: number }[] = [];
    const anchors = new Map<string, number[]>();
    for (let at = 0; at < tokens.length;) {
      const longest = this.#longestAt(tokens, at);
      if (!longest) {
        at += 1;
        continue;
      }
      found.push({ at, ...longest });
      for (const { entry, label } of longest.candidates) {
        if (!label.anchored) anchors.set(entry, [...(anchors.get(entry) ?? []), at]);
      }
      at += longest.length;
    }
    const matches: TermMatch[] = [];
    for (const { at, candidates, length } of found) {
      const meant = candidates.find(({ label }) => !label.anchored) ?? nearest(candidates, anchors, at);
      if (!meant) continue;
      matches.push({
        entry: meant.entry,
        label: meant.label.text,
        start: tokens[at]!.start,
        end: tokens[at + length - 1]!.end,
      });
    }
    return matches;
  }

  #longestAt(tokens: readonly Token[], from: number): { candidates: Candidate[]; length: number } | undefined {
    if (!startsTerm(tokens, from)) return undefined;
    let longest: { candidates: Candidate[]; length: number } | undefined;
    let node: Node | undefined = this.#root;
    for (let at = from; at < tokens.length; at++) {
      const token: Token = tokens[at]!;
      if (at > from && token.gap === 'paragraph') break;
      node = node.next?.get(token.key);
      if (!node) break;
      const length = at - from + 1;
      if (!node.candidates || !endsTerm(tokens, at)) continue;
      const text = tokens.slice(from, at + 1);
      const candidates = node.candidates.filter(
        (candidate) => gapsFit(candidate.tokens, text) && caseFits(candidate.label.case, candidate.tokens, text),
      );
      if (candidates.length > 0) longest = { candidates, length };
    }
    return longest;
  }
}

function nearest(
  candidates: readonly Candidate[],
  anchors: ReadonlyMap<string, readonly number[]>,
  at: number,
): Candidate | undefined {
  let best: { candidate: Candidate; distance: number } | undefined;
  for (const candidate of candidates) {
    for (const anchor of anchors.get(candidate.entry) ?? []) {
      // Any place before is nearer than any place after: a short form follows what it stands for.
      const distance = anchor <= at ? at - anchor : Number.MAX_SAFE_INTEGER / 2 + anchor - at;
      if (!best || distance < best.distance) best = { candidate, distance };
    }
  }
  return best?.candidate;
}

/** Within a label, a space and a hyphen are the same; a label written as one word stays one word. */
function gapsFit(label: readonly Token[], text: readonly Token[]): boolean {
  return label.every((token, index) => {
    if (index === 0) return true;
    const gap = text[index]?.gap;
    if (gap === 'dash') return false;
    if (gap === 'none') return token.gap === 'none' || changesKind(text[index - 1]!, text[index]!);
    return token.gap !== 'none' || token.kind === 'ideograph';
  });
}

/** "PAC3" for "PAC-3": letters against digits need nothing between them. */
function changesKind(before: Token, after: Token): boolean {
  return (
    (before.kind === 'letters' && after.kind === 'digits') || (before.kind === 'digits' && after.kind === 'letters')
  );
}

// Signs that make a neighbouring number part of a calculation, and those that do so even with a
// space between: "2+2 = 4" is a sum, "the 2+2 / SCC" is not.
const ARITHMETIC = new Set(['+', '*', '/', '^', '=', '<', '>', '×', '÷', '%']);
const ARITHMETIC_SPACED = new Set(['+', '*', '^', '=', '×', '÷']);
const NUMBER_SEPARATOR = new Set(['.', ',', ':']);

function startsTerm(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'symbol') return false;
  const before = tokens[at - 1];
  if (!before || token.kind === 'ideograph') return true;
  if (token.kind === 'digits' && before.kind === 'symbol')
    return !continuesNumber(before, token.gap, tokens[at - 2], before.gap);
  return token.gap !== 'none' || before.kind === 'ideograph' || before.kind === 'symbol';
}

function endsTerm(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const after = tokens[at + 1];
  if (!after || token.kind === 'ideograph') return true;
  // "TPP-11" is another agreement than the TPP.
  if (after.gap === 'hyphen' && after.kind === 'digits') return false;
  if (token.kind === 'digits' && after.kind === 'symbol') {
    const beyond = tokens[at + 2];
    return !continuesNumber(after, after.gap, beyond, beyond?.gap);
  }
  return after.gap !== 'none' || after.kind === 'ideograph' || after.kind === 'symbol';
}

/**
 * Whether a symbol beside a number makes it part of a sum, a date, a version or a coordinate.
 * @param gap what stands between the number and the symbol
 * @param beyond the token on the other side of the symbol, `beyondGap` from it
 */
function continuesNumber(symbol: Token, gap: Gap, beyond: Token | undefined, beyondGap: Gap | undefined): boolean {
  if (gap !== 'none') return gap === 'space' && ARITHMETIC_SPACED.has(symbol.key);
  if (ARITHMETIC.has(symbol.key)) return true;
  return NUMBER_SEPARATOR.has(symbol.key) && beyond?.kind === 'digits' && beyondGap === 'none';
}
