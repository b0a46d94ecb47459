import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardOn, closeAll, openDraft, until } from '../support';

/** Values that no setting of ours has, among them what hand-edited files hold. */
const NONSENSE: readonly unknown[] = [null, 7, -1, 'nonsense', '', {}, { a: [1] }, [], [null, 7, {}], ['*'], true];

describe('settings of any kind', () => {
  const settings = () => vscode.workspace.getConfiguration('allianceLexicon');
  const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Global);
  afterEach(async () => {
    for (const key of ['hover.maxLength', 'mutedTerms', 'hover.enabled']) await set(key, undefined);
    await closeAll();
  });

  it('leave the card as it is when they make no sense', async function () {
    this.timeout(60_000);
    const { document } = await openDraft('SACO');
    await until('the card', async () => (await cardOn(document, 'SACO')) !== '');
    const expected = await cardOn(document, 'SACO');
    for (const key of ['mutedTerms', 'hover.enabled', 'hover.maxLength']) {
      for (const value of NONSENSE) {
        await set(key, value);
        assert.strictEqual(await cardOn(document, 'SACO'), expected, `${key}: ${JSON.stringify(value)}`);
      }
      await set(key, undefined);
    }
  });
});
