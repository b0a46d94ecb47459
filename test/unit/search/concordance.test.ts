import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Concordance, type Wording } from '../../../src/core/search/concordance';
import { shippedCorpus } from '../../support/corpusFiles';

describe('Concordance', () => {
  const corpus = shippedCorpus();
  let concordance: Concordance;
  before(async () => {
    concordance = await Concordance.build(corpus);
  });

  /** Whose words, how near, in which document, and the words. */
  const describeWording = ({ passage, range, isExact, isGovernment, isQuoted, speaker }: Wording) => {
    const { document, passage: found } = corpus.placeOf(passage);
    const whose = isGovernment ? 'government' : isQuoted ? 'quoted' : 'other';
    return [
      `${whose}${speaker === undefined ? '' : ` (${speaker})`}`,
      isExact ? '=' : '~',
      document.id,
      found.text.slice(...range),
    ].join(' ');
  };

  it('finds nothing for nothing, and for words that only stand apart', () => {
    const phrases = ['', '   ', '…—“”', 'the of and', 'cornerstone of world peace', 'abductees'];
    assert.deepEqual(
      phrases.map((phrase) => concordance.find(phrase).length),
      phrases.map(() => 0),
    );
  });

  it('finds a phrase in any typography, its variants, and says whose words they are', () => {
    const cases: Record<string, string[]> = {
      'HOST-NATION  support': ['government = embassy-japan-2009 host nation support'],
      'the steady implementation of realignment': [
        'government (Security Consultative Committee, May 1, 2007) ~ embassy-japan-2009 steadily implement the realignment',
      ],
      'most important bilateral relationship in the world': [
        'other (Senator Michael J. Mansfield, former U.S. Ambassador to Japan) = embassy-japan-2009 most important bilateral relationship in the world',
      ],
      'using force': ['other (James Schoff, Carnegie Endowment for International Peace) ~ nsn-2015 use force'],
      'key to successful and timely implementation of the realignment plan': [
        'government (Security Consultative Committee, May 1, 2007) ~ embassy-japan-2009 key to the successful and timely implementation of the overall realignment plan',
      ],
    };
    const found = Object.keys(cases).map((phrase) => [phrase, concordance.find(phrase).map(describeWording)]);
    assert.deepEqual(Object.fromEntries(found), cases);
  });

  it('gives places in order of date, inside their passages, none overlapping another', () => {
    const words = corpus.documents.flatMap(({ passages }) => passages).flatMap(({ text }) => text.split(' '));
    const phrase = fc.tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(phrase, ([at, length]) => {
        const wordings = concordance.find(words.slice(at, at + length).join(' '));
        const dates = wordings.map(({ passage }) => corpus.placeOf(passage).document.date);
        assert.deepEqual(dates, [...dates].sort());
        wordings.forEach(({ passage, range: [start, end] }, index) => {
          assert.ok(0 <= start && start < end && end <= corpus.placeOf(passage).passage.text.length);
          const next = wordings[index + 1];
          if (next?.passage === passage) assert.ok(end <= next.range[0]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('finds every run of words in its own passage, word for word', () => {
    const passages = corpus.documents.flatMap((document) => document.passages);
    const lost = passages.filter(({ id, text }) => {
      const phrase = text.split(' ').slice(0, 12).join(' ');
      return !concordance.find(phrase).some(({ passage, isExact }) => passage === id && isExact);
    });
    assert.deepEqual(
      lost.map(({ id }) => id),
      [],
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (phrase) => concordance.find(phrase).length >= 0),
      { numRuns: 200 },
    );
  });
});
