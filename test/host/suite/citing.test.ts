import { assert } from 'chai';
import * as vscode from 'vscode';
import { activate, closeAll, openDraft, readerTabs, run, until } from '../support';

const QUOTATION = { passage: 'crs-2018/1', start: 0, end: 43 };
const WORDS = 'Japan is a significant partner of the Unite';
const NOTE =
  'Congressional Research Service (summary of report RL33436), copy of unknown republisher, “Japan-U.S. Relations,” c. October 2018 (date inferred), para. 1';

async function copied(command: string, ...args: unknown[]): Promise<string> {
  await vscode.env.clipboard.writeText('nothing');
  await run(command, ...args);
  return vscode.env.clipboard.readText();
}

/** Numbers that VS Code itself does not come to. */
let untitledNumber = 900;

/**
 * An untitled draft: those of the other tests cannot be written to. Each has a name of its own, for VS Code gives the
 * name of one that is closed to the next, and brings back what it knows of it.
 */
async function openUntitled(content: string, language: string): Promise<vscode.TextEditor> {
  untitledNumber += 1;
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `Untitled-${untitledNumber}` });
  const document = await vscode.languages.setTextDocumentLanguage(
    await vscode.workspace.openTextDocument(uri),
    language,
  );
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), content);
  });
  return editor;
}

/** Selects, and waits until the window has: until then it may still report where the cursor was before. */
async function select(editor: vscode.TextEditor, selection: vscode.Selection): Promise<void> {
  let isReported = false;
  const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
    isReported ||= textEditor === editor && selections[0]?.isEqual(selection) === true;
  });
  editor.selection = selection;
  await until('the selection', () => isReported);
  listener.dispose();
}

describe('citing', () => {
  before(activate);
  afterEach(async () => {
    for (const draft of vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled)) {
      await vscode.window.showTextDocument(draft, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await closeAll();
  });

  it('copies nothing where there are no words, and opens nothing', async () => {
    await openDraft('x');
    for (const command of ['copyQuotation', 'copyQuotationWithCitation', 'copyCitation', 'reportMistake']) {
      for (const reference of [undefined, null, 'no-such-thing', { ...QUOTATION, end: 1e9 }]) {
        assert.strictEqual(await copied(command, reference), 'nothing', `${command} ${JSON.stringify(reference)}`);
      }
    }
    for (const command of ['insertCitation', 'insertQuotation']) await run(command, 'no-such-thing');
    assert.deepEqual(readerTabs(), []);
  });

  it('copies words, words with citation, citation, sources and a report', async () => {
    assert.strictEqual(await copied('copyQuotation', QUOTATION), `“${WORDS}”`);
    assert.strictEqual(await copied('copyQuotationWithCitation', QUOTATION), `“${WORDS}” — ${NOTE}.`);
    assert.strictEqual(await copied('copyCitation', QUOTATION), `${NOTE}.`);
    const sources = JSON.parse(await copied('copySourcesAsCslJson')) as { id: string }[];
    assert.deepEqual(
      sources.map(({ id }) => id),
      ['crs-2018', 'embassy-japan-2009', 'mash-up-2019', 'nsn-2015', 'us-embassy-2009'],
    );
    const report = await copied('reportMistake', { entry: 'saco' });
    assert.match(
      report,
      /Entry: Special Action Committee on Okinawa \(saco\)[\s\S]*Edition: sources 2009–2019, .* extension \d/,
    );
  });

  it('is about what the reader shows when nothing is named', async () => {
    await run('openPassage', QUOTATION);
    await until('the source page', () => readerTabs().length === 1);
    assert.strictEqual(await copied('copyQuotation'), `“${WORDS}”`);
    assert.match(await copied('reportMistake'), /Passage: crs-2018\/1, characters 0–43/);
    await run('openSource', 'crs-2018');
    assert.strictEqual(await copied('copyQuotation'), 'nothing');
  });

  it('writes a footnote, a LaTeX footnote or a note into the draft', async () => {
    const written: Record<string, string> = {};
    for (const language of ['markdown', 'latex', 'plaintext']) {
      const editor = await openUntitled('One two.\n', language);
      await select(editor, new vscode.Selection(0, 3, 0, 3));
      await run('insertCitation', QUOTATION);
      written[language] = editor.document.getText();
    }
    assert.deepEqual(written, {
      markdown: `One[^crs-2018] two.\n\n[^crs-2018]: ${NOTE}.\n`,
      latex: `One\\footnote{${NOTE}.} two.\n`,
      plaintext: `One (${NOTE}) two.\n`,
    });
  });

  it('writes into the last draft while the reader has the focus, what the reader shows', async () => {
    const editor = await openUntitled('One two.\n', 'plaintext');
    await select(editor, new vscode.Selection(0, 3, 0, 3));
    await run('openPassage', QUOTATION);
    await until('the focus of the reader', () => vscode.window.activeTextEditor === undefined);
    await run('insertCitation');
    assert.strictEqual(editor.document.getText(), `One (${NOTE}) two.\n`);
    assert.strictEqual(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('writes the words with their note in the place of the selection, and uses a note again', async () => {
    const editor = await openUntitled('One two.\n', 'markdown');
    await select(editor, new vscode.Selection(0, 4, 0, 7));
    await run('insertQuotation', QUOTATION);
    await run('insertCitation', QUOTATION);
    assert.strictEqual(editor.document.getText(), `One “${WORDS}”[^crs-2018][^crs-2018].\n\n[^crs-2018]: ${NOTE}.\n`);
  });
});
