/** Tags and comments, as HTML and Markdown have them. */
import { OPAQUE, SPACING, TRANSPARENT } from '../masks';
import { matchEnd } from './lineParts';
import type { Found } from './blockMasker';

/** Attributes may hold anything in quotation marks; the length is bounded so that a lone "<" costs little. */
const TAG =
  /<\/?[A-Za-z][\w:-]{0,40}(?:\s+[^\s"'<>=/]{1,80}(?:\s*=\s*(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^\s"'<>`]{1,2000}))?|\s*\/){0,60}\s*>/y;
const DECLARATION = /<[!?][^>]{0,2000}>/y;
const NAME = /<\/?([A-Za-z][\w:-]*)/y;

/** Elements whose content is no prose. */
const RAW = new Set([
  'script',
  'style',
  'pre',
  'code',
  'kbd',
  'samp',
  'var',
  'math',
  'svg',
  'textarea',
  'template',
  'head',
]);
/** Elements inside a line: their tags part no words. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'mark',
  'q',
  'ruby',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);

const COMMENT_OPEN = '<!--';
const COMMENT_CLOSE = '-->';

/** A comment, a tag, or an element that holds no prose, beginning at the "<" at `at`. */
export function tagOrComment(text: string, at: number): Found | undefined {
  if (text.startsWith(COMMENT_OPEN, at)) return { end: at + COMMENT_OPEN.length, kind: OPAQUE, open: COMMENT_OPEN };
  const end = matchEnd(TAG, text, at);
  if (end < 0) {
    const declaration = matchEnd(DECLARATION, text, at);
    return declaration < 0 ? undefined : { end: declaration, kind: OPAQUE };
  }
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1]?.toLowerCase() ?? '';
  const isOpening = text.charAt(at + 1) !== '/' && text.charAt(end - 2) !== '/';
  if (isOpening && RAW.has(name)) return { end, kind: OPAQUE, open: `<${name}>` };
  return { end, kind: INLINE.has(name) ? TRANSPARENT : SPACING };
}

/** Where a comment or an element named as `open` ends; -1 when not before `to`, `undefined` when it is neither. */
export function tagOrCommentEnd(text: string, from: number, to: number, open: string): number | undefined {
  if (open === COMMENT_OPEN) return endOf(text, COMMENT_CLOSE, from, to);
  if (!open.startsWith('<')) return undefined;
  const closing = `</${open.slice(1, -1)}`;
  for (let at = from; at < to; at += 2) {
    at = text.indexOf('</', at);
    if (at < 0 || at >= to) return -1;
    if (text.slice(at, at + closing.length).toLowerCase() === closing) return endOf(text, '>', at, to);
  }
  return -1;
}

/** Where the first `sign` at or after `from` ends; -1 when not before `to`. */
export function endOf(text: string, sign: string, from: number, to: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 || at + sign.length > to ? -1 : at + sign.length;
}

const SPACE_ENTITY = /&(?:nbsp|ensp|emsp|thinsp|#160|#8239|#x(?:a0|202f));/iy;
const INVISIBLE_ENTITY = /&(?:shy|zwj|zwnj|zwsp|#173|#8203);/iy;

/** A character reference for a space or for nothing. */
export function spaceEntity(text: string, at: number): Found | undefined {
  const end = matchEnd(SPACE_ENTITY, text, at);
  if (end >= 0) return { end, kind: SPACING };
  const invisible = matchEnd(INVISIBLE_ENTITY, text, at);
  return invisible < 0 ? undefined : { end: invisible, kind: TRANSPARENT };
}
