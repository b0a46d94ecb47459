import assert from 'node:assert/strict';
import { TermSearch } from '../../../src/core/search/termSearch';
import { shippedCorpus } from '../../support/corpusFiles';
import { goldenQueries } from '../../support/goldenQueries';

/** Share of the queries of a class, in percent, that must find their entry where the golden set wants it. */
const WANTED: Record<string, number> = {
  acronym: 100,
  typo: 100,
  'word-order': 100,
  partial: 100,
  japanese: 100,
  romaji: 100,
  'us-forms': 95,
  plural: 95,
  case: 100,
  description: 50,
  punctuation: 90,
};

describe('the golden queries', () => {
  it('find what was meant, in every class of queries', async () => {
    const corpus = shippedCorpus();
    const search = await TermSearch.build(corpus);
    const all = goldenQueries();
    assert.deepEqual(
      all.filter(({ entry }) => !corpus.entry(entry)).map(({ entry }) => entry),
      [],
      'every entry named is one of the corpus',
    );
    const missed = all.filter(({ query, entry, top }) => {
      const first = search.search(query).slice(0, top);
      return !first.some((hit) => hit.kind === 'entry' && hit.entry === entry);
    });
    const tooFew = Object.entries(WANTED).filter(([kind, wanted]) => {
      const total = all.filter((golden) => golden.class === kind).length;
      const found = total - missed.filter((golden) => golden.class === kind).length;
      return total < 12 || (100 * found) / total < wanted;
    });
    assert.deepEqual(tooFew, [], missed.map(({ query, entry }) => `${query}: ${entry}`).join('\n'));
    assert.deepEqual([...new Set(all.map((golden) => golden.class))].sort(), Object.keys(WANTED).sort());
  });
});
