/** The entry page of the reader: everything the corpus says about one term. */
import type { Corpus } from '../corpus/corpus';
import { compareEdtf } from '../corpus/edtf';
import type { Entry, Evidence, Figure, SourceDocument } from '../corpus/model';
import { annotatedText, contextOf } from './annotatedText';
import { editionLine } from './edition';
import { warnings } from './warnings';
import { describePlace } from './citation';
import { formatDate, formatDocumentDate } from './dates';
import type { Locale } from './locale';
import { entryFacts, figureRemarks, figureValue, publisherOf, sourceName } from './facts';
import { comparableFigures, renderChart } from './figureChart';
import { html, type Html } from './html';
import { mainName, otherName } from './names';
import type { Page, PageContext } from './page';
import { menuContext, quotationActions, renderNotes } from './passage';
import { renderTimeline, timelineOf } from './timeline';
import { reliabilityWord } from './words';

/** Characters of a paragraph that are shown around a quotation; the whole is one click away. */
const PARAGRAPH_LENGTH = 600;

/** Names beside the main ones that a page shows at once: the wordings of a dated meeting alone are a dozen. */
const MOST_NAMES = 6;

/** The page; parts of which there is nothing to say are left out. */
export function renderEntryPage(entry: Entry, context: PageContext): Page {
  const { corpus, locale, links } = context;
  const { l10n } = locale;
  const warned = warnings(entry, corpus, locale);
  const name = mainName(entry, locale);
  const body = html`
    <header>
      <h1 lang="${name.lang}">${name.text}</h1>
      ${secondName(entry, locale)} ${otherLabels(entry, locale)}
      <p class="facts">${entryFacts(entry, corpus, locale)}</p>
    </header>
    <main>
      <p class="definition" lang="en">${entry.definition}</p>
      ${
        warned.length > 0 &&
        html`<ul class="warnings">
          ${warned.map((warning) => html`<li>${warning}</li>`)}
        </ul>`
      }
      ${entry.scopeNote !== undefined && html`<p class="scope-note" lang="en">${entry.scopeNote}</p>`}
      ${background(entry, locale)}
      <section>
        <h2>${l10n.t('What the sources say')}</h2>
        ${byDocument(entry.evidence, corpus).map(([document, evidence]) =>
          documentSection(document, evidence, entry, context),
        )}
      </section>
      ${figuresSection(corpus.figuresOf(entry.id), context)} ${renderTimeline(timelineOf(entry, corpus), context)}
      ${relations(entry, context)}
    </main>
    <footer>
      <p>
        ${editionLine(corpus, locale)} ·
        <a href="${links.reportMistake(entry.id)}" title="${l10n.t('Copies a text to send; nothing is sent')}"
          >${l10n.t('Report a mistake')}</a
        >
      </p>
    </footer>
  `;
  return { title: name.text, body };
}

/** The name beside the main one, and how the Japanese one is read. */
function secondName(entry: Entry, locale: Locale): Html {
  const other = otherName(entry, locale);
  const { jaReading: reading } = entry.prefLabel;
  if (!other && reading === undefined) return html``;
  return html`<p class="second-name">
    ${other && html`<span lang="${other.lang}">${other.text}</span>`}${
      reading !== undefined && html` <span class="reading" lang="ja">${reading}</span>`
    }
  </p>`;
}

