import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, EXTENSION_ID, openDraft } from '../support';

/** The labels that completion offers, in their order, at the end of a draft of one line. */
async function offered(line: string, language = 'markdown', trigger?: string): Promise<string[]> {
  const { document } = await openDraft(line, language);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new vscode.Position(0, line.length),
    trigger,
  );
  return list.items
    .filter(({ kind, detail }) => kind === vscode.CompletionItemKind.Reference && detail !== undefined)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('completion', () => {
  before(async () => {
    await vscode.extensions.getExtension(EXTENSION_ID)!.activate();
  });
  afterEach(closeAll);

  it('offers nothing where nothing was asked or nothing fits', async () => {
    assert.deepEqual(
      {
        'in code': await offered('SAC', 'javascript'),
        'on a space': await offered('the Status of ', 'markdown', ' '),
        'no such name': await offered('zzqx'),
        'an empty line': await offered(''),
      },
      { 'in code': [], 'on a space': [], 'no such name': [], 'an empty line': [] },
    );
  });

  it('offers the names that begin as the text before the cursor ends', async () => {
    const cases: Record<string, string[]> = {
      'was settled by SAC': [
        'SACO',
        'SACO合意',
        'SACO最終報告',
        'SACOの最終報告',
        'SACO Agreement',
        'SACO Final Report',
      ],
      'under the Status of For': ['Status of Forces Agreement'],
      'the next 2': ['2+2'],
      'the Ministry of Defenc': ['Ministry of Defense', 'Ministry of Defense of Japan'],
    };
    const found: Record<string, string[]> = {};
    for (const line of Object.keys(cases)) found[line] = (await offered(line)).slice(0, cases[line]!.length);
    assert.deepEqual(found, cases);
  });

  it('offers nothing while somebody types', async () => {
    const file = vscode.Uri.parse('untitled:completion-while-typing');
    const document = await vscode.workspace.openTextDocument(file);
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    const editor = await vscode.window.showTextDocument(plain);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'SAC');
    });
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      file,
      new vscode.Position(0, 3),
    );
    assert.deepEqual(
      list.items.filter(({ detail }) => detail !== undefined),
      [],
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
