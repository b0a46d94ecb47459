/** Finding a quotation in the passages of a document. */
import { fold } from '../text/fold';
import type { AuthoredQuotation } from './authored';
import type { Passage, Quotation } from './model';

export type QuotationResult =
  | { readonly found: Quotation }
  | { readonly fault: 'absent'; readonly similar?: string }
  | { readonly fault: 'ambiguous'; readonly places: readonly string[] };

/**
 * Looks for the exact words, between prefix and suffix where they are given.
 * They must stand in one passage, and once in the document; otherwise the fault says what is there.
 */
export function findQuotation(
  quotation: Pick<AuthoredQuotation, 'exact' | 'prefix' | 'suffix'>,
  passages: readonly Passage[],
): QuotationResult {
  const places: Quotation[] = [];
  const { exact, prefix = '', suffix = '' } = quotation;
  const context = prefix + exact + suffix;
  for (const passage of passages) {
    for (let at = passage.text.indexOf(context); at !== -1; at = passage.text.indexOf(context, at + 1)) {
      const start = at + prefix.length;
      places.push({ passage: passage.id, start, end: start + exact.length });
    }
  }
  const [first] = places;
  if (!first) {
    const similar = findSimilar(exact, passages);
    return { fault: 'absent', ...(similar !== undefined && { similar }) };
  }
  if (places.length > 1) return { fault: 'ambiguous', places: [...new Set(places.map(({ passage }) => passage))] };
  return { found: first };
}

/** The document's own wording where only typography, case or spacing differ. */
function findSimilar(exact: string, passages: readonly Passage[]): string | undefined {
  const wanted = fold(exact).text.toLowerCase().replace(/\s+/g, ' ');
  for (const { text } of passages) {
    const folded = fold(text);
    const at = folded.text.toLowerCase().indexOf(wanted);
    if (at !== -1) return text.slice(folded.startOf(at), folded.endOf(at + wanted.length - 1));
  }
  return undefined;
}
