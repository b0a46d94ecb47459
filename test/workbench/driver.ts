/** The workbench as its user has it: the packed extension installed, a page to click and type in. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Locator, Page } from 'playwright-core';
import { assembleServerBuild } from '../launch/assembleServerBuild';
import { cacheFolder } from '../launch/cacheFolder';
import { findOrAssembleChromium } from '../launch/chromium';
import { cleanUpEverything, temporaryFolder } from '../launch/cleanUp';
import { installVsix, startServer } from '../launch/serverBuild';
import { RELEASES, type ReleaseName } from '../launch/versions';
import { openWorkbenchPage, workbenchAddress } from '../launch/workbenchPage';

export interface WorkbenchOptions {
  /** The packed extension. */
  readonly vsix: string;
  readonly release?: ReleaseName;
  /** File to open; its folder, copied, is the workspace. */
  readonly draft: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  /** Display language of VS Code, as in `ja`. */
  readonly displayLanguage?: string;
}

export class Workbench {
  readonly page: Page;
  /** The workspace without a file to open, for which VS Code brings back the editors of last time. */
  readonly #workspaceAddress: string;
  readonly #folder: string;

  private constructor(page: Page, workspaceAddress: string, folder: string) {
    this.page = page;
    this.#workspaceAddress = workspaceAddress;
    this.#folder = folder;
  }

  /** Installs the package in a fresh VS Code and opens the draft. Everything ends with `close`. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const cache = cacheFolder(process.cwd());
    const build = await assembleServerBuild(cache, RELEASES[options.release ?? 'newest']);
    const chromium = await findOrAssembleChromium(cache);
    const temporary = await temporaryFolder();
    const folder = path.join(temporary, 'drafts');
    await mkdir(folder);
    const draft = path.join(folder, path.basename(options.draft));
    await cp(options.draft, draft);
    const folders = { data: path.join(temporary, 'data'), extensions: path.join(temporary, 'extensions') };
    await installVsix(build, folders, options.vsix);
    const server = await startServer({ build, folders, settings: { 'editor.hover.delay': 100, ...options.settings } });
    const { page } = await openWorkbenchPage({
      server,
      chromium,
      folder,
      file: draft,
      ...(options.viewport && { viewport: options.viewport }),
      displayLanguage: options.displayLanguage,
      ...(options.deviceScaleFactor !== undefined && { deviceScaleFactor: options.deviceScaleFactor }),
    });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.view-line').first().waitFor();
    return new Workbench(page, workbenchAddress(server, { folder }), folder);
  }

  /** Writes the settings of the workspace, which VS Code takes up at once. */
  async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const folder = path.join(this.#folder, '.vscode');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings));
  }

