import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { maskerFor } from '../../../src/core/text/maskers';
import { masksOf } from '../../support/masksOf';
import { draftText, LANGUAGES } from '../../support/randomDrafts';

describe('masks', () => {
  it('lie in the text, in order, without overlap, whatever the text', () => {
    fc.assert(
      fc.property(draftText, fc.constantFrom(...LANGUAGES), (text, language) => {
        const { starts, ends, kinds } = masksOf(text, maskerFor(language));
        assert.equal(kinds.length, starts.length);
        let last = 0;
        starts.forEach((start, index) => {
          const end = ends[index]!;
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the Markdown masker', () => {
  /** Ends of the words X1, X2 … that a Markdown parser counts as code, address or HTML. */
  function hiddenByParser(text: string): string[] {
    const hidden: [number, number][] = [];
    parser
      .configure(GFM)
      .parse(text)
      .iterate({
        enter({ name, from, to }) {
          if (
            [
              'FencedCode',
              'CodeBlock',
              'InlineCode',
              'URL',
              'LinkTitle',
              'LinkLabel',
              'HTMLTag',
              'Comment',
              'CommentBlock',
              'LinkReference',
            ].includes(name)
          )
            hidden.push([from, to]);
        },
      });
    return wordsWithin(text, hidden);
  }

  function hiddenByMasker(text: string): string[] {
    const { starts, ends } = masksOf(text, maskerFor('markdown'));
    return wordsWithin(
      text,
      starts.map((start, index): [number, number] => [start, ends[index]!]),
    );
  }

  function wordsWithin(text: string, ranges: readonly [number, number][]): string[] {
    return Array.from(text.matchAll(/X\d+/g))
      .filter(({ index }) => ranges.some(([from, to]) => from <= index && index < to))
      .map(([word]) => word);
  }

  // Snippets as writers write them, in any order: the blocks of CommonMark and what stands inside lines.
  const SNIPPETS = [
    'Prose N here.',
    'Prose N\nover two lines N.',
    '# Heading N',
    'Heading N\n===',
    '> Quoted N\n> and N',
    '- item N\n- item N',
    '1. item N\n\n   paragraph N of the item',
    '- item N\n\n      code N in the item',
    '- a\n  - nested N\n\n    paragraph N',
    '```\ncode N\n\ncode N\n```',
    '~~~ js\ncode N\n```\ncode N\n~~~',
    '````\n```\ncode N\n````',
    '> ```\n> code N\n> ```',
    '    code N\n    code N',
    'text\n    lazy N',
    'a `code N` and N',
    'a ``code ` N`` and N',
    'a ` lone N',
    '[text N](http://x.y/N "N") N',
    '[text N][N] N',
    '[N]: http://x.y/N',
    '<b title="N">N</b>',
    'before <!-- N --> after N',
    '**bold N** _it N_',
    '| a N | b N |\n|---|---|\n| c N | `N` |',
    'escaped \\` N \\` N',
    '![alt N](N.png)',
    'http://x.y/N N',
  ];

  it('hides what a Markdown parser calls code, address, comment or tag, and nothing else', () => {
    const draft = fc.array(fc.constantFrom(...SNIPPETS), { minLength: 1, maxLength: 8 }).map((snippets) => {
      let count = 0;
      return snippets.join('\n\n').replace(/N/g, () => `X${++count}`);
    });
    fc.assert(
      fc.property(draft, (text) => {
        assert.deepEqual(hiddenByMasker(text), hiddenByParser(text));
      }),
      { numRuns: 2000 },
    );
  });
});
