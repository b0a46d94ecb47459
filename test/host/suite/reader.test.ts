import { assert } from 'chai';
import * as vscode from 'vscode';
import { activate, closeAll, openDraft, readerTabs, run, until } from '../support';

const shows = (...titles: string[]) =>
  until(`tabs ${titles.join(' | ')}`, () => readerTabs().join(' | ') === titles.join(' | '));
const SACO = 'Special Action Committee on Okinawa';
const SOFA = 'Status of Forces Agreement';
const GUIDELINES = '1997 Guidelines for Japan-U.S. Defense Cooperation';
const CRS = 'Japan-U.S. Relations';

describe('the reader', () => {
  before(activate);
  afterEach(closeAll);

  it('is not opened by what needs one', async () => {
    await openDraft('x');
    for (const command of ['back', 'forward', 'nextMention', 'previousMention', 'pin', 'unpin', 'openAsText']) {
      await run(`reader.${command}`, 'saco');
    }
    assert.deepEqual(readerTabs(), []);
    // VS Code itself opens, a while later, what other tests have left unsaved.
    const isUnsaved = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputText && input.uri.scheme === 'untitled';
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter((tab) => !isUnsaved(tab)));
    assert.deepEqual(
      tabs.map(({ label }) => label).filter((label) => !label.startsWith('draft-')),
      [],
    );
  });

  it('goes back and forward', async () => {
    await openDraft('x');
    await run('openEntry', 'saco');
    await run('openPassage', { passage: 'crs-2018/1', start: 0, end: 20, marks: [[4, 8]], entry: 'saco' });
    await run('openEntry', 'sofa');
    await shows(SOFA);
    const steps: [string, string][] = [
      ['back', CRS],
      ['back', SACO],
      ['back', SACO],
      ['forward', CRS],
      ['forward', SOFA],
      ['forward', SOFA],
    ];
    for (const [command, title] of steps) {
      await run(`reader.${command}`);
      await shows(title);
    }
  });

  it('leaves a pinned page where it is and opens the next in a reader of its own', async () => {
    await openDraft('x');
    await run('openEntry', 'saco');
    await run('reader.pin');
    await shows(`${SACO} (pinned)`);
    await run('openEntry', 'sofa');
    await shows(`${SACO} (pinned)`, SOFA);
    await run('openSource', 'crs-2018');
    await shows(`${SACO} (pinned)`, CRS);
    await run('reader.pin');
    await run('reader.pin');
    await shows(`${SACO} (pinned)`, `${CRS} (pinned)`);
    await run('reader.unpin');
    await run('openEntry', 'sofa');
    await shows(`${SACO} (pinned)`, SOFA);
  });

  it('opens what it shows as read-only text, at the passage', async () => {
    await run('openEntry', 'saco');
    await run('reader.openAsText');
    const entry = vscode.window.activeTextEditor!.document;
    assert.match(entry.getText(), /^SPECIAL ACTION COMMITTEE ON OKINAWA\n/);
    await closeAll();
    await run('openPassage', 'embassy-japan-2009/2.2/4');
    await run('reader.openAsText');
    const editor = vscode.window.activeTextEditor!;
    assert.match(editor.document.getText(), /^OVERVIEW OF JAPAN-U\.S\. RELATIONS\n/);
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^4 {2}For instance/);
    assert.strictEqual(editor.document.uri.scheme, 'alliance-lexicon');
  });

  describe('while it follows the cursor', () => {
    const following = (isOn?: boolean) =>
      vscode.workspace
        .getConfiguration('allianceLexicon')
        .update('reader.followCursor', isOn, vscode.ConfigurationTarget.Global);
    const text = 'nothing, SACO, SOFA and nothing';
    const cursorAt = (editor: vscode.TextEditor, words: string) => {
      const place = editor.document.positionAt(text.indexOf(words) + 1);
      editor.selection = new vscode.Selection(place, place);
    };
    /** Longer than the cursor must rest, for what must not happen. */
    const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));
    afterEach(() => following(undefined));

    it('opens nothing, and shows nothing while it is off, out of sight or pinned', async () => {
      const editor = await openDraft(text);
      await following(true);
      cursorAt(editor, 'SACO');
      await aWhile();
      assert.deepEqual(readerTabs(), []);
      await run('openEntry', 'defense-guidelines-1997', { preserveFocus: true });
      await shows(GUIDELINES);
      await run('reader.pin');
      cursorAt(editor, 'SOFA');
      await aWhile();
      assert.deepEqual(readerTabs(), [`${GUIDELINES} (pinned)`]);
      await run('reader.unpin');
      await shows(GUIDELINES);
      await following(undefined);
      cursorAt(editor, 'SACO');
      await aWhile();
      await following(true);
      cursorAt(editor, 'nothing');
      await aWhile();
      assert.deepEqual(readerTabs(), [GUIDELINES]);
    });

    it('shows the term the cursor comes upon and leaves the focus in the draft', async () => {
      const editor = await openDraft(text);
      await run('openEntry', 'defense-guidelines-1997', { preserveFocus: true });
      await run('reader.toggleFollowCursor');
      cursorAt(editor, 'SACO');
      await shows(SACO);
      cursorAt(editor, 'SOFA');
      await shows(SOFA);
      assert.strictEqual(vscode.window.activeTextEditor?.document, editor.document);
      await run('reader.back');
      await shows(GUIDELINES);
      await run('reader.toggleFollowCursor');
      cursorAt(editor, 'SACO');
      await aWhile();
      assert.deepEqual(readerTabs(), [GUIDELINES]);
    });
  });
});
