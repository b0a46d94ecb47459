import type * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import { selectedText } from '../../platform/proseEditor';
import type { Services } from '../../platform/services';
import { showAgreedLanguage } from './agreedLanguagePick';

/** Whether a government has used a wording before, where and when. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(services.log, COMMANDS.findAgreedLanguage, () =>
    showAgreedLanguage(services, selectedText(services.proseEditor.current)),
  );
}
