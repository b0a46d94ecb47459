import * as vscode from 'vscode';
import { COMMANDS, CONTEXT_KEYS, VIEWS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import { createLexiconTree } from '../../platform/lexiconTree';
import type { Services } from '../../platform/services';
import { TreeFilter } from '../../platform/treeFilter';
import { SourceTree } from './sourceTree';

/** The view of the source documents, their sections and passages, with its filter. */
export function register({ lexicon, log }: Services): vscode.Disposable {
  const filter = new TreeFilter(VIEWS.sources, CONTEXT_KEYS.sourcesFiltered);
  const tree = new SourceTree(lexicon, () => filter.text);
  const view = createLexiconTree(VIEWS.sources, tree, log);
  return vscode.Disposable.from(
    filter,
    tree,
    view,
    filter.onDidChange(() => {
      tree.refresh();
    }),
    registerCommand(log, COMMANDS.filterSources, () =>
      filter.ask(view, {
        title: vscode.l10n.t('Filter Sources'),
        placeholder: vscode.l10n.t('Words of a passage'),
      }),
    ),
    registerCommand(log, COMMANDS.clearSourcesFilter, () => {
      filter.clear();
    }),
  );
}
