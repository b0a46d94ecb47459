/** The text with which a mistake in the corpus is reported: what is meant, and room for what is wrong. */
import type { Corpus } from '../corpus/corpus';
import type { Quotation } from '../corpus/model';
import { citePassage, IN_ENGLISH } from './citation';
import { formatDate } from './dates';
import { entryFacts } from './facts';

export interface MistakeSubject {
  /** Id of the entry. */
  readonly entry?: string | undefined;
  readonly quotation?: Quotation | undefined;
  readonly document?: string | undefined;
}

/**
 * Written for whoever keeps the corpus, so in English whatever the interface speaks.
 * @param version of the extension
 */
export function mistakeReport(subject: MistakeSubject, corpus: Corpus, version: string): string {
  const lines = [
    'Alliance Lexicon: a mistake',
    '',
    ...entryLines(subject.entry, corpus),
    ...(subject.quotation ? passageLines(subject.quotation, corpus) : documentLines(subject.document, corpus)),
    `Edition: ${editionOf(corpus)}; extension ${version}`,
    '',
    'What is wrong: ',
    'What it should say, and where that is written: ',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines(id: string | undefined, corpus: Corpus): string[] {
  const entry = id === undefined ? undefined : corpus.entry(id);
  if (!entry) return [];
  return [
    `Entry: ${entry.prefLabel.en} (${entry.id}); ${entryFacts(entry, corpus, IN_ENGLISH)}`,
    `Definition: ${entry.definition}`,
  ];
}

function passageLines(quotation: Quotation, corpus: Corpus): string[] {
  const { passage } = corpus.placeOf(quotation.passage);
  return [
    `Passage: ${passage.id}, characters ${quotation.start}–${quotation.end}`,
    `Words: “${passage.text.slice(quotation.start, quotation.end)}”`,
    `Source: ${citePassage(corpus, quotation.passage, corpus.speakerOf(quotation))}`,
  ];
}

function documentLines(id: string | undefined, corpus: Corpus): string[] {
  const document = id === undefined ? undefined : corpus.document(id);
  return document
    ? [`Document: ${document.publisher}, ${document.title}, ${formatDate(document.date, IN_ENGLISH)} (${document.id})`]
    : [];
}

/** Years of the sources and how much there is, which tells one edition of the corpus from the next. */
function editionOf({ edition, documents, entries }: Corpus): string {
  return `sources ${edition.from}–${edition.to}, ${documents.length} documents, ${entries.length} entries`;
}
