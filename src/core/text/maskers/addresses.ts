/** Addresses stand in drafts of every language; terms in them are not meant. */
import { OPAQUE } from '../masks';
import type { Found } from './blockMasker';

const SCHEME = /(?:https?|ftp|file|mailto|doi|command):\/?\/?[^\s<>"”’)[\]}]+/y;
const HOST = /www\.[^\s<>"”’)[\]}]+/y;
const MAIL_DOMAIN = /@[\w-]+\.[\w.-]+/y;

/** A web address whose scheme or host begins at `at`; for the letters with which these begin. */
export function webAddress(text: string, at: number): Found | undefined {
  if (isWordCharacter(text.charCodeAt(at - 1))) return undefined;
  const end = matchEnd(text.charCodeAt(at) === 0x77 ? HOST : SCHEME, text, at);
  return end < 0 ? undefined : { end, kind: OPAQUE };
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

/** Rules for the characters with which addresses begin. */
export const ADDRESS_RULES = {
  h: webAddress,
  f: webAddress,
  m: webAddress,
  d: webAddress,
  c: webAddress,
  w: webAddress,
  '@': mailAddress,
};

/** Where a sticky expression that matches at `at` ends; -1 where it does not match. */
export function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}

export function isWordCharacter(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f
  );
}
