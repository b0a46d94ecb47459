import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardOn, closeAll, EXTENSION_ID, readerTabs, until } from '../support';

interface Expected {
  readonly folders: readonly string[];
  readonly isTrusted: boolean;
  readonly isVirtual: boolean;
}

/** By the name of the workspace that was opened. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  restricted: { folders: ['restricted'], isTrusted: false, isVirtual: false },
  'several (Workspace)': { folders: ['first', 'second'], isTrusted: true, isVirtual: false },
  'virtual (Workspace)': { folders: ['office'], isTrusted: true, isVirtual: true },
};

describe(`in the workspace “${vscode.workspace.name ?? ''}”`, () => {
  let folders: readonly vscode.WorkspaceFolder[] = [];
  // The folders of a file system that an extension brings may come after the tests have begun; once it was more than
  // thirty seconds.
  before(function () {
    this.timeout(150_000);
    const hasFolders = () => {
      folders = vscode.workspace.workspaceFolders ?? [];
      return folders.length > 0;
    };
    return until('the folders of the workspace', hasFolders, 120);
  });
  afterEach(closeAll);

  it('is where the test thinks it is', () => {
    const found: Expected = {
      folders: folders.map(({ name }) => name),
      isTrusted: vscode.workspace.isTrusted,
      isVirtual: folders.every(({ uri }) => !['file', 'vscode-remote'].includes(uri.scheme)),
    };
    assert.deepEqual(found, EXPECTED[vscode.workspace.name ?? '']);
    assert.ok(vscode.extensions.getExtension(EXTENSION_ID), 'the extension is on');
  });

  it('shows cards on the drafts of every folder', async () => {
    for (const { uri } of folders) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, 'draft.md'));
      await vscode.window.showTextDocument(document);
      // Opening the first is what activates the extension.
      await until('the card', async () => (await cardOn(document, 'SACO')).startsWith('SACO Final Report: '));
    }
  });

  it('opens entries and sources, and the trees', async () => {
    await vscode.commands.executeCommand('allianceLexicon.openEntry', 'saco');
    await until('the entry page', () => readerTabs().join() === 'Special Action Committee on Okinawa');
    await vscode.commands.executeCommand('allianceLexicon.openSource', 'crs-2018');
    await until('the source page', () => readerTabs().join() === 'Japan-U.S. Relations');
    for (const view of ['topics', 'sources']) await vscode.commands.executeCommand(`allianceLexicon.${view}.focus`);
  });

  it('mutes a term in this workspace', async () => {
    const settings = () => vscode.workspace.getConfiguration('allianceLexicon');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folders[0]!.uri, 'draft.md'));
    await vscode.window.showTextDocument(document);
    try {
      await vscode.commands.executeCommand('allianceLexicon.muteTerm', 'saco-final-report');
      assert.deepEqual(settings().inspect('mutedTerms')?.workspaceValue, ['saco-final-report']);
      assert.strictEqual(await cardOn(document, 'SACO'), '');
    } finally {
      await settings().update('mutedTerms', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('speaks the language of the window', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'SOFA' });
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 1),
    );
    const words = vscode.env.language === 'ja' ? '項目を開く' : 'Open entry';
    assert.include((hover?.contents[0] as vscode.MarkdownString).value, `[${words}](command:`);
  });
});
