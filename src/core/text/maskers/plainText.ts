/** Plain text: nothing but addresses and the `>` of quoted mail is not prose; a backtick is an apostrophe. */
import { SPACING } from '../masks';
import { ADDRESS_RULES, isLoneQuotePrefix, matchEnd } from './lineParts';
import { BlockMasker } from './blockMasker';

const QUOTE_PREFIX = /[ \t]*(?:>[ \t]?)+/y;

export const plainTextMasker = new BlockMasker({
  lineStart(text, { start }) {
    const end = matchEnd(QUOTE_PREFIX, text, start);
    return end < 0 ? undefined : { end, kind: SPACING };
  },
  inline: ADDRESS_RULES,
  closingEnd: (_text, from) => from,
  isBlank: isLoneQuotePrefix,
});
