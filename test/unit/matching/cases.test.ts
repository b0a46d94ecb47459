import assert from 'node:assert/strict';
import { DraftIndex } from '../../../src/core/matching/draftIndex';
import { Matcher } from '../../../src/core/matching/matcher';
import { maskerFor } from '../../../src/core/text/maskers';
import { shippedCorpus } from '../../support/corpusFiles';
import { matchingCases } from '../../support/matchingCases';

describe('recognition in the shipped lexicon', () => {
  const matcher = new Matcher(shippedCorpus().entries);

  for (const row of [...new Set(matchingCases.map((matchingCase) => matchingCase.row))]) {
    it(`is right: ${row}`, () => {
      const cases = matchingCases.filter((matchingCase) => matchingCase.row === row);
      const found = cases.map(({ text, language, why }) => {
        const matches = new DraftIndex(matcher, maskerFor(language), text).matches();
        return { language, text, found: matches.map(({ start, end, entry }) => [text.slice(start, end), entry]), why };
      });
      assert.deepEqual(
        found,
        cases.map(({ language, text, expect, why }) => ({ language, text, found: expect, why })),
      );
    });
  }

  it('knows the terms inside a term', () => {
    const text = 'the Special Action Committee on Okinawa';
    const [match] = matcher.findAll(text);
    assert.deepEqual(matcher.nested(text, match!), ['okinawa']);
    assert.deepEqual(matcher.nested('SACO', { entry: 'saco', start: 0, end: 4 }), []);
  });

  it('names the other sense of a word that could mean two things', () => {
    const text = 'The 1997 Guidelines and the 2015 Guidelines. The New Guidelines.';
    const last = new DraftIndex(matcher, maskerFor('markdown'), text).matches().at(-1);
    assert.deepEqual([last?.entry, last?.others], ['defense-guidelines-2015', ['defense-guidelines-1997']]);
  });
});
