import assert from 'node:assert/strict';
import { briefFigure, entryFacts } from '../../../src/core/render/facts';
import { english } from '../../../src/core/render/l10n';
import type { Figure, Status } from '../../../src/core/corpus/model';
import { smallCorpus } from '../../support/corpusFiles';

describe('the facts of an entry', () => {
  it('give the dates of its status, a day once', () => {
    const corpus = smallCorpus();
    const entry = corpus.entry('pier-committee')!;
    const cases: [Partial<Status>, string][] = [
      [{ state: 'current' }, 'current in the newest source'],
      [{ state: 'historical', since: '2006-05-01' }, 'historical, since May 1, 2006'],
      [{ state: 'superseded', until: '1960' }, 'superseded, until 1960'],
      [{ state: 'historical', since: '1952', until: '1960' }, 'historical, since 1952, until 1960'],
      [{ state: 'historical', since: '2006-05-01', until: '2006-05-01' }, 'historical, May 1, 2006'],
    ];
    const found = cases.map(([status]) =>
      entryFacts({ ...entry, status: status as Status }, corpus, { l10n: english, language: 'en-US' }),
    );
    assert.deepEqual(
      found,
      cases.map(([, words]) => `body · Piers · ${words}`),
    );
  });
});

describe('a figure in a few words', () => {
  it('has its date once, also where the value is a date', () => {
    const corpus = smallCorpus();
    const [figure] = corpus.figuresOf('pier-committee');
    const cases: [Partial<Figure>, string][] = [
      [{ value: 50000, unit: 'persons', approximate: true, asOf: '2018' }, 'about 50,000 persons (2018)'],
      [{ value: '8.0', unit: 'percent', asOf: '2006' }, '8.0 percent (2006)'],
      [{ value: '2006', asOf: '2006' }, '2006'],
      [{ value: 'October 29, 2005', asOf: '2005-10-29' }, 'October 29, 2005'],
      [{ value: 2006, asOf: '2006' }, '2,006 (2006)'],
    ];
    const locale = { l10n: english, language: 'en' };
    assert.deepEqual(
      cases.map(([fields]) => briefFigure({ ...figure!, ...fields }, locale)),
      cases.map(([, words]) => `First meeting: ${words}`),
    );
  });
});
