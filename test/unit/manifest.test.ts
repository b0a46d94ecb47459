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
  readonly group?: string;
}

interface Setting {
  readonly default: unknown;
  readonly order?: number;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
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
      'commandPalette' | 'editor/context' | 'editor/title' | 'webview/context' | 'view/title' | 'view/item/context',
      Menu[]
    >;
    readonly keybindings: (Menu & { readonly key: string })[];
    readonly views: Record<
      string,
      { readonly id: string; readonly icon?: string; readonly contextualTitle?: string }[]
    >;
    readonly walkthroughs: {
      readonly steps: {
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: string[];
      }[];
    }[];
    readonly configuration: { readonly properties: Record<string, Setting> };
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
    const needArgument = [
      COMMANDS.openEntry,
      COMMANDS.openPassage,
      COMMANDS.openSource,
      COMMANDS.insertLabel,
      COMMANDS.pickInsertLabel,
      COMMANDS.pickCopyCitation,
      COMMANDS.pickReveal,
      COMMANDS.goToDraftTerm,
      COMMANDS.muteDraftTerm,
    ];
    const { commandPalette } = contributes.menus;
    assert.deepEqual(
      commandPalette
        .filter(({ when }) => when === 'false')
        .map(({ command }) => command)
        .sort(),
      needArgument.sort(),
    );
    const inReader = [
      ...commandPalette.filter(({ when }) => when !== 'false' && !when.endsWith('Filtered')),
      ...contributes.menus['editor/title'],
      ...contributes.keybindings.filter(({ command }) => command.startsWith('allianceLexicon.reader.')),
    ];
    for (const { command, when } of inReader) {
      assert.ok(Object.values<string>(COMMANDS).includes(command));
      assert.match(when, /^activeWebviewPanelId == allianceLexicon\.reader(?: &&|$)/);
    }
    for (const { command, when } of contributes.menus['webview/context']) {
      assert.ok(Object.values<string>(COMMANDS).includes(command));
      assert.equal(when, `webviewId == ${READER_VIEW_TYPE} && webviewSection == quotation`);
    }
    for (const { command, when } of [...contributes.menus['view/title'], ...contributes.menus['view/item/context']]) {
      assert.ok(Object.values<string>(COMMANDS).includes(command));
      assert.match(when, /^view == allianceLexicon\./);
    }
    const contexts = manifestText.match(/viewItem == (\w+)/g) ?? [];
    for (const context of contexts)
      assert.ok(Object.values<string>(TREE_ITEM_CONTEXT).includes(context.slice('viewItem == '.length)));
    const known: string[] = [...Object.values(VIEWS), ...Object.values(CONTEXT_KEYS)];
    const conditions = Array.from(manifestText.matchAll(/"when": "([^"]+)"/g), ([, when = '']) => when);
    assert.deepEqual(
      conditions
        .flatMap((when) => when.match(/(?<!== )allianceLexicon(?:\.\w+)+/g) ?? [])
        .filter((id) => !known.includes(id)),
      [],
    );
  });

  it('binds keys to commands that the code has', () => {
    const known = Object.values<string>(COMMANDS);
    assert.deepEqual(
      contributes.keybindings.filter(({ command }) => !known.includes(command)),
      [],
    );
  });

  it('can be used from the keyboard, and read aloud', () => {
    // The buttons of a row are for the pointer only: the menu of the row has the same.
    const rowMenus = contributes.menus['view/item/context'];
    const keyOf = ({ command, when }: Menu) => `${command} when ${when}`;
    const isButton = ({ group = '' }: Menu) => group.startsWith('inline');
    const inMenu = rowMenus.filter((menu) => !isButton(menu)).map(keyOf);
    assert.deepEqual(
      rowMenus
        .filter(isButton)
        .map(keyOf)
        .filter((key) => !inMenu.includes(key)),
      [],
    );
    const unnamed = [
      ...contributes.commands.filter(({ category }) => category !== '%category%'),
      ...Object.values(contributes.views)
        .flat()
        .filter(({ icon, contextualTitle }) => !icon || !contextualTitle),
      ...Object.values(contributes.configuration.properties).filter(
        ({ order, scope, description = '', markdownDescription = '' }) =>
          order === undefined || !scope || description + markdownDescription === '',
      ),
    ];
    assert.deepEqual(unnamed, []);
    // The container's icon is drawn in the theme's colour; those of tabs are not, and come in two.
    assert.match(read('media/icons/lexicon.svg'), /stroke="currentColor"/);
    const lines = (file: string) => read(file).replace(/stroke="#[0-9a-f]+"/, '');
    assert.equal(lines('media/icons/reader-dark.svg'), lines('media/icons/reader-light.svg'));
  });

  it('takes every string from package.nls.json, which has no other', () => {
    const keys = Object.keys(JSON.parse(read('package.nls.json')) as object);
    const used = Array.from(manifestText.matchAll(/"%([^%"]+)%"/g), ([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), keys.sort());
    assert.deepEqual(
      manifestText.match(
        /"(?:title|markdownDescription|description|category|displayName|name|contextualTitle|contents|altText)": "(?!%)[^"]*"/g,
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

  it('has one short walkthrough whose steps can all be done', () => {
    const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const [walkthrough, ...others] = contributes.walkthroughs;
    assert.deepEqual(others, []);
    assert.ok(walkthrough && walkthrough.steps.length <= 5);
    for (const { description, media, completionEvents } of walkthrough.steps) {
      assert.match(read(media.svg), /var\(--vscode-/);
      assert.ok(media.altText);
      const [, command] = /\]\(command:([\w.]+)/.exec(nls[description.slice(1, -1)] ?? '') ?? [];
      const known = [...Object.values<string>(COMMANDS), `${VIEWS.topics}.focus`];
      assert.ok(command !== undefined && known.includes(command), description);
      for (const event of completionEvents) {
        const [kind, id = ''] = event.split(':');
        const ids: string[] = kind === 'onView' ? Object.values(VIEWS) : Object.values(COMMANDS);
        assert.ok(ids.includes(id), event);
      }
    }
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
