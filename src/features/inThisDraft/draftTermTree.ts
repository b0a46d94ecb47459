import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { Entry } from '../../core/corpus/model';
import {
  changedRows,
  type DraftTerm,
  type DraftTermOrder,
  listDraftTerms,
  type RowState,
} from '../../core/matching/draftTerms';
import type { TermMatch } from '../../core/matching/matcher';
import { mainName, sortingName } from '../../core/render/names';
import { excerptOccurrence, type OccurrenceExcerpt } from '../../core/render/occurrence';
import { kindWord } from '../../core/render/words';
import { setContext } from '../../platform/contextKeys';
import { COMMANDS, CONTEXT_KEYS, TREE_ITEM_CONTEXT } from '../../platform/contributions';
import type { DraftReading } from '../../platform/drafts';
import { entryIcon } from '../../platform/icons';
import { type LexiconTree, textTooltip, type TreeRoots } from '../../platform/lexiconTree';
import { userLocale } from '../../platform/locale';
import type { Services } from '../../platform/services';
import { mutedTerms } from '../../platform/settings';

/** Keeps its identity as long as its term is used, so that it alone can be drawn anew. */
interface TermNode {
  readonly type: 'term';
  /** With it the node is a reference that commands understand. */
  readonly entry: Entry;
  /** As it is shown. */
  name: string;
  count: number;
  /** Line of the first place, from 1. */
  line: number;
}

interface OccurrenceNode {
  readonly type: 'occurrence';
  readonly entry: Entry;
  /** Which of the term's occurrences, from 0. */
  readonly index: number;
  readonly line: number;
  readonly excerpt: OccurrenceExcerpt;
  readonly parent: TermNode;
}

/** Says how many occurrences are not listed. */
interface MoreNode {
  readonly type: 'more';
  readonly entry: Entry;
  readonly count: number;
  readonly parent: TermNode;
}

export type DraftTermNode = TermNode | OccurrenceNode | MoreNode;

/** What one reading of the last prose editor's draft has given. */
interface Listed {
  readonly document: vscode.TextDocument;
  readonly corpus: Corpus;
  readonly reading: DraftReading;
  /** Where the window was laid, in a draft too long to be read whole. */
  readonly near: vscode.Position;
  readonly terms: ReadonlyMap<string, DraftTerm>;
}

/** More are not listed under one term: nobody reads them, and each costs. */
const MOST_OCCURRENCES = 200;

type TreeServices = Pick<Services, 'drafts' | 'lexicon' | 'proseEditor'>;

/**
 * Term used in the last draft -> each of its places. What is shown is taken from the draft when it is
 * read, for afterwards its offsets no longer fit the text.
 */
export class DraftTermTree implements LexiconTree<DraftTermNode>, vscode.Disposable {
  readonly #services: TreeServices;
  readonly #order: () => DraftTermOrder;
  readonly #changed = new vscode.EventEmitter<DraftTermNode[] | undefined>();
  /** What the view shows; `null` when no draft is open, `undefined` before anything was read. */
  #listed: Listed | null | undefined;
  #nodes = new Map<string, TermNode>();
  #rows: RowState[] = [];
  /** Ids of the terms whose places somebody has looked at: only their lines are compared. */
  readonly #opened = new Set<string>();
  #updates = 0;

  readonly onDidChange = this.#changed.event;

  constructor(services: TreeServices, order: () => DraftTermOrder) {
    this.#services = services;
    this.#order = order;
  }

