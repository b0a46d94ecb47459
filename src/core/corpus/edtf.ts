/**
 * Dates as the corpus writes them: the part of EDTF (ISO 8601-2, level 0 and the level 1
 * qualifiers) that sourced claims need.
 *
 * A date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, optionally followed by `~` (approximate),
 * `?` (uncertain) or `%` (both). An interval joins two dates with `/`; an open end is `..`.
 * See https://www.loc.gov/standards/datetime/.
 */

/** One calendar date of day, month or year precision. */
export interface EdtfDate {
  readonly year: number;
  /** 1–12; absent when only the year is known. */
  readonly month?: number;
  /** 1–31; absent when only the month is known. */
  readonly day?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A single date has `end` undefined; an interval has both, `null` standing for an open end. */
export interface EdtfValue {
  readonly start: EdtfDate | null;
  readonly end?: EdtfDate | null;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const OPEN_END = '..';

function parseDate(text: string): EdtfDate | undefined {
  const found = DATE.exec(text);
  if (!found) return undefined;
  const [, year, month, day, qualifier] = found;
  const date: EdtfDate = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
  if (date.month !== undefined && (date.month < 1 || date.month > 12)) return undefined;
  if (date.day !== undefined && !dayExists(date.year, date.month ?? 1, date.day)) return undefined;
  return date;
}

function dayExists(year: number, month: number, day: number): boolean {
  const probe = new Date(Date.UTC(2000, month - 1, day));
  probe.setUTCFullYear(year, month - 1, day);
  return day >= 1 && probe.getUTCMonth() === month - 1 && probe.getUTCDate() === day;
}

/**
 * Reads an EDTF date or interval.
 * @returns `undefined` when the text is not of the supported form or names a day that does not exist.
 */
export function parseEdtf(text: string): EdtfValue | undefined {
  const parts = text.split('/');
  if (parts.length === 1) {
    const start = parseDate(text);
    return start && { start };
  }
  if (parts.length !== 2) return undefined;
  const [startText = '', endText = ''] = parts;
  const start = startText === OPEN_END ? null : parseDate(startText);
  const end = endText === OPEN_END ? null : parseDate(endText);
  if (start === undefined || end === undefined || (start === null && end === null)) return undefined;
  if (start && end && sortKey(start) > sortKey(end)) return undefined;
  return { start, end };
}

/** A number that orders dates by their earliest day: 20070000 for 2007, 20070500 for May 2007. */
function sortKey(date: EdtfDate): number {
  return date.year * 10000 + (date.month ?? 0) * 100 + (date.day ?? 0);
}

/**
 * Orders two EDTF texts by their beginning, earliest first; a text that is not a date comes last.
 */
export function compareEdtf(a: string, b: string): number {
  return beginning(a) - beginning(b);
}

function beginning(text: string): number {
  const value = parseEdtf(text);
  if (!value) return Number.MAX_SAFE_INTEGER;
  return value.start ? sortKey(value.start) : 0;
}
