import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/corpus/model';
import { english } from '../../../src/core/render/l10n';
import { renderTimeline, timelineOf } from '../../../src/core/render/timeline';
import { shippedCorpus, smallCorpus } from '../../support/corpusFiles';
import { plainLinks } from '../../support/links';

const corpus = shippedCorpus();
const inTime = (id: string) =>
  timelineOf(corpus.entry(id)!, corpus).map(
    ({ entry, since, until, isThis }) => `${isThis ? '* ' : ''}${entry.id} ${since ?? ''}/${until ?? ''}`,
  );

describe('the timeline of an entry', () => {
  it('is empty where there is nothing to compare, and for what has no place in time', () => {
    const small = smallCorpus();
    for (const entry of small.entries) assert.deepEqual(timelineOf(entry, small), []);
    for (const id of ['scc', 'host-nation-support', 'sub-cabinet-economic-dialogue', 'shinzo-abe']) {
      assert.deepEqual(inTime(id), [], id);
    }
  });

  it('has the series, the related ones, and what superseded what, in order of date', () => {
    assert.deepEqual(inTime('two-plus-two-2006-05-01'), [
      'two-plus-two-2002-12 2002-12/2002-12',
      'two-plus-two-2005-02-19 2005-02-19/2005-02-19',
      'two-plus-two-2005-10-29 2005-10-29/2005-10-29',
      '* two-plus-two-2006-05-01 2006-05-01/2006-05-01',
      'realignment-roadmap 2006-05-01/',
      'two-plus-two-2007-05-01 2007-05-01/2007-05-01',
      'two-plus-two-2015-04-27 2015-04-27/2015-04-27',
    ]);
    assert.deepEqual(inTime('defense-guidelines-1978').slice(0, 3), [
      '* defense-guidelines-1978 1978/1997',
      'defense-guidelines-1997 1997/2015',
      'defense-guidelines-2015 2015/',
    ]);
  });

  it('says in its list all that its line shows, and where a date is from elsewhere', () => {
    const items = timelineOf(corpus.entry('security-treaty-1960')!, corpus);
    const { text } = renderTimeline(items, { corpus, links: plainLinks, locale: { l10n: english, language: 'en' } });
    const list = Array.from(text.matchAll(/<li[\s\S]*?<\/li>/g), ([item]) =>
      item
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    assert.deepEqual(list, [
      'April 28, 1952–June 23, 1960 Original Japan-U.S. Security Treaty (superseded; date not from the bundled sources)',
      'June 23, 1960 1960 Security Treaty (date not from the bundled sources)',
    ]);
    // A time as a bar, beside the axis, and a day as a dot.
    assert.deepEqual([text.match(/<rect/g)?.length, text.match(/<circle/g)?.length], [2, 1]);
    assert.match(text, /<div class="time-line" aria-hidden="true">/);
  });

  it('ends, also where entries supersede one another in a circle', () => {
    const entry = { ...corpus.entry('defense-guidelines-1997')!, id: 'a' };
    const circle = { a: 'b', b: 'a' };
    const entries: Entry[] = Object.entries(circle).map(([id, supersededBy]) => ({
      ...entry,
      ...{ id, broader: [], narrower: [], related: [] },
      status: { state: 'superseded', since: id === 'a' ? '2001' : '2000', supersededBy, basis: 'evidence' } as const,
    }));
    const fake = { entries, entry: (id: string) => entries.find((other) => other.id === id) };
    assert.deepEqual(
      timelineOf(entries[0]!, fake).map((item) => item.entry.id),
      ['b', 'a'],
    );
  });
});
