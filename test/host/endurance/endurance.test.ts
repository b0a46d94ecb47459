import { assert } from 'chai';
import * as vscode from 'vscode';
import { heapInUse } from '../heap';
import { cardOn, closeAll, openDraft, readerTabs, until } from '../support';
import { activateBundle, bundleApi } from './dormantExtension';

const PARAGRAPH =
  'The SACO Final Report, host nation support and the U.S.–Japan alliance were discussed at length.\n\n';

/**
 * A draft of about so many characters that can be edited; not in Markdown, where VS Code's own extension reads the whole
 * text for every hover.
 */
async function openLongDraft(length: number): Promise<vscode.TextEditor> {
  const content = `SOFA\n\n${PARAGRAPH.repeat(Math.ceil(length / PARAGRAPH.length))}`;
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  return vscode.window.showTextDocument(document);
}

describe('endurance', function () {
  this.timeout(600_000);

  it('a hundred activations and disposals leave nothing behind', async () => {
    const { document } = await openDraft('SACO and SOFA');
    const round = async () => {
      const activated = await activateBundle();
      assert.match(await cardOn(document, 'SOFA'), /^SOFA: /);
      await vscode.commands.executeCommand('allianceLexicon.openEntry', 'saco');
      await until('the reader', () => readerTabs().length === 1);
      activated.dispose();
      await until('the reader is gone', () => readerTabs().length === 0);
      assert.strictEqual(await cardOn(document, 'SOFA'), '');
    };
    for (let warmUp = 0; warmUp < 10; warmUp++) await round();
    const before = await heapInUse();
    for (let count = 0; count < 100; count++) await round();
    const growth = (await heapInUse()) - before;
    report(`${growth.toFixed(1)} MB more after a hundred activations`);
    // One corpus with its matcher takes several MB: a hundred of them would take hundreds.
    assert.isBelow(growth, 10);
  });

  describe('of one activation', () => {
    let activated: vscode.Disposable;
    before(async () => {
      activated = await activateBundle();
    });
    afterEach(async () => {
      while (vscode.window.activeTextEditor)
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await closeAll();
    });
    after(() => {
      activated.dispose();
    });

    it('30,000 edits in a draft of 1 MB stay within a bounded heap, and the cards stay right', async () => {
      const editor = await openLongDraft(1_000_000);
      const { document } = editor;
      assert.match(await cardOn(document, 'SOFA'), /^SOFA: /);
      const before = await heapInUse();
      let most = 0;
      for (let batch = 0; batch < 300; batch++) {
        await editor.edit((edit) => {
          for (let count = 0; count < 100; count++) {
            const line = 2 + 2 * ((batch * 7919 + count * 101) % 9000);
            edit.insert(new vscode.Position(line, 0), batch % 2 === 0 ? 'x' : 'SACO ');
          }
        });
        assert.match(await cardOn(document, 'SOFA'), /^SOFA: /);
        if (batch % 50 === 49) most = Math.max(most, (await heapInUse()) - before);
      }
      report(`${most.toFixed(1)} MB more at most during 30,000 edits`);
      assert.isBelow(most, 100);
    });

    it('twenty drafts of 200 kB are indexed, and let go of when they are closed', async () => {
      const provider = vscode.workspace.registerTextDocumentContentProvider('test-many', {
        provideTextDocumentContent: () => `SOFA\n\n${PARAGRAPH.repeat(2000)}`,
      });
      const openNow = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'test-many');
      try {
        const before = await heapInUse();
        for (let count = 0; count < 20; count++) {
          // Not by `openTextDocument`, which would keep the document for minutes after its editor is closed.
          await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(`test-many:/${count}.txt`), {
            preview: false,
          } satisfies vscode.TextDocumentShowOptions);
          await until('the draft', () => openNow().length === count + 1);
        }
        for (const document of openNow()) assert.match(await cardOn(document, 'SOFA'), /^SOFA: /);
        const open = (await heapInUse()) - before;
        await closeAll();
        await until('the drafts are closed', () => openNow().length === 0);
        const closed = (await heapInUse()) - before;
        report(`${open.toFixed(1)} MB more with twenty drafts open, ${closed.toFixed(1)} MB after they were closed`);
        assert.isBelow(open, 150);
        assert.isBelow(closed, 15);
      } finally {
        provider.dispose();
      }
    });
  });

  it('a thousand queries typed in a row leave the rows of the last, and nothing else', async () => {
    const api = await bundleApi();
    const picks: { items: readonly vscode.QuickPickItem[]; type: (value: string) => void }[] = [];
    const { createQuickPick } = api.window;
    api.window.createQuickPick = <T extends vscode.QuickPickItem>() => {
      const pick = createQuickPick<T>();
      const listeners: ((value: string) => unknown)[] = [];
      const { onDidChangeValue } = pick;
      Object.defineProperty(pick, 'onDidChangeValue', {
        value: (listener: (value: string) => unknown) => {
          listeners.push(listener);
          return onDidChangeValue.call(pick, listener);
        },
      });
      picks.push({
        get items() {
          return pick.items;
        },
        type: (value) => {
          pick.value = value;
          for (const listener of listeners) listener(value);
        },
      });
      return pick;
    };
    const activated = await activateBundle();
    try {
      await vscode.commands.executeCommand('allianceLexicon.search');
      const [pick] = picks;
      assert.ok(pick);
      const words = ['status of forces', 'okinawa committe', '地位協定', 'hns', 'x'.repeat(5000), '$(zap)'];
      const type = async (rounds: number) => {
        for (let count = 0; count < rounds; count++) {
          const word = words[count % words.length]!;
          pick.type(word.slice(0, 1 + (count % word.length)));
          if (count % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
        }
      };
      await type(200);
      const before = await heapInUse();
      await type(1000);
      pick.type('status of forces');
      await until('the rows of the last query', () => {
        const first = pick.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
        return first?.label.includes('Status of Forces Agreement') === true;
      });
      const growth = (await heapInUse()) - before;
      report(`${growth.toFixed(1)} MB more after a thousand queries`);
      assert.isBelow(growth, 40);
    } finally {
      activated.dispose();
      api.window.createQuickPick = createQuickPick;
      await closeAll();
    }
  });

  it('providers answer nothing once they are cancelled', async () => {
    const api = await bundleApi();
    const { registerHoverProvider, registerDefinitionProvider } = api.languages;
    const hover: vscode.HoverProvider[] = [];
    const definition: vscode.DefinitionProvider[] = [];
    api.languages.registerHoverProvider = (selector, provider) => {
      hover.push(provider);
      return registerHoverProvider(selector, provider);
    };
    api.languages.registerDefinitionProvider = (selector, provider) => {
      definition.push(provider);
      return registerDefinitionProvider(selector, provider);
    };
    const activated = await activateBundle();
    const source = new vscode.CancellationTokenSource();
    try {
      const { document } = await openDraft('SOFA');
      const at = new vscode.Position(0, 1);
      const answers = () =>
        Promise.all([
          ...hover.map((provider) => provider.provideHover(document, at, source.token)),
          ...definition.map((provider) => provider.provideDefinition(document, at, source.token)),
        ]);
      const before = await answers();
      assert.isAtLeast(before.length, 2);
      assert.ok(before.every((answer) => answer !== undefined && answer !== null));
      source.cancel();
      assert.deepEqual(
        await answers(),
        before.map(() => undefined),
      );
    } finally {
      source.dispose();
      activated.dispose();
      Object.assign(api.languages, { registerHoverProvider, registerDefinitionProvider });
      await closeAll();
    }
  });
});

/** A figure worth seeing among the lines of the run. */
function report(text: string): void {
  console.log(`      ${text}`);
}
