/** Addresses of the program's own actions, made by the platform and written into cards and pages. */
import type { Quotation } from '../corpus/model';

export interface Links {
  entry(id: string): string;
  /**
   * Opens the document at the quotation.
   * @param entry the entry whose mentions in the document are to be shown
   */
  quotation(quotation: Quotation, entry?: string): string;
  /** Opens the document at its beginning. */
  source(document: string): string;
  copyCitation(quotation: Quotation): string;
  copyQuotation(quotation: Quotation): string;
  copyQuotationWithCitation(quotation: Quotation): string;
  insertCitation(quotation: Quotation): string;
  insertQuotation(quotation: Quotation): string;
  /** Copies a text with which a mistake in the entry can be reported. */
  reportMistake(entry: string): string;
}
