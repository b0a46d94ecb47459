import assert from 'node:assert/strict';
import {
  changedRows,
  DRAFT_TERM_ORDERS,
  listDraftTerms,
  nextOccurrence,
  type RowState,
} from '../../../src/core/matching/draftTerms';
import type { TermMatch } from '../../../src/core/matching/matcher';

const NAMES: Readonly<Record<string, string>> = {
  saco: 'Special Action Committee',
  scc: 'Écluse',
  'two-plus-two': '“2+2”',
};

/** Matches of the entries in a text where each is ten characters after the other. */
function matchesOf(...entries: string[]): TermMatch[] {
  return entries.map((entry, index) => ({ entry, label: entry, start: index * 10, end: index * 10 + 4, others: [] }));
}

describe('the list of terms in a draft', () => {
  const list = (matches: readonly TermMatch[], order: 'place' | 'name' | 'count', ...muted: string[]) =>
    listDraftTerms(matches, { muted: new Set(muted), order, nameOf: (id) => NAMES[id] ?? id, language: 'en' }).map(
      ({ entry, occurrences }) => `${entry} ${occurrences.map(({ start }) => start).join(',')}`,
    );

  it('is empty for a draft without terms, and where all are muted', () => {
    for (const order of DRAFT_TERM_ORDERS) {
      assert.deepEqual([list([], order), list(matchesOf('saco', 'saco'), order, 'saco', 'unknown')], [[], []]);
    }
  });

  it('has each term once, with its places, in the order asked for', () => {
    const matches = matchesOf('saco', 'scc', 'two-plus-two', 'scc', 'muted', 'two-plus-two', 'scc');
    assert.deepEqual(Object.fromEntries(DRAFT_TERM_ORDERS.map((order) => [order, list(matches, order, 'muted')])), {
      place: ['saco 0', 'scc 10,30,60', 'two-plus-two 20,50'],
      name: ['two-plus-two 20,50', 'scc 10,30,60', 'saco 0'],
      count: ['scc 10,30,60', 'two-plus-two 20,50', 'saco 0'],
    });
  });

  it('goes from occurrence to occurrence and round again', () => {
    const places = [
      { start: 3, end: 7 },
      { start: 10, end: 14 },
    ];
    const from = (start: number, end: number) => nextOccurrence(places, { start, end });
    assert.deepEqual(
      [nextOccurrence(places, undefined), from(0, 0), from(3, 3), from(3, 7), from(10, 14)],
      [0, 0, 0, 1, 0],
    );
  });

  it('says what must be drawn anew', () => {
    const rows = (text: string): RowState[] =>
      text
        .split(' ')
        .filter(Boolean)
        .map((row) => ({ id: row.charAt(0), looks: row }));
    const cases: [before: string, after: string, expected: 'list' | string[]][] = [
      ['', '', []],
      ['a1 b1', 'a1 b1', []],
      ['a1 b1 c1', 'a1 b2 c3', ['b', 'c']],
      ['a1 b1', 'b1 a1', 'list'],
      ['a1', 'a1 b1', 'list'],
      ['a1 b1', 'a1', 'list'],
      ['', 'a1', 'list'],
    ];
    assert.deepEqual(
      cases.map(([before, after]) => changedRows(rows(before), rows(after))),
      cases.map(([, , expected]) => expected),
    );
  });
});
