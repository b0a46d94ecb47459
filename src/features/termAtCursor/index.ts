import * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand, UserError } from '../../platform/failures';
import type { Services } from '../../platform/services';
import { entryAtCursor } from '../../platform/termAtCursor';

/** Opens the reader on the term at the cursor of the last prose editor. */
export function register(services: Services): vscode.Disposable {
  const { log, proseEditor } = services;
  return registerCommand(log, COMMANDS.showTermAtCursor, async () => {
    if (!proseEditor.current) {
      throw new UserError(
        vscode.l10n.t('No draft is open. Open a Markdown, text or LaTeX file and put the cursor on a term.'),
      );
    }
    const entry = await entryAtCursor(services);
    if (!entry) {
      throw new UserError(vscode.l10n.t('There is no term of the lexicon at the cursor. Search for one by its name.'));
    }
    await vscode.commands.executeCommand(COMMANDS.openEntry, entry.id);
  });
}
