import { assert } from 'chai';
import * as vscode from 'vscode';
import { activate, cardOn, closeAll, EXTENSION_ID, openDraft, readerTabs, run, until } from '../support';

describe('commands', () => {
  before(activate);
  afterEach(closeAll);

  it('are all registered, and no other', async () => {
    const manifest = vscode.extensions.getExtension(EXTENSION_ID)!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const registered = await vscode.commands.getCommands(true);
    const contributed = manifest.contributes.commands.map(({ command }) => command).sort();
    const ours = registered.filter(
      (id) => contributed.includes(id) || /^allianceLexicon\.(?!inThisDraft|topics|sources)[a-zA-Z]+$/.test(id),
    );
    assert.deepEqual(ours.sort(), contributed);
  });

  it('open nothing and reject nothing when their argument means nothing', async () => {
    const nonsense = [
      undefined,
      null,
      7,
      '',
      'no-such-thing',
      'x'.repeat(100_000),
      {},
      [],
      { passage: 'crs-2018/1', start: -5, end: 1e9 },
    ];
    for (const command of ['openEntry', 'openPassage', 'openSource', 'copyCitation', 'insertCitation']) {
      for (const argument of nonsense) await run(command, argument);
    }
    assert.deepEqual(readerTabs(), []);
  });

  it('open entries, passages and sources in one reader', async () => {
    await openDraft('x');
    await run('openEntry', 'saco');
    await until('the entry page', () => readerTabs().join() === 'Special Action Committee on Okinawa');
    await run('openPassage', { passage: 'embassy-japan-2009/2.2/4', start: 0, end: 20 });
    await until('the source page', () => readerTabs().join() === 'Overview of Japan-U.S. Relations');
    await run('openSource', 'crs-2018');
    await until('the other source', () => readerTabs().join() === 'Japan-U.S. Relations');
  });

  it('show the term at the cursor, also while the reader has the focus', async () => {
    const editor = await openDraft('about the Status of\nForces Agreement and nothing else');
    editor.selection = new vscode.Selection(1, 3, 1, 3);
    await run('showTermAtCursor');
    await until('the entry page', () => readerTabs().join() === 'Status of Forces Agreement');
    await until('the focus of the reader', () => vscode.window.activeTextEditor === undefined);
    await run('showTermAtCursor');
    assert.deepEqual(readerTabs(), ['Status of Forces Agreement']);
    editor.selection = new vscode.Selection(1, 30, 1, 30);
    await run('showTermAtCursor');
    assert.deepEqual(readerTabs(), ['Status of Forces Agreement']);
  });

  it('search for the selection and open what is chosen', async () => {
    const editor = await openDraft('on 地位協定 and more');
    editor.selection = new vscode.Selection(0, 3, 0, 7);
    await run('search');
    await until('the chosen entry', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return readerTabs().join() === 'Status of Forces Agreement';
    });
  });

  it('open the sample draft, in which terms have their cards', async () => {
    await run('openSampleDraft');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled && document.languageId === 'markdown');
    assert.match(await cardOn(document, 'SACO'), /^SACO Final Report: /);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('copy the citation of a passage, and of words somebody else said', async () => {
    const copied = async (reference: unknown) => {
      await vscode.env.clipboard.writeText('nothing');
      await run('copyCitation', reference);
      return vscode.env.clipboard.readText();
    };
    assert.strictEqual(
      (await copied('embassy-japan-2009/2.2/4')).replace(/, http.*/, ''),
      'Embassy of Japan in the United States of America, “Overview of Japan-U.S. Relations,” February 2009, under “2. Japan-U.S. Security Relationship,” “(2) Realignment of U.S. Forces and ‘2+2’ Meetings,” para. 4',
    );
    assert.strictEqual(await copied('no-such-passage'), 'nothing');
  });
});
