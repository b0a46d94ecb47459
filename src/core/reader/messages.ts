/** What the reader's page and the extension say to each other. What comes from the page is checked. */
import { isRecord } from '../corpus/fromOutside';
import { scrollTopFrom } from './savedState';

/** From the page: it was scrolled. */
export interface ScrolledMessage {
  readonly type: 'scrolled';
  /** Which page it was, as the extension named it when it wrote it. */
  readonly page: string;
  /** CSS pixels from the top. */
  readonly top: number;
}

/** To the page: go to the next or the previous highlighted words. */
export interface MentionMessage {
  readonly type: 'mention';
  readonly step: 1 | -1;
}

/** Longest name of a page worth comparing. */
const NAME_MAX_LENGTH = 10_000;

/** The message of a page; `undefined` for anything else that a page could send. */
export function messageFrom(value: unknown): ScrolledMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, page, top } = value;
  if (type !== 'scrolled' || typeof page !== 'string' || page.length > NAME_MAX_LENGTH) return undefined;
  const pixels = scrollTopFrom(top);
  return pixels === undefined ? undefined : { type, page, top: pixels };
}
