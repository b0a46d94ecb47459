import * as vscode from 'vscode';
import { onDidChangeLanguages, proseLanguages } from '../../platform/settings';
import type { Services } from '../../platform/services';
import { TermHoverProvider } from './termHoverProvider';

/** Cards on terms, in the languages of the setting, registered anew when it changes. */
export function register(services: Services): vscode.Disposable {
  const provider = new TermHoverProvider(services);
  const registerProvider = () =>
    vscode.languages.registerHoverProvider(
      proseLanguages().map((language) => ({ language })),
      provider,
    );
  let registration = registerProvider();
  const listener = onDidChangeLanguages(() => {
    registration.dispose();
    registration = registerProvider();
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registration.dispose();
  });
}
