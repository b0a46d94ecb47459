import * as vscode from 'vscode';
import type { Locale } from '../core/render/locale';
import { nameLanguage } from './settings';

/**
 * The language of our messages, and dates in the same: where there is no translation the messages are
 * English, and a date in the language of the menus would stand in the middle of an English sentence.
 * Names follow a setting of their own: who reads Japanese menus may write in English.
 */
export function userLocale(): Locale {
  return {
    l10n: vscode.l10n,
    language: vscode.l10n.bundle ? vscode.env.language : 'en',
    names: nameLanguage(),
  };
}
