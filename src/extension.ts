import * as vscode from 'vscode';
import * as citation from './features/citation';
import * as definition from './features/definition';
import * as hover from './features/hover';
import * as log from './features/log';
import * as muting from './features/muting';
import * as readOnlyText from './features/readOnlyText';
import * as reader from './features/reader';
import * as reporting from './features/reporting';
import * as search from './features/search';
import * as sources from './features/sources';
import * as termAtCursor from './features/termAtCursor';
import * as topics from './features/topics';
import { Drafts } from './platform/drafts';
import { Lexicon } from './platform/lexicon';
import { ProseEditor } from './platform/proseEditor';
import type { Services } from './platform/services';
import { ShownPage } from './platform/shownPage';

/** Composes the program. Nothing is read or built here: the corpus is loaded when first needed. */
export function activate(context: vscode.ExtensionContext): void {
  const channel = vscode.window.createOutputChannel('Alliance Lexicon', { log: true });
  const proseEditor = new ProseEditor();
  const drafts = new Drafts();
  const services: Services = {
    extensionUri: context.extensionUri,
    log: channel,
    lexicon: new Lexicon(context.extensionUri),
    proseEditor,
    drafts,
    shownPage: new ShownPage(),
    version: versionOf(context.extension.packageJSON),
  };
  context.subscriptions.push(
    channel,
    proseEditor,
    drafts,
    ...[
      log,
      citation,
      definition,
      hover,
      muting,
      readOnlyText,
      reader,
      reporting,
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
