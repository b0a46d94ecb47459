import * as vscode from 'vscode';
import type { Remembered } from './remembered';

/**
 * Lets the user choose anew what is remembered; what is chosen now is marked.
 * @param argument a choice made already, as a key binding may bring it; anything else asks
 * @returns whether something else than before is chosen now
 */
export async function chooseAnew<T extends string>(
  remembered: Remembered<T>,
  { title, wordFor, argument }: { title: string; wordFor: (choice: T) => string; argument: unknown },
): Promise<boolean> {
  const before = remembered.value;
  const { choices } = remembered;
  const chosen = choices.find((choice) => choice === argument) ?? (await ask(choices, wordFor, title, before));
  if (chosen === undefined || chosen === before) return false;
  await remembered.set(chosen);
  return true;
}

async function ask<T extends string>(
  choices: readonly T[],
  wordFor: (choice: T) => string,
  title: string,
  present: T,
): Promise<T | undefined> {
  const items = choices.map((choice) => ({
    label: wordFor(choice),
    iconPath: new vscode.ThemeIcon(choice === present ? 'check' : 'blank'),
    ...(choice === present && { description: vscode.l10n.t('now') }),
    choice,
  }));
  const picked = await vscode.window.showQuickPick(items, { title });
  return picked?.choice;
}
