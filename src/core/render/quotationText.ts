/** Quoted words as text for a draft or a letter. */
import type { Corpus } from '../corpus/corpus';
import type { Passage, Quotation } from '../corpus/model';
import { type Citation, citationOf, withInnerQuotes, writeCitation } from './citation';

/** Just the words, verbatim but for inner quotation marks, which become single inside ours. */
export function quotationText(corpus: Corpus, { passage, start, end }: Quotation): string {
  return `“${withInnerQuotes(corpus.placeOf(passage).passage.text.slice(start, end))}”`;
}

/** The words and where they are from, in one paragraph. */
export function quotationWithCitation(corpus: Corpus, quotation: Quotation): string {
  return `${quotationText(corpus, quotation)} — ${writeCitation(quotationCitation(corpus, quotation))}`;
}

/** The citation of quoted words; whoever is quoted in the source is named. */
export function quotationCitation(corpus: Corpus, quotation: Quotation): Citation {
  return citationOf(corpus, quotation.passage, corpus.speakerOf(quotation));
}

/** All words of a passage as a quotation. */
export function wholePassage({ id, text }: Passage): Quotation {
  return { passage: id, start: 0, end: text.length };
}
