import assert from 'node:assert/strict';
import { TermSearch } from '../../src/core/search/termSearch';
import { shippedCorpus } from '../support/corpusFiles';
import type { Workbench } from './driver';
import { useSampleWorkbench } from './sampleWorkbench';

const QUERIES = [
  'saco',
  'sofa',
  '2+2',
  '２＋２',
  'us japan security treaty',
  'stauts of forces',
  'okinawa special committee',
  'guidelines',
  '地位協定',
  'nichibei chii kyotei',
  'marines to guam',
  'toyota',
];

describe('search in VS Code', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  useSampleWorkbench(
    (opened) => {
      workbench = opened;
    },
    { pictures: 'search-', isPicturedAlways: true },
  );
  afterEach(() => workbench.page.keyboard.press('Escape'));

  /** Runs a command that opens a pick and waits for the pick to be filled. */
  async function openPick(command: string, placeholder: string): Promise<void> {
    await workbench.runCommand(command);
    await workbench.page.locator(`.quick-input-widget input[placeholder^="${placeholder}"]`).waitFor();
    await workbench.page.locator('.quick-input-title', { hasText: '2009' }).waitFor();
  }

  async function type(query: string): Promise<void> {
    await workbench.page.keyboard.press('ControlOrMeta+a');
    await workbench.page.keyboard.type(query);
  }

  it('shows the rows in the order in which they are ranked', async () => {
    const corpus = shippedCorpus();
    const termSearch = await TermSearch.build(corpus);
    const labelOf = (hit: ReturnType<TermSearch['search']>[number]) =>
      hit.kind === 'entry' ? (corpus.entry(hit.entry)?.prefLabel.en ?? '') : hit.label;
    await openPick('Alliance: Search Terms and Sources', 'Name, acronym');
    const expected: Record<string, string[]> = {};
    const shown: Record<string, string[]> = {};
    for (const query of QUERIES) {
      expected[query] = termSearch.search(query, 20).map(labelOf).slice(0, 4);
      await type(query);
      shown[query] = await workbench.pickLabelsBeginning(expected[query]);
    }
    assert.deepEqual(shown, expected);
  });

  it('finds passages after the terms and opens them', async () => {
    await openPick('Alliance: Search Terms and Sources', 'Name, acronym');
    await type('"key to the successful"');
    const row = workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: /key to the successful[^]*passage/ })
      .first();
    await row.waitFor();
    // The list settles once the last letter is read.
    await workbench.page.waitForTimeout(500);
    await row.click();
    await workbench.readerPage('Overview of Japan-U.S. Relations');
  });

  it('searches the passages for any of the words where no term is found, below a heading', async () => {
    const list = workbench.page.locator('.quick-input-list');
    await openPick('Alliance: Search Terms and Sources', 'Name, acronym');
    await type('zzyzx overhauls');
    await workbench.firstPickLabel('No term found for “zzyzx overhauls”');
    assert.doesNotMatch(await list.innerText(), /Passages/);
    // The row is drawn before it is the active one; Enter does nothing until then.
    await list.locator('.monaco-list-row.focused', { hasText: 'No term found' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await list.locator('.monaco-list-row', { hasText: 'most significant overhauls' }).first().waitFor();
    assert.match(await list.innerText(), /Passages/);
  });

  it('copies and inserts by key, and remembers what was looked up', async () => {
    const { page } = workbench;
    await page.locator('.view-line').last().click();
    await page.keyboard.press('ControlOrMeta+End');
    await openPick('Alliance: Search Terms and Sources', 'Name, acronym');
    await type('keidanren');
    await workbench.firstPickLabel('Keidanren');
    await page.keyboard.press('Alt+c');
    await page.locator('.statusbar-item', { hasText: 'Citation copied' }).waitFor();
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /, September 25, 2019 or later \(date inferred\), para\. .*\.$/,
    );
    await page.keyboard.press('Alt+i');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Japanese name' }).click();
    await page.locator('.view-line', { hasText: '日本経済団体連合会' }).waitFor();
    // The focus that goes back to the draft would close what opens before.
    await page.locator('.monaco-editor.focused').waitFor();
    await openPick('Alliance: Search Terms and Sources', 'Name, acronym');
    await type(' ');
    assert.equal(await workbench.firstPickLabel('Keidanren'), 'Keidanren');
  });

  it('inserts a term in the form that is chosen', async () => {
    const { page } = workbench;
    await openPick('Alliance: Insert Term', 'Term to insert');
    await type('saco');
    await workbench.firstPickLabel('Special Action Committee on Okinawa');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'at first mention' }).click();
    await page
      .locator('.view-line', { hasText: /Special\sAction\sCommittee/ })
      .last()
      .waitFor();
    await page
      .locator('.view-line', { hasText: /\(SACO\)$/ })
      .last()
      .waitFor();
  });

  it('finds agreed language for the selection, government text first', async () => {
    await openPick('Alliance: Find Agreed Language', 'Phrase to look for');
    await type('host nation support');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '[host nation support]' }).first().waitFor();
    assert.match(
      (await rows.first().textContent()) ?? '',
      /\[host nation support\].*February 2009 · word for word · only use.*official source/,
    );
  });

  it('shows the same words in another wording where nobody has used the phrase', async () => {
    await openPick('Alliance: Find Agreed Language', 'Phrase to look for');
    await type('cornerstone of peace and prosperity');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Nowhere in these documents' }).waitFor();
    await rows.filter({ hasText: /cornerstone of Japan's[^]*Embassy of Japan/ }).waitFor();
  });

  it('has a menu of its own in the editor', async () => {
    const { page } = workbench;
    await page.locator('.view-line').last().click({ button: 'right' });
    await page.locator('.context-view').getByText('Alliance Lexicon').hover();
    await page.locator('.context-view').getByText('Find Agreed Language').waitFor();
  });
});
