import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOccurrence } from '../../../src/core/render/occurrence';

describe('a term in its line', () => {
  /** The excerpt of the line, in which the term stands in brackets, with the highlight in brackets. */
  const excerpt = (marked: string) => {
    const start = marked.indexOf('[');
    const { text, highlight } = excerptOccurrence(marked.replace(/[[\]]/g, ''), start, marked.indexOf(']') - 1);
    return `${text.slice(0, highlight[0])}[${text.slice(...highlight)}]${text.slice(highlight[1])}`;
  };

  it('is shown with what stands around it, cut at words', () => {
    const cases: Record<string, string> = {
      '[SACO]': '[SACO]',
      '  \tthe [SACO] report': 'the [SACO] report',
      'a\t[SACO]\treport  ': 'a [SACO] report',
      'Between the two governments of Japan and the U.S. the [SACO] is': '… the U.S. the [SACO] is',
      [`${'x'.repeat(40)}[SACO]`]: `… ${'x'.repeat(16)}[SACO]`,
      [`[SACO] ${'y'.repeat(120)}`]: `[SACO] ${'y'.repeat(95)} …`,
      [`長い文章が続くときには、日本語の行に空白がないのでそのまま切ることにして[日米地位協定]に至る`]:
        '… がないのでそのまま切ることにして[日米地位協定]に至る',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((line) => [line, excerpt(line)])), cases);
  });

  it('never throws, and highlights the term where its range is in the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(320), fc.nat(60), (line, start, length) => {
        const { text, highlight } = excerptOccurrence(line, start, start + length);
        assert.equal(
          text.slice(...highlight),
          line
            .slice(start, start + length)
            .replace(/\s/g, ' ')
            .slice(0, highlight[1] - highlight[0]),
        );
        assert.ok(highlight[0] >= 0 && highlight[1] <= text.length && text.length <= 170);
      }),
    );
  });
});
