/** The hover card: what it is, who says so, when, and whether one can rely on it, in about eight lines. */
import type { Corpus } from '../corpus/corpus';
import { compareEdtf } from '../corpus/edtf';
import type { Entry, Evidence } from '../corpus/model';
import { describePlace } from './citation';
import { formatDocumentDate } from './dates';
import { editionLine } from './edition';
import { escapeMarkdown } from './escape';
import { excerpt } from './excerpt';
import { briefFigure, fullSourceName } from './facts';
import type { Links } from './links';
import type { Locale } from './locale';
import { mainName, type Name, otherName } from './names';
import { briefNotes, warnings } from './warnings';
import { reliabilityWord } from './words';

/** Beyond this many characters a quotation is cut in the card; the passage is one click away. */
export const QUOTATION_LENGTH = 200;
/** More would make the card a table. */
const FIGURES_ON_CARD = 2;

export interface CardContext {
  readonly corpus: Corpus;
  readonly links: Links;
  readonly locale: Locale;
  /** Characters of the quotation that are shown; QUOTATION_LENGTH unless said. */
  readonly maxLength?: number;
  /** Other entries that the recognised word could mean. */
  readonly others?: readonly string[];
  /** Entries whose terms are part of the recognised one. */
  readonly nested?: readonly string[];
}

/** The card of an entry as Markdown; every text in it is escaped. */
export function renderCard(entry: Entry, context: CardContext): string {
  const { corpus, links, locale } = context;
  const { l10n } = locale;
  const best = entry.evidence[0];
  const notes = briefNotes(best ? corpus.notesWithin(best) : [], locale);
  const actions = [
    link(l10n.t('Open entry'), links.entry(entry.id)),
    ...(best
      ? [link(l10n.t('Open passage'), links.quotation(best)), link(l10n.t('Copy citation'), links.copyCitation(best))]
      : []),
    escapeMarkdown(editionLine(corpus, locale)),
  ];
  return [
    titleLine(entry, locale),
    ...entryLinks(context.locale.l10n.t('Could also mean:'), context.others, context),
    escapeMarkdown(entry.definition),
    ...(best ? [quotation(best, entry, context)] : []),
    ...[...warnings(entry, corpus, locale), ...notes.serious].map((warning) => `**${escapeMarkdown(warning)}**`),
    ...figures(entry, context),
    ...(notes.misprints === undefined ? [] : [escapeMarkdown(notes.misprints)]),
    ...entryLinks(l10n.t('Contains:'), context.nested, context),
    actions.join(' · '),
  ].join('\n\n');
}

/** Both names, the main one first; acronyms are of the English one. */
function titleLine(entry: Entry, locale: Locale): string {
  const { prefLabel, abbreviation } = entry;
  const short = abbreviation.filter((text) => text !== prefLabel.en);
  const written = ({ text, lang }: Name) =>
    escapeMarkdown(lang === 'en' && short.length > 0 ? `${text} (${short.join(', ')})` : text);
  const other = otherName(entry, locale);
  return [`**${written(mainName(entry, locale))}**`, ...(other ? [written(other)] : [])].join(' · ');
}

/** The newest figures, each with its date; the page has them all. */
function figures(entry: Entry, { corpus, locale }: CardContext): string[] {
  const newest = [...corpus.figuresOf(entry.id)].sort((a, b) => compareEdtf(b.asOf, a.asOf)).slice(0, FIGURES_ON_CARD);
  const lines = newest.map((figure) => escapeMarkdown(briefFigure(figure, locale)));
  return lines.length === 0 ? [] : [lines.join(' · ')];
}

/** A line of links to other entries; nothing where there are none. */
function entryLinks(heading: string, ids: readonly string[] = [], context: CardContext): string[] {
  const { corpus, links, locale } = context;
  const entries = ids.map((id) => corpus.entry(id)).filter((entry) => entry !== undefined);
  if (entries.length === 0) return [];
  const linked = entries.map((entry) => link(mainName(entry, locale).text, links.entry(entry.id)));
  return [`${escapeMarkdown(heading)} ${linked.join(', ')}`];
}

/** The words, who said them, where and when; the heading nearest to them is enough to find them. */
function quotation(evidence: Evidence, entry: Entry, context: CardContext): string {
  const { corpus, locale, maxLength = QUOTATION_LENGTH } = context;
  const labels = entry.labels.map(({ text }) => text);
  const place = corpus.placeOf(evidence.passage);
  const { document, passage } = place;
  const words = excerpt(passage.text.slice(evidence.start, evidence.end), labels, maxLength);
  const speaker = evidence.speaker === undefined ? '' : `${locale.l10n.t('{0}, quoted in', evidence.speaker)} `;
  const date = formatDocumentDate(document, locale);
  const reliability = reliabilityWord(document.reliability, locale.l10n);
  const where = describePlace({ ...place, sections: place.sections.slice(-1) }, locale);
  const source = escapeMarkdown(`${speaker}${fullSourceName(document)}, ${date}, ${where}`);
  return `“${escapeMarkdown(words)}” — ${source} (**${escapeMarkdown(reliability)}**)`;
}

function link(label: string, address: string): string {
  return `[${escapeMarkdown(label)}](${address})`;
}
