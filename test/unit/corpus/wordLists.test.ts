import assert from 'node:assert/strict';
import { expandName } from '../../../src/core/corpus/wordLists';

describe('longer names written once for many words', () => {
  const lists = new Map([
    ['city', ['Osaka', 'Kobe']],
    ['kind', ['pier', '$&']],
  ]);

  it('stand for each of the words, in each of their places', () => {
    const cases: Record<string, string[]> = {
      'Pier Committee': ['Pier Committee'],
      '{city} Pier': ['Osaka Pier', 'Kobe Pier'],
      '{city}の{kind}': ['Osakaのpier', 'Osakaの$&', 'Kobeのpier', 'Kobeの$&'],
    };
    const found = Object.keys(cases).map((pattern) => [pattern, expandName(pattern, lists)] as const);
    assert.deepEqual(
      Object.fromEntries(found),
      Object.fromEntries(Object.entries(cases).map(([pattern, names]) => [pattern, { names }])),
    );
  });

  it('name the list that there is not', () => {
    assert.deepEqual(expandName('{city} {street}', lists), { unknownList: 'street' });
    assert.deepEqual(expandName('{}', lists), { unknownList: '' });
  });
});
