import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formsWhileTyped, searchText } from '../../../src/core/search/searchText';
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

describe('formsWhileTyped', () => {
  it('adds what the last words become once they are whole, and nothing else', () => {
    const cases: Record<string, string[]> = {
      '': [''],
      'saco final': ['saco final'],
      united: ['united'],
      'united n': ['united n'],
      'United States': ['us'],
      'reunited s': ['reunited s'],
      'united stationery': ['united stationery'],
      'United S': ['united s', 'us'],
      'Japan–United Stat': ['japan united stat', 'japan us'],
      'ministry of defe': ['ministry of defe'],
      'ministry of defenc': ['ministry of defenc', 'ministry of defense'],
      'defence white': ['defense white'],
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((query) => [query, formsWhileTyped(query)])), cases);
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
      'ministry of defenc': 'ministry-of-defense-of-japan',
      'united states forc': 'us-forces-in-japan',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((query) => [query, first(query)])), cases);
  });

  it('gives the labels that begin as what was typed, each spelling standing for the other', () => {
    const labels = (beginning: string) => search.labelsBeginning(beginning, 3).map(({ label }) => label);
    assert.deepEqual(
      {
        nothing: labels('zzqx'),
        'of an acronym': labels('USTR'),
        'a finished long form is no beginning of an acronym': labels('United States').filter((label) =>
          label.startsWith('US'),
        ),
        'an unfinished one': labels('United St').every((label) => label.startsWith('U.S. ')),
        'an unfinished pair': labels('Japan-United Sta').every((label) => label.startsWith('Japan-U.S. ')),
        'an unfinished British word': labels('Ministry of Defenc'),
      },
      {
        nothing: [],
        'of an acronym': ['USTR'],
        'a finished long form is no beginning of an acronym': [],
        'an unfinished one': true,
        'an unfinished pair': true,
        'an unfinished British word': ['Ministry of Defense', 'Ministry of Defense of Japan'],
      },
    );
    assert.equal(labels('United St').length, 3);
    assert.equal(labels('Japan-United Sta').length, 3);
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
