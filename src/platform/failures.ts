/** How a failure reaches the user: one plain sentence and the log, and only where something was asked for. */
import * as vscode from 'vscode';
import { CorpusError } from '../core/corpus/corpus';
import { COMMANDS, type CommandId } from './contributions';

/** What was asked for cannot be done; the message is a sentence for the user. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/**
 * The sentence a failure is shown as. What is not one of our own errors says no more than that
 * something went wrong, for its text may be in another language or hold the user's words.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof CorpusError) {
    return vscode.l10n.t('Alliance Lexicon cannot read its corpus. Install the extension again. ({0})', error.message);
  }
  return vscode.l10n.t('Alliance Lexicon could not do this.');
}

/** Logs a failure nobody asked about. */
export function logFailure(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  log.error(`${what}: ${error instanceof Error ? error.message : String(error)}${cause}`);
}

/** Registers a command that never rejects: a failure is logged and told in one message. */
export function registerCommand(
  log: vscode.LogOutputChannel,
  id: CommandId,
  run: (...args: unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      await run(...args);
    } catch (error) {
      if (!(error instanceof UserError)) logFailure(log, id, error);
      tellUser(describeFailure(error), !(error instanceof UserError));
    }
  });
}

/** Not awaited: the message stays as long as the user lets it. */
function tellUser(message: string, hasLogEntry: boolean): void {
  if (!hasLogEntry) {
    void vscode.window.showInformationMessage(message);
    return;
  }
  const openLog = vscode.l10n.t('Open Log');
  void vscode.window.showErrorMessage(message, openLog).then((chosen) => {
    if (chosen === openLog) void vscode.commands.executeCommand(COMMANDS.showLog);
  });
}
