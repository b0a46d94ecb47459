import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentTerms } from '../../../src/core/matching/documentTerms';
import { Matcher } from '../../../src/core/matching/matcher';
import { annotatedText, contextOf, type HighlightKind } from '../../../src/core/render/annotatedText';
import { renderCard } from '../../../src/core/render/card';
import { renderEntryPage } from '../../../src/core/render/entryPage';
import { renderEntryText } from '../../../src/core/render/entryText';
import { escapeHtml, escapeMarkdown } from '../../../src/core/render/escape';
import { english } from '../../../src/core/render/l10n';
import { renderReaderDocument } from '../../../src/core/render/readerDocument';
import { renderSourcePage } from '../../../src/core/render/sourcePage';
import { shippedCorpus, smallCorpus } from '../../support/corpusFiles';
import { plainLinks } from '../../support/links';

const locale = { l10n: english, language: 'en' };

/** The text a reader sees, one space between words. */
function visibleText(page: string): string {
  return page
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the entry page', () => {
  it('shows everything the corpus says about the term', () => {
    const corpus = smallCorpus();
    const page = renderEntryPage(corpus.entry('pier-committee')!, { corpus, links: plainLinks, locale });
    assert.equal(
      visibleText(page.body.text),
      'Pier Committee 橋脚委員会 Also: PC body · Piers · historical, since May 1, 2006 ' +
        'A committee that met on May 1, 2006. Historical. ' +
        'What the sources say A Paper on Bridges Ministry of Bridges, May 2007 official source ' +
        '1. Piers › paragraph 1 The Pier Committee (PC) met on May 1, 2006. ' +
        'Open passage Copy Copy with citation Insert quotation Insert citation ' +
        'Figures As of Figure Value Source May 1, 2006 First meeting 1 Ministry of Bridges ' +
        'Related pier Alliance Lexicon, sources of 2007 · Report a mistake',
    );
  });

  it('folds away the many ways to write a name', () => {
    const corpus = smallCorpus();
    const names = Array.from({ length: 9 }, (_, index) => `Name ${index + 1}`);
    const pages = [7, 9].map((count) => {
      const entry = { ...corpus.entry('pier')!, altLabel: names.slice(0, count) };
      const { body } = renderEntryPage(entry, { corpus, links: plainLinks, locale });
      return visibleText(/<div class="labels">[\s\S]*?<\/div>/.exec(body.text)![0].replace('<summary>', '| '));
    });
    assert.deepEqual(pages, [
      'Also: Name 1 ; Name 2 ; Name 3 ; Name 4 ; Name 5 ; Name 6 ; Name 7',
      'Also: Name 1 ; Name 2 ; Name 3 ; Name 4 ; Name 5 ; Name 6 | 3 more Name 7 ; Name 8 ; Name 9',
    ]);
  });

  it('has one main heading and a link to the passage for every entry that is shipped', () => {
    const corpus = shippedCorpus();
    for (const entry of corpus.entries) {
      const { body } = renderEntryPage(entry, { corpus, links: plainLinks, locale });
      assert.equal(body.text.match(/<h1 /g)?.length, 1, entry.id);
      for (const { passage, start, end } of entry.evidence) {
        assert.ok(body.text.includes(`href="passage:${passage}:${start}-${end}:${entry.id}"`), entry.id);
      }
    }
  });

  it('has every note on the words it quotes, as the card and the text of the entry have', () => {
    const corpus = shippedCorpus();
    let count = 0;
    for (const entry of corpus.entries) {
      const context = { corpus, links: plainLinks, locale };
      const page = visibleText(renderEntryPage(entry, context).body.text);
      const text = renderEntryText(entry, context);
      const card = renderCard(entry, context);
      entry.evidence.forEach((evidence, index) => {
        for (const { note } of corpus.notesWithin(evidence)) {
          count += 1;
          assert.ok(page.includes(visibleText(escapeHtml(note))), `${entry.id}: ${note}`);
          assert.ok(text.includes(note), `${entry.id}: ${note}`);
          if (index === 0) assert.ok(card.includes(escapeMarkdown(note)), `${entry.id}: ${note}`);
        }
      });
    }
    assert.ok(count > 100, 'notes were looked for');
  });
});

