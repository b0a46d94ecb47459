/** What the languages have in common: addresses, and the `>` of quotations. */
import { OPAQUE } from '../masks';
import type { Found } from './blockMasker';

const REST = /[^\s<>"”’)[\]}]+/y;
const SCHEME = /(?:https?|ftp|file|mailto|doi|command)$/i;
const LONGEST_SCHEME = 7;
const MAIL_DOMAIN = /@[\w-]+\.[\w.-]+/y;

/** A web address by the colon after its scheme. */
function schemeAddress(text: string, at: number): Found | undefined {
  const next = text.charCodeAt(at + 1);
  // A colon in prose is followed by white space.
  if (!(next > 0x20)) return undefined;
  const scheme = SCHEME.exec(text.slice(Math.max(0, at - LONGEST_SCHEME), at))?.[0];
  if (scheme === undefined || isWordCharacter(text.charCodeAt(at - scheme.length - 1))) return undefined;
  return { start: at - scheme.length, end: matchEnd(REST, text, at), kind: OPAQUE };
}

/** An address that begins with "www" by its first full stop. */
function hostAddress(text: string, at: number): Found | undefined {
  if (text.charCodeAt(at - 1) !== 0x77 || !text.startsWith('www', at - 3)) return undefined;
  if (isWordCharacter(text.charCodeAt(at - 4))) return undefined;
  return { start: at - 3, end: matchEnd(REST, text, at), kind: OPAQUE };
}

/** A mail address by its "@". */
export function mailAddress(text: string, at: number): Found | undefined {
  if (!isWordCharacter(text.charCodeAt(at - 1))) return undefined;
  const end = matchEnd(MAIL_DOMAIN, text, at);
  if (end < 0) return undefined;
  let start = at;
  while (start > 0 && /[\w.+-]/.test(text.charAt(start - 1))) start--;
  return { start, end, kind: OPAQUE };
}

/** Rules for the characters by which addresses are noticed. */
export const ADDRESS_RULES = { ':': schemeAddress, '.': hostAddress, '@': mailAddress };

/** Where a sticky expression that matches at `at` ends; -1 where it does not match. */
export function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}

/** Whether a UTF-16 unit is an ASCII letter, a digit or "_"; not so for NaN, outside the text. */
export function isWordCharacter(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f
  );
}

/** Whether a line is nothing but the `>` of a quotation: it parts paragraphs as a blank line does. */
export function isLoneQuotePrefix(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x3e && unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return false;
  }
  return true;
}
