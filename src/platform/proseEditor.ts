/**
 * The last prose editor: while a webview or a view has the focus there is no active text editor, yet
 * it is the draft that commands are about.
 */
import * as vscode from 'vscode';
import { ENTRY_SCHEME } from './contributions';
import { proseLanguages } from './settings';

/** Schemes whose documents look like prose but are nobody's draft. */
const NOT_A_DRAFT = new Set([
  ENTRY_SCHEME,
  'output',
  'search-editor',
  'comment',
  'vscode-scm',
  'vscode-chat-code-block',
]);

/** Whether terms are to be recognised in a document. */
export function isDraft({ languageId, uri }: vscode.TextDocument): boolean {
  return !NOT_A_DRAFT.has(uri.scheme) && proseLanguages().includes(languageId);
}

export class ProseEditor implements vscode.Disposable {
  readonly #listeners: vscode.Disposable;
  readonly #changed = new vscode.EventEmitter<void>();
  #current: vscode.TextEditor | undefined;

  /** The last prose editor is another one, or there is none any more. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#consider(vscode.window.activeTextEditor);
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#consider(editor);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        this.#keepVisible(editors);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isClosed && document === this.#current?.document) this.#set(undefined);
      }),
      // The document of the active editor may have got the language of a draft, or lost it.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === this.#current?.document && !isDraft(document)) this.#set(undefined);
        if (document === vscode.window.activeTextEditor?.document) this.#consider(vscode.window.activeTextEditor);
      }),
    );
  }

  /** The editor the user last wrote in, with its present selection; `undefined` before the first. */
  get current(): vscode.TextEditor | undefined {
    // A command may run before the event of the editor it was called in has arrived.
    this.#consider(vscode.window.activeTextEditor);
    return this.#current;
  }

  #consider(editor: vscode.TextEditor | undefined): void {
    if (editor && isDraft(editor.document)) this.#set(editor);
  }

  #set(editor: vscode.TextEditor | undefined): void {
    if (editor === this.#current) return;
    this.#current = editor;
    this.#changed.fire();
  }

  /** VS Code may show the same document in a new editor object; one that is gone cannot be written to. */
  #keepVisible(editors: readonly vscode.TextEditor[]): void {
    const previous = this.#current;
    if (!previous || editors.includes(previous)) return;
    const same = editors.find(({ document }) => document === previous.document);
    if (!same && !previous.document.isClosed) return;
    this.#set(same);
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

/** Longest selection that may be a name or a phrase to look up, in characters. */
const SELECTION_MAX_LENGTH = 300;

/** What is selected in a draft, on one line of single spaces; empty for nothing, or for too much. */
export function selectedText(editor: vscode.TextEditor | undefined): string {
  if (!editor || editor.selection.isEmpty) return '';
  const { document, selection } = editor;
  // Not read first and measured then: a whole draft may be selected.
  if (document.offsetAt(selection.end) - document.offsetAt(selection.start) > SELECTION_MAX_LENGTH) return '';
  return document.getText(selection).replace(/\s+/g, ' ').trim();
}
