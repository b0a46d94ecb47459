import * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand, UserError } from '../../platform/failures';
import type { Services } from '../../platform/services';

/** Opens the reader on the term at the cursor of the last prose editor. */
export function register({ drafts, lexicon, log, proseEditor }: Services): vscode.Disposable {
  return registerCommand(log, COMMANDS.showTermAtCursor, async () => {
    const editor = proseEditor.current;
    if (!editor) {
      throw new UserError(
        vscode.l10n.t('No draft is open. Open a Markdown, text or LaTeX file and put the cursor on a term.'),
      );
    }
    const matcher = await lexicon.matcher();
    const located = drafts.termAt(editor.document, editor.selection.active, matcher);
    if (!located) {
      throw new UserError(vscode.l10n.t('There is no term of the lexicon at the cursor. Search for one by its name.'));
    }
    await vscode.commands.executeCommand(COMMANDS.openEntry, located.match.entry);
  });
}
