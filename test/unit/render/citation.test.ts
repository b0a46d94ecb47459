import assert from 'node:assert/strict';
import { citePassage, speakerOf } from '../../../src/core/render/citation';
import { formatDate } from '../../../src/core/render/dates';
import { english } from '../../../src/core/render/l10n';
import { shippedCorpus, smallCorpus } from '../../support/corpusFiles';

describe('citations', () => {
  it('name publisher, title, date, heading and number', () => {
    const corpus = smallCorpus();
    assert.deepEqual(
      [citePassage(corpus, 'paper/1/2'), citePassage(corpus, 'paper/1/c1', 'An Engineer')],
      [
        'Ministry of Bridges, “A Paper on Bridges,” May 2007, under “1. Piers,” para. 2.',
        'An Engineer, quoted in Ministry of Bridges, “A Paper on Bridges,” May 2007, under “1. Piers,” caption 1.',
      ],
    );
  });

  it('say when a date is inferred, and never credit a quotation to the page it is printed on', () => {
    const corpus = shippedCorpus();
    assert.match(
      citePassage(corpus, 'crs-2018/1'),
      /^Congressional Research Service.*, “Japan-U\.S\. Relations,” c\. October 2018 \(date inferred\), para\. 1/,
    );
    assert.match(citePassage(corpus, 'mash-up-2019/1.1'), /September 25, 2019 or later \(date inferred\)/);
    const opening = corpus.passage('embassy-japan-2009/1/1')!;
    const words = 'the most important bilateral relationship in the world, bar none';
    const start = opening.text.indexOf(words);
    const quotation = { passage: opening.id, start, end: start + words.length };
    assert.match(speakerOf(corpus, quotation) ?? '', /Mansfield/);
    assert.equal(speakerOf(corpus, { passage: opening.id, start: 0, end: 20 }), undefined);
  });
});

describe('dates in words', () => {
  it('say what is known and no more', () => {
    const inEnglish = { l10n: english, language: 'en-US' };
    const dates = ['2006-05-01', '2007-05', '2007', '2018-10~', '2018?', '2004/2006', '1998/..', '../1990', 'n.d.'];
    assert.deepEqual(
      dates.map((date) => formatDate(date, inEnglish)),
      ['May 1, 2006', 'May 2007', '2007', 'c. October 2018', '2018?', '2004–2006', 'since 1998', 'until 1990', 'n.d.'],
    );
    assert.equal(formatDate('2006-05-01', { l10n: english, language: 'ja' }), '2006年5月1日');
  });
});
