import assert from 'node:assert/strict';
import type { Workbench } from './driver';
import { useSampleWorkbench } from './sampleWorkbench';

describe('the packed extension in VS Code', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  useSampleWorkbench((opened) => {
    workbench = opened;
  });

  it('shows a card for “2+2” and opens its passage highlighted', async () => {
    const card = await workbench.hoverOver('2+2', 'Security Consultative Committee');
    assert.match(
      await card.innerText(),
      /Security Consultative Committee[\s\S]*Embassy of Japan[\s\S]*official source/,
    );
    await card.getByText('Open passage').click();
    const reader = await workbench.readerPage('Overview of Japan-U.S. Relations');
    // A term in the quotation is a link, so that the highlight is in pieces.
    assert.match((await reader.locator('.asked mark').allTextContents()).join(''), /“2\+2” meeting/);
    await workbench.untilInView(reader, 'mark#target');
  });

  it('shows a card for SACO and opens its entry', async () => {
    const card = await workbench.hoverOver('SACO', 'SACO最終報告');
    await card.getByText('Open entry').click();
    const reader = await workbench.readerPage('SACO Final Report');
    await reader.getByText('Special Action Committee on Okinawa', { exact: true }).first().click();
    await workbench.readerPage('Special Action Committee on Okinawa');
  });

  it('browses from topic to entry to passage', async () => {
    const { page } = workbench;
    await workbench.openSidebar();
    await workbench.foldView('In This Draft');
    await workbench.foldView('Sources');
    await workbench.treeRow('Missile defense').click();
    await workbench.treeRow('Patriot PAC-3').click();
    await workbench.readerPage('Patriot PAC-3');
    await page.keyboard.press('ArrowRight');
    await workbench.treeRow('“').click();
    await workbench.readerPage('Overview of Japan-U.S. Relations');
  });

  it('renders search results in the order in which they are ranked', async () => {
    const { page } = workbench;
    await workbench.runCommand('Alliance: Search Terms and Sources');
    await page.locator('.quick-input-widget input[placeholder^="Name, acronym"]').waitFor();
    const queries: Record<string, string> = {
      'stauts of forces': 'Status of Forces Agreement',
      地位協定: 'Status of Forces Agreement',
      hns: 'host nation support',
      'okinawa special committee': 'Special Action Committee on Okinawa',
      qqqxyzzy: 'No term found for “qqqxyzzy”',
    };
    const found: Record<string, string | undefined> = {};
    for (const [query, expected] of Object.entries(queries)) {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(query);
      found[query] = await workbench.firstPickLabel(expected);
    }
    assert.deepEqual(found, queries);
    await page.keyboard.press('Escape');
  });

  it('shows the same page after a reload', async () => {
    await workbench.reload();
    const reader = await workbench.readerPage('Overview of Japan-U.S. Relations');
    assert.ok(await reader.locator('mark#target').isVisible());
  });

  it('answers a command that makes no sense with one sentence', async () => {
    await workbench.page.locator('.view-line').last().click();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.runCommand('Alliance: Show Term at Cursor');
    await workbench.page.locator('.statusbar-item[aria-label*="otification"]').last().click();
    const messages = workbench.page.locator('.notification-list-item-message');
    await messages.first().waitFor();
    assert.deepEqual(await messages.allTextContents(), [
      'There is no term of the lexicon at the cursor. Search for one by its name.',
    ]);
  });

  it('has a walkthrough that starts with the sample draft', async () => {
    const { page } = workbench;
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await page.keyboard.type('Alliance Lexicon');
    await workbench.firstPickLabel('Get Started with Alliance Lexicon');
    await page.keyboard.press('Enter');
    const picture = page.locator('.getting-started-media iframe, .getting-started-media img').first();
    // Where the window is narrow the picture is there and not shown.
    await picture.waitFor({ state: 'attached' });
    await page.getByText('Open Sample Draft', { exact: true }).click();
    await page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
    await workbench.hoverOver('SOFA', 'Status of Forces Agreement');
  });
});
