import assert from 'node:assert/strict';
import { renderCard } from '../../../src/core/render/card';
import { excerpt, shortenQuotation } from '../../../src/core/render/excerpt';
import { english } from '../../../src/core/render/l10n';
import { briefNotes } from '../../../src/core/render/warnings';
import { smallCorpus } from '../../support/corpusFiles';
import { plainLinks } from '../../support/links';

const locale = { l10n: english, language: 'en' };

describe('the card', () => {
  const corpus = smallCorpus();
  const lines = (id: string) => renderCard(corpus.entry(id)!, { corpus, links: plainLinks, locale }).split('\n\n');

  it('says what it is, who says so, when, and whether one can rely on it', () => {
    assert.deepEqual(lines('pier-committee'), [
      '**Pier Committee \\(PC\\)** · 橋脚委員会',
      'A committee that met on May 1\\, 2006\\.',
      '“The Pier Committee \\(PC\\) met on May 1\\, 2006\\.” — Ministry of Bridges\\, A Paper on Bridges\\, May 2007\\, 1\\. Piers › paragraph 1 (**official source**)',
      '**Historical\\.**',
      'First meeting\\: 1 \\(May 1\\, 2006\\)',
      '[Open entry](entry:pier-committee) · [Open passage](passage:paper/1/1:0-43) · [Copy citation](cite:paper/1/1:0-43) · Alliance Lexicon\\, sources of 2007',
    ]);
  });

  it('names the other senses of the word and the terms inside it, where there are any', () => {
    const context = { corpus, links: plainLinks, locale };
    const card = renderCard(corpus.entry('pier-committee')!, {
      ...context,
      others: ['pier', 'quay'],
      nested: ['pier'],
    });
    const paragraphs = card.split('\n\n');
    assert.equal(paragraphs[1], 'Could also mean\\: [pier](entry:pier)');
    assert.equal(paragraphs.at(-2), 'Contains\\: [pier](entry:pier)');
  });

  it('says nothing it does not know', () => {
    assert.deepEqual(lines('pier').slice(0, 3), [
      '**pier**',
      'What a photograph of 2007 shows\\.',
      '“Photo of a pier” — Ministry of Bridges\\, A Paper on Bridges\\, May 2007\\, 1\\. Piers › caption 1 (**official source**)',
    ]);
  });

  it('has the notes on the words it quotes: a line for each error, one for all misprints', () => {
    const words = { passage: 'paper/1/1', start: 4, end: 18 };
    const notes = [
      { ...words, kind: 'typographical', note: 'A stray space before the comma.' },
      { ...words, kind: 'wrong', note: 'It met in June.' },
      { ...words, kind: 'typographical', note: 'A stray space before the comma.' },
      { ...words, kind: 'stale', note: 'It has ended.' },
      { ...words, kind: 'typographical', note: '“Comittee” is misspelt.' },
    ] as const;
    assert.deepEqual(briefNotes(notes, locale), {
      serious: ['Editor’s note (Wrong): It met in June.', 'Editor’s note (Out of date): It has ended.'],
      misprints: 'Editor’s note (Misprint): A stray space before the comma. “Comittee” is misspelt.',
    });
    assert.deepEqual(briefNotes([], locale), { serious: [], misprints: undefined });
  });

  it('shows the part of a long quotation in which the term stands', () => {
    const text =
      'First comes a sentence of some length about other things. Then the SOFA is mentioned at last, with more.';
    assert.equal(excerpt(text, ['SOFA'], 200), text);
    assert.equal(excerpt(text, ['SACO'], 40), 'First comes a sentence of some length …');
    assert.equal(excerpt(text, ['SACO', 'SOFA'], 40), '… Then the SOFA is mentioned at last, …');
    assert.equal(
      excerpt(`${'word '.repeat(40)}SOFA ${'word '.repeat(40)}`, ['SOFA'], 40),
      '… word word word word SOFA word word word …',
    );
  });

  it('cuts a long quotation between words and says so', () => {
    assert.equal(shortenQuotation('short', 10), 'short');
    assert.equal(shortenQuotation('one two three four', 10), 'one two …');
    assert.equal(shortenQuotation('日本語日本語日本語', 4), '日本語日 …');
    assert.equal(shortenQuotation('abc😀def', 4), 'abc …');
  });
});
