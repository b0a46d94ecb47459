import assert from 'node:assert/strict';
import path from 'node:path';
import { Workbench } from './driver';

describe('the packed extension in a Japanese VS Code', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      vsix: path.resolve('out', 'alliance-lexicon.vsix'),
      draft: path.resolve('media', 'sample', 'draft.md'),
      viewport: { width: 1400, height: 900 },
      displayLanguage: 'ja',
    });
  });

  afterEach(async function () {
    const name = this.currentTest?.title.replace(/[^a-z0-9]+/gi, '-') ?? 'unknown';
    if (this.currentTest?.isFailed() || process.env['ALLIANCE_SCREENSHOTS'])
      await workbench.page.screenshot({ path: path.join('out', 'workbench', `japanese-${name}.png`) });
  });

  after(() => workbench.close());

  it('names views and commands in Japanese', async () => {
    const { page } = workbench;
    await page.locator('.activitybar .action-label[aria-label^="Alliance Lexicon"]').click();
    for (const name of ['この文書の用語', '分野別', '出典'])
      await page.locator('.pane-header', { hasText: name }).waitFor();
    await workbench.runCommand('日米同盟: 用語と出典を検索');
    await page
      .locator('.quick-input-widget input[placeholder="名称、略称、日本語名、出典名または本文中の語句"]')
      .waitFor();
    await page.keyboard.type('qqqxyzzy');
    const nothing = '「qqqxyzzy」に該当する用語はありません';
    assert.equal(await workbench.firstPickLabel(nothing), nothing);
    await page.keyboard.press('Escape');
  });

  it('shows cards and pages in Japanese, dates too, and sources as they are', async () => {
    const card = await workbench.hoverOver('2+2', '2プラス2');
    assert.match(await card.innerText(), /2009年2月[^]*公的資料[^]*項目を開く · 該当箇所を開く · 出典表記をコピー/);
    await card.getByText('項目を開く').click();
    const reader = await workbench.readerPage('2+2');
    await reader.getByRole('heading', { name: '出典における記述' }).waitFor();
    assert.equal(await reader.locator('html').getAttribute('lang'), 'ja');
  });
});
