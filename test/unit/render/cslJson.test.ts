import assert from 'node:assert/strict';
import locales from '@citation-js/plugin-csl/lib/locales.json';
import styles from '@citation-js/plugin-csl/lib/styles.json';
import CSL from 'citeproc';
import { sourcesAsCslJson } from '../../../src/core/render/cslJson';
import { shippedCorpus } from '../../support/corpusFiles';

describe('the sources as CSL-JSON', () => {
  const items = sourcesAsCslJson(shippedCorpus());

  it('say of every document what is known and no more', () => {
    assert.deepEqual(
      items.map(({ id, type, publisher, issued, URL }) => [
        id,
        type,
        publisher?.split(' (')[0],
        issued,
        URL !== undefined,
      ]),
      [
        ['crs-2018', 'report', 'Congressional Research Service', { 'date-parts': [[2018, 10]], circa: true }, false],
        [
          'embassy-japan-2009',
          'report',
          'Embassy of Japan in the United States of America',
          { 'date-parts': [[2009, 2]] },
          true,
        ],
        ['mash-up-2019', 'document', undefined, { literal: 'September 25, 2019 or later' }, false],
        ['nsn-2015', 'report', 'NSN', { 'date-parts': [[2015, 4, 27]] }, false],
        [
          'us-embassy-2009',
          'report',
          'Embassy of the United States in Japan',
          { 'date-parts': [[2009, 9]], circa: true },
          true,
        ],
      ],
    );
    for (const { note } of items) assert.match(note, /^Reliability: \w+\. .+ Date: /);
  });

  it('give a citation processor all it needs', () => {
    const engine = new CSL.Engine(
      {
        retrieveLocale: () => locales['en-US'],
        retrieveItem: (id) => items.find((item) => item.id === id)!,
      },
      styles.apa,
    );
    engine.setOutputFormat('text');
    engine.updateItems(items.map(({ id }) => id));
    const bibliography = engine.makeBibliography();
    assert.ok(bibliography);
    assert.deepEqual(
      bibliography[1].map((line) => line.trim()),
      [
        'Japan-U.S. Relations. (ca. 2018). Congressional Research Service (summary of report RL33436), copy of unknown republisher.',
        'Overview of Japan-U.S. Relations. (2009). Embassy of Japan in the United States of America. http://www.us.emb-japan.go.jp/english/html/japanus/japanusoverview2009.htm',
        'The U.S.-Japan Alliance Gets an Upgrade. (2015). NSN.',
        '[Untitled text on Japan-U.S. relations]. (September 25, 2019 or later).',
        'U.S.-Japan Relations. (ca. 2009). Embassy of the United States in Japan (summary of Congressional Research Service report RL33436). https://webarchive.library.unt.edu/web/20130214135024/http:/aboutusa.japan.usembassy.gov/e/jusa-usj.html',
      ],
    );
  });
});
