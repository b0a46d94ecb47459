/** The terms of open drafts: each draft is indexed once per version, when somebody first asks. */
import * as vscode from 'vscode';
import { DraftIndex } from '../core/matching/draftIndex';
import type { Matcher, TermMatch } from '../core/matching/matcher';
import { maskerFor } from '../core/text/maskers';

/** Beyond this many characters a draft is not indexed whole; a window around the place is looked at. */
export const INDEXED_LENGTH = 2_000_000;
/** Characters looked at before and after a place in a draft that is longer. */
const WINDOW = 20_000;
/** Changes that are kept for an index that nobody asks. */
const MOST_PENDING_CHANGES = 1000;

export interface LocatedTerm {
  readonly match: TermMatch;
  /** The term in the document; it may reach over a line end. */
  readonly range: vscode.Range;
}

interface Indexed {
  readonly language: string;
  readonly matcher: Matcher;
  readonly index: DraftIndex;
  version: number;
  /** Changes since `version`, not read yet: typing never waits for the index. */
  pending: vscode.TextDocumentContentChangeEvent[];
}

export class Drafts implements vscode.Disposable {
  readonly #indexed = new Map<vscode.TextDocument, Indexed>();
  readonly #listeners: vscode.Disposable;

  constructor() {
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const indexed = this.#indexed.get(document);
        indexed?.pending.push(...contentChanges);
        // Nobody has asked for long: reading anew costs less than keeping every change.
        if (indexed && indexed.pending.length > MOST_PENDING_CHANGES) this.#indexed.delete(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#indexed.delete(document);
      }),
    );
  }

  /** All terms of a draft, in order; `undefined` for one that is too long to be indexed whole. */
  matches(document: vscode.TextDocument, matcher: Matcher): readonly TermMatch[] | undefined {
    return this.#indexOf(document, matcher)?.matches();
  }

  /**
   * The term whose range contains `position` (either end counts); `undefined` where there is none.
   * In a draft too long to be indexed, anchored labels are recognised only within the window.
   */
  termAt(document: vscode.TextDocument, position: vscode.Position, matcher: Matcher): LocatedTerm | undefined {
    const offset = document.offsetAt(position);
    const index = this.#indexOf(document, matcher);
    if (index) return locate(document, index.termAt(offset), 0);
    const window = windowAround(document, offset);
    const start = document.offsetAt(window.start);
    const local = new DraftIndex(matcher, maskerFor(document.languageId), document.getText(window));
    return locate(document, local.termAt(offset - start), start);
  }

  #indexOf(document: vscode.TextDocument, matcher: Matcher): DraftIndex | undefined {
    const known = this.#indexed.get(document);
    if (known?.language === document.languageId && known.matcher === matcher && bringUpToDate(known, document)) {
      return known.index;
    }
    this.#indexed.delete(document);
    const text = document.getText();
    if (text.length > INDEXED_LENGTH) return undefined;
    const index = new DraftIndex(matcher, maskerFor(document.languageId), text);
    // A document that is closed already would never be let go of.
    if (!document.isClosed) {
      const { languageId: language, version } = document;
      this.#indexed.set(document, { language, matcher, index, version, pending: [] });
    }
    return index;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#indexed.clear();
  }
}

/** Reads the pending changes; `false` when they do not lead to the document's present text. */
function bringUpToDate(indexed: Indexed, document: vscode.TextDocument): boolean {
  if (indexed.version === document.version) return true;
  for (const { rangeOffset, rangeLength, text } of indexed.pending) {
    indexed.index.replace(rangeOffset, rangeOffset + rangeLength, text);
  }
  indexed.pending = [];
  indexed.version = document.version;
  // That the changes come in an order in which they can be applied is nowhere promised.
  return indexed.index.text.length <= INDEXED_LENGTH && indexed.index.text === document.getText();
}

function locate(document: vscode.TextDocument, match: TermMatch | undefined, base: number): LocatedTerm | undefined {
  if (!match) return undefined;
  const range = new vscode.Range(document.positionAt(base + match.start), document.positionAt(base + match.end));
  return { match, range };
}

/** Whole lines around the place, where lines are not too long for that. */
function windowAround(document: vscode.TextDocument, offset: number): vscode.Range {
  const start = document.positionAt(Math.max(0, offset - WINDOW));
  const end = document.positionAt(offset + WINDOW);
  const lineStart = start.with({ character: 0 });
  const isLongLine = document.offsetAt(start) - document.offsetAt(lineStart) > WINDOW;
  return new vscode.Range(isLongLine ? start : lineStart, end);
}
