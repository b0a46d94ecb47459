import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PassageSearch } from '../../../src/core/search/passageSearch';
import { shippedCorpus } from '../../support/corpusFiles';

describe('PassageSearch', () => {
  const corpus = shippedCorpus();
  let search: PassageSearch;
  before(async () => {
    search = await PassageSearch.build(corpus);
  });

  /** The first passage with the words that are marked in it; empty where nothing is found. */
  const first = (query: string, options?: { anyWord: boolean }) => {
    const [hit] = search.search(query, 5, options);
    if (!hit) return '';
    const { text } = corpus.placeOf(hit.passage).passage;
    return `${hit.passage}: ${hit.marks.map((range) => text.slice(...range)).join(' | ')}`;
  };

  it('finds nothing for nothing', () => {
    const queries = ['', '  ', '"" "', '*+-~^:(){}[]', 'zzqx', '"timely successful"'];
    assert.deepEqual(
      queries.map((query) => first(query)),
      queries.map(() => ''),
    );
  });

  it('finds words, the beginning of one, misspellings and exact phrases', () => {
    const cases: Record<string, string> = {
      'host nation supp': 'embassy-japan-2009/2.1/2: host | nation | support',
      'samawah medical': 'embassy-japan-2009/4.2/1: Samawah | medical',
      'mansfeild embassador': 'embassy-japan-2009/1/1: Mansfield | Ambassador',
      '"key to the successful"': 'embassy-japan-2009/2.2/7: key to the successful',
      '“KEY TO THE SUCCESSFUL” futenma': 'embassy-japan-2009/2.2/7: key to the successful',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((query) => [query, first(query)])), cases);
  });

  it('asks for all words, unless any will do', () => {
    assert.equal(first('samawah nummi'), '');
    assert.match(first('samawah nummi', { anyWord: true }), /Samawah|NUMMI/);
  });

  it('marks words inside the passage, in order, whatever is typed', () => {
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.constantFrom('"', 'OR', 'the', 'security', 'japan-us', '*', 'Okin', '”'))
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(query, fc.boolean(), (text, anyWord) => {
        for (const { passage, marks } of search.search(text, 10, { anyWord })) {
          const { length } = corpus.placeOf(passage).passage.text;
          const edges = marks.flat();
          assert.deepEqual(
            edges,
            [...edges].sort((a, b) => a - b),
          );
          assert.ok(edges.every((edge) => edge >= 0 && edge <= length));
        }
      }),
      { numRuns: 200 },
    );
  });
});
