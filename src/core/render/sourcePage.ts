/** The source page of the reader: a whole document, open at the passage asked for. */
import type { Corpus } from '../corpus/corpus';
import type { SourceTarget } from '../corpus/fromOutside';
import type { Passage, Section, SourceDocument } from '../corpus/model';
import { firstOfEach } from '../matching/documentTerms';
import type { TermMatch } from '../matching/matcher';
import { annotatedText, type Highlight, type TermLink } from './annotatedText';
import { formatDocumentDate } from './dates';
import { html, type Html } from './html';
import { mainName } from './names';
import type { Page, PageContext } from './page';
import { menuContext, quotationActions, renderNotes } from './passage';
import { wholePassage } from './quotationText';
import { reliabilityWord } from './words';

export interface SourcePageContext extends PageContext {
  /** The terms of the document by passage, to be marked; none unless given. */
  readonly terms?: ReadonlyMap<string, readonly TermMatch[]>;
}

/** Where in the document the page opens, and what it highlights there. */
type Place = Omit<SourceTarget, 'page' | 'document'>;

/** A paragraph as it is printed: one passage, or several where each sentence is one. */
interface Paragraph {
  readonly section: string;
  /** "4" for the passages "4.1", "4.2" …; absent for a passage that is a whole paragraph. */
  readonly number?: string;
  readonly passages: readonly Passage[];
}

/**
 * The page, every passage of the document in it.
 * @param target where it opens, and the entry whose mentions are highlighted; at its beginning unless given
 */
export function renderSourcePage(document: SourceDocument, context: SourcePageContext, target?: Place): Page {
  const { l10n } = context.locale;
  const bySection = new Map<string, Html[]>();
  for (const paragraph of paragraphsOf(document)) {
    const rendered = renderParagraph(paragraph, context, target);
    const others = bySection.get(paragraph.section);
    if (others) others.push(rendered);
    else bySection.set(paragraph.section, [rendered]);
  }
  const show = (section: string) => bySection.get(section) ?? [];
  const body = html`
    <header>
      <h1 lang="en">${document.title}</h1>
      ${provenance(document, context)}
    </header>
    ${
      document.sections.length > 1 &&
      html`<nav class="contents" aria-label="${l10n.t('Contents')}">
        <h2>${l10n.t('Contents')}</h2>
        ${contentsList(document.sections, 1)}
      </nav>`
    }
    <main class="source-text" lang="en">
      ${show('')} ${document.sections.map((section) => html`${heading(section)} ${show(section.id)}`)}
    </main>
  `;
  return { title: document.title, body };
}

