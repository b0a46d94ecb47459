import assert from 'node:assert/strict';
import { renderEntryPage } from '../../../src/core/render/entryPage';
import { english } from '../../../src/core/render/l10n';
import { markedText, type Range } from '../../../src/core/render/passage';
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
        'Figures Figure Value As of Source First meeting 1 May 1, 2006 Ministry of Bridges ' +
        'What the sources say The Pier Committee (PC) met on May 1, 2006. ' +
        'Ministry of Bridges, A Paper on Bridges , May 2007. 1. Piers › paragraph 1. official source ' +
        'Open passage Copy citation Related pier Alliance Lexicon, sources of 2007',
    );
  });

  it('has one main heading and a link to the passage for every entry that is shipped', () => {
    const corpus = shippedCorpus();
    for (const entry of corpus.entries) {
      const { body } = renderEntryPage(entry, { corpus, links: plainLinks, locale });
      assert.equal(body.text.match(/<h1>/g)?.length, 1, entry.id);
      for (const { passage, start, end } of entry.evidence) {
        assert.ok(body.text.includes(`href="passage:${passage}:${start}-${end}"`), entry.id);
      }
    }
  });
});

describe('the source page', () => {
  const corpus = smallCorpus();
  const document = corpus.document('paper')!;
  const context = { corpus, links: plainLinks, locale };

  it('shows the whole document with provenance, numbers and notes', () => {
    assert.equal(
      visibleText(renderSourcePage(document, context).body.text),
      'A Paper on Bridges Publisher Ministry of Bridges Date May 2007 (printed) ' +
        'Reliability official source: Written by those who built them. Rights Public domain. ' +
        '1. Piers 1 The Pier Committee (PC) met on May 1, 2006. 2 (i) first item; c1 Photo of a pier ' +
        '2. Ends 1 The committee met again. The committee ended. ' +
        'Out of date: “The committee” It was founded again later.',
    );
  });

  it('marks the words asked for as the one target', () => {
    const marks = (range?: Range) =>
      renderSourcePage(document, context, { passage: 'paper/1/1', ...(range && { range }) }).body.text.match(
        /<mark[^>]*>[^<]*<\/mark>/g,
      );
    assert.deepEqual(marks({ start: 4, end: 18 }), ['<mark id="target">Pier Committee</mark>']);
    assert.deepEqual(marks(), ['<mark id="target">The Pier Committee (PC) met on May 1, 2006.</mark>']);
    assert.equal(renderSourcePage(document, context).body.text.includes('<mark'), false);
  });

  it('keeps every character of a text whose marks touch or overlap', () => {
    const marked = markedText(
      'abcdef',
      [
        { start: 3, end: 5 },
        { start: 1, end: 4 },
        { start: 0, end: 1 },
      ],
      true,
    );
    assert.equal(marked.text, '<mark id="target">a</mark><mark>bcd</mark><mark>e</mark>f');
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
