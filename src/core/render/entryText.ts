/** An entry as plain text, for Go to Definition and for reading without a webview. */
import { compareEdtf } from '../corpus/edtf';
import type { Entry } from '../corpus/model';
import { citePassage } from './citation';
import { formatDate } from './dates';
import { editionLine } from './edition';
import { describeFigure, entryFacts } from './facts';
import { mainName, otherName } from './names';
import type { PageContext } from './page';
import { warnings } from './warnings';
import { noteLine } from './words';

/** Lines of at most the width that quoted passages have; nothing is Markdown, nothing is escaped. */
export function renderEntryText(entry: Entry, context: Pick<PageContext, 'corpus' | 'locale'>): string {
  const { corpus, locale } = context;
  const { l10n } = locale;
  const { prefLabel } = entry;
  const others = [...entry.abbreviation, ...entry.altLabel].filter((text) => text !== prefLabel.en);
  const names = (ids: readonly string[]) =>
    ids
      .map((id) => corpus.entry(id))
      .filter((other) => other !== undefined)
      .map((other) => mainName(other, locale).text)
      .join('; ');
  const evidence = [...entry.evidence].sort((a, b) =>
    compareEdtf(corpus.placeOf(a.passage).document.date, corpus.placeOf(b.passage).document.date),
  );
  const paragraphs = [
    mainName(entry, locale).text.toUpperCase(),
    [otherName(entry, locale)?.text, prefLabel.jaReading].filter((text) => text !== undefined).join('  '),
    others.length > 0 ? l10n.t('Also: {0}', others.join('; ')) : '',
    entryFacts(entry, corpus, locale),
    entry.definition,
    ...warnings(entry, corpus, locale),
    entry.scopeNote ?? '',
    ...entry.background.map(
      ({ text, reference }) =>
        `${l10n.t('Background, not from the bundled sources')}: ${text} (${reference.publisher}, ${reference.title}${
          reference.date === undefined ? '' : `, ${formatDate(reference.date, locale)}`
        })`,
    ),
    ...corpus.figuresOf(entry.id).map((figure) => `- ${describeFigure(figure, corpus, locale)}`),
    ...evidence.map((quotation) => {
      const { passage, start, end, speaker } = quotation;
      const words = corpus.placeOf(passage).passage.text.slice(start, end);
      const notes = corpus.notesWithin(quotation).map((note) => noteLine(note, l10n));
      return [`“${words}”`, citePassage(corpus, passage, speaker), ...notes].join('\n    ');
    }),
    entry.broader.length > 0 ? `${l10n.t('Broader')}: ${names(entry.broader)}` : '',
    entry.narrower.length > 0 ? `${l10n.t('Narrower')}: ${names(entry.narrower)}` : '',
    entry.related.length > 0 ? `${l10n.t('Related')}: ${names(entry.related)}` : '',
    editionLine(corpus, locale),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
