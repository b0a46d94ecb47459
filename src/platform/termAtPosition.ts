/** Which term stands at a place in a document. */
import * as vscode from 'vscode';
import type { Matcher, TermMatch } from '../core/matching/matcher';

/** Lines looked at above and below, so that a lookup costs the same in a draft of any length. */
const WINDOW_LINES = 200;
/** Characters looked at before and after, for drafts whose paragraphs are one line each. */
const WINDOW_CHARACTERS = 20_000;

export interface LocatedTerm {
  readonly match: TermMatch;
  /** The term in the document; it may reach over a line end. */
  readonly range: vscode.Range;
}

/** The term whose range contains `position` (either end counts); `undefined` where there is none. */
export function termAtPosition(
  document: vscode.TextDocument,
  position: vscode.Position,
  matcher: Matcher,
): LocatedTerm | undefined {
  const window = windowAround(document, position);
  const text = document.getText(window);
  const windowStart = document.offsetAt(window.start);
  const offset = document.offsetAt(position) - windowStart;
  // Where two terms touch, the one that begins here is meant, as with words in an editor.
  const touching = matcher.findAll(text).filter(({ start, end }) => start <= offset && offset <= end);
  const match = touching.find(({ end }) => offset < end) ?? touching[0];
  if (!match) return undefined;
  const range = new vscode.Range(
    document.positionAt(windowStart + match.start),
    document.positionAt(windowStart + match.end),
  );
  return { match, range };
}

function windowAround(document: vscode.TextDocument, position: vscode.Position): vscode.Range {
  const offset = document.offsetAt(position);
  const byCharacters = new vscode.Range(
    document.positionAt(Math.max(0, offset - WINDOW_CHARACTERS)),
    document.positionAt(offset + WINDOW_CHARACTERS),
  );
  const byLines = new vscode.Range(Math.max(0, position.line - WINDOW_LINES), 0, position.line + WINDOW_LINES + 1, 0);
  return document.validateRange(byLines.intersection(byCharacters) ?? byCharacters);
}
