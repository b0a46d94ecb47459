import type { L10n } from './l10n';
import type { NameLanguage } from './names';

/** What a page needs to be written for a reader: language of messages, of dates and of names. */
export interface Locale {
  readonly l10n: L10n;
  /** BCP 47, as in "en-US" or "ja". */
  readonly language: string;
  /** Which names come first where there are two; English ones unless said. */
  readonly names?: NameLanguage;
}