function otherLabels({ abbreviation, altLabel, prefLabel }: Entry, { l10n }: Locale): Html {
  const others = [...abbreviation, ...altLabel].filter((text) => text !== prefLabel.en);
  if (others.length === 0) return html``;
  // One more line for a single name would be no shorter.
  const shown = others.length <= MOST_NAMES + 1 ? others.length : MOST_NAMES;
  const rest = others.slice(shown);
  return html`<div class="labels">
    ${l10n.t('Also:')} ${labelList(others.slice(0, shown))}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${l10n.t('{0} more', rest.length)}</summary>
        ${labelList(rest)}
      </details>`
    }
  </div>`;
}

function labelList(labels: readonly string[]): Html[] {
  return labels.map(
    (text, index) => html`${index > 0 && '; '}<span lang="${isJapanese(text) ? 'ja' : 'en'}">${text}</span>`,
  );
}

function isJapanese(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

function background(entry: Entry, locale: Locale): Html {
  if (entry.background.length === 0) return html``;
  const heading = locale.l10n.t('Background, not from the bundled sources');
  return html`<div class="background" role="note" aria-label="${heading}">
    <h2>${heading}</h2>
    ${entry.background.map(
      ({ text, reference }) =>
        html`<p lang="en">${text}</p>
          <p class="provenance" lang="en">
            ${reference.publisher}, <cite>${reference.title}</cite>${
              reference.date !== undefined && html`, ${formatDate(reference.date, locale)}`
            }
          </p>`,
    )}
  </div>`;
}

/** Documents in order of date, in each the quotations in the order of the text. */
function byDocument(evidence: readonly Evidence[], corpus: Corpus): [SourceDocument, Evidence[]][] {
  const groups = new Map<SourceDocument, Evidence[]>();
  for (const item of evidence) {
    const { document } = corpus.placeOf(item.passage);
    const group = groups.get(document);
    if (group) group.push(item);
    else groups.set(document, [item]);
  }
  for (const [document, group] of groups) {
    const order = new Map(document.passages.map(({ id }, index) => [id, index]));
    group.sort((a, b) => (order.get(a.passage) ?? 0) - (order.get(b.passage) ?? 0) || a.start - b.start);
  }
  return [...groups].sort(([a], [b]) => compareEdtf(a.date, b.date));
}

function documentSection(
  document: SourceDocument,
  evidence: readonly Evidence[],
  entry: Entry,
  context: PageContext,
): Html {
  const { links, locale } = context;
  return html`<section class="source">
    <h3><a lang="en" href="${links.source(document.id)}">${document.title}</a></h3>
    <p class="provenance">
      ${publisherOf(document, locale)}, ${formatDocumentDate(document, locale)}
      <span class="reliability ${document.reliability}">${reliabilityWord(document.reliability, locale.l10n)}</span>
    </p>
    ${evidence.map((item) => evidenceArticle(item, entry, context))}
  </section>`;
}

function evidenceArticle(evidence: Evidence, entry: Entry, context: PageContext): Html {
  const { corpus, links, locale } = context;
  const { l10n } = locale;
  const place = corpus.placeOf(evidence.passage);
  const { text } = place.passage;
  const shown = contextOf(text, evidence, PARAGRAPH_LENGTH);
  const notes = corpus.notesWithin({ passage: evidence.passage, ...shown });
  const words = annotatedText(text, { highlights: [{ ...evidence, kind: 'quotation' }], noted: notes }, shown);
  return html`<article class="evidence" data-vscode-context="${menuContext(evidence, entry.id)}">
    <p class="place">
      ${
        evidence.speaker !== undefined &&
        html`<strong class="speaker">${l10n.t('{0}, as quoted here', evidence.speaker)}</strong> · `
      }${describePlace(place, locale)}
    </p>
    <div class="beside">
      <blockquote lang="en">
        <p>${shown.start > 0 && '… '}${words}${shown.end < text.length && ' …'}</p>
      </blockquote>
      ${renderNotes(text, notes, context)}
    </div>
    ${quotationActions(evidence, context, {
      label: l10n.t('Open passage'),
      address: links.quotation(evidence, entry.id),
    })}
  </article>`;
}

function figuresSection(figures: readonly Figure[], context: PageContext): Html {
  if (figures.length === 0) return html``;
  const { l10n } = context.locale;
  const byDate = [...figures].sort((a, b) => compareEdtf(a.asOf, b.asOf));
  return html`<section class="figures">
    <h2>${l10n.t('Figures')}</h2>
    ${comparableFigures(figures).map((group) => renderChart(group, context.locale))}
    <table>
      <thead>
        <tr>
          <th scope="col">${l10n.t('As of')}</th>
          <th scope="col">${l10n.t('Figure')}</th>
          <th scope="col">${l10n.t('Value')}</th>
          <th scope="col">${l10n.t('Source')}</th>
        </tr>
      </thead>
      <tbody>
        ${byDate.map((figure) => figureRow(figure, context))}
      </tbody>
    </table>
  </section>`;
}

function figureRow(figure: Figure, { corpus, links, locale }: PageContext): Html {
  const { evidence, scope, basis } = figure;
  const details = [scope, basis].filter((text) => text !== undefined).join('; ');
  const { document } = corpus.placeOf(evidence.passage);
  return html`<tr>
    <td class="when">${formatDate(figure.asOf, locale)}</td>
    <th scope="row" lang="en">
      ${figure.subject}${details !== '' && html`<small>${details}</small>`}${figureRemarks(figure, corpus, locale).map(
        (remark) => html`<small class="remark">${remark}</small>`,
      )}
    </th>
    <td>${figureValue(figure, locale)}</td>
    <td lang="en">
      <a href="${links.quotation(evidence)}">${sourceName(document)}</a>${
        evidence.speaker !== undefined && html`<small>${evidence.speaker}</small>`
      }
    </td>
  </tr>`;
}

function relations({ broader, narrower, related }: Entry, context: PageContext): Html {
  const { l10n } = context.locale;
  const lists = [
    entryList(l10n.t('Broader'), broader, context),
    entryList(l10n.t('Narrower'), narrower, context),
    entryList(l10n.t('Related'), related, context),
  ];
  return html`<div class="relations">${lists}</div>`;
}

function entryList(heading: string, ids: readonly string[], { corpus, links, locale }: PageContext): Html {
  const entries = ids.map((id) => corpus.entry(id)).filter((entry) => entry !== undefined);
  if (entries.length === 0) return html``;
  return html`<section>
    <h2>${heading}</h2>
    <ul>
      ${entries.map((entry) => {
        const { text, lang } = mainName(entry, locale);
        return html`<li><a lang="${lang}" href="${links.entry(entry.id)}">${text}</a></li>`;
      })}
    </ul>
  </section>`;
}
