import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftIndex } from '../../../src/core/matching/draftIndex';
import { Matcher } from '../../../src/core/matching/matcher';
import { maskerFor } from '../../../src/core/text/maskers';
import { shippedCorpus } from '../../support/corpusFiles';
import { masksOf } from '../../support/masksOf';
import { draftText, LANGUAGES } from '../../support/randomDrafts';

describe('DraftIndex', () => {
  const matcher = new Matcher(shippedCorpus().entries);
  const languages = fc.constantFrom(...LANGUAGES);

  it('is empty for an empty draft, and after everything is deleted', () => {
    const index = new DraftIndex(matcher, maskerFor('markdown'), '');
    assert.deepEqual([index.matches(), index.termAt(0)], [[], undefined]);
    index.replace(0, 0, 'SACO');
    assert.equal(index.matches().length, 1);
    index.replace(-5, 99, '');
    assert.deepEqual([index.text, index.matches()], ['', []]);
  });

  it('gives the term at an offset, at both its ends, and of two that touch the one that begins', () => {
    const index = new DraftIndex(matcher, maskerFor('plaintext'), 'a SACO。SOFA在日米軍 b');
    const at = Array.from({ length: index.text.length + 1 }, (_, offset) => index.termAt(offset)?.entry ?? '-');
    assert.deepEqual(
      at.join(' '),
      '- - saco saco saco saco saco sofa sofa sofa sofa us-forces-in-japan us-forces-in-japan us-forces-in-japan us-forces-in-japan us-forces-in-japan - -'.replace(
        /sofa sofa sofa sofa us/,
        'sofa sofa sofa sofa us',
      ),
    );
  });

  it('finds what reading the whole draft at once finds', () => {
    fc.assert(
      fc.property(draftText, languages, (text, language) => {
        const index = new DraftIndex(matcher, maskerFor(language), text);
        assert.deepEqual(index.matches(), matcher.findAll(text, masksOf(text, maskerFor(language))));
      }),
      { numRuns: 500 },
    );
  });

  it('is after any edits what a fresh index of the edited draft is', () => {
    const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(30), draftText), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(draftText, languages, edits, (text, language, changes) => {
        const masker = maskerFor(language);
        const index = new DraftIndex(matcher, masker, text);
        let expected = text;
        for (const [at, length, insertion] of changes) {
          const start = Math.min(at, expected.length);
          const end = Math.min(start + length, expected.length);
          expected = expected.slice(0, start) + insertion + expected.slice(end);
          index.replace(start, end, insertion);
          assert.equal(index.text, expected);
          assert.deepEqual(index.matches(), new DraftIndex(matcher, masker, expected).matches());
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a line of a million characters', () => {
    const text = `${'SACO is mentioned here and there '.repeat(30_000)}2+2`;
    assert.equal(new DraftIndex(matcher, maskerFor('markdown'), text).matches().length, 30_001);
  });
});
