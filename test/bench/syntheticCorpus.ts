/** Seeded corpora of any size, with what the search reads: labels in two languages, definitions, passages. */
import { Corpus } from '../../src/core/corpus/corpus';
import { CORPUS_FORMAT, type CorpusData, type Entry, type Passage } from '../../src/core/corpus/model';
import { toLabel } from '../../src/core/matching/labels';
import { seededRandom } from '../support/seededRandom';
import { syntheticLexicon } from './syntheticLexicon';

const KANJI =
  '日米安全保障条約地位協定防衛省外務経済産業基地移設普天間飛行場沖縄特別行動委員会自衛隊海上航空陸上協力指針共同声明首脳会談';
const KANA = [
  'に',
  'ち',
  'べい',
  'あん',
  'ぜん',
  'ほ',
  'しょう',
  'じょう',
  'やく',
  'きょう',
  'てい',
  'ぼう',
  'えい',
  'がい',
  'む',
  'けい',
  'ざい',
];
const SYLLABLES = 'ac ber con dis ef for gen hib im jur kel lat men nor op per qual rec sub ten un ver wil tion'.split(
  ' ',
);
const PROSE =
  'the of and to in that for on security defense joint cooperation government policy forces region which agreement was with by economic has between both countries members confirmed resolve implementation plan realignment bases local communities impact measures support alliance trade market exports negotiations talks president minister'.split(
    ' ',
  );

export function syntheticCorpus(entryCount: number, passageCount: number, seed = 5): Corpus {
  const random = seededRandom(seed);
  const pick = <T>(list: ArrayLike<T>) => list[Math.floor(random() * list.length)]!;
  const many = (length: number, make: () => string, separator: string) => Array.from({ length }, make).join(separator);
  // As in real prose, a few words stand everywhere and most nearly nowhere.
  const rare = Array.from({ length: 4000 }, () => many(2 + Math.floor(random() * 2), () => pick(SYLLABLES), ''));
  const prose = () =>
    random() < 0.55 ? PROSE[Math.floor(PROSE.length * random() ** 2)]! : rare[Math.floor(rare.length * random() ** 3)]!;
  const { labels } = syntheticLexicon(entryCount);
  const passages = Array.from({ length: passageCount }, (_, index): Passage => ({
    id: `paper/1/${index + 1}`,
    document: 'paper',
    section: '1',
    kind: 'paragraph',
    number: String(index + 1),
    text: many(60, () => (random() < 0.03 ? pick(labels) : prose()), ' '),
  }));
  const entries = labels.map((label, index): Entry => {
    const isJapaneseToo = random() < 0.5;
    const ja = isJapaneseToo ? `${many(5, () => pick(KANJI), '')}${index}` : undefined;
    return {
      id: `entry-${index}`,
      prefLabel: { en: label, ...(ja !== undefined && { ja, jaReading: many(6, () => pick(KANA), '') }) },
      labels: [label, ...(ja === undefined ? [] : [ja])].map(toLabel),
      abbreviation: [],
      altLabel: [],
      hiddenLabel: [],
      notWithin: [],
      anchoredBy: [],
      kind: 'concept',
      topic: ['all'],
      definition: many(18, () => (random() < 0.1 ? pick(labels) : prose()), ' '),
      background: [],
      broader: [],
      narrower: [],
      related: [],
      evidence: [{ passage: pick(passages).id, start: 0, end: 10 }],
    };
  });
  const data: CorpusData = {
    format: CORPUS_FORMAT,
    edition: { from: 2000, to: 2020 },
    topics: [{ id: 'all', title: { en: 'All' } }],
    speakers: [],
    documents: [
      {
        id: 'paper',
        title: 'Paper',
        publisher: 'Publisher',
        date: '2010',
        dateBasis: '',
        kind: 'official-paper',
        reliability: 'official',
        reliabilityNote: '',
        rights: '',
        received: { file: 'paper.txt', sha256: '' },
        dropped: [],
        sections: [{ id: '1', level: 1, heading: 'Section' }],
        passages,
      },
    ],
    entries,
    figures: [],
    notes: [],
  };
  return new Corpus(data);
}

/**
 * What somebody types who looks for given names: every beginning of a name as it grows, from the second letter on,
 * in turn as written, with a slip, with its words in another order, in the middle of the name, in lower case.
 */
export function keystrokes(names: readonly string[], count: number, seed = 9): string[] {
  const random = seededRandom(seed);
  const typed: string[] = [];
  for (let turn = 0; typed.length < count; turn++) {
    const name = names[Math.floor(random() * names.length)]!;
    const words = name.split(' ');
    const query = [
      name,
      withSlip(name, Math.floor(random() * Math.max(1, name.length - 1))),
      [...words].reverse().join(' '),
      words.slice(1).join(' ') || name,
      name.toLowerCase(),
    ][turn % 5]!;
    for (let length = 2; length <= query.length; length++) typed.push(query.slice(0, length));
  }
  return typed.slice(0, count);
}

/** Two neighbouring letters change places. */
function withSlip(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
