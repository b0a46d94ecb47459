import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { Passage, Section, SourceDocument } from '../../core/corpus/model';
import { shortenQuotation } from '../../core/render/card';
import { formatDocumentDate } from '../../core/render/dates';
import { escapeMarkdown } from '../../core/render/escape';
import { noteLine, reliabilityWord } from '../../core/render/words';
import { COMMANDS, TREE_ITEM_CONTEXT } from '../../platform/contributions';
import type { Lexicon } from '../../platform/lexicon';
import type { LexiconTree } from '../../platform/lexiconTree';
import { userLocale } from '../../platform/locale';

interface DocumentNode {
  readonly type: 'document';
  readonly corpus: Corpus;
  readonly document: SourceDocument;
}

interface SectionNode {
  readonly type: 'section';
  readonly corpus: Corpus;
  readonly document: SourceDocument;
  readonly section: Section;
  readonly parent: Node;
}

interface PassageNode {
  readonly type: 'passage';
  readonly corpus: Corpus;
  /** Id of the passage: with it the node is a reference that commands understand. */
  readonly passage: string;
  readonly content: Passage;
  readonly parent: Node;
}

type Node = DocumentNode | SectionNode | PassageNode;

const LABEL_LENGTH = 80;

/** Document -> section (-> section) -> passage. */
export class SourceTree implements LexiconTree<Node> {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  async roots(): Promise<Node[]> {
    const corpus = await this.#lexicon.corpus();
    return corpus.documents.map((document) => ({ type: 'document', document, corpus }));
  }

  childrenOf(node: Node): Node[] {
    if (node.type === 'passage') return [];
    const { document, corpus } = node;
    const own = node.type === 'document' ? '' : node.section.id;
    const passages = document.passages
      .filter(({ section }) => section === own)
      .map((content): Node => ({ type: 'passage', passage: content.id, content, corpus, parent: node }));
    const sections = document.sections
      .filter(({ id }) => parentSection(id) === own)
      .map((section): Node => ({ type: 'section', document, section, corpus, parent: node }));
    return [...passages, ...sections];
  }

  parentOf(node: Node): Node | undefined {
    return node.type === 'document' ? undefined : node.parent;
  }

  itemFor(node: Node): vscode.TreeItem {
    switch (node.type) {
      case 'document':
        return documentItem(node.document);
      case 'section':
        return sectionItem(node);
      case 'passage':
        return passageItem(node.content);
    }
  }

  tooltipFor(node: Node): vscode.MarkdownString | undefined {
    switch (node.type) {
      case 'document':
        return new vscode.MarkdownString(escapeMarkdown(node.document.reliabilityNote));
      case 'section':
        return undefined;
      case 'passage':
        return new vscode.MarkdownString(
          [node.content.text, ...node.corpus.notesOn(node.passage).map((note) => noteLine(note, vscode.l10n))]
            .map(escapeMarkdown)
            .join('\n\n'),
        );
    }
  }
}

function parentSection(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

function documentItem(document: SourceDocument): vscode.TreeItem {
  const locale = userLocale();
  const item = new vscode.TreeItem(document.title, vscode.TreeItemCollapsibleState.Collapsed);
  const reliability = reliabilityWord(document.reliability, locale.l10n);
  item.id = document.id;
  item.description = `${formatDocumentDate(document, locale)} · ${reliability}`;
  item.iconPath = new vscode.ThemeIcon('book');
  item.command = {
    command: COMMANDS.openSource,
    title: vscode.l10n.t('Open Source Document'),
    arguments: [document.id, { preserveFocus: true }],
  };
  item.accessibilityInformation = { label: `${document.title}, ${document.publisher}, ${item.description}` };
  return item;
}

function sectionItem({ document, section }: SectionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(section.heading, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${document.id}/${section.id}`;
  item.accessibilityInformation = { label: vscode.l10n.t('Section {0}', section.heading) };
  return item;
}

function passageItem({ id, kind, number, text }: Passage): vscode.TreeItem {
  const item = new vscode.TreeItem(shortenQuotation(text, LABEL_LENGTH));
  item.id = id;
  item.description = number;
  item.iconPath = new vscode.ThemeIcon(kind === 'caption' ? 'device-camera' : 'quote');
  item.contextValue = TREE_ITEM_CONTEXT.passage;
  item.command = {
    command: COMMANDS.openPassage,
    title: vscode.l10n.t('Open Passage'),
    arguments: [id, { preserveFocus: true }],
  };
  item.accessibilityInformation = { label: `${number}, ${text}` };
  return item;
}
