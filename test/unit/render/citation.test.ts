import assert from 'node:assert/strict';
import { citePassage } from '../../../src/core/render/citation';
import { formatDate } from '../../../src/core/render/dates';
import { english } from '../../../src/core/render/l10n';
import { type MistakeSubject, mistakeReport } from '../../../src/core/render/mistakeReport';
import { quotationText, quotationWithCitation } from '../../../src/core/render/quotationText';
import { renderSourceText } from '../../../src/core/render/sourceText';
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
    assert.match(corpus.speakerOf(quotation) ?? '', /Mansfield/);
    assert.equal(corpus.speakerOf({ passage: opening.id, start: 0, end: 20 }), undefined);
  });
});

describe('texts about quotations', () => {
  const corpus = shippedCorpus();
  const opening = corpus.passage('embassy-japan-2009/1/1')!;
  const quotationOf = (passage: string, words: string) => {
    const start = corpus.placeOf(passage).passage.text.indexOf(words);
    assert.ok(start >= 0, words);
    return { passage, start, end: start + words.length };
  };
  const mansfield = quotationOf(opening.id, '“the most important bilateral relationship in the world, bar none”');

  it('quote verbatim, with single quotation marks inside ours, and name who is quoted', () => {
    const words = '“‘the most important bilateral relationship in the world, bar none’”';
    const inner = quotationOf(opening.id, 'most important bilateral relationship in the world, bar none');
    assert.equal(quotationText(corpus, mansfield), words);
    assert.match(
      quotationWithCitation(corpus, inner),
      /^“most important [^”]*bar none” — Senator Michael J\. Mansfield[^“]*, quoted in Embassy of Japan [^“]*, “Overview of Japan-U\.S\. Relations,” February 2009, under “1\. [^”]*,” para\. 1, http\S+\.$/,
    );
  });

  it('leave out a publisher that is unknown, and take a description for no title', () => {
    assert.equal(
      citePassage(corpus, 'mash-up-2019/4.2'),
      '[Untitled text on Japan-U.S. relations], September 25, 2019 or later (date inferred), para. 4, sentence 2.',
    );
  });

  it('report a mistake with all that identifies it', () => {
    const small = smallCorpus();
    const quotation = { passage: 'paper/1/1', start: 4, end: 18 };
    const after = [
      'Edition: sources 2007–2007, 1 documents, 2 entries; extension 1.2.3',
      '',
      'What is wrong: ',
      'What it should say, and where that is written: ',
      '',
    ];
    const entry = [
      'Entry: Pier Committee (pier-committee); body · Piers · historical, since May 1, 2006',
      'Definition: A committee that met on May 1, 2006.',
    ];
    const passage = [
      'Passage: paper/1/1, characters 4–18',
      'Words: “Pier Committee”',
      'Source: Ministry of Bridges, “A Paper on Bridges,” May 2007, under “1. Piers,” para. 1.',
    ];
    const document = ['Document: Ministry of Bridges, A Paper on Bridges, May 2007 (paper)'];
    const report = (subject: MistakeSubject) => mistakeReport(subject, small, '1.2.3').split('\n').slice(2);
    assert.deepEqual(
      [
        report({ entry: 'pier-committee', quotation }),
        report({ entry: 'pier-committee' }),
        report({ quotation, document: 'paper' }),
        report({ document: 'paper' }),
        report({ entry: 'quay', document: 'quay' }),
      ],
      [[...entry, ...passage, ...after], [...entry, ...after], [...passage, ...after], [...document, ...after], after],
    );
  });

  it('give a source as plain text in which every passage can be found', () => {
    const small = smallCorpus();
    const locale = { l10n: english, language: 'en' };
    const { text, lines } = renderSourceText(small.document('paper')!, { corpus: small, locale });
    assert.deepEqual(
      text.split('\n').filter((line) => line !== ''),
      [
        'A PAPER ON BRIDGES',
        'Ministry of Bridges, May 2007 (printed)',
        'official source: Written by those who built them.',
        'Public domain.',
        '1. PIERS',
        '1  The Pier Committee (PC) met on May 1, 2006.',
        '2  (i) first item;',
        'c1  Photo of a pier',
        '2. ENDS',
        '1  The committee met again. The committee ended.',
        '    “The committee” — Editor’s note (Out of date): It was founded again later.',
        'Alliance Lexicon, sources of 2007',
      ],
    );
    for (const { id, passages } of corpus.documents) {
      const shown = renderSourceText(corpus.document(id)!, { corpus, locale });
      const written = shown.text.split('\n');
      for (const passage of passages)
        assert.ok(written[shown.lines.get(passage.id)!]?.endsWith(passage.text), passage.id);
    }
    assert.equal(lines.size, 4);
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
