/**
 * Tokens: the units in which labels and drafts are compared.
 *
 * A token is a run of letters, a run of digits, one Japanese or Chinese character, or one symbol.
 * Comparing tokens instead of characters makes spacing, hyphenation and line breaks a question of
 * the gap between two tokens, and `U.S.`/`US` and `Japan-U.S.`/`U.S.-Japan` a question of one token.
 */
import { fold } from './fold';

export type TokenKind = 'letters' | 'digits' | 'ideograph' | 'symbol';

/** What stands between a token and the one before it. */
export type Gap =
  | 'none'
  | 'space'
  | 'hyphen'
  /** A dash that separates thoughts: an em dash, or one with a space on both sides. */
  | 'dash'
  /** A blank line: no term reaches over it. */
  | 'paragraph';

export interface Token {
  readonly kind: TokenKind;
  /** What is compared: folded, lower case, initialisms without full stops. */
  readonly key: string;
  /** Folded, as written; initialisms without full stops. */
  readonly written: string;
  readonly gap: Gap;
  /** Range in the original text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /U\. S\.|(?:[A-Za-z]\.)+[A-Za-z](?!\p{L})\.?|(?<ideograph>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\u3005])|(?<letters>(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\u3005])[\p{L}\p{M}_])+)|(?<digits>\p{N}+)|(?<space>\s+)|(?<hyphen>-+)|(?<symbol>[\s\S])/gu;

// U+2014 em dash, U+2015 horizontal bar, and the three hyphens that stand for one in plain text.
const EM_DASH = /[\u2014\u2015]|-{3}/;

const EDGE_UNDERSCORES = /^_+|_+$/g;

/** The two names of the country in one token, so that their order and form do not matter. */
const JAPAN = 'Japan';
const UNITED_STATES = new Set(['US', 'USA']);

/**
 * Cuts a text into tokens. Emphasis underscores at the edge of a word are not part of it; quotation
 * marks are symbols, so no label reaches over one.
 */
export function tokenize(original: string): Token[] {
  const folded = fold(original);
  const tokens: Token[] = [];
  let gap: Gap = 'none';
  for (const match of folded.text.matchAll(TOKEN)) {
    const text = match[0];
    const groups = match.groups ?? {};
    if (groups['space'] !== undefined) {
      gap = widest(gap, isBlankLine(text) ? 'paragraph' : 'space');
      continue;
    }
    if (groups['hyphen'] !== undefined) {
      const before = folded.text.charAt(match.index - 1);
      const after = folded.text.charAt(match.index + text.length);
      const written = original.slice(folded.startOf(match.index), folded.endOf(match.index + text.length - 1));
      const separates = EM_DASH.test(written) || (before.trim() === '' && after.trim() === '');
      gap = widest(gap, separates ? 'dash' : 'hyphen');
      continue;
    }
    let from: number = match.index;
    let to = from + text.length;
    let written = text;
    let kind: TokenKind = 'letters';
    if (groups['ideograph'] !== undefined) kind = 'ideograph';
    else if (groups['digits'] !== undefined) kind = 'digits';
    else if (groups['symbol'] !== undefined) kind = 'symbol';
    else if (groups['letters'] !== undefined) {
      written = text.replace(EDGE_UNDERSCORES, '');
      if (written === '') continue;
      from += text.indexOf(written);
      to = from + written.length;
    } else written = text.replace(/[. \t]/g, '');
    tokens.push({
      kind,
      key: written.toLowerCase(),
      written,
      gap,
      start: folded.startOf(from),
      end: folded.endOf(to - 1),
    });
    gap = 'none';
  }
  return joinCountryPairs(tokens);
}

const GAP_WIDTH: Record<Gap, number> = { none: 0, space: 1, hyphen: 2, dash: 3, paragraph: 4 };

function widest(a: Gap, b: Gap): Gap {
  return GAP_WIDTH[a] >= GAP_WIDTH[b] ? a : b;
}

function isBlankLine(space: string): boolean {
  return /\n[^\S\n]*\n/.test(space);
}

/** Length in tokens of the name of the United States at `at`; 0 where there is none. */
function unitedStatesAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return 0;
  if (UNITED_STATES.has(token.written)) return 1;
  return token.key === 'united' && tokens[at + 1]?.key === 'states' && tokens[at + 1]?.gap === 'space' ? 2 : 0;
}

function joinCountryPairs(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const length = countryPairAt(tokens, at);
    const first = tokens[at]!;
    if (length === 0) {
      joined.push(first);
      at += 1;
      continue;
    }
    const last = tokens[at + length - 1]!;
    joined.push({
      kind: 'letters',
      key: 'japan-us',
      written: 'Japan-US',
      gap: first.gap,
      start: first.start,
      end: last.end,
    });
    at += length;
  }
  return joined;
}

function countryPairAt(tokens: readonly Token[], at: number): number {
  const isJapan = (index: number) => tokens[index]?.written === JAPAN;
  const isJoined = (index: number) => tokens[index]?.gap === 'hyphen' || tokens[index]?.gap === 'dash';
  if (isJapan(at) && isJoined(at + 1)) {
    const length = unitedStatesAt(tokens, at + 1);
    return length > 0 ? 1 + length : 0;
  }
  const length = unitedStatesAt(tokens, at);
  return length > 0 && isJapan(at + length) && isJoined(at + length) ? length + 1 : 0;
}
