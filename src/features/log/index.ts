import type * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import type { Services } from '../../platform/services';

/** The command that shows what went wrong in detail. */
export function register({ log }: Services): vscode.Disposable {
  return registerCommand(log, COMMANDS.showLog, () => {
    log.show();
  });
}
