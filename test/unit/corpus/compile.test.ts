import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../src/core/corpus/compile';
import { formatProblem } from '../../../src/core/corpus/problems';
import { overlay, PROJECT, readCorpusFolder } from '../../support/corpusFiles';

const FIXTURES = ['test', 'fixtures', 'corpus'];

const EXPECTED: Record<string, string[]> = {
  'anchored-by-without-anchored-label': [
    'terms/piers.yaml:4:15: No label of pier-committee is anchored: give the ambiguous one "rule: anchored", or remove anchoredBy.',
  ],
  'bad-date': [
    'terms/piers.yaml:6:39: The field status.since is not an EDTF date: write "2007", "2007-05", "2007-05-01", "2007~" or "2004/2006".',
  ],
  'control-character': ['terms/piers.yaml:7:26: The control character U+202E stands here: remove it.'],
  'date-without-quotation-marks': [
    'terms/piers.yaml:6:39: The field status.since is not a text: put the date in quotation marks, as in "2007-05".',
  ],
  'definition-too-long': ['terms/piers.yaml:16:15: The field definition is longer than 400 characters: shorten it.'],
  'dropped-lines-out-of-range': [
    'documents/paper.md:14:12: The lines 3-99 are not in received/paper.txt, which has 16 lines: correct them.',
    'documents/paper.md:20:1: This text is not in received/paper.txt: remove it.',
  ],
  'duplicate-id': [
    'terms/piers.yaml:8:13: There is no entry pier: correct the id or remove it.',
    'terms/piers.yaml:11:7: Another entry has the id pier-committee: choose a different one.',
  ],
  'figure-of-unknown-entry': ['figures/piers.yaml:2:11: There is no entry quay: correct the id.'],
  'front-matter-missing': ['documents/paper.md:1:1: The front matter is missing: begin the file with "---".'],
  'hash-mismatch': [
    'documents/paper.md:12:11: The hash is not that of received/paper.txt, which is d93b04749117cbc15e42ec6743e05fbdc7002b2b0ed8af0c0d34e7a5752fd145: restore the file, or correct the hash if the file is right.',
  ],
  'heading-level-skipped': ['documents/paper.md:20:1: A heading level is skipped: use fewer "#".'],
  'hidden-label-that-folding-yields': [
    'terms/piers.yaml:4:17: The label "ＰＣ" is found through "PC" already, for folding makes them the same: remove it.',
  ],
  'invalid-yaml': [
    'terms/piers.yaml:13:3: This is not valid YAML: Flow map in block collection must be sufficiently indented and end with a }.',
  ],
  'japanese-name-missing': [
    'terms/piers.yaml:12:34: pier has no Japanese name that jaRule could belong to: give the name as ja, or remove jaRule.',
    'terms/piers.yaml:12:55: pier has no Japanese name that jaReading could belong to: give the name as ja, or remove jaReading.',
  ],
  'label-clash': [
    'terms/piers.yaml:12:20: The label "pier committee" is also a label of pier-committee: remove it from one of the two, or give it "rule: anchored" in both.',
  ],
  'label-clash-of-one-anchored': [
    'terms/piers.yaml:14:14: The label "Short Form" is also a label of pier-committee: remove it from one of the two, or give it "rule: anchored" in both.',
  ],
  'label-shared-without-scope-note': [
    'terms/piers.yaml:13:3: The label "Short Form" is also a label of pier-committee: say in a scopeNote how to tell the two apart.',
  ],
  'label-that-folding-yields': [
    'terms/piers.yaml:4:14: The label "Pier–Committee" is found through "Pier Committee" already, for folding makes them the same: remove it.',
  ],
  'label-without-letters': [
    'terms/piers.yaml:3:18: Nothing in the label "…" can be recognised: write letters or digits.',
  ],
  'longer-name-after-katakana-without-label': [
    'terms/piers.yaml:13:15: The longer name "{katakana}埠頭" does not end in a label of pier: correct it or remove it.',
  ],
  'longer-name-that-is-a-label': [
    'terms/piers.yaml:13:15: The longer name "Pier–Committee" is a label of pier-committee: remove it here, for the longest label is recognised anyway.',
  ],
  'longer-name-without-label': [
    'terms/piers.yaml:13:15: The longer name "Quay Committee" holds no label of pier: correct it or remove it.',
  ],
  'missing-field': ['terms/piers.yaml:11:3: The field kind is missing: add it.'],
  'no-evidence': [
    'terms/piers.yaml:17:13: The field evidence is empty: a definition rests on at least one quoted passage.',
  ],
  'not-a-list': ['topics.yaml:1:1: The file is not a list: begin each item with "- ".'],
  'not-normal-form': [
    'terms/piers.yaml:7:1: This line is not in Unicode normal form C: retype its accented characters.',
  ],
  'paragraph-of-two-lines': [
    'documents/paper.md:27:1: A paragraph is one line: join this line to the one before, or put a blank line between.',
  ],
  'quotation-in-other-typography': [
    'terms/piers.yaml:18:33: The words "photo of a Pier" are not in paper letter for letter: copy them as they stand there, "Photo of a pier".',
  ],
  'quotation-not-unique': [
    'terms/piers.yaml:18:33: The words "The committee" stand more than once in paper (paper/2/1): quote more of them, or add the words before as prefix or after as suffix.',
  ],
  'quotation-not-verbatim': [
    'terms/piers.yaml:18:33: The words "Photo of  the pier" do not stand in one passage of paper: copy them from one paragraph, item or caption.',
  ],
  'quotation-over-two-passages': [
    'terms/piers.yaml:18:33: The words "first item; Photo of a pier" do not stand in one passage of paper: copy them from one paragraph, item or caption.',
  ],
  'quotation-with-wrong-prefix': [
    'notes.yaml:2:10: The words "The committee" do not stand with this prefix and suffix in one passage of paper: copy them from one paragraph, item or caption.',
  ],
  'received-file-missing': [
    'documents/paper.md:11:9: There is no file received/papers.txt: put it there or correct the name.',
  ],
  'received-line-unaccounted': [
    'documents/paper.md:20:1: Line 3 of received/paper.txt, "Menu", is neither the next text here nor dropped: keep it word for word, or list it under dropped with a reason.',
  ],
  'relation-to-itself': ['terms/piers.yaml:8:13: The entry pier-committee names itself as related: remove that.'],
  'speaker-not-listed': [
    'terms/piers.yaml:18:59: The speaker "The Quay Times" is not in speakers.yaml: add the name there.',
  ],
  'text-beyond-received': ['documents/paper.md:33:1: This text is not in received/paper.txt: remove it.'],
  'text-not-received': [
    'documents/paper.md:31:1: Line 15 of received/paper.txt, "The committee met again. The committee ended.", is neither the next text here nor dropped: keep it word for word, or list it under dropped with a reason.',
    'notes.yaml:2:10: The words "The committee" do not stand with this prefix and suffix in one passage of paper: copy them from one paragraph, item or caption.',
  ],
  'text-with-comma-unquoted': [
    'terms/piers.yaml:10:7: The field evidence.0.2006 is not known here: check its spelling and its place, or put the text it belongs to in quotation marks.',
  ],
  'title-differs': [
    'documents/paper.md:2:8: The title is not the first heading of the text: write "# A Paper" there, or put it in square brackets if it is not the document’s own.',
  ],
  'topic-without-entry': ['topics.yaml:3:7: No entry has the topic ports: add one or remove the topic.'],
  'unknown-document': ['terms/piers.yaml:18:19: There is no document papers: use one of paper.'],
  'unknown-field': [
    'terms/piers.yaml:15:11: The field colour is not known here: check its spelling and its place, or put the text it belongs to in quotation marks.',
  ],
  'unknown-figure': ['figures/piers.yaml:6:29: There is no figure second-meeting: correct the id.'],
  'unknown-kind': [
    'terms/piers.yaml:14:9: The field kind is not a kind: use one of body, meeting, agreement, law, programme, document, system, facility, place, person, office, party, company, event, concept.',
  ],
  'unknown-word-list': [
    'terms/piers.yaml:13:15: There is no word list "other-city": add it to word-lists.yaml or correct the name in braces.',
  ],
  'unknown-relation': ['terms/piers.yaml:8:13: There is no entry quay: correct the id or remove it.'],
  'unknown-topic': ['terms/piers.yaml:5:18: There is no topic ports: add it to topics.yaml or use one that is there.'],
  'wrong-file-for-topic': [
    'terms/ports.yaml:4:11: An entry stands in the file of its first topic: move this one to terms/piers.yaml, or name another topic first.',
  ],
};

