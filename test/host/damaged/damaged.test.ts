import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardOn, closeAll, openDraft, readerTabs } from '../support';

/** Runs with a copy of the extension whose corpus file is cut off in the middle. */
describe('with a damaged corpus', () => {
  afterEach(closeAll);

  it('shows no card and opens nothing, and nothing is rejected', async () => {
    const { document } = await openDraft('SACO');
    assert.strictEqual(await cardOn(document, 'SACO'), '');
    for (const command of [
      'search',
      'showTermAtCursor',
      'openEntry',
      'openPassage',
      'openSource',
      'copyCitation',
      'revealInTopics',
      'goToDraftTerm',
      'muteDraftTerm',
      'filterTopics',
      'filterSources',
      'clearTopicsFilter',
      'clearSourcesFilter',
      'copyQuotation',
      'insertCitation',
      'copySourcesAsCslJson',
      'reportMistake',
      'reader.openAsText',
      'showLog',
    ]) {
      await vscode.commands.executeCommand(`allianceLexicon.${command}`, 'saco');
    }
    assert.deepEqual(readerTabs(), []);
    const entry = await vscode.workspace.openTextDocument(vscode.Uri.parse('alliance-lexicon:/SACO.txt?saco'));
    assert.match(entry.getText(), /^Alliance Lexicon cannot read its corpus\./);
    assert.strictEqual(await cardOn(document, 'SACO'), '');
  });
});
