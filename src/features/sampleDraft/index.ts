import * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import type { Services } from '../../platform/services';

/** Opens the bundled sample as an unsaved draft: something to try the extension on. */
export function register({ extensionUri, log }: Services): vscode.Disposable {
  return registerCommand(log, COMMANDS.openSampleDraft, async () => {
    const file = vscode.Uri.joinPath(extensionUri, 'media', 'sample', 'draft.md');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}
