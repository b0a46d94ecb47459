/** Dates of the corpus in words. */
import { type EdtfDate, parseEdtf } from '../corpus/edtf';
import type { L10n } from './l10n';
import type { Locale } from './locale';

/**
 * An EDTF date as a reader would write it: "May 1, 2006", "c. October 2018", "2004–2006".
 * A text that is not a date is returned as it is.
 */
export function formatDate(edtf: string, { l10n, language }: Locale): string {
  const value = parseEdtf(edtf);
  if (!value) return edtf;
  const start = value.start && formatOne(value.start, l10n, language);
  if (value.end === undefined) return start ?? edtf;
  const end = value.end && formatOne(value.end, l10n, language);
  if (start === null) return l10n.t('until {0}', end ?? '');
  return end === null ? l10n.t('since {0}', start) : `${start}–${end}`;
}

/**
 * The date of a document. An interval without an end means that it was written then or later, which
 * is all that is known of it.
 */
export function formatDocumentDate({ date }: { readonly date: string }, locale: Locale): string {
  const earliest = /^(.+)\/\.\.$/.exec(date)?.[1];
  return earliest === undefined
    ? formatDate(date, locale)
    : locale.l10n.t('{0} or later', formatDate(earliest, locale));
}

function formatOne(date: EdtfDate, l10n: L10n, language: string): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (date.month !== undefined) options.month = 'long';
  if (date.day !== undefined) options.day = 'numeric';
  const day = new Date(Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1));
  const words = new Intl.DateTimeFormat(language, options).format(day);
  if (date.approximate) return l10n.t('c. {0}', words);
  return date.uncertain ? l10n.t('{0}?', words) : words;
}
