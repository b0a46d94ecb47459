import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { ReaderTarget } from '../../core/corpus/fromOutside';
import type { Matcher } from '../../core/matching/matcher';
import { type MentionMessage, messageFrom } from '../../core/reader/messages';
import {
  canGo,
  currentVisit,
  go,
  type PageHistory,
  scrolledTo,
  startHistory,
  type Visit,
  visit,
} from '../../core/reader/pageHistory';
import type { ReaderState } from '../../core/reader/savedState';
import type { Page } from '../../core/render/page';
import { renderReaderDocument } from '../../core/render/readerDocument';
import { PAGE_COMMANDS } from '../../platform/links';
import { messagePage, pageFor, unknownPage } from './pageFor';

/** What pages are made from, once it is loaded. */
export interface Library {
  readonly corpus: Corpus;
  readonly matcher: Matcher;
}

/** One panel: the page it shows, those it has shown, and whether it stays when another is opened. */
export class ReaderPanel {
  readonly panel: vscode.WebviewPanel;
  readonly #extensionUri: vscode.Uri;
  #library: Library | undefined;
  #history: PageHistory | undefined;
  #isPinned = false;

  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri) {
    this.panel = panel;
    this.#extensionUri = extensionUri;
    // The icon of a tab does not take the colour of its theme.
    const icon = (name: string) => vscode.Uri.joinPath(this.#extensionUri, 'media', 'icons', name);
    panel.iconPath = { light: icon('reader-light.svg'), dark: icon('reader-dark.svg') };
    panel.webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: PAGE_COMMANDS,
      localResourceRoots: [
        vscode.Uri.joinPath(this.#extensionUri, 'media'),
        vscode.Uri.joinPath(this.#extensionUri, 'dist'),
      ],
    };
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = messageFrom(value);
      if (!message || !this.#history || message.page !== pageName(this.#history)) return;
      this.#history = scrolledTo(this.#history, message.top);
    });
  }

  get target(): ReaderTarget | undefined {
    return this.#history && currentVisit(this.#history).target;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  canGo(step: 1 | -1): boolean {
    return this.#history !== undefined && canGo(this.#history, step);
  }

  /** Shows a page; Back leads to the one before. */
  show(next: Visit, library: Library): void {
    this.#library = library;
    this.#history = this.#history ? visit(this.#history, next) : startHistory(next);
    this.#render();
  }

  /** Goes a page back or forward; nothing where there is none. */
  go(step: 1 | -1): void {
    if (!this.#history || !this.canGo(step)) return;
    this.#history = go(this.#history, step);
    this.#render();
  }

  setPinned(isPinned: boolean): void {
    if (isPinned === this.#isPinned) return;
    this.#isPinned = isPinned;
    this.#render();
  }

  /** Draws the page anew; nothing where there is none. */
  refresh(): void {
    this.#render();
  }

  /** Shows what was shown before a reload; says so where that means nothing here. */
  restore(state: ReaderState | undefined, library: Library): void {
    this.#library = library;
    this.#history = state?.history;
    this.#isPinned = state?.pinned === true;
    if (state) this.#render();
    else this.#write(unknownPage());
  }

  /** Says why there is no page. */
  fail(reason: string): void {
    this.#write(messagePage(vscode.l10n.t('Alliance Lexicon'), reason));
  }

  /** Goes to the next or the previous highlighted words of the page. */
  goToMention(step: 1 | -1): void {
    const message: MentionMessage = { type: 'mention', step };
    void this.panel.webview.postMessage(message);
  }

  #render(): void {
    if (!this.#history || !this.#library) return;
    const { corpus, matcher } = this.#library;
    this.#write(pageFor(currentVisit(this.#history).target, corpus, matcher), this.#history);
  }

  #write(page: Page, history?: PageHistory): void {
    const { webview } = this.panel;
    const address = (...path: string[]) =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#extensionUri, ...path)).toString();
    const state: ReaderState | null = history ? { history, pinned: this.#isPinned } : null;
    this.panel.title = this.#isPinned ? vscode.l10n.t('{0} (pinned)', page.title) : page.title;
    webview.html = renderReaderDocument(page, {
      cspSource: webview.cspSource,
      nonce: createNonce(),
      styleAddress: address('media', 'reader', 'reader.css'),
      scriptAddress: address('dist', 'reader.js'),
      language: vscode.env.language,
      state,
      pageName: history ? pageName(history) : '',
      scrollTop: history && currentVisit(history).scrollTop,
      mentionPosition: vscode.l10n.t('{0} of {1}'),
    });
  }
}

/** The same page, opened once, at the same place of the history: what a scroll position belongs to. */
function pageName(history: PageHistory): string {
  return JSON.stringify([history.opened, history.at, currentVisit(history).target]);
}

function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
