import assert from 'node:assert/strict';
import type { Workbench } from './driver';
import { useSampleWorkbench } from './sampleWorkbench';

describe('the sidebar in VS Code', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  // High enough that no row of the draft's terms is beyond the end of its view.
  const viewport = { width: 1280, height: 1700 };
  useSampleWorkbench(
    (opened) => {
      workbench = opened;
    },
    { viewport },
  );

  const inThisDraft = () => workbench.viewRows('In This Draft');
  /** Waits until a view says so above its rows, or nothing. */
  async function untilMessage(view: string, message: string): Promise<void> {
    const place = workbench.view(view).locator('.message');
    if (message === '') await place.waitFor({ state: 'hidden' });
    else await place.filter({ hasText: message }).waitFor();
  }

  /** Waits until the status bar says what is selected. */
  async function untilPlace(place: string): Promise<void> {
    await workbench.page.locator('.statusbar-item', { hasText: place }).waitFor();
  }

  /** Runs a command that asks something in a box, and types the answer. */
  async function answer(command: string, title: string, words: string): Promise<void> {
    await workbench.runCommand(command);
    await workbench.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await workbench.page.keyboard.type(words);
  }

  it('lists the terms of the draft in their order, with number and place', async () => {
    await workbench.openSidebar();
    const rows = await workbench.viewRowsWhen('In This Draft', ({ length }) => length > 10);
    assert.deepEqual(rows.slice(0, 6), [
      'Japan-U.S. alliance | 2 times, line 3',
      '2+2 | 2 times, line 5',
      'Japan-U.S. Security Consultative Committee | 2 times, line 6',
      'United States-Japan Roadmap for Realignment Implementation | 3 times, line 6',
      'SACO Final Report | line 7',
      'reducing the burden on Okinawa | line 7',
    ]);
    assert.equal(await workbench.view('In This Draft').locator('.description').innerText(), 'draft.md');
  });

  it('goes to a term at a click, to its next place at another, and to a place’s own row', async () => {
    const { page } = workbench;
    await workbench.treeRow('2+2').click();
    await untilPlace('Ln 5, Col');
    await workbench.treeRow('2+2').click();
    await untilPlace('Ln 16, Col');
    await page.keyboard.press('ArrowRight');
    const excerpt = '… treaties. The “2+2” brings the two governments together in the | line 5';
    const rows = await workbench.viewRowsWhen('In This Draft', (now) => now.includes(excerpt));
    assert.deepEqual(rows.slice(1, 5), [
      '2+2 | 2 times, line 5',
      excerpt,
      '… 、普天間飛行場の移設を進める。「２＋２」の場で協議が続く。 | line 16',
      'Japan-U.S. Security Consultative Committee | 2 times, line 6',
    ]);
    await workbench.treeRow('… treaties. The').click();
    await untilPlace('Ln 5, Col');
  });

  it('follows what is written, and draws nothing anew when nothing changes', async () => {
    const { page } = workbench;
    await page.locator('.view-line').last().click();
    await page.keyboard.press('ControlOrMeta+End');
    // Rows are still being drawn that have lost the focus.
    await page.waitForTimeout(2000);
    const drawn = await page.evaluateHandle(() => {
      const records: string[] = [];
      const rows = document.querySelector('.sidebar .pane .monaco-list-rows');
      const observer = new MutationObserver((found) => records.push(...found.map(({ type }) => type)));
      if (rows) observer.observe(rows, { subtree: true, childList: true, characterData: true });
      return { isFound: rows !== null, records };
    });
    await page.keyboard.type('Nothing that is listed.');
    await page.waitForTimeout(1200);
    assert.deepEqual(await drawn.jsonValue(), { isFound: true, records: [] });
    await page.keyboard.type(' The SACO and the 2+2.');
    const expected = [
      '2+2 | 3 times, line 5',
      '… SACO and the 2+2. | line 19',
      'Special Action Committee on Okinawa | line 19',
    ];
    const rows = await workbench.viewRowsWhen('In This Draft', (now) => expected.every((row) => now.includes(row)));
    assert.deepEqual(
      rows.filter((row) => /^(Special|2\+2)|line 19$/.test(row)),
      expected,
    );
  });

  it('sorts the terms, and leaves out the muted', async () => {
    const { page } = workbench;
    await answer('Alliance: Sort Terms in This Draft', 'Sort Terms in This Draft', 'number');
    await page.keyboard.press('Enter');
    const counted = await workbench.viewRowsWhen('In This Draft', ([first = '']) => first.includes('3 times'));
    assert.match(counted[0] ?? '', /3 times/);
    await workbench.treeRow('SACO Final Report').hover();
    await workbench.treeRow('SACO Final Report').locator('.action-label[aria-label="Mute Term"]').click();
    const isMuted = (rows: readonly string[]) => !rows.some((row) => row.startsWith('SACO Final Report'));
    assert.ok(isMuted(await workbench.viewRowsWhen('In This Draft', isMuted)));
  });

  it('drops an entry into the draft as text', async () => {
    const { page } = workbench;
    const row = await workbench.treeRow('host nation support').boundingBox();
    const line = await page.locator('.view-line').last().boundingBox();
    assert.ok(row && line);
    await page.mouse.move(row.x + 60, row.y + 8);
    await page.mouse.down();
    await page.mouse.move(row.x + 90, row.y + 12, { steps: 4 });
    // What is dragged is asked of the extension when the pointer begins to move.
    await page.waitForTimeout(600);
    await page.keyboard.down('Shift');
    await page.mouse.move(line.x + 600, line.y + 8, { steps: 10 });
    await page.waitForTimeout(300);
    await page.mouse.move(line.x + 604, line.y + 8, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.locator('.view-line', { hasText: 'The SACO and the 2+2.host nation support' }).waitFor();
  });

  it('filters everything, folded away or not, while one types', async () => {
    const { page } = workbench;
    await page.keyboard.press('ControlOrMeta+b');
    await page.locator('.sidebar').waitFor({ state: 'hidden' });
    await answer('Alliance: Filter Topics', 'Filter Topics', 'ＦＵＴＥＮＭＡ移設');
    await untilMessage('Topics', 'Filter: “ＦＵＴＥＮＭＡ移設” — no entry');
    assert.deepEqual(await workbench.viewRows('Topics'), []);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('地位協定');
    const rows = await workbench.viewRowsWhen('Topics', ({ length }) => length > 0);
    assert.ok(
      rows.some((row) => row.startsWith('Status of Forces Agreement | SOFA')),
      rows.join('\n'),
    );
    await page.keyboard.press('Enter');
    await workbench.view('Topics').locator('.monaco-list:focus').waitFor();
    await workbench.runCommand('Alliance: Clear Filter of Topics');
    const all = await workbench.viewRowsWhen('Topics', ([first = '']) => first.startsWith('Foundations'));
    assert.match(all[0] ?? '', /^Foundations of the alliance \| \d+$/);
    await untilMessage('Topics', '');
  });

  it('filters the passages of the sources', async () => {
    const { page } = workbench;
    assert.equal(await workbench.view('Sources').locator('.description').innerText(), '5 documents, 2009–2019');
    await answer('Alliance: Filter Sources', 'Filter Sources', 'guam marines');
    await untilMessage('Sources', 'Filter: “guam marines” — 1 passage');
    assert.deepEqual(
      (await workbench.viewRowsWhen('Sources', ({ length }) => length === 2)).map((row) => row.slice(0, 30)),
      ['[Untitled text on Japan-U.S. r', 'To ease tensions, the United S'],
    );
    await page.keyboard.press('Escape');
    await workbench.runCommand('Alliance: Clear Filter of Sources');
    const rows = await workbench.viewRowsWhen('Sources', ({ length }) => length === 5);
    assert.equal(rows.length, 5);
  });

  it('groups by kind, also after a reload', async () => {
    const { page } = workbench;
    await answer('Alliance: Group Topics', 'Group Topics', 'kind');
    await page.keyboard.press('Enter');
    const isByKind = ([first = '']: readonly string[]) => first.startsWith('Concepts');
    assert.ok(isByKind(await workbench.viewRowsWhen('Topics', isByKind)));
    await workbench.reload();
    await workbench.openSidebar();
    assert.ok(isByKind(await workbench.viewRowsWhen('Topics', isByKind)));
  });

  it('reveals the term at the cursor, past a filter that hides it', async () => {
    const { page } = workbench;
    await answer('Alliance: Filter Topics', 'Filter Topics', 'pac-3');
    await workbench.viewRowsWhen('Topics', (rows) => rows.some((row) => row.startsWith('Patriot')));
    await page.keyboard.press('Enter');
    await workbench.view('Topics').locator('.monaco-list:focus').waitFor();
    await workbench.treeRow('Japan-U.S. Security Treaty').click();
    await untilPlace('Ln 16, Col');
    await workbench.runCommand('Alliance: Reveal Term in Topics');
    const row = workbench
      .view('Topics')
      .locator('.monaco-list-row.selected', { hasText: 'Japan-U.S. Security Treaty' });
    await row.waitFor();
    await untilMessage('Topics', '');
  });

  it('says what it is for when no draft is open', async () => {
    const { page } = workbench;
    await page.locator('.view-line').first().click();
    await workbench.runCommand('View: Close All Editors');
    await workbench.view('In This Draft').getByText('Open a draft in Markdown').waitFor();
    await workbench.view('In This Draft').getByText('New Draft').click();
    await workbench.view('In This Draft').getByText('uses no term of the lexicon yet').waitFor();
    assert.deepEqual(await inThisDraft(), []);
    await page.locator('.view-line').first().click();
    await page.keyboard.type('2+2 and SCC');
    const rows = await workbench.viewRowsWhen('In This Draft', ({ length }) => length === 2);
    assert.equal(rows[0], '2+2 | line 1');
    for (const left of [1, 0]) {
      const row = workbench.view('In This Draft').locator('.monaco-list-row').first();
      await row.hover();
      await row.locator('.action-label[aria-label="Mute Term"]').click();
      await workbench.viewRowsWhen('In This Draft', ({ length }) => length === left);
    }
    await workbench.view('In This Draft').getByText('Open Muted Terms').click();
    await page.locator('.settings-editor').getByText('Ids of entries that are not recognised').waitFor();
  });
});
