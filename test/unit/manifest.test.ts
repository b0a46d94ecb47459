import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COMMANDS,
  CONTEXT_KEYS,
  READER_VIEW_TYPE,
  SETTINGS,
  SETTINGS_SECTION,
  TREE_ITEM_CONTEXT,
  VIEWS,
} from '../../src/platform/contributions';
import { PROJECT } from '../support/corpusFiles';

interface Menu {
  readonly command: string;
  readonly when: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Record<string, string>;
  readonly activationEvents: string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: { readonly command: string; readonly category: string }[];
    readonly menus: Record<
      'commandPalette' | 'editor/title' | 'webview/context' | 'view/title' | 'view/item/context',
      Menu[]
    >;
    readonly keybindings: Menu[];
    readonly views: Record<string, { readonly id: string }[]>;
    readonly configuration: { readonly properties: Record<string, { readonly default: unknown }> };
  };
}

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const { contributes } = manifest;

describe('the manifest', () => {
  it('contributes exactly what the code has', () => {
    assert.deepEqual(
      {
        commands: contributes.commands.map(({ command }) => command).sort(),
        views: Object.values(contributes.views)
          .flat()
          .map(({ id }) => id),
        settings: Object.keys(contributes.configuration.properties),
        panels: manifest.activationEvents.filter((event) => event.startsWith('onWebviewPanel:')),
      },
      {
        commands: Object.values(COMMANDS).sort(),
        views: Object.values(VIEWS),
        settings: Object.values(SETTINGS).map((id) => `${SETTINGS_SECTION}.${id}`),
        panels: [`onWebviewPanel:${READER_VIEW_TYPE}`],
      },
    );
  });

  it('activates in the languages of its setting and nowhere else', () => {
    const languages = contributes.configuration.properties[`${SETTINGS_SECTION}.${SETTINGS.languages}`]
      ?.default as string[];
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !event.startsWith('onWebviewPanel:')),
      languages.map((language) => `onLanguage:${language}`),
    );
  });

  it('keeps commands that need an argument out of the palette, and guards every menu by its view', () => {
    const needArgument = [COMMANDS.openEntry, COMMANDS.openPassage, COMMANDS.openSource];
    const { commandPalette } = contributes.menus;
    assert.deepEqual(
      commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
      needArgument,
    );
    const inReader = [
      ...commandPalette.filter(({ when }) => when !== 'false'),
      ...contributes.menus['editor/title'],
      ...contributes.keybindings,
    ];
    for (const { command, when } of inReader) {
      assert.ok(Object.values<string>(COMMANDS).includes(command));
      assert.match(when, /^activeWebviewPanelId == allianceLexicon\.reader(?: &&|$)/);
    }
    for (const { command, when } of contributes.menus['webview/context']) {
      assert.ok(Object.values<string>(COMMANDS).includes(command));
      assert.equal(when, `webviewId == ${READER_VIEW_TYPE} && webviewSection == quotation`);
    }
    const keys = manifestText.match(/(?<=[! "])allianceLexicon\.reader\.(?:is|can)\w+/g) ?? [];
    assert.deepEqual([...new Set(keys)].sort(), Object.values(CONTEXT_KEYS).sort());
    for (const { command, when } of [...contributes.menus['view/title'], ...contributes.menus['view/item/context']]) {
      assert.ok(Object.values<string>(COMMANDS).includes(command));
      assert.match(when, /^view == allianceLexicon\./);
    }
    const contexts = manifestText.match(/viewItem == (\w+)/g) ?? [];
    for (const context of contexts)
      assert.ok(Object.values<string>(TREE_ITEM_CONTEXT).includes(context.slice('viewItem == '.length)));
  });

  it('takes every string from package.nls.json, which has no other', () => {
    const keys = Object.keys(JSON.parse(read('package.nls.json')) as object);
    const used = Array.from(manifestText.matchAll(/"%([^%"]+)%"/g), ([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), keys.sort());
    assert.deepEqual(
      manifestText.match(
        /"(?:title|markdownDescription|description|category|displayName|name|contextualTitle)": "(?!%)[^"]*"/g,
      ),
      ['"name": "alliance-lexicon"'],
    );
  });

  it('is what the README’s tables say', () => {
    const readme = read('README.md');
    const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const inPalette = contributes.commands
      .map(({ command }) => command)
      .filter(
        (command) =>
          !contributes.menus.commandPalette.some((menu) => menu.command === command && menu.when === 'false'),
      );
    const titles = inPalette.map(
      (command) =>
        `${nls['category'] ?? ''}: ${nls[`command.${command.slice('allianceLexicon.'.length)}.title`] ?? ''}`,
    );
    const rows = (pattern: RegExp) => Array.from(readme.matchAll(pattern), ([, name]) => name).sort();
    assert.deepEqual(rows(/^\| (Alliance: [^|]*?) +\|/gm), titles.sort());
    assert.deepEqual(
      rows(/^\| `(allianceLexicon\.[^`]+)` +\|/gm),
      Object.keys(contributes.configuration.properties).sort(),
    );
  });

  it('has typings of its floor, exact versions, and runs untrusted and virtual', () => {
    const { devDependencies } = manifest;
    assert.equal(`^${devDependencies['@types/vscode'] ?? ''}`, manifest.engines.vscode);
    assert.deepEqual(
      Object.entries(devDependencies).filter(([, version]) => !/^\d/.test(version)),
      [],
    );
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    for (const file of [manifest.main, manifest.browser, manifest.icon])
      assert.ok(existsSync(join(PROJECT, file)), file);
  });
});