describe('compile', () => {
  const valid = readCorpusFolder(...FIXTURES, 'valid');

  it('accepts files without a fault and resolves what they refer to', () => {
    const { corpus, problems } = compile(valid);
    assert.deepEqual(problems, []);
    const [committee, pier] = corpus!.entries;
    assert.deepEqual(
      {
        edition: corpus!.edition,
        passages: corpus!.documents.flatMap(({ passages }) => passages.map(({ id, kind, text }) => [id, kind, text])),
        labels: committee!.labels,
        evidence: committee!.evidence,
        relatedBothWays: [committee!.related, pier!.related],
        figure: corpus!.figures[0]!.evidence,
        note: corpus!.notes[0],
      },
      {
        edition: { from: 2007, to: 2007 },
        passages: [
          ['paper/1/1', 'paragraph', 'The Pier Committee (PC) met on May 1, 2006.'],
          ['paper/1/2', 'item', '(i) first item;'],
          ['paper/1/c1', 'caption', 'Photo of a pier'],
          ['paper/2/1', 'paragraph', 'The committee met again. The committee ended.'],
        ],
        labels: [
          { text: 'Pier Committee', case: 'any', anchored: false },
          { text: '橋脚委員会', case: 'any', anchored: false },
          { text: 'PC', case: 'exact', anchored: false },
        ],
        evidence: [{ passage: 'paper/1/1', start: 0, end: 43 }],
        relatedBothWays: [['pier'], ['pier-committee']],
        figure: { passage: 'paper/1/1', start: 24, end: 42 },
        note: { passage: 'paper/2/1', start: 25, end: 38, kind: 'stale', note: 'It was founded again later.' },
      },
    );
  });

  it('anchors a name in one language and not in the other', () => {
    const anchored = (rules: string) => {
      const files = valid.map((file) => ({
        ...file,
        text: file.text.replace('{ en: pier }', `{ en: pier, ${rules} }`),
      }));
      const pier = compile(files).corpus!.entries.find(({ id }) => id === 'pier')!;
      return pier.labels.filter((label) => label.anchored).map(({ text }) => text);
    };
    assert.deepEqual(['ja: 桟橋', 'ja: 桟橋, jaRule: anchored', 'ja: 桟橋, rule: anchored'].map(anchored), [
      ['Short Form'],
      ['桟橋', 'Short Form'],
      ['pier', 'Short Form'],
    ]);
  });

  const cases = readdirSync(join(PROJECT, ...FIXTURES, 'broken')).sort();
  for (const name of cases) {
    it(`reports: ${name}`, () => {
      const { corpus, problems } = compile(overlay(valid, readCorpusFolder(...FIXTURES, 'broken', name)));
      assert.deepEqual(problems.map(formatProblem), EXPECTED[name]);
      assert.equal(corpus, undefined);
    });
  }

  it('has a fixture for every expectation', () => {
    assert.deepEqual(Object.keys(EXPECTED).sort(), cases);
  });
});
