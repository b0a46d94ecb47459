import * as vscode from 'vscode';
import * as agreedLanguage from './features/agreedLanguage';
import * as citation from './features/citation';
import * as completion from './features/completion';
import * as definition from './features/definition';
import * as editorMenu from './features/editorMenu';
import * as hover from './features/hover';
import * as insertLabel from './features/insertLabel';
import * as inThisDraft from './features/inThisDraft';
import * as log from './features/log';
import * as muting from './features/muting';
import * as pickKeys from './features/pickKeys';
import * as reader from './features/reader';
import * as readOnlyText from './features/readOnlyText';
import * as reporting from './features/reporting';
import * as sampleDraft from './features/sampleDraft';
import * as search from './features/search';
import * as sources from './features/sources';
import * as termAtCursor from './features/termAtCursor';
import * as topics from './features/topics';
import { Drafts } from './platform/drafts';
import { Lexicon } from './platform/lexicon';
import { LexiconPicks } from './platform/lexiconPick';
import { ProseEditor } from './platform/proseEditor';
import { RecentEntries } from './platform/recentEntries';
import type { Services } from './platform/services';
import { ShownPage } from './platform/shownPage';

/** Composes the program. Nothing is read or built here: the corpus is loaded when first needed. */
export function activate(context: vscode.ExtensionContext): void {
  const channel = vscode.window.createOutputChannel('Alliance Lexicon', { log: true });
  const proseEditor = new ProseEditor();
  const drafts = new Drafts();
  const lexicon = new Lexicon(context.extensionUri);
  const services: Services = {
    extensionUri: context.extensionUri,
    log: channel,
    storage: context.globalState,
    lexicon,
    proseEditor,
    drafts,
    picks: new LexiconPicks(channel),
    recentEntries: new RecentEntries(context.globalState),
    shownPage: new ShownPage(),
    version: versionOf(context.extension.packageJSON),
  };
  context.subscriptions.push(
    channel,
    proseEditor,
    drafts,
    lexicon,
    ...[
      log,
      agreedLanguage,
      citation,
      completion,
      definition,
      editorMenu,
      hover,
      insertLabel,
      inThisDraft,
      muting,
      pickKeys,
      readOnlyText,
      reader,
      reporting,
      sampleDraft,
      search,
      sources,
      termAtCursor,
      topics,
    ].map(({ register }) => register(services)),
  );
}

function versionOf(manifest: unknown): string {
  return manifest instanceof Object && 'version' in manifest ? String(manifest.version) : '';
}
