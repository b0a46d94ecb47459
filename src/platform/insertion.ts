/** Writing into the draft, which happens only when the user has asked for it. */
import * as vscode from 'vscode';
import type { DraftChange } from '../core/render/draftCitation';
import { UserError } from './failures';
import type { ProseEditor } from './proseEditor';

/**
 * Puts `text` in the place of every selection of the last prose editor, as one step that Undo takes
 * back, and gives the draft the focus with the cursor behind what was written.
 * @throws UserError when no draft is open, or when its editor takes no text (read-only, closed).
 */
export async function insertIntoDraft(proseEditor: ProseEditor, text: string): Promise<void> {
  const editor = await writableEditor(proseEditor);
  const { selections } = editor;
  await write(editor, (edit) => {
    for (const selection of selections) edit.replace(selection, text);
  });
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  await focus(editor);
}

/** Where the text is going to be written, in offsets of the draft. */
export type PlannedChange = (
  document: vscode.TextDocument,
  selections: readonly { readonly start: number; readonly end: number }[],
) => DraftChange;

/**
 * Changes the draft of the last prose editor as `plan` says, as one step that Undo takes back, and
 * gives it the focus with the cursors where the plan has them.
 * @throws UserError as `insertIntoDraft`
 */
export async function changeDraft(proseEditor: ProseEditor, plan: PlannedChange): Promise<void> {
  const editor = await writableEditor(proseEditor);
  const { document } = editor;
  const selections = editor.selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  const { edits, cursors } = plan(document, selections);
  await write(editor, (edit) => {
    for (const { start, end, text } of edits) {
      edit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    }
  });
  const places = cursors.map((offset) => document.positionAt(offset));
  editor.selections = places.map((place) => new vscode.Selection(place, place));
  await focus(editor);
}

/** The last prose editor; one that another tab hides is brought back, for a hidden one takes no text. */
async function writableEditor(proseEditor: ProseEditor): Promise<vscode.TextEditor> {
  const editor = proseEditor.current;
  if (!editor) {
    throw new UserError(vscode.l10n.t('No draft is open to insert into. Open a Markdown, text or LaTeX file first.'));
  }
  if (vscode.window.visibleTextEditors.includes(editor)) return editor;
  const { document, selections, viewColumn } = editor;
  const shown = await vscode.window.showTextDocument(document, { viewColumn: viewColumn ?? vscode.ViewColumn.Active });
  shown.selections = selections;
  return shown;
}

async function write(editor: vscode.TextEditor, edit: (builder: vscode.TextEditorEdit) => void): Promise<void> {
  if (await editor.edit(edit)) return;
  throw new UserError(vscode.l10n.t('The draft cannot be written to. Make it editable, then insert again.'));
}

async function focus({ document, viewColumn }: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(document, { viewColumn: viewColumn ?? vscode.ViewColumn.Active });
}
