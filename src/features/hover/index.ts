import * as vscode from 'vscode';
import { registerForProse } from '../../platform/proseProvider';
import type { Services } from '../../platform/services';
import { TermHoverProvider } from './termHoverProvider';

/** Cards on terms. */
export function register(services: Services): vscode.Disposable {
  const provider = new TermHoverProvider(services);
  return registerForProse((selector) => vscode.languages.registerHoverProvider(selector, provider));
}
