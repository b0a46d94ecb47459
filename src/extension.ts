import * as vscode from 'vscode';
import * as citation from './features/citation';
import * as hover from './features/hover';
import * as log from './features/log';
import * as reader from './features/reader';
import * as search from './features/search';
import * as sources from './features/sources';
import * as termAtCursor from './features/termAtCursor';
import * as topics from './features/topics';
import { Lexicon } from './platform/lexicon';
import { ProseEditor } from './platform/proseEditor';
import type { Services } from './platform/services';

/** Composes the program. Nothing is read or built here: the corpus is loaded when first needed. */
export function activate(context: vscode.ExtensionContext): void {
  const channel = vscode.window.createOutputChannel('Alliance Lexicon', { log: true });
  const proseEditor = new ProseEditor();
  const services: Services = {
    extensionUri: context.extensionUri,
    log: channel,
    lexicon: new Lexicon(context.extensionUri),
    proseEditor,
  };
  context.subscriptions.push(
    channel,
    proseEditor,
    ...[log, citation, hover, reader, search, sources, termAtCursor, topics].map(({ register }) => register(services)),
  );
}
