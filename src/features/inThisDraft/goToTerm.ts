import * as vscode from 'vscode';
import { nextOccurrence } from '../../core/matching/draftTerms';
import { mainName } from '../../core/render/names';
import { UserError } from '../../platform/failures';
import { userLocale } from '../../platform/locale';
import type { Services } from '../../platform/services';
import { requireEntry } from '../../platform/commandArguments';
import type { DraftTermTree } from './draftTermTree';

interface GoToContext extends Pick<Services, 'lexicon' | 'proseEditor'> {
  readonly tree: DraftTermTree;
}

/**
 * Selects a term in the draft and leaves the focus where it is, so that going on is one more click.
 * @param argument an entry's id, or a node of a tree that is about one
 * @param index which of its occurrences, from 0; anything else means the one after the selected one,
 * the first when none is selected
 * @throws UserError when there is no such entry, no draft, or no such term in it any more
 */
export async function goToTerm(
  argument: unknown,
  index: unknown,
  { lexicon, proseEditor, tree }: GoToContext,
): Promise<void> {
  const corpus = await lexicon.corpus();
  const entry = requireEntry(argument, corpus);
  const found = await tree.placesOf(entry.id);
  if (!found) throw new UserError(vscode.l10n.t('No draft is open. Open a Markdown, text or LaTeX file.'));
  const { document, places } = found;
  const editor = proseEditor.current;
  const selected = editor?.document === document ? offsetsOf(editor) : undefined;
  const place = typeof index === 'number' ? places[index] : places[nextOccurrence(places, selected)];
  if (!place) {
    const name = mainName(entry, userLocale()).text;
    throw new UserError(vscode.l10n.t('The draft does not use “{0}” there any more.', name));
  }
  await show(document, new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)));
}

function offsetsOf({ document, selection }: vscode.TextEditor): { start: number; end: number } {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}

async function show(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (visible) {
    visible.selection = new vscode.Selection(range.start, range.end);
    visible.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  const viewColumn = columnOf(document) ?? vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(document, { viewColumn, selection: range, preserveFocus: true });
}

/** Where the draft has a tab, be it behind another. */
function columnOf({ uri }: vscode.TextDocument): vscode.ViewColumn | undefined {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return group?.viewColumn;
}
