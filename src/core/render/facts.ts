/** Short lines about entries and figures that pages and texts share. */
import type { Corpus } from '../corpus/corpus';
import type { Entry, Figure, SourceDocument, Status } from '../corpus/model';
import { formatDate } from './dates';
import type { Locale } from './locale';
import { english } from './l10n';
import { topicTitle } from './names';
import { disagreementWord, kindWord, statusWord } from './words';

/** The corpus writes “Unknown” where a publisher must stand. */
export function isPublisherKnown({ publisher }: Pick<SourceDocument, 'publisher'>): boolean {
  return publisher !== 'Unknown';
}

/** The publisher, or that it is not known. */
export function publisherOf(document: SourceDocument, { l10n }: Locale): string {
  return isPublisherKnown(document) ? document.publisher : l10n.t('unknown publisher');
}

/** The shortest name of a source: its publisher, else its title. */
export function sourceName(document: SourceDocument): string {
  return isPublisherKnown(document) ? document.publisher : document.title;
}

/** A source by publisher and title, as far as they are known. */
export function fullSourceName(document: SourceDocument): string {
  return isPublisherKnown(document) ? `${document.publisher}, ${document.title}` : document.title;
}

/** Kind, topics and status with its dates. */
export function entryFacts({ kind, topic, status }: Entry, corpus: Corpus, locale: Locale): string {
  const { l10n } = locale;
  const topics = topic.map((id) => {
    const found = corpus.topics.find((candidate) => candidate.id === id);
    return found ? topicTitle(found, locale) : id;
  });
  const parts = [kindWord(kind, l10n), ...topics];
  if (status) {
    parts.push([statusWord(status.state, l10n), ...statusDates(status, locale)].join(', '));
  }
  return parts.join(' · ');
}

/** What lasted a day has one date. */
function statusDates({ since, until }: Status, locale: Locale): string[] {
  const { l10n } = locale;
  if (since !== undefined && since === until) return [formatDate(since, locale)];
  return [
    ...(since === undefined ? [] : [l10n.t('since {0}', formatDate(since, locale))]),
    ...(until === undefined ? [] : [l10n.t('until {0}', formatDate(until, locale))]),
  ];
}

/** "about 50,000 persons": the number as the language writes it, its unit, and whether it is rounded. */
export function figureValue({ value, unit, approximate }: Figure, { l10n, language }: Locale): string {
  const number = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  const withUnit = unit === undefined ? number : `${number} ${unit}`;
  return approximate ? l10n.t('about {0}', withUnit) : withUnit;
}

/** The date for which a figure holds; empty where the value is that date itself. */
function dateBeside({ value, asOf }: Figure, locale: Locale): string {
  const isDateItself = value === asOf || value === formatDate(asOf, { l10n: english, language: 'en' });
  return isDateItself ? '' : formatDate(asOf, locale);
}

/** A figure in a few words: subject, value, date. */
export function briefFigure(figure: Figure, locale: Locale): string {
  const date = dateBeside(figure, locale);
  const value = figureValue(figure, locale);
  return locale.l10n.t('{0}: {1}', figure.subject, date === '' ? value : `${value} (${date})`);
}

/** Why a figure cannot be right, and with which others it disagrees and for what reason. */
export function figureRemarks(figure: Figure, corpus: Corpus, { l10n }: Locale): string[] {
  const disagreements = figure.disagreesWith.map(({ figure: other, reason, note }) => {
    const subject = corpus.figure(other)?.subject ?? other;
    return l10n.t('{0} ({1}): {2}', disagreementWord(reason, l10n), subject, note);
  });
  return figure.impossible === undefined
    ? disagreements
    : [l10n.t('Cannot be right: {0}', figure.impossible), ...disagreements];
}

/** A figure in one line: subject, value, date, source, remarks. */
export function describeFigure(figure: Figure, corpus: Corpus, locale: Locale): string {
  const { document } = corpus.placeOf(figure.evidence.passage);
  const details = [figure.scope, figure.basis].filter((text) => text !== undefined).join('; ');
  const subject = details === '' ? figure.subject : `${figure.subject} (${details})`;
  const source = figure.evidence.speaker ?? sourceName(document);
  const value = [figureValue(figure, locale), dateBeside(figure, locale)].filter((text) => text !== '').join(', ');
  const line = `${subject}: ${value} (${source})`;
  return [line, ...figureRemarks(figure, corpus, locale)].join('. ');
}
