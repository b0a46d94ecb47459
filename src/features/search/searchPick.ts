import * as vscode from 'vscode';
import { editionLine } from '../../core/render/edition';
import { topicTitle } from '../../core/render/names';
import type { PassageSearch } from '../../core/search/passageSearch';
import type { TermSearch } from '../../core/search/termSearch';
import { echo, type LexiconRow, plain } from '../../platform/lexiconPick';
import { userLocale } from '../../platform/locale';
import { passageRow } from '../../platform/passageRow';
import type { Services } from '../../platform/services';
import { entryRow, type RowContext, sourceRow } from './rows';

/** Entries and sources that are shown for a query; passages come after them. */
const MOST_TERMS = 20;
const MOST_PASSAGES = 12;
/** Shorter queries stand in nearly every passage. */
const PASSAGE_QUERY_MIN_LENGTH = 3;

/** What choosing an entry does. */
export type SearchPurpose = RowContext['purpose'];

/**
 * Opens the pick; an empty query shows what was looked up last, and the topics with their entries. It
 * opens before the corpus is loaded, so that what is typed next goes into it and not into the draft.
 * @returns when there is something to show; rejects, the pick closed, when the corpus cannot be used
 */
export async function showSearch(services: Services, query: string, purpose: SearchPurpose): Promise<void> {
  const { lexicon, picks } = services;
  const pick = picks.create();
  pick.placeholder =
    purpose === 'insert'
      ? vscode.l10n.t('Term to insert: name, acronym or Japanese name')
      : vscode.l10n.t('Name, acronym, Japanese name, source, or words of a passage');
  pick.value = query;
  pick.busy = true;
  pick.show();
  try {
    const [corpus, termSearch, passageSearch] = await Promise.all([
      lexicon.corpus(),
      lexicon.termSearch(),
      lexicon.passageSearch(),
    ]);
    const locale = userLocale();
    const search = new SearchRows({ services, corpus, locale, termSearch, passageSearch, purpose });
    const update = (value: string) => {
      pick.items = search.rowsFor(value, (rows) => {
        pick.items = rows;
      });
    };
    pick.onDidChangeValue(update);
    pick.title = editionLine(corpus, locale);
    pick.busy = false;
    update(pick.value);
  } catch (error) {
    pick.hide();
    throw error;
  }
}

interface SearchRowsContext extends RowContext {
  readonly services: Services;
  readonly termSearch: TermSearch;
  readonly passageSearch: PassageSearch;
}

/** The rows of the pick for what is typed. */
class SearchRows {
  readonly #context: SearchRowsContext;

  constructor(context: SearchRowsContext) {
    this.#context = context;
  }

  /** @param show replaces the rows, for the row that searches on */
  rowsFor(query: string, show: (rows: LexiconRow[]) => void): LexiconRow[] {
    if (query.trim() === '') return this.#browse();
    const { termSearch, purpose } = this.#context;
    const hits = termSearch.search(query, MOST_TERMS).filter(({ kind }) => purpose === 'open' || kind === 'entry');
    const rows = hits.map((hit) =>
      hit.kind === 'entry' ? this.#entry(hit.entry, hit.label) : sourceRow(hit, this.#context.corpus),
    );
    const passages = this.#passages(query, false);
    const terms = rows.length > 0 ? rows : [this.#nothingFound(query, passages, show)];
    return [
      ...group(vscode.l10n.t('Terms'), terms),
      ...(passages.length > 0 ? group(vscode.l10n.t('Passages'), passages) : []),
    ];
  }

  #nothingFound(query: string, passages: LexiconRow[], show: (rows: LexiconRow[]) => void): LexiconRow {
    const label = vscode.l10n.t('No term found for “{0}”', plain(echo(query)));
    if (this.#context.purpose === 'insert') return { label, alwaysShow: true };
    return {
      label,
      detail: vscode.l10n.t('Search the passages for any of these words'),
      alwaysShow: true,
      staysOpen: true,
      choose: () => {
        const found = this.#passages(query, true);
        const none = { label: vscode.l10n.t('No passage has any of these words'), alwaysShow: true };
        show(group(vscode.l10n.t('Passages'), found.length > 0 ? found : [...passages, none]));
      },
    };
  }

  #passages(query: string, anyWord: boolean): LexiconRow[] {
    const { corpus, passageSearch, purpose } = this.#context;
    if (purpose === 'insert' || query.trim().length < PASSAGE_QUERY_MIN_LENGTH) return [];
    return passageSearch.search(query, MOST_PASSAGES, { anyWord }).map((hit) => passageRow(hit, corpus));
  }

  /** What was looked up last, then every entry under its topic in reading order: what there is. */
  #browse(): LexiconRow[] {
    const { corpus, locale, services } = this.#context;
    const recent = services.recentEntries.ids.filter((id) => corpus.entry(id));
    const entries = (ids: readonly string[]) => ids.map((id) => this.#entry(id));
    return [
      ...(recent.length > 0 ? group(vscode.l10n.t('Looked up last'), entries(recent)) : []),
      ...corpus.topics.flatMap((topic) =>
        group(topicTitle(topic, locale), entries(corpus.entriesOf(topic.id).map(({ id }) => id))),
      ),
    ];
  }

  #entry(id: string, found?: string): LexiconRow {
    const { services } = this.#context;
    return entryRow(id, found, this.#context, () => services.recentEntries.add(id));
  }
}

/**
 * Rows below a heading. Every list of the search begins with one: VS Code tells which row was chosen by its number,
 * and a list may be replaced between the key and the answer. The first row is the first row then, too.
 */
function group(label: string, rows: readonly LexiconRow[]): LexiconRow[] {
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
