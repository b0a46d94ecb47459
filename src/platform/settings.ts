/** The user's settings, read and checked in one place. */
import * as vscode from 'vscode';
import { QUOTATION_LENGTH } from '../core/render/card';
import type { NameLanguage } from '../core/render/names';
import { SETTINGS, SETTINGS_SECTION } from './contributions';

/** Languages in which terms are recognised unless the user says otherwise; the manifest has the same. */
const DEFAULT_LANGUAGES: readonly string[] = [
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

/** Characters of a quotation that a card shows: between 60 and 1,000; 200 for anything that is no number. */
export function cardQuotationLength(document: vscode.TextDocument): number {
  const value = configuration(document).get<unknown>(SETTINGS.hoverMaxLength);
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(1000, Math.max(60, value)) : QUOTATION_LENGTH;
}

/** Ids of the entries that are not to be recognised in drafts. */
export function mutedTerms(document?: vscode.TextDocument): readonly string[] {
  const value = configuration(document).get<unknown>(SETTINGS.mutedTerms);
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

/** Adds an entry to the muted ones, in the workspace where there is one, else for the user. */
export async function muteTerm(entry: string): Promise<void> {
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const muted = new Set([...mutedTerms(), entry]);
  await configuration().update(SETTINGS.mutedTerms, [...muted].sort(), target);
}

/** Whether the reader shows the term that the cursor comes upon. */
export function isFollowingCursor(): boolean {
  return configuration().get<unknown>(SETTINGS.readerFollowCursor) === true;
}

/** Turns following on or off, where it is set already, else for the user. */
export async function setFollowingCursor(isOn: boolean): Promise<void> {
  const set = configuration().inspect(SETTINGS.readerFollowCursor);
  const target =
    set?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration().update(SETTINGS.readerFollowCursor, isOn, target);
}

/** Language ids in which terms are recognised; what is not a text in the list is left out. */
export function proseLanguages(): readonly string[] {
  const value = configuration().get<unknown>(SETTINGS.languages);
  if (!Array.isArray(value)) return DEFAULT_LANGUAGES;
  // "*" would bring cards into code and output panes.
  return value.filter((language): language is string => typeof language === 'string' && language !== '*');
}

/** Which names of entries and titles of topics come first; English ones for anything that is neither. */
export function nameLanguage(): NameLanguage {
  return configuration().get<unknown>(SETTINGS.entriesLanguage) === 'japanese' ? 'japanese' : 'english';
}

/** Calls back when the list of languages may have changed. */
export function onDidChangeLanguages(listener: () => void): vscode.Disposable {
  return onDidChange(SETTINGS.languages, listener);
}

/** Calls back when other entries may be muted than before. */
export function onDidChangeMutedTerms(listener: () => void): vscode.Disposable {
  return onDidChange(SETTINGS.mutedTerms, listener);
}

/** Calls back when other names may come first than before. */
export function onDidChangeNameLanguage(listener: () => void): vscode.Disposable {
  return onDidChange(SETTINGS.entriesLanguage, listener);
}

function onDidChange(setting: string, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SETTINGS_SECTION}.${setting}`)) listener();
  });
}

function configuration(scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(SETTINGS_SECTION, scope);
}
