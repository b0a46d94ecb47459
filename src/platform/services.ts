/** What every feature is given. */
import type * as vscode from 'vscode';
import type { Drafts } from './drafts';
import type { Lexicon } from './lexicon';
import type { LexiconPicks } from './lexiconPick';
import type { ProseEditor } from './proseEditor';
import type { RecentEntries } from './recentEntries';
import type { ShownPage } from './shownPage';

export interface Services {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** What is remembered from session to session, on this machine. */
  readonly storage: vscode.Memento;
  readonly lexicon: Lexicon;
  readonly proseEditor: ProseEditor;
  readonly drafts: Drafts;
  readonly picks: LexiconPicks;
  readonly recentEntries: RecentEntries;
  readonly shownPage: ShownPage;
  /** Of the extension. */
  readonly version: string;
}
