/** Which name of an entry, and which title of a topic, comes first where there are two. */
import type { Entry, Topic } from '../corpus/model';
import { nameOrder } from '../text/nameOrder';
import type { Locale } from './locale';

/** The language of names and titles that the user wants first. */
export type NameLanguage = 'english' | 'japanese';

/** A name with its language, as HTML and screen readers want it. */
export interface Name {
  readonly text: string;
  readonly lang: 'en' | 'ja';
}

type Named = Pick<Entry, 'prefLabel'>;

/** The name an entry goes by; the English one where there is no Japanese one. */
export function mainName({ prefLabel }: Named, { names }: Pick<Locale, 'names'>): Name {
  return names === 'japanese' && prefLabel.ja !== undefined
    ? { text: prefLabel.ja, lang: 'ja' }
    : { text: prefLabel.en, lang: 'en' };
}

/** The name beside the main one; `undefined` where there is only one, or both are the same. */
export function otherName(entry: Named, locale: Pick<Locale, 'names'>): Name | undefined {
  const { en, ja } = entry.prefLabel;
  if (ja === undefined || ja === en) return undefined;
  return mainName(entry, locale).lang === 'ja' ? { text: en, lang: 'en' } : { text: ja, lang: 'ja' };
}

/** The title a topic goes by; the English one where there is no Japanese one. */
export function topicTitle({ title }: Pick<Topic, 'title'>, { names }: Pick<Locale, 'names'>): string {
  return (names === 'japanese' ? title.ja : undefined) ?? title.en;
}

/** Orders entries by main name, Japanese names as they are read. */
export function compareByName(locale: Pick<Locale, 'language' | 'names'>): (a: Named, b: Named) => number {
  const { compare } = nameOrder(locale.language);
  return (a, b) => compare(sortingName(a, locale), sortingName(b, locale));
}

/** The text by which an entry is sorted: the reading of a Japanese name, where it is known. */
export function sortingName(entry: Named, locale: Pick<Locale, 'names'>): string {
  const { text, lang } = mainName(entry, locale);
  return lang === 'ja' ? (entry.prefLabel.jaReading ?? text) : text;
}
