import * as vscode from 'vscode';

/** How long the status bar says that something was done, in milliseconds. */
const SHOWN_TIME = 4000;

/** Says for a moment that something was done that cannot be seen elsewhere. */
export function tellInStatusBar(message: string): void {
  vscode.window.setStatusBarMessage(message, SHOWN_TIME);
}
