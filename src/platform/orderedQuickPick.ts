import * as vscode from 'vscode';

/**
 * A quick pick that shows its items in the order they are given. VS Code filters and sorts by label
 * on its own: `alwaysShow` on every item keeps what our ranking found, and `sortByLabel`, not yet in
 * the typings (microsoft/vscode#73904), keeps the order; where it is absent, the items whose label
 * matches come first, which is acceptable.
 */
export function createOrderedQuickPick<T extends vscode.QuickPickItem>(): vscode.QuickPick<T> {
  const pick = vscode.window.createQuickPick<T>();
  const sortable: { sortByLabel?: boolean } = pick as { sortByLabel?: boolean };
  sortable.sortByLabel = false;
  return pick;
}
