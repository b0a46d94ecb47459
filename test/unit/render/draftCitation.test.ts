import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Citation } from '../../../src/core/render/citation';
import { applyEdits, citeInDraft, escapeLatex } from '../../../src/core/render/draftCitation';

const citation: Citation = { text: 'Ministry, “A_Paper,” para. 1' };
const note = 'Ministry, “A\\_Paper,” para. 1.';

/** The draft afterwards, `|` where the cursors are; in the draft before, `|` marks places and `{…}` a selection. */
function cite(draft: string, { language = 'markdown', quotation = '', of = citation } = {}): string {
  const places: { start: number; end: number }[] = [];
  let text = '';
  for (const part of draft.split(/(\||\{[^}]*\})/)) {
    if (part === '|') places.push({ start: text.length, end: text.length });
    else if (part.startsWith('{')) {
      places.push({ start: text.length, end: text.length + part.length - 2 });
      text += part.slice(1, -1);
    } else text += part;
  }
  const { edits, cursors } = citeInDraft(language, text, places, {
    citation: of,
    name: 'paper',
    ...(quotation !== '' && { quotation }),
  });
  let changed = applyEdits(text, edits);
  for (const at of [...cursors].sort((a, b) => b - a)) changed = `${changed.slice(0, at)}|${changed.slice(at)}`;
  return changed;
}

describe('a citation in a draft', () => {
  it('is a footnote in Markdown, defined once at the end, under a name that is free', () => {
    const drafts: [string, string][] = [
      ['|', `[^paper]|\n\n[^paper]: ${note}\n`],
      ['Text|', `Text[^paper]|\n\n[^paper]: ${note}\n`],
      ['Text|.\n', `Text[^paper]|.\n\n[^paper]: ${note}\n`],
      ['Text|.\n\n', `Text[^paper]|.\n\n[^paper]: ${note}\n`],
      ['Text|.\r\n', `Text[^paper]|.\r\n\n[^paper]: ${note}\n`],
      ['Text|.\n\n[^1]: Other.\n', `Text[^paper]|.\n\n[^1]: Other.\n[^paper]: ${note}\n`],
      ['Text|.\n\n[^1]: Other.', `Text[^paper]|.\n\n[^1]: Other.\n[^paper]: ${note}\n`],
      ['One| two|.', `One[^paper]| two[^paper]|.\n\n[^paper]: ${note}\n`],
      ['{One} two', `One[^paper]| two\n\n[^paper]: ${note}\n`],
      // The same note is there already, under any name.
      [`A[^x] b|\n\n[^x]: ${note}\n`, `A[^x] b[^x]|\n\n[^x]: ${note}\n`],
      [`A b|\n\n  [^x]:   ${note}  \n\nMore`, `A b[^x]|\n\n  [^x]:   ${note}  \n\nMore`],
      // The name is taken: by another note, in other capitals, by a reference alone, in code.
      ['a|\n\n[^paper]: Other.\n', `a[^paper-2]|\n\n[^paper]: Other.\n[^paper-2]: ${note}\n`],
      ['a[^Paper][^paper-2]|', `a[^Paper][^paper-2][^paper-3]|\n\n[^paper-3]: ${note}\n`],
      [
        `a|\n\n\`\`\`\n[^paper]: ${note}\n\`\`\`\n`,
        `a[^paper-2]|\n\n\`\`\`\n[^paper]: ${note}\n\`\`\`\n\n[^paper-2]: ${note}\n`,
      ],
    ];
    for (const [before, after] of drafts) assert.equal(cite(before), after, JSON.stringify(before));
  });

  it('brings the quotation with it, in the place of what is selected', () => {
    assert.equal(
      cite('So {old} it says', { quotation: '“a *b*”' }),
      `So “a \\*b\\*”[^paper]| it says\n\n[^paper]: ${note}\n`,
    );
    assert.equal(
      cite('So | it says', { quotation: '“50% & more”', language: 'latex' }),
      'So “50\\% \\& more”\\footnote{Ministry, “A\\_Paper,” para. 1.}| it says',
    );
    assert.equal(
      cite('So |', { quotation: '“a *b*”', language: 'plaintext' }),
      'So “a *b*” (Ministry, “A_Paper,” para. 1)|',
    );
  });

  it('is a footnote in LaTeX and a note in parentheses elsewhere', () => {
    const withAddress = { ...citation, address: 'http://x.example/a_b?c=1&d=~e#f' };
    assert.deepEqual(
      [
        cite('Text|.', { language: 'latex', of: withAddress }),
        cite('Text|.', { of: withAddress }),
        cite('Text|.', { language: 'html', of: withAddress }),
        cite('Text |.', { language: 'plaintext' }),
        cite('|', { language: 'plaintext' }),
      ],
      [
        'Text\\footnote{Ministry, “A\\_Paper,” para. 1, http://x.example/a\\_b?c=1\\&d=\\textasciitilde{}e\\#f.}|.',
        'Text[^paper]|.\n\n[^paper]: Ministry, “A\\_Paper,” para. 1, <http://x.example/a_b?c=1&d=~e#f>.\n',
        'Text (Ministry, “A_Paper,” para. 1, http://x.example/a_b?c=1&d=~e#f)|.',
        'Text (Ministry, “A_Paper,” para. 1)|.',
        '(Ministry, “A_Paper,” para. 1)|',
      ],
    );
    assert.equal(
      escapeLatex('\\ { } $ & # % _ ~ ^ “é日'),
      '\\textbackslash{} \\{ \\} \\$ \\& \\# \\% \\_ \\textasciitilde{} \\textasciicircum{} “é日',
    );
  });

  it('keeps every character of the draft, and repeats itself under one name', () => {
    const piece = fc.constantFrom(
      'a ',
      '\n',
      '\n\n',
      '```\n',
      '[^paper]',
      '[^paper]: x\n',
      `[^n]: ${note}\n`,
      '- b\n',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), (pieces, where) => {
        const draft = pieces.join('');
        const start = Math.min(where, draft.length);
        const change = citeInDraft('markdown', draft, [{ start, end: start }], { citation, name: 'paper' });
        const after = applyEdits(draft, change.edits);
        const [reference = ''] = /^\[\^[^\]]+\]/.exec(after.slice(start)) ?? [];
        assert.ok(after.startsWith(draft.slice(0, start) + reference + draft.slice(start)));
        assert.equal(change.cursors[0], start + reference.length);
      }),
    );
    const twice = cite(cite('a| b').replace('b', 'b|').replace('|', ''));
    assert.equal(twice, `a[^paper] b[^paper]|\n\n[^paper]: ${note}\n`);
  });
});
