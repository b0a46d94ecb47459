/** A passage as HTML, with marked words and the notes on them. */
import type { EditorNote } from '../corpus/model';
import { html, type Html } from './html';
import type { L10n } from './l10n';
import { noteWord } from './words';

/** Part of a passage's text, UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Id of the element to which a freshly opened page scrolls. */
export const TARGET_ID = 'target';

/**
 * The text with the words of `ranges` in `<mark>`.
 * @param isTarget whether the first of them is what a freshly opened page scrolls to
 */
export function markedText(text: string, ranges: readonly Range[], isTarget = false): Html {
  const pieces: Html[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    const words = text.slice(from, end);
    pieces.push(html`${text.slice(at, from)}`);
    pieces.push(
      isTarget && pieces.length === 1 ? html`<mark id="${TARGET_ID}">${words}</mark>` : html`<mark>${words}</mark>`,
    );
    at = end;
  }
  pieces.push(html`${text.slice(at)}`);
  return html`${pieces}`;
}

/** The notes on a passage, each with the words it is about. */
export function renderNotes(text: string, notes: readonly EditorNote[], l10n: L10n): Html {
  if (notes.length === 0) return html``;
  return html`<aside class="notes" aria-label="${l10n.t('Editor’s notes')}">
    ${notes.map(
      (note) =>
        html`<p class="note">
          <strong>${noteWord(note.kind, l10n)}:</strong> “${text.slice(note.start, note.end)}” ${note.note}
        </p>`,
    )}
  </aside>`;
}
