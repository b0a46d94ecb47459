import * as vscode from 'vscode';
import { ENTRY_ORDERS, type EntryOrder, GROUPINGS } from '../../core/corpus/entryGroups';
import { chooseAnew } from '../../platform/choice';
import { COMMANDS, CONTEXT_KEYS, STORAGE_KEYS, VIEWS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import { createLexiconTree } from '../../platform/lexiconTree';
import { Remembered } from '../../platform/remembered';
import type { Services } from '../../platform/services';
import { onDidChangeNameLanguage } from '../../platform/settings';
import { TreeFilter } from '../../platform/treeFilter';
import { revealEntry } from './revealEntry';
import { groupingWord, TopicTree } from './topicTree';

/** The view of all entries, by topic, kind or document, with its filter. */
export function register(services: Services): vscode.Disposable {
  const { lexicon, log, storage } = services;
  const filter = new TreeFilter(VIEWS.topics, CONTEXT_KEYS.topicsFiltered);
  const grouping = new Remembered(storage, STORAGE_KEYS.topicGrouping, GROUPINGS);
  const order = new Remembered(storage, STORAGE_KEYS.topicOrder, ENTRY_ORDERS);
  const tree = new TopicTree(lexicon, () => ({
    grouping: grouping.value,
    order: order.value,
    filter: filter.text,
  }));
  const view = createLexiconTree(VIEWS.topics, tree, log);

  return vscode.Disposable.from(
    filter,
    tree,
    view,
    filter.onDidChange(() => {
      tree.refresh();
    }),
    onDidChangeNameLanguage(() => {
      tree.refresh();
    }),
    registerCommand(log, COMMANDS.filterTopics, () =>
      filter.ask(view, {
        title: vscode.l10n.t('Filter Topics'),
        placeholder: vscode.l10n.t('Words of a name, an acronym, a Japanese name or a definition'),
      }),
    ),
    registerCommand(log, COMMANDS.clearTopicsFilter, () => {
      filter.clear();
    }),
    registerCommand(log, COMMANDS.groupTopics, async (argument) => {
      const title = vscode.l10n.t('Group Topics');
      if (await chooseAnew(grouping, { title, wordFor: groupingWord, argument })) tree.refresh();
    }),
    registerCommand(log, COMMANDS.sortTopics, async (argument) => {
      const title = vscode.l10n.t('Sort Topics');
      if (await chooseAnew(order, { title, wordFor: orderWord, argument })) tree.refresh();
    }),
    registerCommand(log, COMMANDS.revealInTopics, (argument) =>
      revealEntry(argument, { services, view, tree, filter }),
    ),
  );
}

function orderWord(order: EntryOrder): string {
  return order === 'reading' ? vscode.l10n.t('in reading order') : vscode.l10n.t('by name');
}
