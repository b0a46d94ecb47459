import * as vscode from 'vscode';
import { onDidChangeLanguages, proseLanguages } from './settings';

/** Registers a language provider for the languages of the setting, and anew when they change. */
export function registerForProse(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  const registerNow = () => register(proseLanguages().map((language) => ({ language })));
  let registration = registerNow();
  const listener = onDidChangeLanguages(() => {
    registration.dispose();
    registration = registerNow();
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registration.dispose();
  });
}
