import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { Passage, Section, SourceDocument } from '../../core/corpus/model';
import { shortenQuotation } from '../../core/render/excerpt';
import { formatDocumentDate } from '../../core/render/dates';
import { fullSourceName } from '../../core/render/facts';
import { quotationText, wholePassage } from '../../core/render/quotationText';
import { noteLine, reliabilityWord } from '../../core/render/words';
import { filteredPassage, type FilteredText, TextFilter } from '../../core/search/textFilter';
import { COMMANDS, TREE_ITEM_CONTEXT } from '../../platform/contributions';
import type { Lexicon } from '../../platform/lexicon';
import { type LexiconTree, textTooltip, type TreeRoots } from '../../platform/lexiconTree';
import { userLocale } from '../../platform/locale';

/** What the filter lets through; `undefined` without a filter. */
type Shown = ReadonlySet<Passage> | undefined;

interface DocumentNode {
  readonly type: 'document';
  readonly corpus: Corpus;
  readonly document: SourceDocument;
  readonly shown: Shown;
}

interface SectionNode {
  readonly type: 'section';
  readonly corpus: Corpus;
  readonly document: SourceDocument;
  readonly section: Section;
  readonly shown: Shown;
  readonly parent: DocumentNode | SectionNode;
}

interface PassageNode {
  readonly type: 'passage';
  readonly corpus: Corpus;
  /** Id of the passage: with it the node is a reference that commands understand. */
  readonly passage: string;
  readonly content: Passage;
  readonly parent: DocumentNode | SectionNode;
}

type SourceTreeNode = DocumentNode | SectionNode | PassageNode;

const LABEL_LENGTH = 80;

/** Document -> section (-> section) -> passage. */
export class SourceTree implements LexiconTree<SourceTreeNode>, vscode.Disposable {
  readonly #lexicon: Lexicon;
  readonly #filter: () => string;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #filteredTexts = new Map<Passage, FilteredText>();

  readonly onDidChange = this.#changed.event;

  /** @param filter what was typed to filter by; empty for everything */
  constructor(lexicon: Lexicon, filter: () => string) {
    this.#lexicon = lexicon;
    this.#filter = filter;
  }

  /** Draws everything anew, as the filter wants it now. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  async roots(): Promise<TreeRoots<SourceTreeNode>> {
    const corpus = await this.#lexicon.corpus();
    const { documents, edition } = corpus;
    const shown = this.#shown(corpus);
    return {
      nodes: documents
        .filter(({ passages }) => !shown || passages.some((passage) => shown.has(passage)))
        .map((document) => ({ type: 'document', document, corpus, shown })),
      description: vscode.l10n.t('{0} documents, {1}–{2}', documents.length, edition.from, edition.to),
      message: shown ? filterMessage(this.#filter(), shown.size) : '',
    };
  }

  #shown({ documents }: Corpus): Shown {
    const words = new TextFilter(this.#filter());
    if (words.isEmpty) return undefined;
    const all = documents.flatMap(({ passages }) => passages);
    return new Set(all.filter((passage) => words.lets(this.#filteredText(passage))));
  }

  #filteredText(passage: Passage): FilteredText {
    let text = this.#filteredTexts.get(passage);
    if (!text) this.#filteredTexts.set(passage, (text = filteredPassage(passage.text)));
    return text;
  }

  childrenOf(node: SourceTreeNode): SourceTreeNode[] {
    if (node.type === 'passage') return [];
    const { document, corpus, shown } = node;
    const own = node.type === 'document' ? '' : node.section.id;
    const visible = shown ? document.passages.filter((passage) => shown.has(passage)) : document.passages;
    const passages = visible
      .filter(({ section }) => section === own)
      .map((content): SourceTreeNode => ({ type: 'passage', passage: content.id, content, corpus, parent: node }));
    const sections = document.sections
      .filter(({ id }) => parentSection(id) === own)
      .filter(({ id }) => !shown || visible.some(({ section }) => `${section}.`.startsWith(`${id}.`)))
      .map((section): SourceTreeNode => ({ type: 'section', document, section, corpus, shown, parent: node }));
    return [...passages, ...sections];
  }

  parentOf(node: SourceTreeNode): SourceTreeNode | undefined {
    return node.type === 'document' ? undefined : node.parent;
  }

  itemFor(node: SourceTreeNode): vscode.TreeItem {
    switch (node.type) {
      case 'document':
        return documentItem(node);
      case 'section':
        return sectionItem(node);
      case 'passage':
        return passageItem(node);
    }
  }

  tooltipFor(node: SourceTreeNode): vscode.MarkdownString | undefined {
    switch (node.type) {
      case 'document':
        return textTooltip(node.document.reliabilityNote);
      case 'section':
        return undefined;
      case 'passage':
        return textTooltip(
          node.content.text,
          ...node.corpus.notesOn(node.passage).map((note) => noteLine(note, vscode.l10n)),
        );
    }
  }

  draggedText(node: SourceTreeNode): string | undefined {
    return node.type === 'passage' ? quotationText(node.corpus, wholePassage(node.content)) : undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function filterMessage(filter: string, count: number): string {
  if (count === 0) return vscode.l10n.t('Filter: “{0}” — no passage', filter);
  if (count === 1) return vscode.l10n.t('Filter: “{0}” — 1 passage', filter);
  return vscode.l10n.t('Filter: “{0}” — {1} passages', filter, count);
}

/** Everything is open where a filter leaves only what was asked for. */
function itemWithChildren(label: string, { shown }: DocumentNode | SectionNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  return new vscode.TreeItem(label, shown ? Expanded : Collapsed);
}

/** What is open and closed without a filter is no affair of the filter's: it has ids of its own. */
function itemId(id: string, shown: Shown): string {
  return shown ? `filter/${id}` : id;
}

function parentSection(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

function documentItem(node: DocumentNode): vscode.TreeItem {
  const { document, shown } = node;
  const locale = userLocale();
  const item = itemWithChildren(document.title, node);
  const reliability = reliabilityWord(document.reliability, locale.l10n);
  item.id = itemId(document.id, shown);
  item.description = `${formatDocumentDate(document, locale)} · ${reliability}`;
  item.iconPath = new vscode.ThemeIcon('book');
  item.command = {
    command: COMMANDS.openSource,
    title: vscode.l10n.t('Open Source Document'),
    arguments: [document.id, { preserveFocus: true }],
  };
  item.accessibilityInformation = { label: `${fullSourceName(document)}, ${item.description}` };
  return item;
}

function sectionItem(node: SectionNode): vscode.TreeItem {
  const { document, section, shown } = node;
  const item = itemWithChildren(section.heading, node);
  item.id = itemId(`${document.id}/${section.id}`, shown);
  item.accessibilityInformation = { label: vscode.l10n.t('Section {0}', section.heading) };
  return item;
}

function passageItem({ content, parent }: PassageNode): vscode.TreeItem {
  const { id, kind, number, text } = content;
  const item = new vscode.TreeItem(shortenQuotation(text, LABEL_LENGTH));
  item.id = itemId(id, parent.shown);
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
