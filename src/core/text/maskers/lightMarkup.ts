/**
 * reStructuredText, AsciiDoc and Typst: code, links and comments, not the whole of each language.
 */
import { OPAQUE, SPACING, TRANSPARENT } from '../masks';
import { ADDRESS_RULES, isWordCharacter, matchEnd } from './lineParts';
import { BlockMasker, type Found, type Line } from './blockMasker';
import { endOf } from './markup';

/** A rule from an expression that matches at the character. */
function pattern(expression: RegExp, kind: Found['kind'] = OPAQUE): (text: string, at: number) => Found | undefined {
  return (text, at) => {
    const end = matchEnd(expression, text, at);
    return end < 0 ? undefined : { end, kind };
  };
}

function emphasis(text: string, at: number, to: number): Found | undefined {
  let end = at;
  while (end < to && text.charCodeAt(end) === text.charCodeAt(at)) end++;
  const touchesWord = /[^\s]/.test(text.charAt(at - 1)) || /[^\s]/.test(text.charAt(end));
  return touchesWord ? { end, kind: TRANSPARENT } : undefined;
}

/** Lines indented as deep as the first line of a block, which follows "::" or a code directive. */
const INDENTED = 'indented';

function indentedEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline >= to ? to : newline + 1;
    if (/\S/.test(text.charAt(at))) return at;
    at = end;
  }
  return -1;
}

const RST_COMMENT_OR_DIRECTIVE = /\.\. [^\n]*/y;
const RST_CODE_DIRECTIVE = /\.\. (?:code|code-block|sourcecode|math|raw|highlight|literalinclude)::/y;
const RST_ROLE = /:[\w:+.-]+:`[^`\n]+`/y;

export const restructuredTextMasker = new BlockMasker({
  lineStart(text, { start, end }: Line) {
    if (matchEnd(RST_CODE_DIRECTIVE, text, start) >= 0) return { end: end + 1, kind: OPAQUE, open: INDENTED };
    const directive = matchEnd(RST_COMMENT_OR_DIRECTIVE, text, start);
    if (directive >= 0) return { end: directive, kind: OPAQUE };
    return undefined;
  },
  inline: {
    ...ADDRESS_RULES,
    // A single backtick marks a title or the text of a link, which is prose.
    '`': (text, at, to) => rstLiteral(text, at, to) ?? { end: at + 1, kind: TRANSPARENT },
    '<': pattern(/<[^<>\n]+>`?_{0,2}/y),
    ':': (text, at) => literalBlock(text, at) ?? pattern(RST_ROLE)(text, at) ?? ADDRESS_RULES[':'](text, at),
    '*': emphasis,
  },
  closingEnd: (text, from, to, open) => (open === INDENTED ? indentedEnd(text, from, to) : from),
});

/** Code between two pairs of backticks. */
function rstLiteral(text: string, at: number, to: number): Found | undefined {
  const end = text.startsWith('``', at) ? endOf(text, '``', at + 3, to) : -1;
  return end < 0 ? undefined : { end, kind: OPAQUE };
}

function literalBlock(text: string, at: number): Found | undefined {
  const end = matchEnd(/::[ \t]*\r?\n[ \t]*\r?\n/y, text, at);
  return end < 0 ? undefined : { end, kind: OPAQUE, open: INDENTED };
}

const ASCIIDOC_FENCE = /(-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,})[ \t\w,]*\r?$/my;
const ASCIIDOC_LINE =
  /(?:\/\/(?!\/)[^\n]*|:[\w!-]+:[^\n]*|\[[^\]\n]*\][ \t]*$|(?:image|include|video|audio)::[^\n]*)/my;

export const asciidocMasker = new BlockMasker({
  lineStart(text, { start, end }: Line) {
    ASCIIDOC_FENCE.lastIndex = start;
    const fence = ASCIIDOC_FENCE.exec(text)?.[1];
    if (fence !== undefined) return { end: end + 1, kind: OPAQUE, open: fence };
    const line = matchEnd(ASCIIDOC_LINE, text, start);
    return line < 0 ? undefined : { end: line, kind: OPAQUE };
  },
  inline: {
    ...ADDRESS_RULES,
    '`': pattern(/`[^`\n]+`/y),
    '+': (text, at) => (isWordCharacter(text.charCodeAt(at - 1)) ? undefined : pattern(/\+[^+\s][^+\n]*\+/y)(text, at)),
    '<': pattern(/<<[^<>\n]+>>/y),
    x: pattern(/xref:[^\s[\]]+/y),
    l: pattern(/link:[^\s[\]]+/y),
    i: pattern(/image:[^\s[\]]+/y),
    '{': pattern(/\{[\w-]+\}/y),
    '*': emphasis,
  },
  closingEnd: (text, from, to, open) => closingLine(text, from, to, open),
});

/** After the first line that is nothing but `fence`. */
function closingLine(text: string, from: number, to: number, fence: string): number {
  for (let at = from; at < to;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline >= to ? to : newline + 1;
    if (text.slice(at, end).trimEnd() === fence) return end;
    at = end;
  }
  return -1;
}

export const typstMasker = new BlockMasker({
  lineStart: () => undefined,
  inline: {
    ...ADDRESS_RULES,
    '/': (text, at) => {
      if (text.startsWith('/*', at)) return { end: at + 2, kind: OPAQUE, open: '*/' };
      return text.charAt(at - 1) === ':' ? undefined : pattern(/\/\/[^\n]*/y, SPACING)(text, at);
    },
    '`': (text, at, to) =>
      text.startsWith('```', at) ? { end: at + 3, kind: OPAQUE, open: '```' } : inlineRaw(text, at, to),
    $: (_text, at) => ({ end: at + 1, kind: OPAQUE, open: '$' }),
    '#': pattern(/#[\w.-]+(?:\([^()\n]*\))?/y),
    '@': pattern(/@[\w:.-]+/y),
    '<': pattern(/<[\w:.-]+>/y),
    '*': emphasis,
  },
  closingEnd: (text, from, to, open) => endOf(text, open, from, to),
});

function inlineRaw(text: string, at: number, to: number): Found | undefined {
  const end = endOf(text, '`', at + 1, to);
  return end < 0 ? undefined : { end, kind: OPAQUE };
}
