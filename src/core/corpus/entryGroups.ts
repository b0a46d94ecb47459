/** The entries of the corpus under headings, for browsing. */
import type { Corpus } from './corpus';
import type { Entry, EntryKind, SourceDocument, Topic } from './model';

/** The first is the default. */
export const GROUPINGS = ['topic', 'kind', 'document'] as const;

/** By topic, by kind, or by the documents that an entry's passages stand in. */
export type Grouping = (typeof GROUPINGS)[number];

/** The first is the default. */
export const ENTRY_ORDERS = ['reading', 'name'] as const;

/** In the order of the authored files, or by name. */
export type EntryOrder = (typeof ENTRY_ORDERS)[number];

export type EntryGroup =
  | { readonly by: 'topic'; readonly id: string; readonly topic: Topic; readonly entries: readonly Entry[] }
  | { readonly by: 'kind'; readonly id: EntryKind; readonly entries: readonly Entry[] }
  | {
      readonly by: 'document';
      readonly id: string;
      readonly document: SourceDocument;
      readonly entries: readonly Entry[];
    };

/**
 * All entries in groups, none of them empty; an entry stands in every group it belongs to. Topics and
 * documents come in the order of the corpus, kinds by the number of their entries.
 * @param byName how entries are sorted by name
 */
export function groupEntries(
  corpus: Corpus,
  by: Grouping,
  order: EntryOrder,
  byName: (a: Entry, b: Entry) => number,
): EntryGroup[] {
  const groups = allGroups(corpus, by).filter(({ entries }) => entries.length > 0);
  if (order === 'reading') return groups;
  return groups.map((group) => ({ ...group, entries: [...group.entries].sort(byName) }));
}

function allGroups(corpus: Corpus, by: Grouping): EntryGroup[] {
  switch (by) {
    case 'topic':
      return corpus.topics.map((topic) => ({ by, id: topic.id, topic, entries: corpus.entriesOf(topic.id) }));
    case 'kind':
      return groupsByKind(corpus);
    case 'document':
      return corpus.documents.map((document) => ({
        by,
        id: document.id,
        document,
        entries: corpus.entries.filter(({ evidence }) =>
          evidence.some(({ passage }) => corpus.passage(passage)?.document === document.id),
        ),
      }));
  }
}

function groupsByKind({ entries }: Corpus): EntryGroup[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return kinds
    .map((kind): EntryGroup => ({ by: 'kind', id: kind, entries: entries.filter((entry) => entry.kind === kind) }))
    .sort((a, b) => b.entries.length - a.entries.length || (a.id < b.id ? -1 : 1));
}
