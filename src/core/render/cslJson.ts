/**
 * The sources as CSL-JSON, which reference managers and citation processors read.
 * See https://github.com/citation-style-language/schema and its csl-data.json.
 */
import type { Corpus } from '../corpus/corpus';
import { type EdtfDate, parseEdtf } from '../corpus/edtf';
import type { SourceDocument } from '../corpus/model';
import { IN_ENGLISH } from './citation';
import { formatDocumentDate } from './dates';
import { isPublisherKnown } from './facts';

export interface CslItem {
  readonly id: string;
  readonly type: 'report' | 'document';
  readonly title: string;
  readonly publisher?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued: CslDate;
  readonly URL?: string;
  readonly language: 'en';
  /** How far it can be relied on, and how its date is known. */
  readonly note: string;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: boolean;
  /** Where the date is no date that the other fields could say. */
  readonly literal?: string;
}

/** All documents of the corpus, in its order. */
export function sourcesAsCslJson({ documents }: Pick<Corpus, 'documents'>): CslItem[] {
  return documents.map((document) => ({
    id: document.id,
    type: document.kind === 'unidentified' ? 'document' : 'report',
    title: document.title,
    ...(isPublisherKnown(document) && { publisher: document.publisher }),
    ...(document.author !== undefined && { author: [{ literal: document.author }] }),
    issued: issuedOf(document),
    ...(document.address !== undefined && { URL: document.address }),
    language: 'en',
    note: `Reliability: ${document.reliability}. ${document.reliabilityNote} Date: ${document.dateBasis}`,
  }));
}

/** An open interval ("then or later") has no form in CSL, so it is written out. */
function issuedOf(document: SourceDocument): CslDate {
  const value = parseEdtf(document.date);
  const dates = value && [value.start, ...(value.end === undefined ? [] : [value.end])];
  if (!dates?.every((date) => date !== null)) return { literal: formatDocumentDate(document, IN_ENGLISH) };
  const circa = dates.some(({ approximate, uncertain }) => approximate || uncertain);
  return { 'date-parts': dates.map(partsOf), ...(circa && { circa }) };
}

function partsOf({ year, month, day }: EdtfDate): number[] {
  return [year, month, day].filter((part) => part !== undefined);
}
