import assert from 'node:assert/strict';
import { HISTORY_LENGTH } from '../../../src/core/reader/pageHistory';
import { readerStateFrom } from '../../../src/core/reader/savedState';
import { smallCorpus } from '../../support/corpusFiles';

const corpus = smallCorpus();
const pier = { target: { page: 'entry', entry: 'pier' } };
const quay = { target: { page: 'entry', entry: 'quay' } };
const paper = { target: { page: 'source', document: 'paper' } };
const state = (visits: unknown, at: unknown, more: object = {}) => ({ history: { visits, at, opened: 3, ...more } });

describe('the saved state of a reader', () => {
  it('is nothing when it is not one, or its page is unknown', () => {
    const nonsense: unknown[] = [
      undefined,
      null,
      '',
      'x'.repeat(1e6),
      7,
      [],
      {},
      { history: null },
      { history: [] },
      { page: 'entry', entry: 'pier' },
      state(undefined, 0),
      state('pier', 0),
      state([], 0),
      state([pier], 1),
      state([pier], -1),
      state([pier], 0.5),
      state([pier], '0'),
      state([pier], NaN),
      state([pier], 'length'),
      state([pier], 0, { opened: 'x' }),
      state([quay], 0),
      state([pier, quay], 1),
      state([null], 0),
      state([{ target: null }], 0),
      state(Array(HISTORY_LENGTH + 1).fill(pier), 0),
    ];
    for (const value of nonsense) assert.equal(readerStateFrom(value, corpus), undefined, JSON.stringify(value));
  });

  it('is checked in all its parts', () => {
    const quotation = { passage: 'paper/1/1', start: 4, end: 8 };
    const target = {
      page: 'source',
      document: 'paper',
      quotation,
      marks: [
        [20, 22],
        [0, 3],
        [2, 999],
      ],
      entry: 'quay',
    };
    const table: [unknown, unknown][] = [
      [
        { ...state([pier], 0), pinned: true, page: 'x', scrollTop: 7 },
        { history: { visits: [pier], at: 0, opened: 3 }, pinned: true },
      ],
      [
        {
          ...state([quay, { ...paper, scrollTop: -1 }, quay, { ...pier, scrollTop: 7, followed: true }], 3),
          pinned: 1,
        },
        { history: { visits: [paper, { ...pier, scrollTop: 7, followed: true }], at: 1, opened: 3 }, pinned: false },
      ],
      [
        state([{ target, scrollTop: Infinity, followed: 'yes' }], 0),
        {
          history: {
            visits: [
              {
                target: {
                  page: 'source',
                  document: 'paper',
                  quotation,
                  marks: [
                    [0, 3],
                    [20, 22],
                  ],
                },
              },
            ],
            at: 0,
            opened: 3,
          },
          pinned: false,
        },
      ],
    ];
    for (const [value, expected] of table) assert.deepEqual(readerStateFrom(value, corpus), expected);
  });
});
