import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardOn, cardsAt, closeAll, markdownOf, openDraft, until } from '../support';

describe('hover', () => {
  afterEach(closeAll);

  it('shows nothing where no term is', async () => {
    const { document } = await openDraft(
      '2+2=4; saco, the roadmap, our sofa, power politics.\n\nSpecial Action\n\nCommittee',
    );
    for (let offset = 0; offset < document.getText().length; offset++) {
      assert.deepEqual(await cardsAt(document, document.positionAt(offset)), [], `at ${offset}`);
    }
  });

  it('shows nothing in an empty draft, and in languages that are not prose', async () => {
    const empty = await openDraft('');
    assert.deepEqual(await cardsAt(empty.document, new vscode.Position(0, 0)), []);
    const code = await openDraft('SACO = 2+2', 'ini');
    assert.strictEqual(await cardOn(code.document, 'SACO'), '');
  });

  it('shows a card with the exact range of the term', async () => {
    const { document } = await openDraft(
      'The “2+2” and SACO’s report on host nation support in the U.S.–Japan alliance; 日米地位協定に基づき; missile defence with the United\nStates Marines\n',
    );
    const cards = await Promise.all(
      ['2+2', 'SACO', 'nation', 'Japan alliance', '地位', 'defence', 'Marines'].map((words) => cardOn(document, words)),
    );
    assert.deepEqual(
      cards.map((card) => card.split(' · ')[0]),
      [
        '2+2: **2\\+2**',
        'SACO: **Special Action Committee on Okinawa \\(SACO\\)**',
        'host nation support: **host nation support \\(HNS\\)**',
        'U.S.–Japan alliance: **Japan\\-U\\.S\\. alliance**',
        '日米地位協定: **Status of Forces Agreement \\(SOFA\\)**',
        'missile defence: **ballistic missile defense \\(BMD\\)**',
        'States Marines: **U\\.S\\. Marine Corps \\(USMC\\)**',
      ],
    );
  });

  it('trusts its own commands only', async () => {
    const { document } = await openDraft('SACO');
    const [hover] = await cardsAt(document, new vscode.Position(0, 1));
    const [content] = hover!.contents;
    assert.ok(content instanceof vscode.MarkdownString);
    assert.deepEqual(content.isTrusted, {
      enabledCommands: [
        'allianceLexicon.openEntry',
        'allianceLexicon.openPassage',
        'allianceLexicon.openSource',
        'allianceLexicon.copyCitation',
      ],
    });
    assert.notStrictEqual(content.supportHtml, true);
    assert.notStrictEqual(content.supportThemeIcons, true);
    assert.match(markdownOf(hover!), /\[Open passage\]\(command:allianceLexicon\.openPassage\?/);
  });

  it('covers only the hovered line of a wrapped term', async () => {
    const { document } = await openDraft('the Special Action Committee\n  on Okinawa met');
    const ranges = await Promise.all(
      [new vscode.Position(0, 10), new vscode.Position(1, 5)].map(async (position) => {
        const [hover] = await cardsAt(document, position);
        return hover?.range && document.getText(hover.range);
      }),
    );
    assert.deepEqual(ranges, ['Special Action Committee', 'on Okinawa']);
  });

  it('answers in a draft of ten million characters as in any other', async () => {
    const { document } = await openDraft(
      `${'The committee met and agreed on nothing in particular. '.repeat(182_000)}\nSACO`,
      'plaintext',
    );
    assert.match(await cardOn(document, 'SACO'), /^SACO: /);
    assert.deepEqual(await cardsAt(document, new vscode.Position(0, 5_000_000)), []);
  });

  it('answers in a draft that has never been saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'The SOFA.' });
    assert.match(await cardOn(document, 'SOFA'), /^SOFA: /);
  });

  it('answers in a Markdown cell of a notebook', async () => {
    const cells = [
      new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, 'The SOFA.', 'markdown'),
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'SOFA = 1', 'python'),
    ];
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    assert.match(await cardOn(notebook.cellAt(0).document, 'SOFA'), /^SOFA: /);
    assert.strictEqual(await cardOn(notebook.cellAt(1).document, 'SOFA'), '');
  });

  it('follows its settings without a reload', async () => {
    const settings = vscode.workspace.getConfiguration('allianceLexicon');
    const { document } = await openDraft('SACO');
    const position = new vscode.Position(0, 1);
    const count = async () => (await cardsAt(document, position)).length;
    try {
      await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
      await until('no card', async () => (await count()) === 0);
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
      await until('the card again', async () => (await count()) === 1);
      await settings.update('languages', ['latex', '*', 7], vscode.ConfigurationTarget.Global);
      await until('no card in Markdown', async () => (await count()) === 0);
      await settings.update('languages', 'nonsense', vscode.ConfigurationTarget.Global);
      await until('the card of the default languages', async () => (await count()) === 1);
    } finally {
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('languages', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
