/** What host tests do again and again: open drafts, look at cards, wait for tabs. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { EXTENSION_ID } from './extensionId';

export { EXTENSION_ID };

const DRAFT_SCHEME = 'test-draft';
const contents = new Map<string, string>();
vscode.workspace.registerTextDocumentContentProvider(DRAFT_SCHEME, {
  provideTextDocumentContent: ({ path }) => contents.get(path) ?? '',
});

/** The extension running: for tests of what is there without its having been called. */
export async function activate(): Promise<void> {
  await vscode.extensions.getExtension(EXTENSION_ID)!.activate();
}

/** Runs a command of the extension, named without what all of them begin with. */
export function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`allianceLexicon.${command}`, ...args);
}

/**
 * Opens a draft in an editor. Its scheme is one of our own, because unsaved drafts ask to be saved
 * when they are closed and hand their names on to the next.
 */
export async function openDraft(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const path = `/draft-${contents.size + 1}`;
  contents.set(path, content);
  const opened = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: DRAFT_SCHEME, path }));
  const document = await vscode.languages.setTextDocumentLanguage(opened, language);
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
}

/** Text of every card that any provider of ours gives at a place. */
export async function cardsAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.filter((hover) => markdownOf(hover).includes('Alliance Lexicon'));
}

export function markdownOf(hover: vscode.Hover): string {
  return hover.contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
}

/** The first line of the card on the first occurrence of `words`, and the text it is on; empty where there is none. */
export async function cardOn(document: vscode.TextDocument, words: string): Promise<string> {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `"${words}" is not in the draft`);
  const hovers = await cardsAt(document, document.positionAt(at));
  return hovers
    .map((hover) => `${hover.range ? document.getText(hover.range) : '?'}: ${markdownOf(hover).split('\n')[0] ?? ''}`)
    .join(' | ');
}

/** Labels of the open reader tabs. */
export function readerTabs(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('allianceLexicon.reader'))
    .map(({ label }) => label);
}

/** Waits until `probe` says yes; fails with `what` when it does not in `seconds`. */
export async function until(what: string, probe: () => boolean | Thenable<boolean>, seconds = 30): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await probe())) {
    if (Date.now() > deadline) throw new Error(`Not in ${String(seconds)} seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
