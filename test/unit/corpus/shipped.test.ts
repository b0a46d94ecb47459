import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../src/core/corpus/compile';
import { Corpus } from '../../../src/core/corpus/corpus';
import { parseEdtf } from '../../../src/core/corpus/edtf';
import { schemaFiles } from '../../../src/core/corpus/jsonSchema';
import { formatProblem } from '../../../src/core/corpus/problems';
import { unaccountedNumbers } from '../../../src/core/corpus/report';
import { TermSearch } from '../../../src/core/search/termSearch';
import { PROJECT, readCorpusFolder } from '../../support/corpusFiles';

describe('the shipped corpus', () => {
  const { corpus: data, notClaims, problems } = compile(readCorpusFolder('corpus'));
  const corpus = new Corpus(data!);

  it('has no problem: quotations verbatim and unique, received files accounted for line by line, labels apart', () => {
    assert.deepEqual(problems.map(formatProblem), []);
    assert.deepEqual(
      corpus.documents.map(({ id }) => id),
      ['crs-2018', 'embassy-japan-2009', 'mash-up-2019', 'nsn-2015', 'us-embassy-2009'],
    );
  });

  it('cites every passage in an entry, and has every number in a figure or listed as no claim', () => {
    const passages = corpus.documents.flatMap(({ passages }) => passages);
    // The caption of a chart that is missing says nothing by itself.
    const silent = passages.filter(({ id }) => corpus.entriesCiting(id).length === 0).map(({ text }) => text);
    assert.deepEqual(
      silent.filter((text) => text !== 'World GDP in 2007'),
      [],
    );
    assert.deepEqual(unaccountedNumbers(corpus, data!.figures, notClaims), []);
  });

  it('states disagreements between figures in both', () => {
    const oneSided = data!.figures.flatMap(({ id, disagreesWith }) =>
      disagreesWith
        .filter(({ figure }) => !corpus.figure(figure)?.disagreesWith.some((other) => other.figure === id))
        .map(({ figure }) => `${id} -> ${figure}`),
    );
    assert.deepEqual(oneSided, []);
  });

  it('orders the dates of every status, and names a successor for what is superseded', () => {
    const wrong = corpus.entries.filter(({ status }) => {
      if (!status) return false;
      const { since = '', until = '', state, supersededBy } = status;
      const [first, last] = [since, until].map((date) => parseEdtf(date)?.start?.year);
      const isReversed = first !== undefined && last !== undefined && first > last;
      return isReversed || (state === 'superseded' && supersededBy === undefined);
    });
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    );
  });

  it('dates a definition by its evidence: every year and month stands in a quotation, or is that of the document', () => {
    const months = [...Array(12).keys()].map((month) =>
      new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)),
    );
    const dated = new RegExp(String.raw`\b(?:1[89]|20)\d\d\b|\b(?:${months.join('|')})\b`, 'gu');
    const unfounded = corpus.entries.flatMap(({ id, definition, evidence }) => {
      const words = evidence.flatMap(({ passage, start, end }) => {
        const place = corpus.placeOf(passage);
        const { year, month = 0 } = parseEdtf(place.document.date)?.start ?? {};
        return [place.passage.text.slice(start, end), year, months[month - 1]];
      });
      const known = words.join(' ');
      // A document may write "Nov. 16".
      const isKnown = (word: string) => known.includes(word) || known.includes(`${word.slice(0, 3)}. `);
      return [...definition.matchAll(dated)].filter(([word]) => !isKnown(word)).map(([word]) => `${id}: ${word}`);
    });
    assert.deepEqual(unfounded, []);
  });

  it('brings every entry into the tree and finds it by its name', async () => {
    const inTree = new Set(corpus.topics.flatMap(({ id }) => corpus.entriesOf(id).map((entry) => entry.id)));
    const search = await TermSearch.build(corpus);
    const lost = corpus.entries.filter(({ id, prefLabel }) => {
      const hits = search.search(prefLabel.en).slice(0, 3);
      return !inTree.has(id) || !hits.some((hit) => hit.kind === 'entry' && hit.entry === id);
    });
    assert.deepEqual(
      lost.map(({ id }) => id),
      [],
    );
  });

  it('keeps topics small enough to scan', () => {
    assert.deepEqual(
      corpus.topics.filter(({ id }) => corpus.entriesOf(id).length > 20).map(({ id }) => id),
      [],
    );
  });

  it('has JSON Schemas that are those of the code: else run `npm run corpus:schemas`', () => {
    const folder = join(PROJECT, 'corpus', 'schema');
    const onDisk = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    assert.deepEqual(onDisk, schemaFiles());
  });
});
