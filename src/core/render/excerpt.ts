/** The part of a long quotation that is shown where there is little room. */

/**
 * The part of a quotation that shows one of the labels, from the beginning of its sentence where
 * that fits; the beginning of the quotation when it is short enough or none of them stands in it.
 */
export function excerpt(text: string, labels: readonly string[], length: number): string {
  if (text.length <= length) return text;
  const places = labels.map((label) => text.indexOf(label)).filter((at) => at >= 0);
  const at = Math.min(...places);
  if (at === Infinity || at < length * 0.6) return shortenQuotation(text, length);
  const sentence = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('.” ', at)) + 2;
  const from = at - sentence < length * 0.6 ? sentence : text.lastIndexOf(' ', at - length / 2) + 1;
  return `… ${shortenQuotation(text.slice(from).trimStart(), length)}`;
}

/** Cuts at the last space before `length`, marking the cut; a text that fits is returned unchanged. */
export function shortenQuotation(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')} …`;
}
