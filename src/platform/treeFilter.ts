/** The filter of a view: typed in a box, while the view follows. */
import * as vscode from 'vscode';
import { QUERY_MAX_LENGTH } from '../core/search/searchText';
import { setContext } from './contextKeys';
import type { ContextKey } from './contributions';

export class TreeFilter implements vscode.Disposable {
  readonly #contextKey: ContextKey;
  readonly #changed = new vscode.EventEmitter<void>();
  #text = '';
  #box: vscode.InputBox | undefined;

  readonly onDidChange = this.#changed.event;

  /** @param contextKey says to menus whether the view is filtered */
  constructor(contextKey: ContextKey) {
    this.#contextKey = contextKey;
  }

  /** What was typed, without space around it; empty when the view is not filtered. */
  get text(): string {
    return this.#text;
  }

  /**
   * Opens the box, filled with the present filter. What is typed counts at once and stays when the
   * box closes, however it closes: only emptying it, or `clear`, shows everything again.
   */
  ask({ title, placeholder }: { readonly title: string; readonly placeholder: string }): void {
    this.#box?.dispose();
    const box = vscode.window.createInputBox();
    this.#box = box;
    box.title = title;
    box.placeholder = placeholder;
    box.value = this.#text;
    box.onDidChangeValue((value) => {
      this.#set(value);
    });
    box.onDidAccept(() => {
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
    });
    box.show();
  }

  clear(): void {
    this.#set('');
  }

  #set(value: string): void {
    const text = value.slice(0, QUERY_MAX_LENGTH).trim();
    if (text === this.#text) return;
    this.#text = text;
    setContext(this.#contextKey, text !== '');
    this.#changed.fire();
  }

  dispose(): void {
    this.#box?.dispose();
    this.#changed.dispose();
  }
}
