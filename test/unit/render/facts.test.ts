import assert from 'node:assert/strict';
import { entryFacts } from '../../../src/core/render/facts';
import { english } from '../../../src/core/render/l10n';
import type { Status } from '../../../src/core/corpus/model';
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
