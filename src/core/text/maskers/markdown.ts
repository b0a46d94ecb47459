/**
 * Markdown (CommonMark with the tables and footnotes of GitHub, the formulas, citation keys and front
 * matter of Pandoc; Quarto's short codes). Not a parser: it decides only what is prose, block by
 * block, in one pass; `test/unit/text/markdown.test.ts` holds it against a real parser.
 */
import { OPAQUE, SPACING, TRANSPARENT } from '../masks';
import { ADDRESS_RULES, isLoneQuotePrefix, isWordCharacter, mailAddress, matchEnd } from './lineParts';
import { BlockMasker, type Found, type Line } from './blockMasker';
import { endOf, spaceEntity, tagOrComment, tagOrCommentEnd } from './markup';

const BACKTICK = 0x60;
const TILDE = 0x7e;

const FRONT_MATTER_OPEN = /---[ \t]*\r?$/;
const FRONT_MATTER = '---';
const FORMULA = '$$';
const QUOTE_PREFIX = /(?: {0,3}>[ \t]?)+/y;
const LIST_MARKER = /[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]{1,4}|$)/my;
const FENCE = /[ \t]*(`{3,}(?=[^`\n]*$)|~{3,})/my;
const REFERENCE_DEFINITION = / {0,3}\[(?!\^)[^\]\n]{1,200}\]:[^\n]*/y;
const FOOTNOTE_LABEL = /\[\^[^\]\s]{1,100}\]:?/y;
const REFERENCE_LABEL = /\[[^\]\n]{0,200}\]/y;
const CITATION_KEY = /-?@\{?[\w][\w:.#$%&+?<>~/-]*\}?/y;
const SHORT_CODE = /\{\{[<%][^\n]{0,500}?[>%]\}\}/y;
const ATTRIBUTES = /\{[:.#=%][^{}\n]{0,300}\}/y;
const LINE_BREAK = /\\\r?\n/y;

/** Where the text of a line begins after `>` and list markers; the column counts for indented code. */
function contentStart(text: string, { start, end }: Line): { at: number; marker: boolean } {
  let at = Math.max(start, matchEnd(QUOTE_PREFIX, text, start));
  let marker = false;
  for (let next = matchEnd(LIST_MARKER, text, at); next > at && next <= end; next = matchEnd(LIST_MARKER, text, at)) {
    [at, marker] = [next, true];
  }
  return { at, marker };
}

function indentOf(text: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20) column += 1;
    else if (unit === 0x09) column += 4 - (column % 4);
    else break;
  }
  return column;
}

function lineStart(text: string, line: Line): Found | undefined {
  const { start, end, state, isFirst } = line;
  if (state.open === 'start' && FRONT_MATTER_OPEN.test(text.slice(start, Math.min(end, start + 100)))) {
    return { end: end + 1, kind: OPAQUE, open: FRONT_MATTER };
  }
  // Most lines begin with a word, and are nothing but prose.
  const unit = text.charCodeAt(start);
  if (isWordCharacter(unit) && !(unit >= 0x30 && unit <= 0x39)) {
    return isFirst && state.listIndent > 0 ? { end: start, kind: SPACING, listIndent: 0 } : undefined;
  }
  const prefix = Math.max(start, matchEnd(QUOTE_PREFIX, text, start));
  const indent = indentOf(text, prefix, end);
  // Only after a blank line is an indented line code; elsewhere it goes on with the paragraph.
  if (isFirst && indent >= 4 + state.listIndent) return { end: indentedCodeEnd(text, end), kind: OPAQUE };
  const { at, marker } = contentStart(text, line);
  const listIndent = marker ? at - prefix : isFirst && indent < state.listIndent ? 0 : state.listIndent;
  const fence = fenceAt(text, at);
  if (fence) return { end: endOfLine(text, at), kind: OPAQUE, open: fence, listIndent };
  const definition = matchEnd(REFERENCE_DEFINITION, text, prefix);
  if (definition >= 0) return { end: definition, kind: OPAQUE, listIndent };
  return { end: prefix, kind: SPACING, listIndent };
}

/** The lines below the first that are indented as well are code with it. */
function indentedCodeEnd(text: string, lineEnd: number): number {
  let end = lineEnd + 1;
  while (end < text.length && indentOf(text, end, end + 8) >= 4) end = endOfLine(text, end);
  return end;
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function fenceAt(text: string, at: number): string | undefined {
  FENCE.lastIndex = at;
  return FENCE.exec(text)?.[1];
}

/** After the line that closes a fence: as many of its characters or more, and nothing else. */
function fenceEnd(text: string, from: number, to: number, fence: string): number {
  for (let at = from; at < to; at = endOfLine(text, at)) {
    const lineEnd = Math.min(to, endOfLine(text, at));
    const line = text
      .slice(at, Math.min(lineEnd, at + 200))
      .replace(/^[ \t>]+/, '')
      .trimEnd();
    if (line.length >= fence.length && line === fence.charAt(0).repeat(line.length)) return lineEnd;
  }
  return -1;
}

/** Code in backticks: from a run of them to the next run of the same length. */
function codeSpan(text: string, at: number, to: number): Found | undefined {
  const runEnd = endOfRun(text, at, to, BACKTICK);
  const length = runEnd - at;
  for (let next = text.indexOf('`', runEnd); next >= 0 && next < to; next = text.indexOf('`', next)) {
    const end = endOfRun(text, next, to, BACKTICK);
    if (end - next === length) return { end, kind: OPAQUE };
    next = end;
  }
  // Without a partner the backticks are only characters.
  return { end: runEnd, kind: SPACING };
}

function endOfRun(text: string, at: number, to: number, unit: number): number {
  let end = at;
  while (end < to && text.charCodeAt(end) === unit) end++;
  return end;
}

/** Pandoc's rule: no space inside the dollar signs, and no digit after the closing one. */
function formula(text: string, at: number, to: number): Found | undefined {
  if (text.startsWith(FORMULA, at)) {
    const end = endOf(text, FORMULA, at + 2, to);
    if (end >= 0) return { end, kind: OPAQUE };
    // Over blank lines only where it stands on lines of its own, or a price list would end all terms.
    return /^[ \t>]*$/.test(lineBefore(text, at)) ? { end: at + 2, kind: OPAQUE, open: FORMULA } : undefined;
  }
  if (/\s/.test(text.charAt(at + 1))) return undefined;
  for (let end = text.indexOf('$', at + 1); end >= 0 && end < to; end = text.indexOf('$', end + 1)) {
    const isEscaped = text.charAt(end - 1) === '\\';
    if (isEscaped || /\s/.test(text.charAt(end - 1))) continue;
    return /\d/.test(text.charAt(end + 1)) ? undefined : { end: end + 1, kind: OPAQUE };
  }
  return undefined;
}

function lineBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 100), at);
}

