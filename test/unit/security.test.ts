import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { documentIdFrom, entryIdFrom, quotationFrom, readerTargetFrom } from '../../src/core/corpus/fromOutside';
import { contentSecurityPolicy } from '../../src/core/render/readerDocument';
import { commandLinks } from '../../src/platform/links';
import { PROJECT, smallCorpus } from '../support/corpusFiles';

const filesBelow = (folder: string, ending: string) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(PROJECT, folder, file), 'utf8') }));

/** Every place of a pattern, as "file: what stands there". */
function placesOf(pattern: RegExp, files: readonly { file: string; text: string }[]): string[] {
  return files.flatMap(({ file, text }) => Array.from(text.matchAll(pattern), ([found]) => `${file}: ${found}`));
}

describe('what is trusted', () => {
  const sources = filesBelow('src', '.ts');

  it('is never more than a list of commands', () => {
    const trusting = placesOf(/\b(?:isTrusted|enableCommandUris)\b[^;,\n]*/g, sources);
    assert.ok(trusting.length >= 2, 'the pattern finds them');
    assert.deepEqual(
      trusting.filter(
        (place) => !/(?:isTrusted = \{ enabledCommands: [A-Z_]+ \}|enableCommandUris: [A-Z_]+)$/.test(place),
      ),
      [],
    );
    assert.deepEqual(
      placesOf(/\b(?:supportHtml|supportThemeIcons|baseUri)\s*[=:].*|MarkdownString\(.*, true\)/g, sources),
      [],
    );
  });

  it('is linked to in a way that no argument can end or extend', () => {
    const isOneLink = (link: string) => /^command:allianceLexicon\.[a-zA-Z]+\?[A-Za-z0-9%._~-]*$/.test(link);
    const argumentOf = (link: string) => (JSON.parse(decodeURIComponent(link.split('?')[1] ?? '')) as unknown[])[0];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (id, start, end) => {
        const quotation = { passage: id, start, end };
        const links = [
          commandLinks.entry(id),
          commandLinks.source(id),
          commandLinks.quotation(quotation),
          commandLinks.copyCitation(quotation),
        ];
        assert.deepEqual(links.filter(isOneLink), links);
        assert.deepEqual(links.map(argumentOf), [id, id, quotation, quotation]);
      }),
    );
  });
});

describe('references from outside', () => {
  it('of any shape never throw, and lead to nothing the corpus has not', () => {
    const corpus = smallCorpus();
    const ids = fc.constantFrom('pier', 'paper', 'paper/1/1', '__proto__', 'constructor', 'entry', 'source', '');
    const keys = fc.constantFrom('page', 'entry', 'document', 'quotation', 'passage', 'start', 'end', '__proto__');
    const value = fc.oneof(fc.anything(), ids, fc.dictionary(keys, fc.oneof(ids, fc.integer(), fc.anything())));
    fc.assert(
      fc.property(fc.oneof(value, fc.dictionary(keys, fc.oneof(value, ids))), (reference) => {
        const entry = entryIdFrom(reference, corpus);
        const document = documentIdFrom(reference, corpus);
        const quotation = quotationFrom(reference, corpus);
        const target = readerTargetFrom(reference, corpus);
        assert.ok(entry === undefined || corpus.entry(entry));
        assert.ok(document === undefined || corpus.document(document));
        assert.ok(quotation === undefined || corpus.placeOf(quotation.passage).passage.text.length >= quotation.end);
        assert.ok(
          target === undefined ||
            (target.page === 'entry' ? corpus.entry(target.entry) : corpus.document(target.document)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the reader’s content security policy', () => {
  it('lets in our own stylesheet and the one script, and nothing else', () => {
    assert.deepEqual(contentSecurityPolicy({ cspSource: 'https://own.example', nonce: 'abc' }).split('; '), [
      "default-src 'none'",
      'style-src https://own.example',
      'font-src https://own.example',
      "script-src 'nonce-abc'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has nothing to forbid in stylesheets and scripts of the pages', () => {
    const files = [...filesBelow('media', '.css'), ...filesBelow('media', '.ts')];
    assert.ok(files.length >= 2);
    const active = /https?:|url\(|@import|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function/g;
    assert.deepEqual(placesOf(active, files), []);
  });
});

describe('what the manifest asks for', () => {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Record<string, unknown>;

  it('asks for nothing that runs by itself, and for no other extension', () => {
    const risky = ['extensionDependencies', 'extensionPack', 'enabledApiProposals', 'dependencies', 'api'];
    assert.deepEqual(
      risky.filter((key) => key in manifest),
      [],
    );
    const scripts = Object.keys(manifest['scripts'] as object);
    assert.deepEqual(
      scripts.filter((name) => /^(?:pre|post)?install$|^prepare$|^vscode:uninstall$/.test(name)),
      [],
    );
    const events = manifest['activationEvents'] as string[];
    assert.deepEqual(
      events.filter((event) => ['*', 'onStartupFinished', 'onLanguage'].includes(event)),
      [],
    );
  });
});

describe('the workflow', () => {
  it('runs actions pinned by commit, with no right but to read, and scripts that exist', () => {
    const [{ text } = { text: '' }, ...others] = filesBelow('.github/workflows', '.yml');
    assert.deepEqual(others, []);
    const unpinned = Array.from(text.matchAll(/uses: (.*)/g), ([, action = '']) => action).filter(
      (action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action),
    );
    assert.deepEqual(unpinned, []);
    assert.deepEqual(
      Array.from(text.matchAll(/permissions:\n((?: +.*\n)+)/g), ([, rights]) => rights?.trim()),
      ['contents: read'],
    );
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: object };
    const called = Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => name);
    assert.ok(called.length > 0);
    assert.deepEqual(
      called.filter((name) => !(name in scripts)),
      [],
    );
  });
});
