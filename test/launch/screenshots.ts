/**
 * Takes the README's pictures from the packed extension in a real VS Code: `npm run screenshots`.
 * The machine needs a Japanese font, or the Japanese names come out as boxes.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Workbench } from '../workbench/driver';
import { runMain } from './cleanUp';

const FOLDER = path.join('media', 'screenshots');
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.editor.enablePreview': false,
};

async function main(): Promise<number> {
  await mkdir(FOLDER, { recursive: true });
  const workbench = await Workbench.open({
    vsix: path.resolve('out', 'alliance-lexicon.vsix'),
    draft: path.resolve('media', 'sample', 'draft.md'),
    viewport: { width: 1280, height: 760 },
    settings: SETTINGS,
  });
  const { page } = workbench;
  const take = async (name: string) => {
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    console.log(`${name}.png`);
  };

  await workbench.openSidebar();
  const card = await workbench.hoverOver('SOFA', 'Status of Forces Agreement');
  await take('card');

  await card.getByText('Open entry').click();
  await workbench.readerPage('Status of Forces Agreement');
  await page.mouse.move(5, 5);
  await take('entry');

  await workbench.runCommand('Alliance: Search Terms and Sources');
  await page.locator('.quick-input-widget input[placeholder^="Name, acronym"]').waitFor();
  await page.keyboard.type('okinawa committe');
  await workbench.firstPickLabel('Special Action Committee on Okinawa');
  await take('search');
  await page.keyboard.press('Escape');

  const second = await workbench.hoverOver('Roadmap', 'Roadmap');
  await second.getByText('Open passage').click();
  await workbench.readerPage('Overview of Japan-U.S. Relations');
  await page.mouse.move(5, 5);
  await take('source');
  await workbench.close();
  await takeJapanese();
  return 0;
}

/** The same card and entry with Japanese as display language. */
async function takeJapanese(): Promise<void> {
  const workbench = await Workbench.open({
    vsix: path.resolve('out', 'alliance-lexicon.vsix'),
    draft: path.resolve('media', 'sample', 'draft.md'),
    viewport: { width: 1280, height: 760 },
    settings: SETTINGS,
    displayLanguage: 'ja',
  });
  const { page } = workbench;
  await page.locator('.activitybar .action-label[aria-label^="Alliance Lexicon"]').click();
  await page.locator('.pane-header', { hasText: '分野別' }).waitFor();
  const card = await workbench.hoverOver('SOFA', 'Status of Forces Agreement');
  await card.getByText('項目を開く').click();
  await workbench.readerPage('Status of Forces Agreement');
  await workbench.hoverOver('SOFA', 'Status of Forces Agreement');
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.join(FOLDER, 'japanese.png') });
  console.log('japanese.png');
}

runMain(main);
