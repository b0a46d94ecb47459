import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Workbench } from './driver';
import { useSampleWorkbench } from './sampleWorkbench';

const SACO = 'Special Action Committee on Okinawa';
const OKINAWA = 'Okinawa';
/** An entry with more passages than a window shows. */
const ALLIANCE = 'Japan-U.S. alliance';
const EMBASSY = 'Overview of Japan-U.S. Relations';
const LOANS = 'non-performing loans';
const TWO_PLUS_TWO = '2+2 of May 1, 2006';
const GARBLED = '[Untitled text on Japan-U.S. relations]';

/** The class that a theme gives to the page, by the theme's id. */
const THEMES = {
  'Default Light Modern': 'vscode-light',
  'Default Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

describe('the reader in VS Code', function () {
  this.timeout(240_000);
  let workbench: Workbench;
  useSampleWorkbench((opened) => {
    workbench = opened;
  });

  /** Opens an entry or a source by the search. */
  async function open(title: string): Promise<Frame> {
    const { page } = workbench;
    // The palette gives the focus back to where it was; a reader would take it late, from the search.
    await page.locator('.tab', { hasText: 'draft.md' }).click();
    await page.locator('.monaco-editor.focused').waitFor();
    await workbench.runCommand('Alliance: Search Terms and Sources');
    await page.locator('.quick-input-widget input[placeholder^="Name, acronym"]').fill(title);
    // What was looked up last may begin with the same name, before the letters are read.
    await page.locator('.quick-input-list', { hasText: 'Looked up last' }).waitFor({ state: 'detached' });
    assert.equal(await workbench.firstPickLabel(title), title);
    await page.keyboard.press('Enter');
    return workbench.readerPage(title);
  }

  const scrollTop = (frame: Frame) => frame.evaluate(() => document.documentElement.scrollTop);
  const copied = () => workbench.page.evaluate(() => navigator.clipboard.readText());

  it('unfolds by key the further ways to write a name', async () => {
    const reader = await open(TWO_PLUS_TWO);
    const rest = reader.getByText('2+2 meeting in May 2006', { exact: true });
    assert.equal(await rest.isVisible(), false);
    await reader.locator('.labels summary').focus();
    await workbench.page.keyboard.press('Enter');
    await rest.waitFor({ state: 'visible' });
  });

  it('goes from entry to passage and back to where the entry was left', async () => {
    const { page } = workbench;
    let reader = await open(ALLIANCE);
    // A page that opens at its beginning is moved by one pixel, so that it stays there.
    await reader.waitForFunction(() => document.documentElement.scrollTop === 1);
    const link = reader.getByText('Open passage').nth(3);
    await link.scrollIntoViewIfNeeded();
    // Where a page is read is told the extension when scrolling has come to rest.
    await page.waitForTimeout(1000);
    const left = await scrollTop(reader);
    assert.ok(left > 100, 'the page is scrolled');
    await link.click();
    reader = await workbench.readerPage(EMBASSY);
    await workbench.untilInView(reader, 'mark#target');
    await page.keyboard.press('Alt+ArrowLeft');
    reader = await workbench.readerPage(ALLIANCE);
    await reader.waitForFunction((top) => document.documentElement.scrollTop === top, left);
    await page.locator('.editor-actions .action-label[aria-label^="Reader: Forward"]').last().click();
    await workbench.readerPage(EMBASSY);
  });

  it('goes from mention to mention by keyboard, in the whole source', async () => {
    const { page } = workbench;
    await (await open(OKINAWA)).getByText('Open passage').first().click();
    const reader = await workbench.focusReader(EMBASSY);
    const mentions = await reader.locator('[data-mention]').count();
    assert.ok(mentions > 1);
    const position = reader.locator('#mention-status');
    const words: string[] = [];
    for (const key of ['Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp']) {
      const before = (await position.textContent()) ?? '';
      await page.keyboard.press(key);
      await position.filter({ hasNotText: before === '' ? /^$/ : before }).waitFor();
      words.push((await reader.locator('mark.current').textContent()) ?? '');
      await workbench.untilInView(reader, 'mark.current');
    }
    assert.equal(words[0], words[2]);
    assert.match((await position.textContent()) ?? '', new RegExp(`^\\d+ of ${mentions}$`));
    assert.match(words.join(' '), /Okinawa/);
  });

  it('copies what a quotation’s links say, and its context menu', async () => {
    const { page } = workbench;
    const reader = await open(SACO);
    const article = reader.locator('.evidence').first();
    await article.getByText('Copy', { exact: true }).click();
    await page.locator('.statusbar-item', { hasText: 'Quotation copied' }).waitFor();
    const words = (await article.locator('mark').allTextContents()).join('').replace(/“/g, '‘').replace(/”/g, '’');
    assert.equal(await copied(), `“${words}”`);
    await article.getByText('Copy with citation').click();
    await page.locator('.statusbar-item', { hasText: 'with its citation' }).waitFor();
    const quotation = `“${words}” — Security Consultative Committee, February 19, 2005, quoted in Embassy of Japan in the United States of America, “Overview of Japan-U.S. Relations,” February 2009, under `;
    assert.equal((await copied()).slice(0, quotation.length), quotation);
    await article.locator('blockquote').click({ button: 'right' });
    // A menu takes no click at once, lest the one that opened it be taken for it.
    await page.locator('.context-view .action-label', { hasText: 'Copy Citation' }).last().waitFor();
    await page.waitForTimeout(300);
    await page.locator('.context-view .action-label', { hasText: 'Copy Citation' }).last().click();
    await page.locator('.statusbar-item', { hasText: 'Citation copied' }).waitFor();
    assert.match(
      await copied(),
      /^Security Consultative Committee, [^“]* Embassy of Japan [^“]*, “Overview of Japan-U\.S\. Relations,” February 2009/,
    );
  });

  it('inserts a citation into the draft while the reader has the focus', async () => {
    const { page } = workbench;
    await workbench.clickOn('Aegis');
    const reader = await workbench.focusReader(SACO);
    await reader.locator('.evidence').first().getByText('Insert citation').click();
    const inDraft = (text: RegExp) => page.locator('.view-line').filter({ hasText: text });
    await inDraft(/\[\^embassy-japan-2009\](?!:)/).waitFor();
    await inDraft(/\[\^embassy-japan-2009\]:/).waitFor();
    // The draft has the focus again, its cursor behind the note.
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.type('!');
    await inDraft(/\[\^embassy-japan-2009\]!/).waitFor();
    for (let step = 0; step < 2; step++) await page.keyboard.press('ControlOrMeta+z');
    await inDraft(/embassy-japan-2009/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it('follows the cursor when asked to, and leaves a pinned page alone', async () => {
    const { page } = workbench;
    await workbench.runCommand('Alliance: Reader: Follow the Cursor, On or Off');
    await page.locator('.statusbar-item', { hasText: 'The reader follows the cursor' }).waitFor();
    await workbench.clickOn('SOFA');
    await workbench.readerPage('Status of Forces Agreement');
    await workbench.clickOn('PAC-3');
    await workbench.readerPage('Patriot PAC-3');
    const isInDraft = await page.evaluate(() => document.activeElement?.closest('.monaco-editor') instanceof Element);
    assert.ok(isInDraft, 'the draft keeps the focus');
    await workbench.focusReader('Patriot PAC-3');
    await workbench.runCommand('Alliance: Reader: Pin Page');
    await page.locator('.tab', { hasText: 'Patriot PAC-3 (pinned)' }).waitFor();
    await workbench.clickOn('SOFA');
    await page.waitForTimeout(800);
    await workbench.readerPage('Patriot PAC-3');
    await workbench.runCommand('Alliance: Reader: Follow the Cursor, On or Off');
  });

  it('brings back every page after a reload, with its history and its pin', async () => {
    const { page } = workbench;
    await open(TWO_PLUS_TWO);
    await open(LOANS);
    await workbench.reload();
    await page.locator('.tab', { hasText: 'Patriot PAC-3 (pinned)' }).waitFor();
    await workbench.focusReader(LOANS);
    await page.keyboard.press('Alt+ArrowLeft');
    await workbench.readerPage(TWO_PLUS_TWO);
  });

  it('needs no scrolling sideways where it is narrow or magnified', async () => {
    const { page } = workbench;
    const whole = page.viewportSize();
    await page.setViewportSize({ width: 700, height: 600 });
    const widths: Record<string, readonly [isNarrow: boolean, fits: boolean]> = {};
    for (const title of [LOANS, TWO_PLUS_TWO, EMBASSY]) {
      const reader = await open(title);
      await reader.waitForFunction(() => innerWidth < 400);
      widths[title] = await reader.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [clientWidth < 400, scrollWidth <= clientWidth] as const;
      });
    }
    if (whole) await page.setViewportSize(whole);
    assert.deepEqual(widths, Object.fromEntries([LOANS, TWO_PLUS_TWO, EMBASSY].map((title) => [title, [true, true]])));
  });

  it('has no fault that axe finds, in four themes', async () => {
    const { page } = workbench;
    const axe = await readFile(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');
    const faults: string[] = [];
    for (const [theme, className] of Object.entries(THEMES)) {
      await workbench.changeSettings({ 'workbench.colorTheme': theme });
      // Themes of one kind share the class of the page, so that it does not tell when the colours have changed.
      await page.waitForTimeout(3000);
      for (const title of [LOANS, TWO_PLUS_TWO, EMBASSY, GARBLED]) {
        const reader = await open(title);
        await reader.locator(`body.${className}`).waitFor();
        await reader.evaluate(axe);
        const { violations } = await reader.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        for (const { id, nodes } of violations)
          faults.push(
            `${theme}, ${title}: ${id}: ${nodes
              .map(({ html }) => html.slice(0, 120))
              .slice(0, 3)
              .join(' ')}`,
          );
        await page.screenshot({
          path: path.join('out', 'workbench', `${theme} ${title}.png`.replace(/[^a-z0-9.]+/gi, '-')),
        });
      }
    }
    assert.deepEqual(faults, []);
  });
});
