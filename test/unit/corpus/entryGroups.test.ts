import assert from 'node:assert/strict';
import { ENTRY_ORDERS, GROUPINGS, groupEntries } from '../../../src/core/corpus/entryGroups';
import { compareByName } from '../../../src/core/render/names';
import { shippedCorpus, smallCorpus } from '../../support/corpusFiles';

const byName = compareByName({ language: 'en' });

describe('groups of entries', () => {
  const table = (...args: Parameters<typeof groupEntries>) =>
    groupEntries(...args).map(({ id, entries }) => `${id}: ${entries.map((entry) => entry.id).join(' ')}`);

  it('have every entry, in the order asked for', () => {
    const corpus = smallCorpus();
    assert.deepEqual(
      Object.fromEntries(
        GROUPINGS.flatMap((by) => ENTRY_ORDERS.map((order) => [`${by}, ${order}`, table(corpus, by, order, byName)])),
      ),
      {
        'topic, reading': ['piers: pier-committee pier'],
        'topic, name': ['piers: pier pier-committee'],
        'kind, reading': ['body: pier-committee', 'concept: pier'],
        'kind, name': ['body: pier-committee', 'concept: pier'],
        'document, reading': ['paper: pier-committee pier'],
        'document, name': ['paper: pier pier-committee'],
      },
    );
  });

  it('leave no entry of the shipped corpus out, and have no empty group', () => {
    const corpus = shippedCorpus();
    for (const by of GROUPINGS) {
      const groups = groupEntries(corpus, by, 'name', byName);
      assert.equal(new Set(groups.flatMap(({ entries }) => entries)).size, corpus.entries.length);
      assert.ok(groups.every(({ entries }) => entries.length > 0));
      assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
    }
  });
});
