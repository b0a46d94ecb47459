import type { Corpus } from '../corpus/corpus';
import type { Locale } from './locale';

/** Names the program and what it covers: no card says how things are today. */
export function editionLine({ edition }: Corpus, { l10n }: Locale): string {
  return edition.from === edition.to
    ? l10n.t('Alliance Lexicon, sources of {0}', edition.from)
    : l10n.t('Alliance Lexicon, sources {0}–{1}', edition.from, edition.to);
}
