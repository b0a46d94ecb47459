import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filteredEntry, filteredPassage, TextFilter } from '../../../src/core/search/textFilter';
import { shippedCorpus } from '../../support/corpusFiles';

describe('TextFilter', () => {
  const texts = shippedCorpus().entries.map((entry) => ({ id: entry.id, text: filteredEntry(entry) }));
  const left = (query: string) => {
    const filter = new TextFilter(query);
    return texts.filter(({ text }) => filter.lets(text)).map(({ id }) => id);
  };

  it('lets everything through when there is nothing to look for', () => {
    for (const query of ['', '   ', '!!! “”', '\u200b']) {
      assert.deepEqual([new TextFilter(query).isEmpty, left(query).length], [true, texts.length], query);
    }
  });

  it('lets nothing through that lacks a word', () => {
    assert.deepEqual([left('qqqxyzzy'), left('saco qqqxyzzy')], [[], []]);
  });

  it('finds entries by any of their labels and by their definition', () => {
    const found: Record<string, string> = {
      ＳＡＣＯ: 'saco',
      'special action com': 'saco',
      'committee special': 'saco',
      comittee: 'saco', // a misspelling that the search knows as a hidden label
      地位協定: 'sofa',
      'status-of-forces': 'sofa',
      '2+2': 'two-plus-two',
    };
    assert.deepEqual(
      Object.keys(found).filter((query) => !left(query).includes(found[query]!)),
      [],
    );
  });

  it('compares words folded, names by their beginnings, prose by whole words where they are short', () => {
    const lets = (query: string, names: string, prose: string) => new TextFilter(query).lets({ names, prose });
    const text = 'japan us security treaty';
    const cases: [query: string, names: string, prose: string, expected: boolean][] = [
      ['U.S.', '', 'us forces', true],
      ['us', '', 'forces used for industry', false],
      ['us', 'usfj', '', true],
      ['united sta', '', 'us forces', true],
      ['united sta', '', 'united nations', false],
      ['defenc', 'defense agency', '', true],
      ['us', 'industry status', '', false],
      ['use', '', 'forces used', true],
      ['U.S.–Japan sec', text, '', true],
      ['Kōno', '', 'kono taro', true],
      ['kono', '', filteredPassage('Kōno Tarō').prose, true],
      ['ｋｏｎｏ', '', 'kono taro', true],
      ['飛行場', '普天間飛行場', '', true],
      ['飛', '', '普天間飛行場の移設', true],
      ['移', '普天間飛行場', '', false],
      ['usmc', '', '在沖縄usmc', true],
      ['ecurity', text, '', false],
    ];
    assert.deepEqual(
      cases.map(([query, names, prose]) => [query, names, prose, lets(query, names, prose)]),
      cases,
    );
  });

  it('never throws, whatever is typed, and is done with the longest text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => left(query).length <= texts.length),
    );
    assert.deepEqual(left('x'.repeat(1_000_000)), []);
  });
});
