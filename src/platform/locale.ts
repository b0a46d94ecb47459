import * as vscode from 'vscode';
import type { Locale } from '../core/render/dates';

/** The language of the user interface. */
export function userLocale(): Locale {
  return { l10n: vscode.l10n, language: vscode.env.language };
}
