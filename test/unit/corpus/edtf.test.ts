import assert from 'node:assert/strict';
import { compareEdtf, parseEdtf } from '../../../src/core/corpus/edtf';

describe('EDTF dates', () => {
  it('refuses what is not a date', () => {
    const texts = [
      '',
      '2007-13',
      '2007-00',
      '2007-02-29',
      '2007-2',
      '07',
      '../..',
      '2008/2007',
      '2007/2008/2009',
      'May 2007',
    ];
    assert.deepEqual(
      texts.map(parseEdtf),
      texts.map(() => undefined),
    );
  });

  it('reads dates, qualifiers and intervals', () => {
    const plain = { approximate: false, uncertain: false };
    assert.deepEqual(['2007', '2008-02-29', '2018-10~', '2018?', '2004/2006', '1998/..'].map(parseEdtf), [
      { start: { year: 2007, ...plain } },
      { start: { year: 2008, month: 2, day: 29, ...plain } },
      { start: { year: 2018, month: 10, approximate: true, uncertain: false } },
      { start: { year: 2018, approximate: false, uncertain: true } },
      { start: { year: 2004, ...plain }, end: { year: 2006, ...plain } },
      { start: { year: 1998, ...plain }, end: null },
    ]);
  });

  it('orders by beginning', () => {
    const inOrder = ['../1990', '2006-05-01', '2007', '2007-01', '2007-05-01', '2018-10~', 'unknown'];
    assert.deepEqual([...inOrder].reverse().sort(compareEdtf), inOrder);
  });
});
