/** Text of a passage as HTML, with its highlighted words, its faulty words and its terms. */
import { html, type Html } from './html';

/** Part of a passage's text, UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is highlighted: words quoted, words searched for, mentions of an entry. Where they overlap, the first of `KINDS` shows. */
export type HighlightKind = 'word' | 'quotation' | 'mention';

export interface Highlight extends Range {
  readonly kind: HighlightKind;
}

export interface TermLink extends Range {
  readonly address: string;
  /** What the link opens, for the pointer and for screen readers. */
  readonly title: string;
}

export interface Annotations {
  readonly highlights?: readonly Highlight[];
  /** Words that an editor's note is about. */
  readonly noted?: readonly Range[];
  /** In order, none overlapping another. */
  readonly terms?: readonly TermLink[];
  /** Whether the first words quoted or searched for are what a freshly opened page scrolls to. */
  readonly isTarget?: boolean;
}

/** Id of the element to which a freshly opened page scrolls. */
const TARGET_ID = 'target';

const KINDS: readonly HighlightKind[] = ['word', 'quotation', 'mention'];

/** The longest part of the text within which nothing begins or ends. */
interface Piece extends Range {
  readonly term: TermLink | undefined;
  readonly highlight: Highlight | undefined;
  readonly isNoted: boolean;
}

/**
 * The text, every character of it, with links around terms, `<mark>` around highlighted words and a
 * class on faulty ones. Each highlight carries `data-mention` once, where it begins.
 * @param range the part of the text that is wanted; the offsets of the annotations are those of the whole
 */
export function annotatedText(text: string, annotations: Annotations, range?: Range): Html {
  const whole = { start: 0, end: text.length };
  const pieces = piecesOf(range ?? whole, annotations);
  const target = annotations.isTarget === true ? pieces.find(isAskedFor)?.start : undefined;
  return html`${groupBy(pieces, ({ term }) => term).map(([term, inTerm]) => {
    const content = groupBy(inTerm, ({ highlight }) => highlight).map(([highlight, inHighlight]) =>
      highlighted(text, highlight, inHighlight, target),
    );
    return term ? html`<a class="term" href="${term.address}" title="${term.title}">${content}</a>` : html`${content}`;
  })}`;
}

function isAskedFor({ highlight }: Piece): boolean {
  return highlight !== undefined && highlight.kind !== 'mention';
}

function highlighted(text: string, highlight: Highlight | undefined, pieces: Piece[], target?: number): Html {
  const words = groupBy(pieces, ({ isNoted }) => isNoted).map(([isNoted, part]) => {
    const slice = text.slice(part[0]!.start, part.at(-1)!.end);
    return isNoted ? html`<span class="noted">${slice}</span>` : html`${slice}`;
  });
  if (!highlight) return html`${words}`;
  const { start } = pieces[0]!;
  if (start !== highlight.start) return html`<mark class="${highlight.kind}">${words}</mark>`;
  return start === target
    ? html`<mark class="${highlight.kind}" id="${TARGET_ID}" data-mention tabindex="-1">${words}</mark>`
    : html`<mark class="${highlight.kind}" data-mention tabindex="-1">${words}</mark>`;
}

function piecesOf({ start, end }: Range, { highlights = [], noted = [], terms = [] }: Annotations): Piece[] {
  const bounds = [...highlights, ...noted, ...terms].flatMap((range) => [range.start, range.end]);
  const cuts = [...new Set([start, ...bounds.filter((at) => start < at && at < end), end])].sort((a, b) => a - b);
  const strongestFirst = [...highlights].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const covers = (range: Range) => range.start <= from && to <= range.end;
    return {
      start: from,
      end: to,
      term: terms.find(covers),
      highlight: strongestFirst.find(covers),
      isNoted: noted.some(covers),
    };
  });
}

/** Neighbours of the same key, together. */
function groupBy<Key>(pieces: readonly Piece[], keyOf: (piece: Piece) => Key): [Key, Piece[]][] {
  const groups: [Key, Piece[]][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last[0] === keyOf(piece)) last[1].push(piece);
    else groups.push([keyOf(piece), [piece]]);
  }
  return groups;
}

/**
 * The part of a long text to show around a quotation: whole sentences before and after it, as many as
 * fit into `length` characters, the quotation whole in any case.
 */
export function contextOf(text: string, { start, end }: Range, length: number): Range {
  if (text.length <= length) return { start: 0, end: text.length };
  // Where sentences begin; the stop of "U.S. Forces" or "J. Mansfield" ends none.
  const ends = text.matchAll(/(?<!(?<!\p{L})\p{Lu})[.?!][”’)]*\s+(?=[“‘(]?\p{Lu})/gu);
  const starts = [0, ...Array.from(ends, (end) => end.index + end[0].length)];
  const bounds = [...starts, text.length];
  let from = starts.filter((at) => at <= start).at(-1) ?? 0;
  let to = bounds.find((at) => at >= end) ?? text.length;
  for (;;) {
    const before = starts.filter((at) => at < from).at(-1);
    const after = bounds.find((at) => at > to);
    // What follows a quotation explains it less often than what it follows.
    if (before !== undefined && to - before <= length) from = before;
    else if (after !== undefined && after - from <= length) to = after;
    else return { start: from, end: to };
  }
}
