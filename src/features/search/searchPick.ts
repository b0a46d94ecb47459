import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import { sectionPath } from '../../core/corpus/corpus';
import { formatDocumentDate } from '../../core/render/dates';
import { editionLine } from '../../core/render/card';
import type { SearchHit, TermSearch } from '../../core/search/termSearch';
import { COMMANDS } from '../../platform/contributions';
import type { Lexicon } from '../../platform/lexicon';
import { userLocale } from '../../platform/locale';
import { createOrderedQuickPick } from '../../platform/orderedQuickPick';

interface HitItem extends vscode.QuickPickItem {
  /** Absent on the row that says nothing was found. */
  readonly hit?: SearchHit;
}

/**
 * Opens the pick; an empty query shows the topics with their entries. It opens before the corpus is
 * loaded, so that what is typed next goes into it and not into the draft.
 * @returns when there is something to show; rejects, the pick closed, when the corpus cannot be used
 */
export async function showSearch(lexicon: Lexicon, query: string): Promise<void> {
  const pick = createOrderedQuickPick<HitItem>();
  pick.placeholder = vscode.l10n.t('Name, acronym, Japanese name or source');
  pick.value = query;
  pick.busy = true;
  pick.onDidHide(() => {
    pick.dispose();
  });
  pick.show();
  try {
    const [corpus, termSearch] = await Promise.all([lexicon.corpus(), lexicon.termSearch()]);
    const update = (value: string) => {
      pick.items = itemsFor(value, corpus, termSearch);
    };
    pick.onDidChangeValue(update);
    pick.onDidAccept(() => {
      const hit = pick.selectedItems[0]?.hit;
      if (!hit) return;
      pick.hide();
      openHit(hit, corpus);
    });
    pick.title = editionLine(corpus, userLocale());
    pick.busy = false;
    update(pick.value);
  } catch (error) {
    pick.hide();
    throw error;
  }
}

function itemsFor(query: string, corpus: Corpus, termSearch: TermSearch): HitItem[] {
  if (query.trim() === '') return browseItems(corpus);
  const hits = termSearch.search(query);
  if (hits.length === 0) {
    return [{ label: vscode.l10n.t('No term found for “{0}”', query.trim()), alwaysShow: true }];
  }
  return hits.map((hit) => toItem(hit, corpus));
}

/** Every entry under its topic, in reading order: what there is, before anything is typed. */
function browseItems(corpus: Corpus): HitItem[] {
  return corpus.topics.flatMap(({ id, title }) => [
    { label: title.en, kind: vscode.QuickPickItemKind.Separator },
    ...corpus
      .entriesOf(id)
      .map((entry) => toItem({ kind: 'entry', entry: entry.id, label: entry.prefLabel.en }, corpus)),
  ]);
}

function toItem(hit: SearchHit, corpus: Corpus): HitItem {
  return {
    ...(hit.kind === 'entry' ? entryRow(hit.entry, hit.label, corpus) : sourceRow(hit, corpus)),
    hit,
    alwaysShow: true,
  };
}

function entryRow(id: string, found: string, corpus: Corpus): vscode.QuickPickItem {
  const entry = corpus.entry(id);
  if (!entry) return { label: id };
  const { prefLabel, abbreviation, definition } = entry;
  // The label that fits the query is named, or the row would not explain itself.
  const others = [...new Set([found, ...abbreviation, ...(prefLabel.ja === undefined ? [] : [prefLabel.ja])])];
  const description = others.filter((label) => label !== prefLabel.en).join(' · ');
  return { label: prefLabel.en, description, detail: definition };
}

function sourceRow(hit: SearchHit & { kind: 'source' }, corpus: Corpus): vscode.QuickPickItem {
  const document = corpus.document(hit.document);
  if (!document) return { label: hit.label };
  const date = formatDocumentDate(document, userLocale());
  const path = sectionPath(document, hit.section).map(({ heading }) => heading);
  const source = `${document.publisher}, ${date}`;
  return hit.section === ''
    ? { label: hit.label, description: vscode.l10n.t('source'), detail: source }
    : {
        label: hit.label,
        description: vscode.l10n.t('section'),
        detail: [document.title, ...path.slice(0, -1), source].join(' › '),
      };
}

function openHit(hit: SearchHit, corpus: Corpus): void {
  if (hit.kind === 'entry') {
    void vscode.commands.executeCommand(COMMANDS.openEntry, hit.entry);
    return;
  }
  const first = corpus
    .document(hit.document)
    ?.passages.find(({ section }) => `${section}.`.startsWith(`${hit.section}.`));
  if (hit.section === '' || !first) void vscode.commands.executeCommand(COMMANDS.openSource, hit.document);
  else void vscode.commands.executeCommand(COMMANDS.openPassage, first.id);
}