  async roots(): Promise<TreeRoots<DraftTermNode>> {
    if (this.#listed === undefined) this.#adopt(await this.#read());
    const listed = this.#listed ?? null;
    setContext(CONTEXT_KEYS.draftState, draftState(listed));
    if (!listed) return { nodes: [], description: '', message: '' };
    return { nodes: [...this.#nodes.values()], description: nameOf(listed.document), message: windowMessage(listed) };
  }

  /**
   * Reads the draft again and draws anew what looks different now, and nothing when nothing does.
   * Of several calls at once only the last counts. Rejects when the corpus cannot be used.
   */
  async update(): Promise<void> {
    const update = ++this.#updates;
    const after = await this.#read();
    if (update !== this.#updates) return;
    const before = this.#listed;
    const rowsBefore = this.#rows;
    this.#adopt(after);
    if (before === null && after === null) return;
    const changed = isSameFrame(before, after) ? changedRows(rowsBefore, this.#rows) : 'list';
    if (changed === 'list') this.#changed.fire(undefined);
    else if (changed.length > 0) {
      this.#changed.fire(changed.map((id) => this.#nodes.get(id)).filter((node) => node !== undefined));
    }
  }

  /** Makes a reading what the view shows. */
  #adopt(listed: Listed | null): void {
    if (listed?.document !== this.#listed?.document) this.#opened.clear();
    this.#listed = listed;
    const terms = listed ? [...listed.terms.values()] : [];
    const nodes = new Map<string, TermNode>();
    const locale = userLocale();
    for (const { entry: id, occurrences } of terms) {
      const entry = listed?.corpus.entry(id);
      const [first] = occurrences;
      if (!listed || !entry || !first) continue;
      const node: TermNode = this.#nodes.get(id) ?? { type: 'term', entry, name: '', count: 0, line: 0 };
      node.name = mainName(entry, locale).text;
      node.count = occurrences.length;
      node.line = listed.document.positionAt(first.start).line + 1;
      nodes.set(id, node);
    }
    this.#nodes = nodes;
    this.#rows = Array.from(nodes.values(), (node) =>
      rowOf(node, this.#opened.has(node.entry.id) ? placesIn(listed, node) : []),
    );
  }

  /** Whether the list depends on where the cursor is, and the cursor has left what was read. */
  isOutOfReach({ document, selection }: vscode.TextEditor): boolean {
    const listed = this.#listed;
    return listed?.document === document && isWindowElsewhere(listed, selection.active);
  }

  /**
   * The places of a term in the draft as it is now.
   * @returns `undefined` when no draft is open; empty when the draft does not use the term
   */
  async placesOf(
    entry: string,
  ): Promise<{ readonly document: vscode.TextDocument; readonly places: readonly TermMatch[] } | undefined> {
    const listed = await this.#read();
    return listed ? { document: listed.document, places: listed.terms.get(entry)?.occurrences ?? [] } : undefined;
  }

  async #read(): Promise<Listed | null> {
    const { drafts, lexicon, proseEditor } = this.#services;
    const [corpus, matcher] = await Promise.all([lexicon.corpus(), lexicon.matcher()]);
    const editor = proseEditor.current;
    if (!editor) return null;
    const { document, selection } = editor;
    const before = this.#listed;
    // Going from term to term must not change the list: the window stays while the cursor is in it.
    const isKept = before?.document === document && !isWindowElsewhere(before, selection.active);
    const near = isKept ? before.near : selection.active;
    const reading = drafts.read(document, near, matcher);
    const locale = userLocale();
    const terms = listDraftTerms(reading.matches, {
      muted: new Set(mutedTerms(document)),
      order: this.#order(),
      nameOf: (id) => {
        const entry = corpus.entry(id);
        return entry ? sortingName(entry, locale) : id;
      },
      language: locale.language,
    });
    return { document, corpus, reading, near, terms: new Map(terms.map((term) => [term.entry, term])) };
  }

  async childrenOf(node: DraftTermNode): Promise<DraftTermNode[]> {
    if (node.type !== 'term') return [];
    const { entry } = node;
    this.#opened.add(entry.id);
    const listed = await this.#read();
    const places = placesIn(listed, node);
    const row = this.#rows.findIndex(({ id }) => id === entry.id);
    if (row >= 0) this.#rows[row] = rowOf(node, places);
    const nodes = places.map((place, index): DraftTermNode => {
      return { type: 'occurrence', entry, index, ...place, parent: node };
    });
    const more = (listed?.terms.get(entry.id)?.occurrences.length ?? 0) - places.length;
    return more > 0 ? [...nodes, { type: 'more', entry, count: more, parent: node }] : nodes;
  }

  parentOf(node: DraftTermNode): DraftTermNode | undefined {
    return node.type === 'term' ? undefined : node.parent;
  }

  itemFor(node: DraftTermNode): vscode.TreeItem {
    switch (node.type) {
      case 'term':
        return termItem(node);
      case 'occurrence':
        return occurrenceItem(node);
      case 'more':
        return moreItem(node);
    }
  }

  tooltipFor(node: DraftTermNode): vscode.MarkdownString | undefined {
    return node.type === 'term' ? textTooltip(node.entry.definition) : undefined;
  }

  draggedText(node: DraftTermNode): string | undefined {
    return node.type === 'term' ? node.entry.prefLabel.en : undefined;
  }

  /** Forgets the draft, so that the view, when it is seen again, reads it anew. */
  forget(): void {
    this.#updates += 1;
    this.#listed = undefined;
  }

  dispose(): void {
    this.forget();
    this.#changed.dispose();
  }
}

/** Which of the texts an empty view shows. */
function draftState(listed: Listed | null): string {
  if (!listed) return 'none';
  if (listed.terms.size > 0) return 'terms';
  return listed.reading.matches.length > 0 ? 'allMuted' : 'noTerms';
}

function windowMessage({ reading }: Listed): string {
  return reading.kind === 'whole'
    ? ''
    : vscode.l10n.t('This draft is very long: only the part around the cursor is read.');
}

function isWindowElsewhere({ reading }: Listed, cursor: vscode.Position): boolean {
  return reading.kind === 'window' && !reading.window.contains(cursor);
}

/** Whether what stands around the rows is the same: the draft, what empty views and the message say. */
function isSameFrame(a: Listed | null | undefined, b: Listed | null): boolean {
  if (!a || !b) return false;
  return a.document === b.document && windowMessage(a) === windowMessage(b) && draftState(a) === draftState(b);
}

type Place = Pick<OccurrenceNode, 'line' | 'excerpt'>;

/** The places of a term that are listed, in a draft that has just been read. */
function placesIn(listed: Listed | null, { entry }: TermNode): Place[] {
  if (!listed) return [];
  const { document, terms } = listed;
  const occurrences = terms.get(entry.id)?.occurrences ?? [];
  return occurrences.slice(0, MOST_OCCURRENCES).map(({ start, end }) => {
    const { line, character } = document.positionAt(start);
    return {
      line: line + 1,
      excerpt: excerptOccurrence(document.lineAt(line).text, character, character + end - start),
    };
  });
}

function rowOf({ entry, name, count, line }: TermNode, places: readonly Place[]): RowState {
  return { id: entry.id, looks: JSON.stringify([name, count, line, places]) };
}

function termItem({ entry, name, count, line }: TermNode): vscode.TreeItem {
  const { id, kind } = entry;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, count > 1 ? Collapsed : None);
  item.id = id;
  item.iconPath = entryIcon(kind);
  item.contextValue = TREE_ITEM_CONTEXT.draftTerm;
  item.command = { command: COMMANDS.goToDraftTerm, title: vscode.l10n.t('Go to Term'), arguments: [id] };
  const uses =
    count === 1 ? vscode.l10n.t('once, in line {0}', line) : vscode.l10n.t('{0} times, first in line {1}', count, line);
  item.description = count === 1 ? vscode.l10n.t('line {0}', line) : vscode.l10n.t('{0} times, line {1}', count, line);
  item.accessibilityInformation = { label: [name, kindWord(kind, vscode.l10n), uses].join(', ') };
  return item;
}

function occurrenceItem({ entry, index, line, excerpt }: OccurrenceNode): vscode.TreeItem {
  const item = new vscode.TreeItem({ label: excerpt.text, highlights: [[...excerpt.highlight]] });
  item.id = `${entry.id}#${index}`;
  item.description = vscode.l10n.t('line {0}', line);
  item.command = { command: COMMANDS.goToDraftTerm, title: vscode.l10n.t('Go to Term'), arguments: [entry.id, index] };
  item.accessibilityInformation = { label: vscode.l10n.t('Line {0}: {1}', line, excerpt.text) };
  return item;
}

function moreItem({ entry, count }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more', count));
  item.id = `${entry.id}#more`;
  return item;
}

/** The name of its file. */
function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
