import type { Links } from '../../src/core/render/links';

/** Links that a test can read. */
export const plainLinks: Links = {
  entry: (id) => `entry:${id}`,
  quotation: ({ passage, start, end }) => `passage:${passage}:${start}-${end}`,
  source: (document) => `source:${document}`,
  copyCitation: ({ passage, start, end }) => `cite:${passage}:${start}-${end}`,
};
