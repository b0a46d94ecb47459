import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus';
import type { CorpusData, Entry } from '../../../src/core/corpus/model';
import { renderCard } from '../../../src/core/render/card';
import { renderEntryPage } from '../../../src/core/render/entryPage';
import { escapeHtml, escapeMarkdown } from '../../../src/core/render/escape';
import { english } from '../../../src/core/render/l10n';
import { renderReaderDocument } from '../../../src/core/render/readerDocument';
import { renderSourcePage } from '../../../src/core/render/sourcePage';
import { plainLinks } from '../../support/links';

/** Texts that would do something if they were not escaped. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</mark></p><iframe src="https://example.org">',
  '[run](command:workbench.action.closeWindow)',
  '![beacon](https://example.org/x.png)',
  '<command:workbench.action.closeWindow>',
  'https://example.org and www.example.org and a@example.org',
  '[x]: command:workbench.action.closeWindow\n\n[x]',
  '](command:workbench.action.closeWindow)',
  '`code` **bold** _it_ ~~no~~ # heading\n- item\n1. item\n> quote\n\n    code\n```\nfence',
  '| a | b |\n|---|---|',
  '$(zap) $(sync~spin)',
  '&lt;b&gt; &amp; &#x3c;',
  'right\u202eleft\u2066\u0000',
  '${1:x} {0} {1}',
  '\\',
];

/** A corpus in which every text that can be shown is the hostile one. */
function hostileCorpus(text: string): Corpus {
  const reference = { title: text, publisher: text };
  const evidence = { passage: 'd/1', start: 0, end: text.length, speaker: text };
  const entry: Entry = {
    id: 'e',
    prefLabel: { en: text, ja: text, jaReading: text },
    labels: [],
    notWithin: [],
    anchoredBy: [],
    abbreviation: [text],
    altLabel: [text],
    hiddenLabel: [text],
    kind: 'meeting',
    topic: [text],
    status: { state: 'superseded', since: '2001', supersededBy: 'e', basis: 'background' },
    definition: text,
    background: [{ text, reference }],
    scopeNote: text,
    broader: ['e'],
    narrower: ['later'],
    related: ['e'],
    evidence: [evidence],
  };
  const later: Entry = { ...entry, id: 'later', status: { state: 'current', since: '2003', basis: 'evidence' } };
  const counted = {
    entry: ['e'],
    subject: text,
    unit: text,
    scope: text,
    approximate: true,
    evidence,
    disagreesWith: [],
  };
  const data: CorpusData = {
    format: 1,
    edition: { from: 2000, to: 2001 },
    speakers: [],
    topics: [{ id: text, title: { en: text, ja: text } }],
    documents: [
      {
        id: 'd',
        title: text,
        publisher: text,
        author: text,
        date: text,
        dateBasis: text,
        kind: 'unidentified',
        reliability: 'unverified',
        reliabilityNote: text,
        rights: text,
        received: { file: text, sha256: '' },
        dropped: [],
        sections: [{ id: '1', level: 1, heading: text }],
        passages: [{ id: 'd/1', document: 'd', section: '1', kind: 'paragraph', number: text, text }],
      },
    ],
    entries: [entry, later],
    figures: [
      { ...counted, id: 'count-2001', value: 1, asOf: '2001' },
      { ...counted, id: 'count-2002', value: 2, asOf: '2002' },
      {
        id: 'f',
        entry: ['e'],
        subject: text,
        value: text,
        unit: text,
        scope: text,
        basis: text,
        approximate: true,
        asOf: text,
        evidence,
        impossible: text,
        disagreesWith: [{ figure: 'f', reason: 'date', note: text }],
      },
    ],
    notes: [
      { passage: 'd/1', start: 0, end: text.length, kind: 'wrong', note: text, basis: { reference } },
      { passage: 'd/1', start: 0, end: text.length, kind: 'stale', note: text, basis: evidence },
    ],
  };
  return new Corpus(data);
}

const locale = { l10n: english, language: 'en' };

function render(text: string): { card: string; entry: string; source: string } {
  const corpus = hostileCorpus(text);
  const context = { corpus, links: plainLinks, locale };
  const entry = corpus.entry('e')!;
  const shell = {
    cspSource: 'vscode-resource:',
    nonce: 'abc',
    styleAddress: 's.css',
    scriptAddress: 's.js',
    language: 'en',
    state: { text },
    pageName: text,
    scrollTop: 7,
    mentionPosition: text,
  };
  const quotation = { passage: 'd/1', start: 0, end: text.length };
  const terms = new Map([['d/1', [{ entry: 'e', label: text, start: 0, end: text.length, others: [] }]]]);
  return {
    card: renderCard(entry, context),
    entry: renderReaderDocument(renderEntryPage(entry, context), shell),
    source: renderReaderDocument(
      renderSourcePage(corpus.document('d')!, { ...context, terms }, { quotation, entry: 'e' }),
      shell,
    ),
  };
}

/** Tags and attribute names of HTML, in order: what the page is made of whatever its texts say. */
function structure(page: string): string[] {
  return Array.from(
    page.matchAll(/<\/?([a-z!][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi),
    ([, tag, attributes]) =>
      [tag, ...Array.from((attributes ?? '').matchAll(/([a-z-]+)(?:="[^"]*")?/gi), ([, name]) => name)].join(' '),
  );
}

describe('hostile texts', () => {
  const harmless = render('harmless');

  for (const text of HOSTILE) {
    it(`are inert in pages: ${JSON.stringify(text)}`, () => {
      const { entry, source } = render(text);
      for (const [page, plain] of [
        [entry, harmless.entry],
        [source, harmless.source],
      ] as const) {
        assert.deepEqual(structure(page), structure(plain));
        assert.equal(page.match(/[<>]/g)?.length, plain.match(/[<>]/g)?.length, 'no angle bracket of the text is left');
        assert.ok(!/[\u0000\u202e\u2066]/.test(page));
      }
    });

    it(`are inert in cards: ${JSON.stringify(text)}`, () => {
      const { card } = render(text);
      // Only our own links are left when every escaped character is taken away.
      const active = card.replace(/\\[!-/:-@[-`{-~]/g, '');
      const links = Array.from(active.matchAll(/\]\(([^)]*)\)/g), ([, address]) => address);
      assert.deepEqual(links, ['entry:e', `passage:d/1:0-${text.length}`, `cite:d/1:0-${text.length}`]);
      assert.equal(active.split('\n').length, harmless.card.split('\n').length, 'no line break of the text is left');
      assert.ok(!/[<`!#|$&@]|https?:|www\.|command:/.test(active), active);
      assert.ok(!/[\u0000\u202e\u2066]/.test(card));
    });
  }

  it('any text is inert', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc
        .array(fc.constantFrom(...HOSTILE, '\n', ' ', '<', '"', ']', '(', '\\'), { minLength: 1, maxLength: 5 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { card, entry, source } = render(text);
        assert.deepEqual(structure(entry), structure(harmless.entry));
        assert.deepEqual(structure(source), structure(harmless.source));
        assert.equal(card.split('\n').length, harmless.card.split('\n').length);
      }),
    );
  });
});

describe('escaping', () => {
  it('leaves nothing active in HTML', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/.test(escapeHtml(text)),
      ),
    );
  });

  it('escapes every ASCII punctuation mark in Markdown and leaves one line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[!-/:-@[-`{-~\n\r]/.test(escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '')),
      ),
    );
  });
});