describe('the source page', () => {
  const corpus = smallCorpus();
  const document = corpus.document('paper')!;
  const context = { corpus, links: plainLinks, locale };

  it('shows the whole document with provenance, numbers and notes', () => {
    assert.equal(
      visibleText(renderSourcePage(document, context).body.text),
      'A Paper on Bridges Publisher Ministry of Bridges Date May 2007 ( printed ) ' +
        'Reliability official source Written by those who built them. Rights Public domain. ' +
        'Contents 1. Piers 2. Ends ' +
        '1. Piers 1 The Pier Committee (PC) met on May 1, 2006. 2 (i) first item; c1 Photo of a pier ' +
        '2. Ends 1 The committee met again. The committee ended. ' +
        'Out of date: “The committee” — It was founded again later.',
    );
  });

  it('marks the words asked for as the one target', () => {
    const whole = { passage: 'paper/1/1', start: 0, end: 43 };
    const marks = (target?: Parameters<typeof renderSourcePage>[2]) =>
      renderSourcePage(document, context, target).body.text.match(/<mark[^>]*>[^<]*<\/mark>/g);
    assert.deepEqual(
      [
        marks(),
        marks({ quotation: { ...whole, start: 4, end: 18 } }),
        marks({ quotation: whole }),
        marks({
          quotation: whole,
          marks: [
            [4, 8],
            [20, 22],
          ],
        }),
        marks({
          quotation: { ...whole, end: 18 },
          marks: [
            [9, 18],
            [20, 22],
          ],
        }),
      ],
      [
        null,
        ['<mark class="quotation" id="target" data-mention tabindex="-1">Pier Committee</mark>'],
        [
          '<mark class="quotation" id="target" data-mention tabindex="-1">The Pier Committee (PC) met on May 1, 2006.</mark>',
        ],
        [
          '<mark class="word" id="target" data-mention tabindex="-1">Pier</mark>',
          '<mark class="word" data-mention tabindex="-1">PC</mark>',
        ],
        [
          '<mark class="quotation" id="target" data-mention tabindex="-1">The Pier </mark>',
          '<mark class="word" data-mention tabindex="-1">Committee</mark>',
          '<mark class="word" data-mention tabindex="-1">PC</mark>',
        ],
      ],
    );
  });

  it('links the first of each term in a passage, and marks every mention of the entry one comes from', () => {
    const terms = documentTerms(document, new Matcher(corpus.entries));
    const page = renderSourcePage(document, { ...context, terms }, { entry: 'pier-committee' });
    assert.deepEqual(page.body.text.match(/<a class="term"[^>]*>.*?<\/a>|<mark[^>]*>[^<]*<\/mark>(?!<\/a>)/g), [
      '<a class="term" href="entry:pier-committee" title="Open the entry “Pier Committee”"><mark class="mention" data-mention tabindex="-1">Pier Committee</mark></a>',
      '<mark class="mention" data-mention tabindex="-1">PC</mark>',
      '<a class="term" href="entry:pier" title="Open the entry “pier”">pier</a>',
    ]);
  });

  it('lets the sentences of a paragraph run together, each with its number', () => {
    const sentences = [
      ['1.1', 'One.'],
      ['1.2', 'Two.'],
      ['2.1', 'Three.'],
    ] as const;
    const passages = sentences.map(([number, text]) => ({
      ...document.passages[0]!,
      id: `paper/${number}`,
      section: '',
      number,
      text,
    }));
    const shipped = shippedCorpus();
    const page = renderSourcePage({ ...document, sections: [], passages }, { ...context, corpus: shipped });
    assert.deepEqual(
      Array.from(page.body.text.matchAll(/<div class="text">([\s\S]*?)<\/div>/g), ([, text]) =>
        visibleText(text ?? ''),
      ),
      ['1 1 One. 2 Two.', '2 1 Three.'],
    );
  });

  it('lists its sections as they are nested, each a link to its heading', () => {
    const embassy = shippedCorpus().document('embassy-japan-2009')!;
    const { text } = renderSourcePage(embassy, { ...context, corpus: shippedCorpus() }).body;
    const [contents = ''] = /<nav[\s\S]*<\/nav>/.exec(text) ?? [];
    assert.deepEqual(
      Array.from(contents.matchAll(/href="#([^"]*)"/g), ([, id]) => id),
      Array.from(text.matchAll(/<h[234] id="([^"]*)"/g), ([, id]) => id),
    );
    assert.equal(contents.match(/<li>/g)?.length, embassy.sections.length);
    assert.equal(contents.match(/<ol/g)?.length, 1 + embassy.sections.filter(({ id }) => id.endsWith('.1')).length);
  });
});

