/** What pages show around the words of a passage: the notes on them, and what can be done with them. */
import type { EditorNote, Quotation } from '../corpus/model';
import { describePlace } from './citation';
import { formatDate } from './dates';
import { sourceName } from './facts';
import { html, type Html } from './html';
import type { PageContext } from './page';
import { noteWord } from './words';

/** What the context menu of the element is told: the words it is about, and the entry they are shown for. */
export function menuContext({ passage, start, end }: Quotation, entry?: string): string {
  return JSON.stringify({ webviewSection: 'quotation', passage, start, end, entry });
}

/**
 * The notes on a passage, each with the words it is about and what it rests on.
 * @param number of the sentence, where the passage is one of a paragraph
 */
export function renderNotes(text: string, notes: readonly EditorNote[], context: PageContext, number?: string): Html {
  if (notes.length === 0) return html``;
  const { l10n } = context.locale;
  return html`<div class="notes" role="note" aria-label="${l10n.t('Editor’s notes')}">
    ${notes.map(
      (note) =>
        html`<p class="note">
          ${number !== undefined && html`<span class="number">${number}</span> `}<strong
            >${noteWord(note.kind, l10n)}:</strong
          >
          <span lang="en">“${text.slice(note.start, note.end)}” — ${note.note}</span>${basisOf(note, context)}
        </p>`,
    )}
  </div>`;
}

/** Where it is written that the passage is at fault. */
function basisOf({ basis }: EditorNote, { corpus, links, locale }: PageContext): Html {
  if (!basis) return html``;
  if ('passage' in basis) {
    const place = corpus.placeOf(basis.passage);
    return html` <a lang="en" href="${links.quotation(basis)}"
      >${sourceName(place.document)}, ${describePlace({ ...place, sections: [] }, locale)}</a
    >`;
  }
  const { publisher, title, date } = basis.reference;
  return html` <span class="reference" lang="en"
    >(${publisher}, <cite>${title}</cite>${date !== undefined && html`, ${formatDate(date, locale)}`})</span
  >`;
}

/** What one does with quoted words, as quiet links. */
export function quotationActions(
  quotation: Quotation,
  { links, locale: { l10n } }: PageContext,
  first?: { readonly label: string; readonly address: string },
): Html {
  return html`<p class="actions">
    ${first && html`<a href="${first.address}">${first.label}</a>`}
    <a href="${links.copyQuotation(quotation)}" title="${l10n.t('Copy the quotation')}">${l10n.t('Copy')}</a>
    <a href="${links.copyQuotationWithCitation(quotation)}">${l10n.t('Copy with citation')}</a>
    <a
      href="${links.insertQuotation(quotation)}"
      title="${l10n.t('Insert the quotation with its citation into the draft')}"
      >${l10n.t('Insert quotation')}</a
    >
    <a href="${links.insertCitation(quotation)}" title="${l10n.t('Insert the citation into the draft')}"
      >${l10n.t('Insert citation')}</a
    >
  </p>`;
}
