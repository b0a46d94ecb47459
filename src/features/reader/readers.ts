import * as vscode from 'vscode';
import type { ReaderState } from '../../core/reader/savedState';
import type { Visit } from '../../core/reader/pageHistory';
import { setContext } from '../../platform/contextKeys';
import { CONTEXT_KEYS, READER_VIEW_TYPE } from '../../platform/contributions';
import type { ShownPage } from '../../platform/shownPage';
import { type Library, ReaderPanel } from './readerPanel';

/** All open readers: the one that shows what is opened next, and those that are pinned. */
export class Readers implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #shownPage: ShownPage;
  /** The one that was active last comes last. */
  #readers: ReaderPanel[] = [];

  constructor(extensionUri: vscode.Uri, shownPage: ShownPage) {
    this.#extensionUri = extensionUri;
    this.#shownPage = shownPage;
  }

  /** The reader that commands without an argument are about. */
  get lastActive(): ReaderPanel | undefined {
    return this.#readers.at(-1);
  }

  /** The reader that takes the next page; `undefined` while all are pinned. */
  get #unpinned(): ReaderPanel | undefined {
    return this.#readers.filter(({ isPinned }) => !isPinned).at(-1);
  }

  /**
   * Shows a page in the reader that is not pinned, where it is, or in a new one beside the draft.
   * @param options `{ preserveFocus: true }` leaves the focus where the user is browsing; anything
   * else counts as absent, for the options come with commands that anyone may call.
   */
  show(visit: Visit, library: Library, options?: unknown): void {
    const preserveFocus = options instanceof Object && 'preserveFocus' in options && options.preserveFocus === true;
    const open = this.#unpinned;
    if (open) open.panel.reveal(undefined, preserveFocus);
    const reader = open ?? this.#create(preserveFocus);
    reader.show(visit, library);
    this.#moveToEnd(reader);
  }

  /** Shows a page where a reader is in sight that may show it, and changes nothing else. */
  follow(visit: Visit, library: Library): void {
    const reader = this.#unpinned;
    if (!reader?.panel.visible) return;
    if (JSON.stringify(reader.target) === JSON.stringify(visit.target)) return;
    reader.show(visit, library);
    this.#update();
  }

  /** Runs on the reader that was last active, and brings menus up to date; nothing where there is none. */
  onLastActive(run: (reader: ReaderPanel) => void): void {
    const reader = this.lastActive;
    if (!reader) return;
    run(reader);
    this.#update();
  }

  /** Draws every page anew, where it stands. */
  refresh(): void {
    for (const reader of this.#readers) reader.refresh();
  }

  /** Takes over a panel that VS Code brings back; `state` is absent when what was saved means nothing here. */
  restore(panel: vscode.WebviewPanel, state: ReaderState | undefined, library: Library): void {
    this.#adopt(panel).restore(state, library);
    this.#update();
  }

  /** Takes over a panel whose page cannot be shown, and says why in its place. */
  restoreFailed(panel: vscode.WebviewPanel, reason: string): void {
    this.#adopt(panel).fail(reason);
  }

  #create(preserveFocus: boolean): ReaderPanel {
    // Beside the draft, or where the pinned page that was read last is.
    const viewColumn = this.lastActive?.panel.viewColumn ?? vscode.ViewColumn.Beside;
    const options = { enableFindWidget: true };
    return this.#adopt(vscode.window.createWebviewPanel(READER_VIEW_TYPE, '', { viewColumn, preserveFocus }, options));
  }

  #adopt(panel: vscode.WebviewPanel): ReaderPanel {
    const reader = new ReaderPanel(panel, this.#extensionUri);
    this.#readers.push(reader);
    panel.onDidChangeViewState(() => {
      if (panel.active) this.#moveToEnd(reader);
    });
    panel.onDidDispose(() => {
      this.#readers = this.#readers.filter((other) => other !== reader);
      this.#update();
    });
    return reader;
  }

  #moveToEnd(reader: ReaderPanel): void {
    this.#readers = [...this.#readers.filter((other) => other !== reader), reader];
    this.#update();
  }

  /** Tells menus and other features what the reader that was last active shows. */
  #update(): void {
    const reader = this.lastActive;
    this.#shownPage.target = reader?.target;
    setContext(CONTEXT_KEYS.readerCanGoBack, reader?.canGo(-1) === true);
    setContext(CONTEXT_KEYS.readerCanGoForward, reader?.canGo(1) === true);
    setContext(CONTEXT_KEYS.readerIsPinned, reader?.isPinned === true);
  }

  dispose(): void {
    for (const { panel } of [...this.#readers]) panel.dispose();
  }
}
