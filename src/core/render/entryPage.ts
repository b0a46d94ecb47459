/** The entry page of the reader: everything the corpus says about one term. */
import type { Corpus } from '../corpus/corpus';
import { compareEdtf } from '../corpus/edtf';
import type { Entry, Evidence, Figure } from '../corpus/model';
import { describePlace } from './citation';
import { editionLine, warnings } from './card';
import { formatDate, formatDocumentDate, type Locale } from './dates';
import { html, type Html } from './html';
import type { Links } from './links';
import { markedText, renderNotes } from './passage';
import { entryFacts, figureRemarks, figureValue } from './facts';
import { reliabilityWord } from './words';

export interface PageContext {
  readonly corpus: Corpus;
  readonly links: Links;
  readonly locale: Locale;
}

export interface Page {
  /** Plain text, for the tab and the document's title. */
  readonly title: string;
  readonly body: Html;
}

export function renderEntryPage(entry: Entry, context: PageContext): Page {
  const { corpus, locale } = context;
  const { l10n } = locale;
  const warned = warnings(entry, corpus, locale);
  const body = html`
    <header>
      <h1>${entry.prefLabel.en}</h1>
      ${japaneseName(entry)} ${otherLabels(entry, locale)}
      <p class="facts">${entryFacts(entry, corpus, locale)}</p>
    </header>
    <p class="definition">${entry.definition}</p>
    ${
      warned.length > 0 &&
      html`<ul class="warnings">
        ${warned.map((warning) => html`<li>${warning}</li>`)}
      </ul>`
    }
    ${entry.scopeNote !== undefined && html`<p class="scope-note">${entry.scopeNote}</p>`}
    ${entry.background.map(
      ({ text, reference }) =>
        html`<aside class="background" aria-label="${l10n.t('Background')}">
          <h2>${l10n.t('Background, not from the bundled sources')}</h2>
          <p>${text}</p>
          <p class="provenance">
            ${reference.publisher}, <cite>${reference.title}</cite>${
              reference.date !== undefined && html`, ${formatDate(reference.date, locale)}`
            }
          </p>
        </aside>`,
    )}
    ${figuresTable(corpus.figuresOf(entry.id), context)}
    <section>
      <h2>${l10n.t('What the sources say')}</h2>
      ${inOrderOfDate(entry.evidence, corpus).map((evidence) => evidenceArticle(evidence, context))}
    </section>
    ${entryList(l10n.t('Broader'), entry.broader, context)} ${entryList(l10n.t('Narrower'), entry.narrower, context)}
    ${entryList(l10n.t('Related'), entry.related, context)}
    <footer>${editionLine(corpus, locale)}</footer>
  `;
  return { title: entry.prefLabel.en, body };
}

function japaneseName({ prefLabel }: Entry): Html {
  if (prefLabel.ja === undefined) return html``;
  const reading = prefLabel.jaReading;
  return html`<p class="japanese" lang="ja">
    ${prefLabel.ja}${reading !== undefined && html` <span class="reading">${reading}</span>`}
  </p>`;
}

function otherLabels({ abbreviation, altLabel, prefLabel }: Entry, { l10n }: Locale): Html {
  const others = [...abbreviation, ...altLabel].filter((text) => text !== prefLabel.en);
  return others.length === 0 ? html`` : html`<p class="labels">${l10n.t('Also: {0}', others.join('; '))}</p>`;
}

function inOrderOfDate(evidence: readonly Evidence[], corpus: Corpus): Evidence[] {
  const dateOf = ({ passage }: Evidence) => corpus.placeOf(passage).document.date;
  return [...evidence].sort((a, b) => compareEdtf(dateOf(a), dateOf(b)));
}

function evidenceArticle(evidence: Evidence, { corpus, links, locale }: PageContext): Html {
  const { l10n } = locale;
  const place = corpus.placeOf(evidence.passage);
  const { document, passage } = place;
  return html`<article class="evidence">
    <blockquote cite="${passage.id}" lang="en">
      <p>${markedText(passage.text, [evidence])}</p>
    </blockquote>
    ${renderNotes(passage.text, corpus.notesOn(passage.id), l10n)}
    <p class="provenance">
      ${evidence.speaker !== undefined && html`<strong>${evidence.speaker}</strong>, ${l10n.t('quoted in')} `}
      ${document.publisher}, <cite>${document.title}</cite>, ${formatDocumentDate(document, locale)}.
      ${describePlace(place, locale)}.
      <span class="reliability ${document.reliability}">${reliabilityWord(document.reliability, l10n)}</span>
    </p>
    <p class="actions">
      <a href="${links.quotation(evidence)}">${l10n.t('Open passage')}</a>
      <a href="${links.copyCitation(evidence)}">${l10n.t('Copy citation')}</a>
    </p>
  </article>`;
}

function figuresTable(figures: readonly Figure[], { corpus, links, locale }: PageContext): Html {
  if (figures.length === 0) return html``;
  const { l10n } = locale;
  const rows = [...figures]
    .sort((a, b) => compareEdtf(a.asOf, b.asOf))
    .map((figure) => {
      const details = [figure.scope, figure.basis].filter((text) => text !== undefined).join('; ');
      const remarks = figureRemarks(figure, corpus, locale);
      return html`<tr>
        <th scope="row">${figure.subject}${details !== '' && html`<br /><small>${details}</small>`}</th>
        <td>${figureValue(figure, locale)}</td>
        <td>${formatDate(figure.asOf, locale)}</td>
        <td>
          <a href="${links.quotation(figure.evidence)}">${corpus.placeOf(figure.evidence.passage).document.publisher}</a
          >${
            figure.evidence.speaker !== undefined && html` (${figure.evidence.speaker})`
          }${remarks.map((remark) => html`<br /><small class="remark">${remark}</small>`)}
        </td>
      </tr>`;
    });
  return html`<section>
    <h2>${l10n.t('Figures')}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${l10n.t('Figure')}</th>
          <th scope="col">${l10n.t('Value')}</th>
          <th scope="col">${l10n.t('As of')}</th>
          <th scope="col">${l10n.t('Source')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

function entryList(heading: string, ids: readonly string[], { corpus, links }: PageContext): Html {
  const entries = ids.map((id) => corpus.entry(id)).filter((entry) => entry !== undefined);
  if (entries.length === 0) return html``;
  return html`<section class="relations">
    <h2>${heading}</h2>
    <ul>
      ${entries.map(({ id, prefLabel }) => html`<li><a href="${links.entry(id)}">${prefLabel.en}</a></li>`)}
    </ul>
  </section>`;
}
