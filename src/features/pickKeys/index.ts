import * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import type { RowAction } from '../../platform/lexiconPick';
import type { Services } from '../../platform/services';

const ACTIONS: readonly RowAction[] = [COMMANDS.pickInsertLabel, COMMANDS.pickCopyCitation, COMMANDS.pickReveal];

/** The keys of the rows of a quick pick, which do what their buttons do. */
export function register({ log, picks }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...ACTIONS.map((action) =>
      registerCommand(log, action, () => {
        picks.runAction(action);
      }),
    ),
  );
}
