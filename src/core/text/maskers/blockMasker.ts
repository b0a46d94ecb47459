/**
 * The machinery that the maskers share: it walks through a block once, line by line and unit by
 * unit, and asks the language only where a line begins or a character stands that can begin
 * something that is not prose.
 */
import { type Block, type Masker, type MaskKind, MaskList, type MaskState, OPAQUE } from '../masks';

/** What a language finds at a place. */
export interface Found {
  /** Before the character that was asked about, where what it shows began earlier. */
  readonly start?: number;
  readonly end: number;
  readonly kind: MaskKind;
  /** Where reading goes on, when what follows the mask is text that begins nothing. */
  readonly resume?: number;
  /** The construct goes on below the block. */
  readonly open?: string;
  /** The column at which the text of a list item begins. */
  readonly listIndent?: number;
}

/** A line of the block that is being read. */
export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Whether it follows a blank line, or begins the text. */
  readonly isFirst: boolean;
  readonly state: MaskState;
}

/** What tells prose from the rest in one language. */
export interface Language {
  /** What stands at the beginning of a line: a prefix, a fence, a line that is no prose at all. */
  lineStart(text: string, line: Line): Found | undefined;
  /**
   * What begins at a character, by that character (ASCII).
   * @param to end of the block: constructs that may go on below it say so by `open`
   */
  readonly inline: Readonly<Record<string, (text: string, at: number, to: number) => Found | undefined>>;
  /** Where the open construct `open` ends after `from`; -1 when not before `to`. */
  closingEnd(text: string, from: number, to: number, open: string): number;
  /** Whether a line that is not empty parts blocks all the same: a lone `>`. */
  isBlank?(text: string, start: number, end: number): boolean;
}

const NEWLINE = 0x0a;

/** The masker of a language. */
export class BlockMasker implements Masker {
  readonly #language: Language;
  readonly #rules: (Language['inline'][string] | undefined)[] = [];
  /** 1 for the characters that have a rule, and for the line break. */
  readonly #stops = new Uint8Array(0x80);

  constructor(language: Language) {
    this.#language = language;
    for (const [character, rule] of Object.entries(language.inline)) {
      this.#rules[character.charCodeAt(0)] = rule;
      this.#stops[character.charCodeAt(0)] = 1;
    }
    this.#stops[NEWLINE] = 1;
  }

  readBlock(text: string, from: number, state: MaskState): Block {
    const language = this.#language;
    const rules = this.#rules;
    const stops = this.#stops;
    const to = this.#blockEnd(text, from);
    const masks = new MaskList();
    const isAtStart = state.open === 'start';
    let open = isAtStart ? '' : state.open;
    let { listIndent } = state;
    let at = from;
    if (open !== '') {
      const end = language.closingEnd(text, at, to, open);
      masks.add(at, end < 0 ? to : end, OPAQUE);
      if (end < 0) return { end: to, masks, state: { open, listIndent } };
      [at, open] = [end, ''];
    }
    let lineStart = at === from || text.charCodeAt(at - 1) === NEWLINE;
    let isFirst = at === from;
    while (at < to) {
      let found: Found | undefined;
      if (lineStart) {
        const newline = text.indexOf('\n', at);
        const end = newline < 0 || newline > to ? to : newline;
        found = language.lineStart(text, {
          start: at,
          end,
          isFirst,
          state: { open: isAtStart && at === 0 ? 'start' : '', listIndent },
        });
        lineStart = isFirst = false;
        if (found?.listIndent !== undefined) listIndent = found.listIndent;
      } else {
        let unit = text.charCodeAt(at);
        while (at < to && (unit >= 0x80 || stops[unit] === 0)) unit = text.charCodeAt(++at);
        if (at >= to) break;
        if (unit === NEWLINE) {
          lineStart = true;
          at += 1;
          continue;
        }
        found = rules[unit]?.(text, at, to);
        // What ends beyond the block would depend on text that the block must not depend on.
        if (!found || found.end > to) {
          at += 1;
          continue;
        }
      }
      if (!found) continue;
      if (found.open !== undefined) open = found.open;
      const end = Math.min(found.end, to);
      masks.add(Math.max(found.start ?? at, masks.ends.at(-1) ?? from), end, found.kind);
      lineStart = end > at && text.charCodeAt(end - 1) === NEWLINE;
      at = Math.min(found.resume ?? end, to);
      if (open === '') continue;
      const closed = language.closingEnd(text, at, to, open);
      masks.add(at, closed < 0 ? to : closed, OPAQUE);
      if (closed < 0) break;
      [at, open] = [closed, ''];
      lineStart = text.charCodeAt(at - 1) === NEWLINE;
    }
    return { end: to, masks, state: { open, listIndent } };
  }

  /** After the first blank line at or below `from`, or the end of the text. */
  #blockEnd(text: string, from: number): number {
    let hasText = false;
    for (let at = from; at < text.length;) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      const isBlank = isWhite(text, at, end) || (this.#language.isBlank?.(text, at, end) ?? false);
      at = Math.min(end + 1, text.length);
      if (isBlank && hasText) return at;
      hasText ||= !isBlank;
    }
    return text.length;
  }
}

function isWhite(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return false;
  }
  return true;
}