  /** Loads the window anew, as “Developer: Reload Window” does. */
  async reload(): Promise<void> {
    // What is open is saved every five seconds.
    await this.page.waitForTimeout(7000);
    await this.page.goto(this.#workspaceAddress);
    await this.page.locator('.view-line').first().waitFor();
  }

  close(): Promise<void> {
    return cleanUpEverything();
  }

  /** Runs a command by its title, as a user does from the palette. */
  async runCommand(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // What a command before has done may still take the focus, which closes the palette.
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('F1');
      try {
        await input.fill(`>${title}`, { timeout: 3000 });
        await row.waitFor({ timeout: 10_000 });
        break;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
    await this.page.keyboard.press('Enter');
  }

  /** Rests the pointer on words of the draft until the card of `title` shows. */
  async hoverOver(words: string, title: string): Promise<Locator> {
    const { page } = this;
    const card = page.locator('.monaco-hover:visible', { hasText: title }).filter({ hasText: 'Alliance Lexicon' });
    // The first time, the extension may still be starting when the pointer comes to rest.
    for (let attempt = 0; attempt < 20 && !(await card.isVisible()); attempt++) {
      // Lines move as long as the workbench is being laid out.
      const place = await this.#placeOf(words);
      await page.mouse.move(place.x, 8);
      await page.mouse.move(place.x, place.y, { steps: 3 });
      await card.waitFor({ timeout: 1500 }).catch(() => undefined);
    }
    await card.waitFor({ timeout: 1000 });
    return card;
  }

  /** Puts the cursor into words of the draft. */
  async clickOn(words: string): Promise<void> {
    const { x, y } = await this.#placeOf(words);
    await this.page.mouse.click(x, y);
  }

  /** The middle of words that the draft shows. */
  async #placeOf(words: string): Promise<{ x: number; y: number }> {
    const place = await this.page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return undefined;
    }, words);
    if (!place) throw new Error(`The draft does not show "${words}".`);
    return place;
  }

  /** The reader's page, once its heading says `title`. */
  async readerPage(title: string): Promise<Frame> {
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline) {
      for (const frame of this.page.frames()) {
        // A frame that is being loaded or taken away may never answer, and is not the one that is seen.
        const heading = await Promise.race([
          frame
            .evaluate(() => {
              const isSeen = window.frameElement?.id === 'active-frame' && document.readyState === 'complete';
              return isSeen ? document.querySelector('body[data-state] h1')?.textContent : undefined;
            })
            .catch(() => undefined),
          delay(2000, undefined),
        ]);
        if (heading?.trim() === title) return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`The reader does not show "${title}".`);
  }

  /** Waits until an element of a page of the reader is in view. */
  async untilInView(reader: Frame, selector: string): Promise<void> {
    await reader.waitForFunction((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }, selector);
  }

  /** Gives the reader that shows `title` the focus, by a click on its heading. */
  async focusReader(title: string): Promise<Frame> {
    const frame = await this.readerPage(title);
    await frame.locator('h1').click();
    const activeTab = this.page.locator('.editor-group-container.active .tab.active', { hasText: title });
    try {
      // The workbench learns of the focus of a frame a little later.
      await activeTab.waitFor({ timeout: 10_000 });
    } catch {
      // It has missed it, for it was still busy with the loss of the focus before.
      await this.page.locator('.tab', { hasText: title }).first().click();
      await activeTab.waitFor();
    }
    return frame;
  }

  /** Opens the sidebar of the lexicon. */
  async openSidebar(): Promise<void> {
    await this.page.locator('.activitybar .action-label[aria-label^="Alliance Lexicon"]').click();
    await this.page.locator('.pane-header', { hasText: 'Topics' }).waitFor();
  }

  /** A row of one of the lexicon's trees. */
  treeRow(text: string): Locator {
    return this.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
  }

  /** Folds a view of the sidebar away, so that the others have room for all of their rows. */
  async foldView(name: string): Promise<void> {
    await this.page.locator('.pane-header.expanded', { hasText: name }).click();
  }

  /** A view of the sidebar, by its name. */
  view(name: string): Locator {
    const header = this.page.locator('.pane-header', { hasText: name });
    return this.page.locator('.sidebar .pane', { has: header });
  }

  /** The rows of a view as they read, from the top: “label | description”. */
  async viewRows(name: string): Promise<string[]> {
    const rows = await this.view(name)
      .locator('.monaco-list-row')
      .evaluateAll((elements) =>
        elements.map((row) => ({
          top: row.getBoundingClientRect().top,
          texts: ['.label-name', '.label-description'].map((part) => row.querySelector(part)?.textContent ?? ''),
        })),
      );
    return rows.sort((a, b) => a.top - b.top).map(({ texts }) => texts.filter((text) => text !== '').join(' | '));
  }

  /** The rows of a view, given thirty seconds to become what `isExpected` wants. */
  async viewRowsWhen(name: string, isExpected: (rows: readonly string[]) => boolean): Promise<string[]> {
    let rows = await this.viewRows(name);
    for (let wait = 0; wait < 300 && !isExpected(rows); wait++) {
      await this.page.waitForTimeout(100);
      rows = await this.viewRows(name);
    }
    return rows;
  }

  /** The first row of the quick pick, given thirty seconds to become what is expected. */
  async firstPickLabel(expected: string): Promise<string | undefined> {
    return (await this.pickLabelsBeginning([expected]))[0];
  }

  /** As many rows of the quick pick, from the top, as are expected, given thirty seconds to become so. */
  async pickLabelsBeginning(expected: readonly string[]): Promise<string[]> {
    let labels = await this.pickLabels();
    for (let wait = 0; wait < 300 && expected.some((label, index) => labels[index] !== label); wait++) {
      await this.page.waitForTimeout(100);
      labels = await this.pickLabels();
    }
    return labels.slice(0, expected.length);
  }

  /** Labels of the rows of the quick pick, from the top. */
  async pickLabels(): Promise<string[]> {
    // The list reuses its rows, so that their order in the document is not the one on the screen.
    const rows = await this.page.locator('.quick-input-list .monaco-list-row').evaluateAll((elements) =>
      elements.map((row) => ({
        top: row.getBoundingClientRect().top,
        label: row.querySelector('.label-name')?.textContent ?? '',
      })),
    );
    return rows.sort((a, b) => a.top - b.top).map(({ label }) => label.trim());
  }
}
