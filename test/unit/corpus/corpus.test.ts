import assert from 'node:assert/strict';
import { compile } from '../../../src/core/corpus/compile';
import { CorpusError, loadCorpus } from '../../../src/core/corpus/corpus';
import type { CorpusData } from '../../../src/core/corpus/model';
import {
  documentIdFrom,
  entryIdFrom,
  marksFrom,
  MOST_MARKS,
  passageTargetFrom,
  quotationFrom,
  readerTargetFrom,
} from '../../../src/core/corpus/fromOutside';
import { readCorpusFolder, smallCorpus } from '../../support/corpusFiles';

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('loadCorpus', () => {
  const data = compile(readCorpusFolder('test', 'fixtures', 'corpus', 'valid')).corpus!;
  const [entry] = data.entries;
  const broken = (changes: Partial<CorpusData>) => JSON.stringify({ ...data, ...changes });

  it('says in one sentence what is wrong with a file that cannot be used', () => {
    const files = {
      empty: '',
      truncated: JSON.stringify(data).slice(0, 200),
      null: 'null',
      list: '[]',
      'other version': broken({ format: 0 }),
      'no entries': JSON.stringify({ ...data, entries: undefined }),
      'entries of another shape': JSON.stringify({ ...data, entries: [null] }),
      'evidence beyond the passage': broken({
        entries: [{ ...entry!, evidence: [{ passage: 'paper/1/1', start: 0, end: 4000 }] }],
      }),
      'dangling relation': broken({ entries: [{ ...entry!, related: ['quay'] }] }),
    };
    assert.deepEqual(
      Object.fromEntries(Object.entries(files).map(([name, json]) => [name, messageOf(() => loadCorpus(json))])),
      {
        empty: 'The corpus file is damaged.',
        truncated: 'The corpus file is damaged.',
        null: 'The corpus file is not complete.',
        list: 'The corpus file is not complete.',
        'other version': 'The corpus file belongs to another version.',
        'no entries': 'The corpus file is not complete.',
        'entries of another shape': 'The corpus file is not complete.',
        'evidence beyond the passage':
          'The entry pier-committee quotes words that the passage paper/1/1 does not have.',
        'dangling relation': 'The entry pier-committee refers to quay, which is missing.',
      },
    );
  });

  it('answers questions about a file it accepts', () => {
    const corpus = loadCorpus(JSON.stringify(data));
    assert.deepEqual(
      {
        entry: corpus.entry('pier')?.prefLabel.en,
        unknown: [corpus.entry('quay'), corpus.document('quay'), corpus.passage('quay'), corpus.entriesOf('quay')],
        byTopic: corpus.entriesOf('piers').map(({ id }) => id),
        citing: corpus.entriesCiting('paper/1/1').map(({ id }) => id),
        figures: corpus.figuresOf('pier-committee').map(({ id }) => id),
        notes: corpus.notesWithin({ passage: 'paper/2/1', start: 0, end: 26 }).length,
        notesBeside: corpus.notesWithin({ passage: 'paper/2/1', start: 0, end: 25 }).length,
        sections: corpus.placeOf('paper/1/c1').sections.map(({ heading }) => heading),
      },
      {
        entry: 'pier',
        unknown: [undefined, undefined, undefined, []],
        byTopic: ['pier-committee', 'pier'],
        citing: ['pier-committee'],
        figures: ['first-meeting'],
        notes: 1,
        notesBeside: 0,
        sections: ['1. Piers'],
      },
    );
  });
});

