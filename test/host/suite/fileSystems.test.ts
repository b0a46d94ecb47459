import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardOn, closeAll, until } from '../support';

const CONTENT = '# Draft\n\nThe SACO Final Report and host nation support.\n';

/** A file system with one file in it that takes its time, and may stop working at any moment. */
class UnreliableFileSystem implements vscode.FileSystemProvider {
  delay = 0;
  isDown = false;
  content = new TextEncoder().encode(CONTENT);
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(): Promise<vscode.FileStat> {
    await this.#work();
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.content.length };
  }

  async readFile(): Promise<Uint8Array> {
    await this.#work();
    return this.content;
  }

  async writeFile(_uri: vscode.Uri, content: Uint8Array): Promise<void> {
    await this.#work();
    this.content = Uint8Array.from(content);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  async #work(): Promise<void> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (this.isDown) throw vscode.FileSystemError.Unavailable('The share is gone.');
  }
}

describe('drafts on a file system', () => {
  const system = new UnreliableFileSystem();
  const draft = vscode.Uri.parse('test-unreliable:/share/draft.md');
  let registration: vscode.Disposable;

  before(() => {
    registration = vscode.workspace.registerFileSystemProvider('test-unreliable', system);
  });
  afterEach(async () => {
    Object.assign(system, { delay: 0, isDown: false });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeAll();
  });
  after(() => {
    registration.dispose();
  });

  it('that is slow have their cards', async () => {
    system.delay = 700;
    const document = await vscode.workspace.openTextDocument(draft);
    await vscode.window.showTextDocument(document);
    await until('the card', async () => (await cardOn(document, 'SACO')).startsWith('SACO Final Report: '));
  });

  it('that has failed keep their cards, and can still be edited', async () => {
    const document = await vscode.workspace.openTextDocument(draft);
    const editor = await vscode.window.showTextDocument(document);
    system.isDown = true;
    assert.match(await cardOn(document, 'SACO'), /^SACO Final Report: /);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(2, 0), 'The SOFA. ');
    });
    assert.match(await cardOn(document, 'SOFA'), /^SOFA: /);
    assert.match(await cardOn(document, 'nation'), /^host nation support: /);
  });
});
