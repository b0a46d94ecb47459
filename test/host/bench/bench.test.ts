import * as vscode from 'vscode';
import { EXTENSION_ID } from '../extensionId';
import { heapInUse } from '../heap';

/** The extension that every VS Code has for such drafts, measured in the same way in the same process. */
const PEER = 'vscode.markdown-language-features';

interface Measured {
  readonly name: string;
  /** Milliseconds until `activate` has returned, with the reading of its code. */
  readonly activation: number;
  /** Milliseconds of the first answer, with all that is read and built for it. */
  readonly firstAnswer: number;
  /** Milliseconds of the same answer the tenth time. */
  readonly tenthAnswer: number;
  /** MB of heap more than before its activation. */
  readonly heap: number;
}

async function timeOf(task: () => Thenable<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** @param prepare runs between activation and the first question, and does not count */
async function measure(
  name: string,
  id: string,
  prepare: () => Thenable<unknown>,
  answer: () => Thenable<unknown>,
): Promise<Measured> {
  const extension = vscode.extensions.getExtension(id);
  if (!extension || extension.isActive) throw new Error(`${id} is missing, or was active before it was measured.`);
  const before = await heapInUse();
  const activation = await timeOf(() => extension.activate());
  await prepare();
  const firstAnswer = await timeOf(answer);
  let tenthAnswer = 0;
  for (let count = 2; count <= 10; count++) tenthAnswer = await timeOf(answer);
  return { name, activation, firstAnswer, tenthAnswer, heap: (await heapInUse()) - before };
}

describe('bench', function () {
  this.timeout(120_000);

  it('measures the extension and the built-in Markdown extension', async () => {
    const text = `# Memo\n\nThe SOFA.\n\n${'Host nation support was discussed at length.\n\n'.repeat(200)}`;
    const provider = vscode.workspace.registerTextDocumentContentProvider('test-bench', {
      provideTextDocumentContent: () => text,
    });
    // A language that activates nobody and in which nobody else answers.
    const draft = await vscode.workspace.openTextDocument(vscode.Uri.parse('test-bench:/memo.ini'));
    await vscode.workspace
      .getConfiguration('allianceLexicon')
      .update('languages', ['ini'], vscode.ConfigurationTarget.Global);
    const ask = async (command: string, ...args: unknown[]) => {
      const answers = await vscode.commands.executeCommand<unknown[]>(command, draft.uri, ...args);
      if (answers.length === 0) throw new Error(`${command} has no answer.`);
    };
    const place = new vscode.Position(2, 5);
    // Ours first: what the process does only once is on our account.
    const ours = await measure(
      'Alliance Lexicon',
      EXTENSION_ID,
      () => Promise.resolve(),
      () => ask('vscode.executeHoverProvider', place),
    );
    const peer = await measure(
      'Markdown (built-in)',
      PEER,
      () => vscode.languages.setTextDocumentLanguage(draft, 'markdown'),
      () => ask('vscode.executeDocumentSymbolProvider'),
    );
    provider.dispose();
    for (const measured of [ours, peer]) console.log(`measured ${JSON.stringify(measured)}`);
  });
});
