import type * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import type { Services } from '../../platform/services';
import { showSearch } from './searchPick';

/** The search over entries and sources. */
export function register({ lexicon, log, proseEditor }: Services): vscode.Disposable {
  return registerCommand(log, COMMANDS.search, () => showSearch(lexicon, selectedText(proseEditor.current)));
}

/** What the user has selected in the draft, where it may be a term: one line, and short. */
function selectedText(editor: vscode.TextEditor | undefined): string {
  if (!editor || editor.selection.isEmpty || !editor.selection.isSingleLine) return '';
  const text = editor.document.getText(editor.selection).trim();
  return text.length <= 100 ? text : '';
}
