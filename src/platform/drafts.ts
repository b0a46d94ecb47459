/** The terms of open drafts: each draft is indexed once per version, when somebody first asks. */
import * as vscode from 'vscode';
import { DraftIndex } from '../core/matching/draftIndex';
import { FollowedDraft } from '../core/matching/followedDraft';
import type { Matcher, TermMatch } from '../core/matching/matcher';
import { maskerFor } from '../core/text/maskers';

/** Beyond this many characters a draft is not indexed whole; a window around the place is looked at. */
const INDEXED_LENGTH = 2_000_000;
/** Characters looked at before and after a place in a draft that is longer. */
const WINDOW = 20_000;
/** Edits have settled when there was none for this long, in milliseconds. */
const SETTLED_AFTER = 250;

export interface LocatedTerm {
  readonly match: TermMatch;
  /** The term in the document; it may reach over a line end. */
  readonly range: vscode.Range;
}

/** The terms of a draft in order, with offsets into the whole draft; beyond INDEXED_LENGTH those of a window. */
export type DraftReading =
  | { readonly kind: 'whole'; readonly matches: readonly TermMatch[] }
  | { readonly kind: 'window'; readonly matches: readonly TermMatch[]; readonly window: vscode.Range };

interface Indexed {
  readonly language: string;
  readonly matcher: Matcher;
  readonly index: DraftIndex;
  /** Keeps what was typed since `version`, so that typing never waits for the index. */
  readonly draft: FollowedDraft;
  version: number;
}

interface Watched {
  readonly listeners: Set<() => void>;
  timer?: ReturnType<typeof setTimeout>;
}

export class Drafts implements vscode.Disposable {
  readonly #indexed = new Map<vscode.TextDocument, Indexed>();
  readonly #watched = new Map<vscode.TextDocument, Watched>();
  readonly #listeners: vscode.Disposable;

  constructor() {
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        const isKept = this.#indexed.get(document)?.draft.note(contentChanges);
        if (isKept === false) this.#indexed.delete(document);
        this.#settleLater(document);
      }),
      // A document that gets another language is closed and opened again.
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#settleLater(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#indexed.delete(document);
      }),
    );
  }

  /**
   * Calls back when the terms of a draft are to be read anew: after its text or its language has
   * changed and then rested, never while somebody types. Nothing is done for drafts nobody watches.
   * @returns ends the watch; a call that is due is not made any more
   */
  watch(document: vscode.TextDocument, listener: () => void): vscode.Disposable {
    const watched: Watched = this.#watched.get(document) ?? { listeners: new Set() };
    this.#watched.set(document, watched);
    // Its own function for each watch, so that the same listener may watch twice.
    const call = () => {
      listener();
    };
    watched.listeners.add(call);
    return new vscode.Disposable(() => {
      watched.listeners.delete(call);
      if (watched.listeners.size > 0 || this.#watched.get(document) !== watched) return;
      clearTimeout(watched.timer);
      this.#watched.delete(document);
    });
  }

  #settleLater(document: vscode.TextDocument): void {
    const watched = this.#watched.get(document);
    if (!watched) return;
    clearTimeout(watched.timer);
    watched.timer = setTimeout(() => {
      for (const listener of [...watched.listeners]) listener();
    }, SETTLED_AFTER);
  }

  /** All terms of a draft; of one too long to be indexed whole, those around `near`. */
  read(document: vscode.TextDocument, near: vscode.Position, matcher: Matcher): DraftReading {
    const index = this.#indexOf(document, matcher);
    if (index) return { kind: 'whole', matches: index.matches() };
    const { window, start, local } = windowIndex(document, document.offsetAt(near), matcher);
    const matches = local.matches().map((match) => ({ ...match, start: match.start + start, end: match.end + start }));
    return { kind: 'window', matches, window };
  }

  /**
   * The term whose range contains `position` (either end counts); `undefined` where there is none.
   * In a draft too long to be indexed, anchored labels are recognised only within the window.
   */
  termAt(document: vscode.TextDocument, position: vscode.Position, matcher: Matcher): LocatedTerm | undefined {
    const offset = document.offsetAt(position);
    const index = this.#indexOf(document, matcher);
    if (index) return locate(document, index.termAt(offset), 0);
    const { start, local } = windowIndex(document, offset, matcher);
    return locate(document, local.termAt(offset - start), start);
  }

  #indexOf(document: vscode.TextDocument, matcher: Matcher): DraftIndex | undefined {
    if (lengthOf(document) > INDEXED_LENGTH) {
      this.#indexed.delete(document);
      return undefined;
    }
    const { languageId: language, version } = document;
    const known = this.#indexed.get(document);
    if (known?.language === language && known.matcher === matcher) {
      if (known.version === version) return known.index;
      known.version = version;
      if (known.draft.indexOf(document.getText())) return known.index;
    }
    const index = new DraftIndex(matcher, maskerFor(language), document.getText());
    // A document that is closed already would never be let go of.
    if (document.isClosed) this.#indexed.delete(document);
    else this.#indexed.set(document, { language, matcher, index, draft: new FollowedDraft(index), version });
    return index;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#indexed.clear();
    for (const { timer } of this.#watched.values()) clearTimeout(timer);
    this.#watched.clear();
  }
}

/** Characters of a document, without putting its text together. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function locate(document: vscode.TextDocument, match: TermMatch | undefined, base: number): LocatedTerm | undefined {
  if (!match) return undefined;
  const range = new vscode.Range(document.positionAt(base + match.start), document.positionAt(base + match.end));
  return { match, range };
}

/** An index of what is around a place, and where in the document that begins. */
function windowIndex(document: vscode.TextDocument, offset: number, matcher: Matcher) {
  const window = windowAround(document, offset);
  const local = new DraftIndex(matcher, maskerFor(document.languageId), document.getText(window));
  return { window, start: document.offsetAt(window.start), local };
}

/** Whole lines around the place, where lines are not too long for that. */
function windowAround(document: vscode.TextDocument, offset: number): vscode.Range {
  const start = document.positionAt(Math.max(0, offset - WINDOW));
  const end = document.positionAt(offset + WINDOW);
  const lineStart = start.with({ character: 0 });
  const isLongLine = document.offsetAt(start) - document.offsetAt(lineStart) > WINDOW;
  return new vscode.Range(isLongLine ? start : lineStart, end);
}
