import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import { type EntryGroup, type EntryOrder, groupEntries, type Grouping } from '../../core/corpus/entryGroups';
import type { Entry, Evidence } from '../../core/corpus/model';
import { shortenQuotation } from '../../core/render/excerpt';
import { describePlace } from '../../core/render/citation';
import { formatDocumentDate } from '../../core/render/dates';
import { fullSourceName, sourceName } from '../../core/render/facts';
import { compareByName, mainName, otherName, topicTitle } from '../../core/render/names';
import { kindPluralWord, kindWord, noteLine } from '../../core/render/words';
import { quotationText } from '../../core/render/quotationText';
import { filteredEntry, type FilteredText, TextFilter } from '../../core/search/textFilter';
import { COMMANDS, TREE_ITEM_CONTEXT } from '../../platform/contributions';
import { entryIcon } from '../../platform/icons';
import type { Lexicon } from '../../platform/lexicon';
import { type LexiconTree, textTooltip, type TreeRoots } from '../../platform/lexiconTree';
import { userLocale } from '../../platform/locale';

interface GroupNode {
  readonly type: 'group';
  readonly group: EntryGroup;
  readonly corpus: Corpus;
  readonly isFiltered: boolean;
}

export interface EntryNode {
  readonly type: 'entry';
  /** With it the node is a reference that commands understand. */
  readonly entry: Entry;
  readonly parent: GroupNode;
}

/** Also a reference to its words, so that commands on the node know what is meant. */
interface PassageNode extends Evidence {
  readonly type: 'passage';
  readonly parent: EntryNode;
}

export type TopicTreeNode = GroupNode | EntryNode | PassageNode;

const LABEL_LENGTH = 80;

/** How the tree is to look now; asked anew whenever it is drawn. */
export interface TopicTreeOptions {
  readonly grouping: Grouping;
  readonly order: EntryOrder;
  /** What was typed to filter by; empty for everything. */
  readonly filter: string;
}

/** Topic, kind or document -> entry -> passage. */
export class TopicTree implements LexiconTree<TopicTreeNode>, vscode.Disposable {
  readonly #lexicon: Lexicon;
  readonly #options: () => TopicTreeOptions;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #filteredTexts = new Map<Entry, FilteredText>();

  readonly onDidChange = this.#changed.event;

  constructor(lexicon: Lexicon, options: () => TopicTreeOptions) {
    this.#lexicon = lexicon;
    this.#options = options;
  }

  /** Draws everything anew, as the options want it now. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  async roots(): Promise<TreeRoots<TopicTreeNode>> {
    const { grouping, filter } = this.#options();
    const nodes = await this.#groups();
    const count = new Set(nodes.flatMap(({ group }) => group.entries)).size;
    const { entries } = await this.#lexicon.corpus();
    const total = vscode.l10n.t('{0} entries', entries.length);
    return {
      nodes,
      // The view's name says already that it is by topic.
      description: grouping === 'topic' ? total : `${groupingWord(grouping)} · ${total}`,
      message: new TextFilter(filter).isEmpty ? '' : filterMessage(filter, count),
    };
  }

  async #groups(): Promise<GroupNode[]> {
    const corpus = await this.#lexicon.corpus();
    const { grouping, order, filter } = this.#options();
    const groups = groupEntries(corpus, grouping, order, compareByName(userLocale()));
    const words = new TextFilter(filter);
    return groups
      .map((group) => ({ ...group, entries: group.entries.filter((entry) => words.lets(this.#filteredText(entry))) }))
      .filter(({ entries }) => entries.length > 0)
      .map((group) => ({ type: 'group', group, corpus, isFiltered: !words.isEmpty }));
  }

  /** The first node of an entry; `undefined` when the filter hides it. */
  async nodeOf(id: string): Promise<EntryNode | undefined> {
    for (const parent of await this.#groups()) {
      const entry = parent.group.entries.find((candidate) => candidate.id === id);
      if (entry) return { type: 'entry', entry, parent };
    }
    return undefined;
  }

  childrenOf(node: TopicTreeNode): TopicTreeNode[] {
    switch (node.type) {
      case 'group':
        return node.group.entries.map((entry) => ({ type: 'entry', entry, parent: node }));
      case 'entry':
        return node.entry.evidence.map((evidence) => ({ ...evidence, type: 'passage', parent: node }));
      case 'passage':
        return [];
    }
  }

  parentOf(node: TopicTreeNode): TopicTreeNode | undefined {
    return node.type === 'group' ? undefined : node.parent;
  }

  itemFor(node: TopicTreeNode): vscode.TreeItem {
    switch (node.type) {
      case 'group':
        return groupItem(node);
      case 'entry':
        return entryItem(node);
      case 'passage':
        return passageItem(node);
    }
  }

