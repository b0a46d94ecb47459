/** HTML: tags, comments, elements that hold no prose. */
import { ADDRESS_RULES } from './lineParts';
import { BlockMasker } from './blockMasker';
import { spaceEntity, tagOrComment, tagOrCommentEnd } from './markup';

export const htmlMasker = new BlockMasker({
  lineStart: () => undefined,
  inline: { ...ADDRESS_RULES, '<': tagOrComment, '&': spaceEntity },
  closingEnd: (text, from, to, open) => tagOrCommentEnd(text, from, to, open) ?? from,
});
