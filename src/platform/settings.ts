/** The user's settings, read and checked in one place. */
import * as vscode from 'vscode';
import { SETTINGS, SETTINGS_SECTION } from './contributions';

/** Languages in which terms are recognised unless the user says otherwise; the manifest has the same. */
export const DEFAULT_LANGUAGES: readonly string[] = [
  'markdown',
  'plaintext',
  'latex',
  'restructuredtext',
  'asciidoc',
  'html',
  'quarto',
  'typst',
];

/** Whether cards are wanted for this document. A value of the wrong type counts as the default. */
export function isHoverEnabled(document: vscode.TextDocument): boolean {
  return configuration(document).get<unknown>(SETTINGS.hoverEnabled) !== false;
}

/** Language ids in which terms are recognised; what is not a text in the list is left out. */
export function proseLanguages(): readonly string[] {
  const value = configuration().get<unknown>(SETTINGS.languages);
  if (!Array.isArray(value)) return DEFAULT_LANGUAGES;
  // "*" would bring cards into code and output panes.
  return value.filter((language): language is string => typeof language === 'string' && language !== '*');
}

/** Calls back when the list of languages may have changed. */
export function onDidChangeLanguages(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SETTINGS_SECTION}.${SETTINGS.languages}`)) listener();
  });
}

function configuration(scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(SETTINGS_SECTION, scope);
}
