import * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import { selectedText } from '../../platform/proseEditor';
import type { Services } from '../../platform/services';
import { showSearch } from './searchPick';

/** The search over entries, sources and passages, to open what is found or to insert its name. */
export function register(services: Services): vscode.Disposable {
  const { log, proseEditor } = services;
  return vscode.Disposable.from(
    registerCommand(log, COMMANDS.search, () => showSearch(services, selectedText(proseEditor.current), 'open')),
    registerCommand(log, COMMANDS.insertTerm, () => showSearch(services, selectedText(proseEditor.current), 'insert')),
  );
}
