/** What every feature is given. */
import type * as vscode from 'vscode';
import type { Drafts } from './drafts';
import type { Lexicon } from './lexicon';
import type { ProseEditor } from './proseEditor';
import type { ShownPage } from './shownPage';

export interface Services {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly lexicon: Lexicon;
  readonly proseEditor: ProseEditor;
  readonly drafts: Drafts;
  readonly shownPage: ShownPage;
  /** Of the extension. */
  readonly version: string;
}