describe('annotated text', () => {
  it('keeps every character, however its annotations touch or overlap', () => {
    const annotated = annotatedText('abcdefgh', {
      highlights: [
        { start: 3, end: 5, kind: 'quotation' },
        { start: 1, end: 4, kind: 'word' },
        { start: 0, end: 1, kind: 'mention' },
      ],
      noted: [{ start: 2, end: 6 }],
      terms: [{ start: 4, end: 7, address: 'x', title: 't' }],
      isTarget: true,
    });
    assert.equal(
      annotated.text,
      '<mark class="mention" data-mention tabindex="-1">a</mark>' +
        '<mark class="word" id="target" data-mention tabindex="-1">b<span class="noted">cd</span></mark>' +
        '<a class="term" href="x" title="t"><mark class="quotation"><span class="noted">e</span></mark>' +
        '<span class="noted">f</span>g</a>h',
    );
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom<HighlightKind>('word', 'quotation', 'mention'))),
        (text, ranges) => {
          const highlights = ranges
            .map(([a, b, kind]) => ({ start: Math.min(a, b), end: Math.min(Math.max(a, b), text.length), kind }))
            .filter(({ start, end }) => start < end);
          const { text: marked } = annotatedText(text, { highlights, noted: highlights });
          assert.equal(marked.replace(/<[^>]*>/g, ''), escapeHtml(text));
        },
      ),
    );
  });

  it('shows a long paragraph around the quotation by whole sentences, the quotation whole', () => {
    const text = 'First one here. Second “one” here. The quotation stands here. Then U.S. Forces go on. Last of all.';
    const around = (words: string, length: number) => {
      const start = text.indexOf(words);
      const range = contextOf(text, { start, end: start + words.length }, length);
      return text.slice(range.start, range.end).trim();
    };
    assert.deepEqual(
      [
        around('quotation', 200),
        around('quotation', 0),
        around('quotation', 50),
        around('quotation', 75),
        around('First', 40),
        around('here. Then', 10),
        around('all.', 20),
      ],
      [
        text,
        'The quotation stands here.',
        'Second “one” here. The quotation stands here.',
        'First one here. Second “one” here. The quotation stands here.',
        'First one here. Second “one” here.',
        'The quotation stands here. Then U.S. Forces go on.',
        'Last of all.',
      ],
    );
  });
});

describe('the reader’s document', () => {
  it('lets nothing load but our stylesheet and the one script', () => {
    const page = {
      title: 'T',
      body: renderEntryPage(smallCorpus().entry('pier')!, { corpus: smallCorpus(), links: plainLinks, locale }).body,
    };
    const shell = {
      cspSource: 'https://x.vscode-cdn.net',
      nonce: 'abc',
      styleAddress: 's.css',
      scriptAddress: 's.js',
      language: 'ja',
      state: null,
      pageName: '',
      mentionPosition: '{0} of {1}',
    };
    const text = renderReaderDocument(page, shell);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1]?.replaceAll('&#39;', "'");
    assert.deepEqual(policy?.split('; '), [
      "default-src 'none'",
      'style-src https://x.vscode-cdn.net',
      'font-src https://x.vscode-cdn.net',
      "script-src 'nonce-abc'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.deepEqual(text.match(/<script[^>]*>/g), ['<script nonce="abc" src="s.js">']);
    assert.ok(text.startsWith('<!doctype html>'));
    assert.ok(!/ on[a-z]+=|style="/.test(text));
  });
});
