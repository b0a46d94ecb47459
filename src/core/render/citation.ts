/**
 * Citations of passages, as notes in the Chicago style (17th ed., 14.205–207, and 14.160 for the
 * heading in place of a page): publisher, “title,” date, under “heading,” paragraph.
 *
 * A citation is text for an English draft, so its wording does not follow the interface language.
 */
import type { Corpus, Place } from '../corpus/corpus';
import type { SourceDocument } from '../corpus/model';
import { formatDocumentDate } from './dates';
import type { Locale } from './locale';
import { isPublisherKnown } from './facts';
import { english } from './l10n';

/** For texts that do not follow the language of the interface. */
export const IN_ENGLISH: Locale = { l10n: english, language: 'en-US' };

/** A citation in its parts, for texts that write an address in a way of their own. */
export interface Citation {
  /** Everything but the address, without a full stop. */
  readonly text: string;
  readonly address?: string;
}

/**
 * The citation of a passage. What is not known is not written; a date that is inferred says so.
 * @param speaker who said the words, where the document quotes somebody else
 * @throws CorpusError when the corpus has no such passage
 */
export function citePassage(corpus: Corpus, passage: string, speaker?: string): string {
  return writeCitation(citationOf(corpus, passage, speaker));
}

/** The citation as one sentence. */
export function writeCitation({ text, address }: Citation): string {
  return address === undefined ? `${text}.` : `${text}, ${address}.`;
}

/** As `citePassage`, in parts. */
export function citationOf(corpus: Corpus, passage: string, speaker?: string): Citation {
  const place = corpus.placeOf(passage);
  const { document, sections } = place;
  const headings = sections.map(({ heading }) => `“${withInnerQuotes(heading)},”`).join(' ');
  const where = headings === '' ? numberPart(place) : `under ${headings} ${numberPart(place)}`;
  const source = [
    ...(document.author === undefined ? [] : [document.author]),
    ...(isPublisherKnown(document) ? [document.publisher] : []),
    `${titleOf(document)} ${dateOf(place)}`,
    where,
  ].join(', ');
  return {
    text: speaker === undefined ? source : `${speaker}, quoted in ${source}`,
    ...(document.address !== undefined && { address: document.address }),
  };
}

/** A title in brackets is a description, not a title, and takes no quotation marks (Chicago 14.224). */
function titleOf({ title }: SourceDocument): string {
  return /^\[.*\]$/.test(title) ? `${title},` : `“${withInnerQuotes(title)},”`;
}

/** Quotation marks inside quotation marks are single. */
export function withInnerQuotes(text: string): string {
  return text.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'));
}

function dateOf({ document }: Place): string {
  const date = formatDocumentDate(document, IN_ENGLISH);
  return /[~?%]|\/\.\.$/.test(document.date) ? `${date} (date inferred)` : date;
}

function numberPart({ passage }: Place): string {
  if (passage.kind === 'caption') return `caption ${passage.number.slice(1)}`;
  const [paragraph = passage.number, sentence] = passage.number.split('.');
  return sentence === undefined ? `para. ${paragraph}` : `para. ${paragraph}, sentence ${sentence}`;
}

/** Where a passage stands, for a reader who looks at it: headings and number. */
export function describePlace({ sections, passage }: Place, { l10n }: Locale): string {
  const number =
    passage.kind === 'caption'
      ? l10n.t('caption {0}', passage.number.slice(1))
      : l10n.t('paragraph {0}', passage.number);
  return [...sections.map(({ heading }) => heading), number].join(' › ');
}
