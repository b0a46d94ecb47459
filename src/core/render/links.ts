/** Addresses of the program's own actions, made by the platform and written into cards and pages. */
import type { Quotation } from '../corpus/model';

export interface Links {
  entry(id: string): string;
  /** Opens the document at the quotation. */
  quotation(quotation: Quotation): string;
  /** Opens the document at its beginning. */
  source(document: string): string;
  copyCitation(quotation: Quotation): string;
}
