/** The source page of the reader: a whole document, open at the passage asked for. */
import type { Passage, Section, SourceDocument } from '../corpus/model';
import { formatDocumentDate } from './dates';
import type { Page, PageContext } from './entryPage';
import { html, type Html } from './html';
import { markedText, type Range, renderNotes } from './passage';
import { reliabilityWord } from './words';

/** The passage to open at, and the words in it; without words the whole passage is meant. */
export interface SourceTarget {
  readonly passage: string;
  readonly range?: Range;
}

export function renderSourcePage(document: SourceDocument, context: PageContext, target?: SourceTarget): Page {
  const bySection = new Map<string, Passage[]>([
    ['', []],
    ...document.sections.map(({ id }): [string, Passage[]] => [id, []]),
  ]);
  for (const passage of document.passages) bySection.get(passage.section)?.push(passage);
  const blocks = [...bySection].map(([id, passages]) => {
    const section = document.sections.find((candidate) => candidate.id === id);
    return html`${section && heading(section)}${passages.map((passage) => renderPassage(passage, context, target))}`;
  });
  const body = html`
    <header>
      <h1>${document.title}</h1>
      ${provenance(document, context)}
    </header>
    <main lang="en">${blocks}</main>
  `;
  return { title: document.title, body };
}

function provenance(document: SourceDocument, { locale }: PageContext): Html {
  const { l10n } = locale;
  const rows: [string, string | undefined][] = [
    [l10n.t('Publisher'), document.publisher],
    [l10n.t('Author'), document.author],
    [l10n.t('Date'), `${formatDocumentDate(document, locale)} (${document.dateBasis})`],
    [l10n.t('Reliability'), `${reliabilityWord(document.reliability, l10n)}: ${document.reliabilityNote}`],
    [l10n.t('Address'), document.address],
    [l10n.t('Rights'), document.rights],
  ];
  const known = rows.filter(([, value]) => value !== undefined);
  return html`<dl class="provenance">
    ${known.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A section of depth 1 is below the page's title, so its heading is of the second level. */
function heading({ level, heading: text }: Section): Html {
  switch (level) {
    case 1:
      return html`<h2>${text}</h2>`;
    case 2:
      return html`<h3>${text}</h3>`;
    default:
      return html`<h4>${text}</h4>`;
  }
}

function renderPassage(
  passage: Passage,
  { corpus, links, locale }: PageContext,
  target: SourceTarget | undefined,
): Html {
  const { l10n } = locale;
  const isTarget = target?.passage === passage.id;
  const marked = isTarget ? [target.range ?? { start: 0, end: passage.text.length }] : [];
  const whole = { passage: passage.id, start: 0, end: passage.text.length };
  return html`<div class="passage ${passage.kind}">
    <a
      class="number"
      href="${links.copyCitation(whole)}"
      title="${l10n.t('Copy the citation of passage {0}', passage.number)}"
      >${passage.number}</a
    >
    <p>${markedText(passage.text, marked, isTarget)}</p>
    ${renderNotes(passage.text, corpus.notesOn(passage.id), l10n)}
  </div>`;
}
