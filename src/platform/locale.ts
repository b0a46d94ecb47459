import * as vscode from 'vscode';
import type { Locale } from '../core/render/dates';

/**
 * The language of our messages, and dates in the same: where there is no translation the messages are
 * English, and a date in the language of the menus would stand in the middle of an English sentence.
 */
export function userLocale(): Locale {
  return { l10n: vscode.l10n, language: vscode.l10n.bundle ? vscode.env.language : 'en' };
}
