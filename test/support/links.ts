import type { Links } from '../../src/core/render/links';

/** Links that a test can read. */
export const plainLinks: Links = {
  entry: (id) => `entry:${id}`,
  quotation: ({ passage, start, end }, entry) =>
    `passage:${passage}:${start}-${end}${entry === undefined ? '' : `:${entry}`}`,
  source: (document) => `source:${document}`,
  copyCitation: ({ passage, start, end }) => `cite:${passage}:${start}-${end}`,
  copyQuotation: ({ passage, start, end }) => `copy:${passage}:${start}-${end}`,
  copyQuotationWithCitation: ({ passage, start, end }) => `copy-and-cite:${passage}:${start}-${end}`,
  insertCitation: ({ passage, start, end }) => `insert-note:${passage}:${start}-${end}`,
  insertQuotation: ({ passage, start, end }) => `insert:${passage}:${start}-${end}`,
  reportMistake: (entry) => `report:${entry}`,
};