  tooltipFor(node: TopicTreeNode): vscode.MarkdownString | undefined {
    switch (node.type) {
      case 'group':
        return groupTooltip(node.group);
      case 'entry':
        return textTooltip(node.entry.definition);
      case 'passage':
        return textTooltip(wordsOf(node), ...notesOn(node));
    }
  }

  draggedText(node: TopicTreeNode): string | undefined {
    switch (node.type) {
      case 'group':
        return undefined;
      case 'entry':
        return node.entry.prefLabel.en;
      case 'passage':
        return quotationText(node.parent.parent.corpus, node);
    }
  }

  #filteredText(entry: Entry): FilteredText {
    let text = this.#filteredTexts.get(entry);
    if (!text) this.#filteredTexts.set(entry, (text = filteredEntry(entry)));
    return text;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The groupings as the user chooses among them. */
export function groupingWord(grouping: Grouping): string {
  switch (grouping) {
    case 'topic':
      return vscode.l10n.t('by topic');
    case 'kind':
      return vscode.l10n.t('by kind');
    case 'document':
      return vscode.l10n.t('by document');
  }
}

function filterMessage(filter: string, count: number): string {
  if (count === 0) return vscode.l10n.t('Filter: “{0}” — no entry', filter);
  if (count === 1) return vscode.l10n.t('Filter: “{0}” — 1 entry', filter);
  return vscode.l10n.t('Filter: “{0}” — {1} entries', filter, count);
}

function groupItem(node: GroupNode): vscode.TreeItem {
  const { group, isFiltered } = node;
  const count = group.entries.length;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupLabel(group), isFiltered ? Expanded : Collapsed);
  item.id = groupId(node);
  item.description =
    group.by === 'document' ? `${formatDocumentDate(group.document, userLocale())} · ${count}` : String(count);
  if (group.by === 'kind') item.iconPath = entryIcon(group.id);
  if (group.by === 'document') item.iconPath = new vscode.ThemeIcon('book');
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', groupLabel(group), count) };
  return item;
}

/** What is open and closed without a filter is no affair of the filter's: its groups have ids of their own. */
function groupId({ group, isFiltered }: GroupNode): string {
  const id = `${group.by}:${group.id}`;
  return isFiltered ? `filter/${id}` : id;
}

function groupLabel(group: EntryGroup): string {
  switch (group.by) {
    case 'topic':
      return topicTitle(group.topic, userLocale());
    case 'kind':
      return kindPluralWord(group.id, vscode.l10n);
    case 'document':
      return group.document.title;
  }
}

function groupTooltip(group: EntryGroup): vscode.MarkdownString | undefined {
  switch (group.by) {
    case 'topic':
      return group.topic.description === undefined ? undefined : textTooltip(group.topic.description);
    case 'kind':
      return undefined;
    case 'document':
      return textTooltip(fullSourceName(group.document), group.document.reliabilityNote);
  }
}

function entryItem({ entry, parent }: EntryNode): vscode.TreeItem {
  const { abbreviation, kind } = entry;
  const locale = userLocale();
  const name = mainName(entry, locale).text;
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  // An entry may stand in two groups, an id only once in a tree.
  item.id = `${groupId(parent)}/${entry.id}`;
  const others = new Set([...abbreviation, otherName(entry, locale)?.text]);
  item.description = [...others].filter((text) => text !== undefined && text !== name).join(' · ');
  item.iconPath = entryIcon(kind);
  item.contextValue = TREE_ITEM_CONTEXT.entry;
  item.command = {
    command: COMMANDS.openEntry,
    title: vscode.l10n.t('Open Entry'),
    arguments: [entry.id, { preserveFocus: true }],
  };
  item.accessibilityInformation = { label: [name, kindWord(kind, vscode.l10n), item.description].join(', ') };
  return item;
}

function passageItem(node: PassageNode): vscode.TreeItem {
  const { passage, start, end, parent } = node;
  const { corpus } = parent.parent;
  const { document } = corpus.placeOf(passage);
  const words = wordsOf(node);
  const source = `${sourceName(document)}, ${formatDocumentDate(document, userLocale())}`;
  const item = new vscode.TreeItem(`“${shortenQuotation(words, LABEL_LENGTH)}”`);
  item.id = `${groupId(parent.parent)}/${parent.entry.id}/${passage}/${start}-${end}`;
  item.description = source;
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = TREE_ITEM_CONTEXT.passage;
  item.command = {
    command: COMMANDS.openPassage,
    title: vscode.l10n.t('Open Passage'),
    arguments: [{ passage, start, end }, { preserveFocus: true }],
  };
  item.accessibilityInformation = {
    label: `${words} — ${source}, ${describePlace(corpus.placeOf(passage), userLocale())}`,
  };
  return item;
}

function wordsOf({ passage, start, end, parent }: PassageNode): string {
  return parent.parent.corpus.placeOf(passage).passage.text.slice(start, end);
}

function notesOn(node: PassageNode): string[] {
  return node.parent.parent.corpus.notesWithin(node).map((note) => noteLine(note, vscode.l10n));
}
