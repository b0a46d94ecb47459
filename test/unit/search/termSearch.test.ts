import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchText } from '../../../src/core/search/searchText';
import { TermSearch } from '../../../src/core/search/termSearch';
import { shippedCorpus } from '../../support/corpusFiles';

describe('searchText', () => {
  it('brings queries and labels to one form', () => {
    const cases: Record<string, string> = {
      'U.S.–Japan Security Treaty': 'japan us security treaty',
      'us japan security treaty': 'japan us security treaty',
      'United States-Japan Roadmap': 'japan us roadmap',
      '２＋２': '2+2',
      '“Roadmap”!': 'roadmap',
      日米地位協定: '日米地位協定',
      '*** ---': '',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((text) => [text, searchText(text)])), cases);
  });
});

describe('TermSearch', () => {
  let search: TermSearch;
  before(async () => {
    search = await TermSearch.build(shippedCorpus());
  });
  const first = (query: string) => {
    const [hit] = search.search(query);
    return hit?.kind === 'entry' ? hit.entry : (hit?.document ?? 'nothing');
  };

  it('finds nothing for nothing', () => {
    assert.deepEqual(['', '   ', '!!!', 'qqqqqqxyzzy'].map(first), Array<string>(4).fill('nothing'));
  });

  it('finds nothing for what is about something else, though single words or misspellings stand somewhere', () => {
    const queries = ['zebra crossing', 'football world cup', 'lorem ipsum dolor', 'banana split'];
    assert.deepEqual(queries.map(first), Array<string>(queries.length).fill('nothing'));
  });

  it('puts first what was meant', () => {
    const cases: Record<string, string> = {
      '2+2': 'two-plus-two',
      '２＋２': 'two-plus-two',
      saco: 'saco',
      'special action comittee': 'saco',
      'okinawa special committee': 'saco',
      'stauts of forces': 'sofa',
      地位協定: 'sofa',
      futenma: 'futenma-air-station',
      'us japan security treaty': 'security-treaty',
      '1997 guidelines': 'defense-guidelines-1997',
      hns: 'host-nation-support',
      'pac 3': 'patriot-pac-3',
      'nuclear umbrella thing': 'nuclear-umbrella',
      'overview of japan-us relations': 'embassy-japan-2009',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((query) => [query, first(query)])), cases);
  });

  it('gives each entry once, with the label that fits', () => {
    const hits = search.search('guidelines');
    const ids = hits.map((hit) => JSON.stringify({ ...hit, label: '' }));
    assert.equal(new Set(ids).size, ids.length);
    const [hit] = search.search('普天間飛行場');
    assert.deepEqual(hit, { kind: 'entry', entry: 'futenma-air-station', label: '普天間飛行場' });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => search.search(query).length <= 30),
      { numRuns: 200 },
    );
  });
});
