import { assert } from 'chai';
import * as vscode from 'vscode';
import { activate, closeAll, openDraft, readerTabs, run, until } from '../support';

/** What is selected, with its line: “7: SACO”. */
function selected({ document, selection }: vscode.TextEditor): string {
  return `${selection.start.line + 1}: ${document.getText(selection)}`;
}

const STAYS = 'the selection stays';

/** Goes to terms one after the other; each visit has the arguments of the command and what is to be selected then. */
async function goTo(editor: vscode.TextEditor, ...visits: [args: unknown[], expected: string][]): Promise<void> {
  for (const [args, expected] of visits) {
    const before = editor.selection;
    const moved = expected === STAYS ? undefined : whenSelected(editor, expected);
    await run('goToDraftTerm', ...args);
    await moved;
    if (!moved) assert.deepEqual(editor.selection, before, JSON.stringify(args));
  }
}

/** Resolves when the window has told of the selection; what the editor itself says may be of before. */
function whenSelected(editor: vscode.TextEditor, expected: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const failure = setTimeout(() => {
      listener.dispose();
      reject(new Error(`Not selected in ten seconds: ${expected}, but ${selected(editor)}`));
    }, 10_000);
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor !== editor || selected(editor) !== expected) return;
      clearTimeout(failure);
      listener.dispose();
      resolve();
    });
  });
}

describe('the commands of the sidebar', () => {
  before(activate);
  afterEach(closeAll);

  it('do nothing and reject nothing when their argument means nothing', async () => {
    const editor = await openDraft('SACO');
    const nonsense = [null, 7, '', 'no-such-thing', 'x'.repeat(100_000), {}, [], { entry: 'saco' }, { entry: {} }];
    for (const argument of nonsense) {
      for (const command of ['revealInTopics', 'goToDraftTerm', 'muteDraftTerm']) await run(command, argument);
      await run('goToDraftTerm', 'saco', -1);
      await run('goToDraftTerm', 'saco', 0.5);
      await run('goToDraftTerm', 'saco', 99);
      // Those that ask go on asking until they are closed.
      for (const command of ['filterTopics', 'filterSources', 'groupTopics', 'sortTopics', 'sortDraftTerms']) {
        const asked = run(command, argument);
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await asked;
      }
      for (const command of ['clearTopicsFilter', 'clearSourcesFilter']) await run(command, argument);
    }
    assert.deepEqual([readerTabs(), selected(editor)], [[], '1: ']);
    assert.deepEqual(vscode.workspace.getConfiguration('allianceLexicon').get('mutedTerms'), []);
  });

  it('go from one place of a term to the next and round again, or to the one named', async () => {
    const editor = await openDraft('SACO and SOFA\n\nStatus of Forces\nAgreement\n\nthe SOFA of 1960; `SOFA`');
    await goTo(
      editor,
      [['sofa'], '1: SOFA'],
      [['sofa'], '3: Status of Forces\nAgreement'],
      [['sofa'], '6: SOFA'],
      [['sofa'], '1: SOFA'],
      [[{ entry: { id: 'saco' } }], '1: SACO'],
      [['sofa', 2], '6: SOFA'],
      [['scc'], STAYS],
    );
  });

  it('go to a draft behind another tab, and read it as it is now', async () => {
    const { document } = await openDraft('nothing yet');
    await openDraft('SACO = 1', 'ini');
    assert.isFalse(vscode.window.visibleTextEditors.some((editor) => editor.document === document));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'of the SACO: ');
    await vscode.workspace.applyEdit(edit);
    await run('goToDraftTerm', 'saco');
    await until('the draft in front', () => vscode.window.activeTextEditor?.document === document);
    assert.strictEqual(selected(vscode.window.activeTextEditor!), '1: SACO');
  });

  it('are right after more changes than are kept', async () => {
    const content = `${'x\n'.repeat(1500)}SACO`;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const editor = await vscode.window.showTextDocument(document);
    await goTo(editor, [['saco'], '1501: SACO']);
    await editor.edit((edit) => {
      for (let line = 0; line < 1500; line++) edit.insert(new vscode.Position(line, 1), ' SOFA');
    });
    await goTo(editor, [['sofa'], '1: SOFA'], [['saco'], '1501: SACO']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('look around the cursor in a draft too long to be read whole', async () => {
    const filler = 'Nothing to be found in this line.\n'.repeat(32_000);
    const editor = await openDraft(`SACO\n${filler}SOFA\n${filler}2+2`);
    await goTo(editor, [['sofa'], STAYS], [['saco'], '1: SACO']);
    const moved = whenSelected(editor, '32002: ');
    editor.selection = new vscode.Selection(32_001, 0, 32_001, 0);
    await moved;
    await goTo(editor, [['saco'], STAYS], [['sofa'], '32002: SOFA']);
  });

  it('mute the term of a node', async () => {
    const settings = () => vscode.workspace.getConfiguration('allianceLexicon');
    const editor = await openDraft('SACO and SOFA');
    try {
      await run('muteDraftTerm', { type: 'term', entry: { id: 'sofa' } });
      assert.deepEqual(settings().get('mutedTerms'), ['sofa']);
      await goTo(editor, [['sofa'], STAYS], [['saco'], '1: SACO']);
    } finally {
      await settings().update('mutedTerms', undefined, vscode.ConfigurationTarget.Global);
      await settings()
        .update('mutedTerms', undefined, vscode.ConfigurationTarget.Workspace)
        .then(undefined, () => undefined);
    }
  });

  it('reveal an entry and leave the focus in the draft', async () => {
    const editor = await openDraft('SACO');
    await run('revealInTopics', 'sofa');
    await run('revealInTopics', { entry: { id: 'saco' } });
    assert.strictEqual(vscode.window.activeTextEditor?.document, editor.document);
  });
});
