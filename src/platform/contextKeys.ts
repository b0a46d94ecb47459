import * as vscode from 'vscode';
import type { ContextKey } from './contributions';

/** Tells menus and empty views what they depend on; VS Code takes note a moment later. */
export function setContext(key: ContextKey, value: string | boolean | readonly string[]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
