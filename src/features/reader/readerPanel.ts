import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { ReaderTarget } from '../../core/corpus/reference';
import { type Page, renderEntryPage } from '../../core/render/entryPage';
import { html } from '../../core/render/html';
import { renderReaderDocument } from '../../core/render/readerDocument';
import { renderSourcePage } from '../../core/render/sourcePage';
import { READER_VIEW_TYPE } from '../../platform/contributions';
import { commandLinks, LINKED_COMMANDS } from '../../platform/links';
import { userLocale } from '../../platform/locale';

/** The life of the one panel that shows entries and sources beside the draft. */
export class ReaderPanel implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  /**
   * Shows a page in the panel, where it is or beside the draft.
   * @param options `{ preserveFocus: true }` leaves the focus where the user is browsing; anything
   * else counts as absent, for the options come with commands that anyone may call.
   */
  show(target: ReaderTarget, corpus: Corpus, options?: unknown): void {
    const preserveFocus = options instanceof Object && 'preserveFocus' in options && options.preserveFocus === true;
    if (this.#panel) {
      this.#panel.reveal(undefined, preserveFocus);
    } else {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
      this.#adopt(vscode.window.createWebviewPanel(READER_VIEW_TYPE, '', column, { enableFindWidget: true }));
    }
    this.#render(this.#panel!, target, corpus);
  }

  /** Takes over a panel that VS Code brings back; `target` is absent when its saved state means nothing here. */
  restore(panel: vscode.WebviewPanel, target: ReaderTarget | undefined, corpus: Corpus): void {
    this.#panel?.dispose();
    this.#adopt(panel);
    this.#render(panel, target, corpus);
  }

  /** Takes over a panel whose page cannot be shown, and says why in its place. */
  restoreFailed(panel: vscode.WebviewPanel, reason: string): void {
    this.#panel?.dispose();
    this.#adopt(panel);
    this.#write(panel, messagePage(vscode.l10n.t('Alliance Lexicon'), reason), null);
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    // The icon of a tab does not take the colour of its theme.
    const icon = (name: string) => vscode.Uri.joinPath(this.#extensionUri, 'media', 'icons', name);
    panel.iconPath = { light: icon('reader-light.svg'), dark: icon('reader-dark.svg') };
    panel.webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: LINKED_COMMANDS,
      localResourceRoots: [
        vscode.Uri.joinPath(this.#extensionUri, 'media'),
        vscode.Uri.joinPath(this.#extensionUri, 'dist'),
      ],
    };
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
  }

  #render(panel: vscode.WebviewPanel, target: ReaderTarget | undefined, corpus: Corpus): void {
    this.#write(panel, target ? pageOf(target, corpus) : unknownPage(), target ?? null);
  }

  #write(panel: vscode.WebviewPanel, page: Page, state: ReaderTarget | null): void {
    const { webview } = panel;
    const address = (...path: string[]) =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#extensionUri, ...path)).toString();
    panel.title = page.title;
    webview.html = renderReaderDocument(page, {
      cspSource: webview.cspSource,
      nonce: createNonce(),
      styleAddress: address('media', 'reader', 'reader.css'),
      scriptAddress: address('dist', 'reader.js'),
      language: vscode.env.language,
      state,
    });
  }

  dispose(): void {
    this.#panel?.dispose();
  }
}

function pageOf(target: ReaderTarget, corpus: Corpus): Page {
  const context = { corpus, links: commandLinks, locale: userLocale() };
  if (target.page === 'entry') {
    const entry = corpus.entry(target.entry);
    return entry ? renderEntryPage(entry, context) : unknownPage();
  }
  const document = corpus.document(target.document);
  if (!document) return unknownPage();
  const { quotation } = target;
  return renderSourcePage(document, context, quotation && { passage: quotation.passage, range: quotation });
}

function unknownPage(): Page {
  return messagePage(
    vscode.l10n.t('Not in this edition'),
    vscode.l10n.t('What was shown here is not in this edition of the lexicon. Search for it by its name.'),
  );
}

function messagePage(title: string, message: string): Page {
  return {
    title,
    body: html`<main>
      <h1>${title}</h1>
      <p>${message}</p>
    </main>`,
  };
}

function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
