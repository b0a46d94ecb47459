/** The terms of a source document, for reading it with its terms marked. */
import type { SourceDocument } from '../corpus/model';
import { type Matcher, resolve, type TermMatch } from './matcher';

/**
 * The terms of every passage that has some, by id of the passage, offsets in its text. The document is
 * read as one text, so that a short form counts where another passage has said what it means.
 */
export function documentTerms({ passages }: SourceDocument, matcher: Matcher): ReadonlyMap<string, TermMatch[]> {
  const starts: number[] = [];
  let length = 0;
  const blocks = passages.map(({ text }) => {
    const start = length;
    starts.push(start);
    // One more than the text, so that no two passages touch.
    length += text.length + 1;
    return { start, hits: matcher.scan(text) };
  });
  const found = new Map<string, TermMatch[]>();
  let index = 0;
  for (const match of resolve(blocks)) {
    while (index + 1 < starts.length && starts[index + 1]! <= match.start) index += 1;
    const start = starts[index]!;
    const { id } = passages[index]!;
    const term = { ...match, start: match.start - start, end: match.end - start };
    const terms = found.get(id);
    if (terms) terms.push(term);
    else found.set(id, [term]);
  }
  return found;
}

/** The first of each entry: a name that recurs is marked once. */
export function firstOfEach(terms: readonly TermMatch[]): TermMatch[] {
  const seen = new Set<string>();
  return terms.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}
