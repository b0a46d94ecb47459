import { assert } from 'chai';
import * as vscode from 'vscode';
import cases from '../../fixtures/matching/cases.json';
import { cardsAt, closeAll, openDraft } from '../support';

/** Words that have a card, in order, for a draft: every place is asked, and every answer counted once. */
async function recognised(text: string, language: string): Promise<string[]> {
  const { document } = await openDraft(text, language);
  const found: string[] = [];
  for (let offset = 0; offset < document.getText().length;) {
    const [hover] = await cardsAt(document, document.positionAt(offset));
    const range = hover?.range;
    // The place directly behind a term still shows its card, as it does with words.
    if (range && document.offsetAt(range.end) > offset) {
      found.push(document.getText(range));
      offset = document.offsetAt(range.end);
    } else offset += 1;
  }
  return found;
}

/** What a card covers of the expected words: on each line its part, without prefix or indent. */
function coveredParts(words: string): string[] {
  return words.split(/\r?\n/).map((part, index) => (index === 0 ? part : part.replace(/^[ \t>]+/, '')));
}

describe('recognition in the editor', () => {
  afterEach(closeAll);

  const rows = [...new Set(cases.map(({ row }) => row))];
  for (const row of rows) {
    it(`is right: ${row}`, async function () {
      this.timeout(120_000);
      for (const { text, language, expect, row: rowOf, why } of cases) {
        if (rowOf !== row) continue;
        const expected = expect.flatMap(([words]) => coveredParts(words ?? ''));
        assert.deepEqual(await recognised(text, language), expected, `${language}: ${text} (${why})`);
      }
    });
  }

  it('follows the draft while it is edited', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'SACO\n\nSOFA' });
    const editor = await vscode.window.showTextDocument(document);
    const first = async () => (await cardsAt(document, new vscode.Position(2, 1))).length;
    assert.strictEqual(await first(), 1);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '```\n');
    });
    assert.strictEqual((await cardsAt(document, new vscode.Position(3, 1))).length, 0);
    await editor.edit((edit) => {
      edit.delete(new vscode.Range(0, 0, 1, 0));
      edit.insert(new vscode.Position(3, 4), ' and 2+2');
    });
    assert.strictEqual(await first(), 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens the entry as read-only text on Go to Definition', async () => {
    const { document } = await openDraft('The SACO Final Report.');
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      new vscode.Position(0, 10),
    );
    assert.strictEqual(document.getText(link?.originSelectionRange), 'SACO Final Report');
    const entry = await vscode.workspace.openTextDocument(link!.targetUri);
    assert.match(entry.getText(), /^SACO FINAL REPORT\n\nSACO最終報告[\s\S]*“[\s\S]*Embassy of Japan/);
    assert.deepEqual(await cardsAt(entry, new vscode.Position(0, 1)), []);
    const nowhere = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      new vscode.Position(0, 1),
    );
    assert.deepEqual(nowhere, []);
  });

  it('mutes a term until it is brought back', async () => {
    const settings = () => vscode.workspace.getConfiguration('allianceLexicon');
    const editor = await openDraft('SACO and SOFA');
    editor.selection = new vscode.Selection(0, 1, 0, 1);
    const count = async (at: number) => (await cardsAt(editor.document, new vscode.Position(0, at))).length;
    try {
      await vscode.commands.executeCommand('allianceLexicon.muteTerm');
      assert.deepEqual(settings().get('mutedTerms'), ['saco']);
      assert.deepEqual([await count(1), await count(10)], [0, 1]);
    } finally {
      await settings().update('mutedTerms', undefined, vscode.ConfigurationTarget.Global);
      await settings()
        .update('mutedTerms', undefined, vscode.ConfigurationTarget.Workspace)
        .then(undefined, () => undefined);
    }
    assert.strictEqual(await count(1), 1);
  });
});