/** What follows the text of a link: its target in parentheses or its label in brackets. */
function linkTarget(text: string, at: number, to: number): Found | undefined {
  const next = text.charAt(at + 1);
  if (next === '(') {
    let depth = 0;
    for (let end = at + 1; end < to && end < at + 4000; end++) {
      const character = text.charAt(end);
      if (character === '\\') end++;
      else if (character === '(') depth++;
      else if (character === ')' && --depth === 0) return { end: end + 1, kind: OPAQUE };
    }
    return undefined;
  }
  if (next !== '[') return undefined;
  const end = matchEnd(REFERENCE_LABEL, text, at + 1);
  return end < 0 ? undefined : { end, kind: OPAQUE };
}

function bracket(text: string, at: number): Found | undefined {
  const end = matchEnd(FOOTNOTE_LABEL, text, at);
  return end < 0 ? undefined : { end, kind: TRANSPARENT };
}

function backslash(text: string, at: number, to: number): Found | undefined {
  const lineBreak = matchEnd(LINE_BREAK, text, at);
  if (lineBreak >= 0) return { end: lineBreak, kind: SPACING };
  const next = text.charAt(at + 1);
  // "\(…\)" is a formula only where it is closed in the same paragraph; else the bracket was escaped.
  const formulaEnd = next === '(' ? endOf(text, '\\)', at + 2, to) : -1;
  if (formulaEnd >= 0) return { end: formulaEnd, kind: OPAQUE };
  return /[!-/:-@[-`{-~]/.test(next) ? escaped(at) : undefined;
}

/** What is escaped begins nothing. */
function escaped(at: number): Found {
  return { end: at + 1, kind: TRANSPARENT, resume: at + 2 };
}

/** A marker of emphasis touches the words it marks. */
function emphasis(text: string, at: number, to: number): Found | undefined {
  const end = endOfRun(text, at, to, text.charCodeAt(at));
  const isLoose = /^\s?$/.test(text.charAt(at - 1)) && /^\s?$/.test(text.charAt(end));
  if (isLoose || (text.charCodeAt(at) === TILDE && end - at !== 2)) return undefined;
  return { end, kind: TRANSPARENT };
}

function citationKey(text: string, at: number): Found | undefined {
  if (isWordCharacter(text.charCodeAt(at - 1))) return mailAddress(text, at);
  const end = matchEnd(CITATION_KEY, text, at);
  return end < 0 ? undefined : { end, kind: OPAQUE };
}

function brace(text: string, at: number): Found | undefined {
  const end = Math.max(matchEnd(SHORT_CODE, text, at), matchEnd(ATTRIBUTES, text, at));
  return end < 0 ? undefined : { end, kind: OPAQUE };
}

export const markdownMasker = new BlockMasker({
  lineStart,
  inline: {
    ...ADDRESS_RULES,
    '`': codeSpan,
    $: formula,
    ']': linkTarget,
    '[': bracket,
    '\\': backslash,
    '*': emphasis,
    '~': emphasis,
    '@': citationKey,
    '{': brace,
    '<': tagOrComment,
    '&': spaceEntity,
  },
  closingEnd(text, from, to, open) {
    if (open === FRONT_MATTER) return frontMatterEnd(text, from, to);
    if (open === FORMULA) return endOf(text, FORMULA, from, to);
    return tagOrCommentEnd(text, from, to, open) ?? fenceEnd(text, from, to, open);
  },
  isBlank: isLoneQuotePrefix,
});

function frontMatterEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at = endOfLine(text, at)) {
    const end = Math.min(to, endOfLine(text, at));
    if (/^(?:---|\.\.\.)\s*$/.test(text.slice(at, end))) return end;
  }
  return -1;
}
