/** What a page of the reader is made from, and what it is. */
import type { Corpus } from '../corpus/corpus';
import type { Locale } from './locale';
import type { Html } from './html';
import type { Links } from './links';

export interface PageContext {
  readonly corpus: Corpus;
  readonly links: Links;
  readonly locale: Locale;
}

export interface Page {
  /** Plain text, for the tab and the document's title. */
  readonly title: string;
  readonly body: Html;
}
