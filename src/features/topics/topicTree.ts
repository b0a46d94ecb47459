import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { Entry, Evidence, Topic } from '../../core/corpus/model';
import { shortenQuotation } from '../../core/render/card';
import { describePlace } from '../../core/render/citation';
import { formatDocumentDate } from '../../core/render/dates';
import { escapeMarkdown } from '../../core/render/escape';
import { kindWord, noteLine } from '../../core/render/words';
import { COMMANDS, TREE_ITEM_CONTEXT } from '../../platform/contributions';
import { entryIcon } from '../../platform/icons';
import type { Lexicon } from '../../platform/lexicon';
import type { LexiconTree } from '../../platform/lexiconTree';
import { userLocale } from '../../platform/locale';

interface TopicNode {
  readonly type: 'topic';
  readonly topic: Topic;
  readonly corpus: Corpus;
}

interface EntryNode {
  readonly type: 'entry';
  readonly entry: Entry;
  readonly parent: TopicNode;
}

/** Also a reference to its words, so that commands on the node know what is meant. */
interface PassageNode extends Evidence {
  readonly type: 'passage';
  readonly parent: EntryNode;
}

type Node = TopicNode | EntryNode | PassageNode;

const LABEL_LENGTH = 80;

/** Topic -> entry -> passage. */
export class TopicTree implements LexiconTree<Node> {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  async roots(): Promise<Node[]> {
    const corpus = await this.#lexicon.corpus();
    return corpus.topics.map((topic) => ({ type: 'topic', topic, corpus }));
  }

  childrenOf(node: Node): Node[] {
    switch (node.type) {
      case 'topic':
        return node.corpus.entriesOf(node.topic.id).map((entry) => ({ type: 'entry', entry, parent: node }));
      case 'entry':
        return node.entry.evidence.map((evidence) => ({ ...evidence, type: 'passage', parent: node }));
      case 'passage':
        return [];
    }
  }

  parentOf(node: Node): Node | undefined {
    return node.type === 'topic' ? undefined : node.parent;
  }

  itemFor(node: Node): vscode.TreeItem {
    switch (node.type) {
      case 'topic':
        return topicItem(node);
      case 'entry':
        return entryItem(node);
      case 'passage':
        return passageItem(node);
    }
  }

  tooltipFor(node: Node): vscode.MarkdownString | undefined {
    switch (node.type) {
      case 'topic':
        return node.topic.description === undefined ? undefined : plain(node.topic.description);
      case 'entry':
        return plain(node.entry.definition);
      case 'passage':
        return plain(wordsOf(node), ...notesOn(node));
    }
  }
}

function topicItem({ topic, corpus }: TopicNode): vscode.TreeItem {
  const count = corpus.entriesOf(topic.id).length;
  const item = new vscode.TreeItem(topic.title.en, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = topic.id;
  item.description = String(count);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', topic.title.en, count) };
  return item;
}

function entryItem({ entry, parent }: EntryNode): vscode.TreeItem {
  const { prefLabel, abbreviation, kind } = entry;
  const item = new vscode.TreeItem(prefLabel.en, vscode.TreeItemCollapsibleState.Collapsed);
  // An entry may stand in two topics, an id only once in a tree.
  item.id = `${parent.topic.id}/${entry.id}`;
  item.description = [...abbreviation, prefLabel.ja]
    .filter((text) => text !== undefined && text !== prefLabel.en)
    .join(' · ');
  item.iconPath = entryIcon(kind);
  item.command = {
    command: COMMANDS.openEntry,
    title: vscode.l10n.t('Open Entry'),
    arguments: [entry.id, { preserveFocus: true }],
  };
  item.accessibilityInformation = { label: [prefLabel.en, kindWord(kind, vscode.l10n), item.description].join(', ') };
  return item;
}

function passageItem(node: PassageNode): vscode.TreeItem {
  const { passage, start, end, parent } = node;
  const { document } = parent.parent.corpus.placeOf(passage);
  const words = wordsOf(node);
  const source = `${document.publisher}, ${formatDocumentDate(document, userLocale())}`;
  const item = new vscode.TreeItem(`“${shortenQuotation(words, LABEL_LENGTH)}”`);
  item.id = `${parent.parent.topic.id}/${parent.entry.id}/${passage}/${start}-${end}`;
  item.description = source;
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = TREE_ITEM_CONTEXT.passage;
  item.command = {
    command: COMMANDS.openPassage,
    title: vscode.l10n.t('Open Passage'),
    arguments: [{ passage, start, end }, { preserveFocus: true }],
  };
  item.accessibilityInformation = {
    label: `${words} — ${source}, ${describePlace(parent.parent.corpus.placeOf(passage), userLocale())}`,
  };
  return item;
}

function wordsOf({ passage, start, end, parent }: PassageNode): string {
  return parent.parent.corpus.placeOf(passage).passage.text.slice(start, end);
}

function notesOn(node: PassageNode): string[] {
  return node.parent.parent.corpus.notesWithin(node).map((note) => noteLine(note, vscode.l10n));
}

function plain(...paragraphs: string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs.map(escapeMarkdown).join('\n\n'));
}
