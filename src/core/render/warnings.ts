/** What a reader must know before relying on an entry. */
import type { Corpus } from '../corpus/corpus';
import type { EditorNote, Entry } from '../corpus/model';
import type { Locale } from './locale';
import { mainName } from './names';
import { noteLine, statusWord } from './words';

/** One sentence each; notes on the words of its passages are not among them, they go beside the words. */
export function warnings(entry: Entry, corpus: Corpus, locale: Locale): string[] {
  const { l10n } = locale;
  const { status } = entry;
  const found: string[] = [];
  if (corpus.isUnverifiedOnly(entry)) found.push(l10n.t('Found in an unverified source only.'));
  if (status && status.state !== 'current') {
    const successor = status.supersededBy === undefined ? undefined : corpus.entry(status.supersededBy);
    const word = capitalise(statusWord(status.state, l10n));
    found.push(successor ? l10n.t('{0}, see {1}.', word, mainName(successor, locale).text) : `${word}.`);
  }
  const figures = corpus.figuresOf(entry.id);
  if (figures.some(({ disagreesWith }) => disagreesWith.length > 0))
    found.push(l10n.t('Figures disagree: see the entry.'));
  if (figures.some(({ impossible }) => impossible !== undefined))
    found.push(l10n.t('A figure in the sources cannot be right: see the entry.'));
  return found;
}

/**
 * Notes on quoted words where there is little room: what changes their meaning, a line each, then
 * all misprints in one line, for a stray space should not look like an error of fact.
 */
export function briefNotes(
  notes: readonly EditorNote[],
  { l10n }: Locale,
): { readonly serious: readonly string[]; readonly misprints: string | undefined } {
  const isMisprint = ({ kind }: EditorNote) => kind === 'typographical';
  const misprints = [...new Set(notes.filter(isMisprint).map(({ note }) => note))];
  return {
    serious: notes.filter((note) => !isMisprint(note)).map((note) => noteLine(note, l10n)),
    misprints:
      misprints.length === 0 ? undefined : noteLine({ kind: 'typographical', note: misprints.join(' ') }, l10n),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