function provenance(document: SourceDocument, { locale }: PageContext): Html {
  const { l10n } = locale;
  const rows: [string, Html | string | undefined][] = [
    [l10n.t('Publisher'), inEnglish(document.publisher)],
    [l10n.t('Author'), document.author === undefined ? undefined : inEnglish(document.author)],
    [l10n.t('Date'), html`${formatDocumentDate(document, locale)} (${inEnglish(document.dateBasis)})`],
    [
      l10n.t('Reliability'),
      html`<span class="reliability ${document.reliability}">${reliabilityWord(document.reliability, l10n)}</span>
        ${inEnglish(document.reliabilityNote)}`,
    ],
    [l10n.t('Address'), document.address],
    [l10n.t('Rights'), inEnglish(document.rights)],
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

function inEnglish(text: string): Html {
  return html`<span lang="en">${text}</span>`;
}

/** Headings of one level, those below each in a list of their own. */
function contentsList(sections: readonly Section[], level: number): Html {
  const items: { readonly section: Section; readonly below: Section[] }[] = [];
  for (const section of sections) {
    if (section.level <= level || items.length === 0) items.push({ section, below: [] });
    else items.at(-1)!.below.push(section);
  }
  return html`<ol lang="en">
    ${items.map(
      ({ section, below }) =>
        html`<li>
          <a href="#${sectionId(section)}">${section.heading}</a>
          ${below.length > 0 && contentsList(below, level + 1)}
        </li>`,
    )}
  </ol>`;
}

function sectionId({ id }: Section): string {
  return `section-${id}`;
}

/** A section of depth 1 is below the page's title, so its heading is of the second level. */
function heading(section: Section): Html {
  const id = sectionId(section);
  switch (section.level) {
    case 1:
      return html`<h2 id="${id}" tabindex="-1">${section.heading}</h2>`;
    case 2:
      return html`<h3 id="${id}" tabindex="-1">${section.heading}</h3>`;
    default:
      return html`<h4 id="${id}" tabindex="-1">${section.heading}</h4>`;
  }
}

function paragraphsOf({ passages }: SourceDocument): Paragraph[] {
  const paragraphs: { section: string; number?: string; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const number = /^(\d+)\.\d+$/.exec(passage.number)?.[1];
    const last = paragraphs.at(-1);
    if (number !== undefined && last?.number === number && last.section === passage.section) {
      last.passages.push(passage);
    } else {
      paragraphs.push({ section: passage.section, ...(number !== undefined && { number }), passages: [passage] });
    }
  }
  return paragraphs;
}

function renderParagraph({ number, passages }: Paragraph, context: SourcePageContext, target: Place | undefined): Html {
  const { corpus } = context;
  const [first] = passages;
  const asked = passages.some(({ id }) => id === target?.quotation?.passage) ? target?.quotation : undefined;
  const notes = passages.map(({ id, text, number: own }) =>
    renderNotes(text, corpus.notesOn(id), context, number === undefined ? undefined : sentenceNumber(own)),
  );
  const content =
    number === undefined
      ? html`${numberLink(first!, context)}
          <p id="${first!.id}">${passageText(first!, context, target)}</p>`
      : html`<span class="number">${number}</span>
          <p>
            ${passages.map(
              (passage) =>
                html`<span
                  class="sentence"
                  id="${passage.id}"
                  data-vscode-context="${menuContext(wholePassage(passage))}"
                  >${numberLink(passage, context)}${passageText(passage, context, target)}</span
                > `,
            )}
          </p>`;
  return html`<div
    class="passage ${first!.kind}${asked && ' asked'}${isCrowded(passages, corpus) && ' crowded'}"
    data-vscode-context="${menuContext(asked ?? wholePassage(first!))}"
  >
    <div class="text">${content} ${asked && quotationActions(asked, context)}</div>
    ${notes.some(({ text }) => text !== '') && html`<div class="margin">${notes}</div>`}
  </div>`;
}

/** "2" for the second sentence of a paragraph, "4.2"; other numbers as they are. */
function sentenceNumber(number: string): string {
  return /^\d+\.(\d+)$/.exec(number)?.[1] ?? number;
}

/** Whether the notes would reach far below their paragraph if they stood in the margin, half as wide as the text. */
function isCrowded(passages: readonly Passage[], corpus: Corpus): boolean {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  const notes = passages.flatMap(({ id }) => corpus.notesOn(id));
  const notesLength = notes.reduce((sum, { note, start, end }) => sum + note.length + (end - start), 0);
  return notesLength * 2 > length + 500;
}

/** The number of a passage, with which it is cited. */
function numberLink(passage: Passage, { links, locale: { l10n } }: PageContext): Html {
  const label = l10n.t('Copy the citation of passage {0}', passage.number);
  return html`<a
    class="number"
    href="${links.copyCitation(wholePassage(passage))}"
    title="${label}"
    aria-label="${label}"
    >${sentenceNumber(passage.number)}</a
  >`;
}

function passageText(
  passage: Passage,
  { corpus, links, locale, terms }: SourcePageContext,
  target: Place | undefined,
): Html {
  const matches = terms?.get(passage.id) ?? [];
  const isTarget = target?.quotation?.passage === passage.id;
  const highlights: Highlight[] = [
    ...(isTarget ? askedHighlights(passage, target) : []),
    ...matches
      .filter(({ entry }) => entry === target?.entry)
      .map(({ start, end }): Highlight => ({ start, end, kind: 'mention' })),
  ];
  const termLinks = firstOfEach(matches).map(({ entry, start, end }): TermLink => {
    const named = corpus.entry(entry);
    const name = named ? mainName(named, locale).text : entry;
    return { start, end, address: links.entry(entry), title: locale.l10n.t('Open the entry “{0}”', name) };
  });
  return annotatedText(passage.text, { highlights, noted: corpus.notesOn(passage.id), terms: termLinks, isTarget });
}

/** The quotation and the words searched for; where a whole passage is meant only for its words, they alone. */
function askedHighlights({ text }: Passage, { quotation, marks = [] }: Place): Highlight[] {
  const words = marks.map(([start, end]): Highlight => ({ start, end, kind: 'word' }));
  const isWhole = quotation?.start === 0 && quotation.end === text.length;
  return quotation && !(isWhole && words.length > 0) ? [{ ...quotation, kind: 'quotation' }, ...words] : words;
}