describe('references from outside', () => {
  const corpus = smallCorpus();
  const nonsense = [
    undefined,
    null,
    0,
    '',
    'quay',
    'x'.repeat(1e6),
    {},
    [],
    ['pier'],
    { passage: 'quay' },
    { entry: 'pier' },
    { entry: { id: 'quay' } },
    { entry: { id: { id: 'pier' } } },
    { entry: null },
    '__proto__',
    'constructor',
  ];

  it('are refused unless they name something', () => {
    for (const value of nonsense) {
      assert.deepEqual(
        [
          entryIdFrom(value, corpus),
          documentIdFrom(value, corpus),
          quotationFrom(value, corpus),
          readerTargetFrom(value, corpus),
          passageTargetFrom(value, corpus),
        ],
        [undefined, undefined, undefined, undefined, undefined],
      );
    }
    const ranges: [unknown, unknown][] = [
      [-1, 3],
      [3, 3],
      [5, 2],
      [0, 999],
      [0.5, 3],
      ['0', 3],
      [NaN, 3],
      [0, Infinity],
    ];
    for (const [start, end] of ranges)
      assert.equal(quotationFrom({ passage: 'paper/1/1', start, end }, corpus), undefined);
    const targets = [
      { page: 'entry' },
      { page: 'entry', entry: 'quay' },
      { page: 'other', entry: 'pier' },
      { page: 'source', document: 7 },
    ];
    for (const target of targets) assert.equal(readerTargetFrom(target, corpus), undefined);
  });

  it('are accepted when they do', () => {
    const whole = { passage: 'paper/1/c1', start: 0, end: 15 };
    assert.deepEqual(
      [
        entryIdFrom('pier', corpus),
        entryIdFrom({ entry: { id: 'pier', more: 7 }, parent: {} }, corpus),
        quotationFrom('paper/1/c1', corpus),
        quotationFrom({ passage: 'paper/1/c1', start: 9, end: 15, more: '<b>' }, corpus),
        readerTargetFrom({ page: 'entry', entry: 'pier', shown: 'x' }, corpus),
        readerTargetFrom({ page: 'source', document: 'paper', quotation: whole }, corpus),
        readerTargetFrom({ page: 'source', document: 'paper', quotation: 'quay' }, corpus),
      ],
      [
        'pier',
        'pier',
        whole,
        { passage: 'paper/1/c1', start: 9, end: 15 },
        { page: 'entry', entry: 'pier' },
        { page: 'source', document: 'paper', quotation: whole },
        { page: 'source', document: 'paper' },
      ],
    );
  });

  it('bring marks that are sorted, merged, bounded and within the passage', () => {
    const table: [unknown, unknown][] = [
      [undefined, []],
      ['0-3', []],
      [[], []],
      [[1, 2], []],
      [[[1]], []],
      [[[1, 2, 3]], []],
      [[['1', '2']], []],
      [[[3, 3], [5, 2], [-1, 2], [8, 11], [0.5, 2], [NaN, 2], [0, Infinity], null, {}], []],
      [[[0, 10]], [[0, 10]]],
      [
        [
          [6, 8],
          [0, 2],
          [1, 4],
          [4, 5],
        ],
        [
          [0, 5],
          [6, 8],
        ],
      ],
      [
        [
          [0, 9],
          [1, 2],
        ],
        [[0, 9]],
      ],
      [[...Array<unknown>(MOST_MARKS).fill(null), [0, 1]], []],
    ];
    for (const [marks, expected] of table) assert.deepEqual(marksFrom(marks, 10), expected, JSON.stringify(marks));
    const quotation = { passage: 'paper/1/1', start: 4, end: 18 };
    assert.deepEqual(
      [
        passageTargetFrom('paper/1/1', corpus),
        passageTargetFrom(
          {
            ...quotation,
            marks: [
              [20, 22],
              [0, 99],
            ],
            entry: 'pier',
          },
          corpus,
        ),
        passageTargetFrom({ ...quotation, marks: 'x', entry: 'quay' }, corpus),
      ],
      [
        { page: 'source', document: 'paper', quotation: { passage: 'paper/1/1', start: 0, end: 43 } },
        { page: 'source', document: 'paper', quotation, marks: [[20, 22]], entry: 'pier' },
        { page: 'source', document: 'paper', quotation },
      ],
    );
  });
});
