import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardOn, closeAll, openDraft, readerTabs, until } from '../support';

/** Values that no setting of ours has, among them what hand-edited files hold. */
const NONSENSE: readonly unknown[] = [null, 7, -1, 'nonsense', '', {}, { a: [1] }, [], [null, 7, {}], ['*'], true];

describe('settings of any kind', () => {
  const settings = () => vscode.workspace.getConfiguration('allianceLexicon');
  const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Global);
  afterEach(async () => {
    for (const key of ['hover.maxLength', 'mutedTerms', 'hover.enabled', 'entries.language']) await set(key, undefined);
    await closeAll();
  });

  it('leave the card as it is when they make no sense', async function () {
    this.timeout(120_000);
    const { document } = await openDraft('SACO');
    await until('the card', async () => (await cardOn(document, 'SACO')) !== '');
    const expected = await cardOn(document, 'SACO');
    for (const key of ['mutedTerms', 'hover.enabled', 'hover.maxLength', 'entries.language']) {
      for (const value of NONSENSE) {
        await set(key, value);
        assert.strictEqual(await cardOn(document, 'SACO'), expected, `${key}: ${JSON.stringify(value)}`);
      }
      await set(key, undefined);
    }
  });
});

describe('the language of entries', () => {
  const setLanguage = (language?: string) =>
    vscode.workspace
      .getConfiguration('allianceLexicon')
      .update('entries.language', language, vscode.ConfigurationTarget.Global);
  afterEach(async () => {
    await setLanguage(undefined);
    await closeAll();
  });

  it('decides which name comes first, also where one is shown already', async () => {
    const { document } = await openDraft('SACO');
    const run = (command: string, ...args: unknown[]) =>
      vscode.commands.executeCommand(`allianceLexicon.${command}`, ...args);
    await run('openEntry', 'saco', { preserveFocus: true });
    await run('reader.pin');
    await run('openEntry', 'sofa', { preserveFocus: true });
    await run('reader.openAsText');
    const text = vscode.window.activeTextEditor!.document;
    const shown = async () => [
      (await cardOn(document, 'SACO')).replaceAll('\\', ''),
      ...readerTabs().sort(),
      text.getText().split('\n', 3).join('|'),
    ];
    const english = [
      'SACO: **Special Action Committee on Okinawa (SACO)** · 沖縄に関する特別行動委員会',
      'Special Action Committee on Okinawa (pinned)',
      'Status of Forces Agreement',
      'STATUS OF FORCES AGREEMENT||日米地位協定  にちべいちいきょうてい',
    ];
    const japanese = [
      'SACO: **沖縄に関する特別行動委員会** · Special Action Committee on Okinawa (SACO)',
      '日米地位協定',
      '沖縄に関する特別行動委員会 (pinned)',
      '日米地位協定||Status of Forces Agreement  にちべいちいきょうてい',
    ];
    const becomes = async (expected: readonly string[]) => {
      await until('the other names', async () => (await shown()).join() === expected.join()).catch(() => undefined);
      assert.deepEqual(await shown(), expected);
    };
    await becomes(english);
    await setLanguage('japanese');
    await becomes(japanese);
    await setLanguage(undefined);
    await becomes(english);
  });
});
