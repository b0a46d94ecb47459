import type * as vscode from 'vscode';
import { setContext } from '../../platform/contextKeys';
import { CONTEXT_KEYS } from '../../platform/contributions';
import { onDidChangeLanguages, proseLanguages } from '../../platform/settings';

/** Tells the editor's context menu in which languages it has a lexicon entry. */
export function register(): vscode.Disposable {
  const tell = () => {
    setContext(CONTEXT_KEYS.proseLanguages, proseLanguages());
  };
  tell();
  return onDidChangeLanguages(tell);
}
