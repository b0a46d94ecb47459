/** Writing into the draft, which happens only when the user has asked for it. */
import * as vscode from 'vscode';
import { UserError } from './failures';
import type { ProseEditor } from './proseEditor';

/**
 * Puts `text` in the place of every selection of the last prose editor, as one step that Undo takes
 * back, and gives the draft the focus with the cursor behind what was written.
 * @throws UserError when no draft is open, or when its editor takes no text (read-only, closed).
 */
export async function insertIntoDraft(proseEditor: ProseEditor, text: string): Promise<void> {
  const editor = proseEditor.current;
  if (!editor) {
    throw new UserError(vscode.l10n.t('No draft is open to insert into. Open a Markdown, text or LaTeX file first.'));
  }
  const { document, selections, viewColumn } = editor;
  const inserted = await editor.edit((edit) => {
    for (const selection of selections) edit.replace(selection, text);
  });
  if (!inserted) {
    throw new UserError(vscode.l10n.t('The draft cannot be written to. Make it editable, then insert again.'));
  }
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  await vscode.window.showTextDocument(document, { viewColumn: viewColumn ?? vscode.ViewColumn.Active });
}
