/** The filter of a view: typed in a box, while the view follows. */
import * as vscode from 'vscode';
import { QUERY_MAX_LENGTH } from '../core/search/searchText';
import { setContext } from './contextKeys';
import type { ContextKey, ViewId } from './contributions';

interface FilterTexts {
  readonly title: string;
  readonly placeholder: string;
}

export class TreeFilter implements vscode.Disposable {
  readonly #view: ViewId;
  readonly #contextKey: ContextKey;
  readonly #changed = new vscode.EventEmitter<void>();
  #text = '';
  #box: vscode.InputBox | undefined;

  readonly onDidChange = this.#changed.event;

  /** @param contextKey says to menus whether the view is filtered */
  constructor(view: ViewId, contextKey: ContextKey) {
    this.#view = view;
    this.#contextKey = contextKey;
  }

  /** What was typed, without space around it; empty when the view is not filtered. */
  get text(): string {
    return this.#text;
  }

  /**
   * Opens the box, filled with the present filter, and the view behind it. What is typed counts at
   * once and stays when the box closes, however it closes: only emptying it, or `clear`, shows
   * everything again.
   */
  async ask(view: vscode.TreeView<unknown>, texts: FilterTexts): Promise<void> {
    this.#box?.dispose();
    const { Info } = vscode.InputBoxValidationSeverity;
    const box = vscode.window.createInputBox();
    this.#box = box;
    box.title = texts.title;
    box.placeholder = texts.placeholder;
    box.value = this.#text;
    // Without it, VS Code would write that Escape takes back what is typed.
    const note = { message: vscode.l10n.t('The filter stays until it is cleared.'), severity: Info };
    box.validationMessage = note;
    box.onDidChangeValue((value) => {
      this.#set(value);
    });
    box.onDidAccept(() => {
      box.hide();
      void vscode.commands.executeCommand(`${this.#view}.focus`);
    });
    box.onDidHide(() => {
      box.dispose();
    });
    box.show();
    if (!view.visible) await vscode.commands.executeCommand(`${this.#view}.open`, { preserveFocus: true });
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
