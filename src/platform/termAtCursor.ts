import type { Entry } from '../core/corpus/model';
import type { Services } from './services';

/** The entry of the term at the cursor of the last prose editor; `undefined` where there is none. */
export async function entryAtCursor({
  drafts,
  lexicon,
  proseEditor,
}: Pick<Services, 'drafts' | 'lexicon' | 'proseEditor'>): Promise<Entry | undefined> {
  // Before anything is loaded: meant is where the cursor was when somebody asked.
  const editor = proseEditor.current;
  if (!editor) return undefined;
  const [corpus, matcher] = await Promise.all([lexicon.corpus(), lexicon.matcher()]);
  const located = drafts.termAt(editor.document, editor.selection.active, matcher);
  return located && corpus.entry(located.match.entry);
}
