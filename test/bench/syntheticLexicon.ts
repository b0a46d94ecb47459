/** Seeded lists of labels like real ones, and Markdown drafts in which some of them stand. */
import { labelled } from '../support/entries';
import { seededRandom } from '../support/seededRandom';

const FIRST = [
  'Japan-U.S.',
  'Security',
  'Defense',
  'Special',
  'Joint',
  'Strategic',
  'National',
  'Regional',
  'Economic',
  'Bilateral',
  'Ministry of',
  'Treaty on',
  'Guidelines for',
  'Committee on',
  'Law Concerning',
  'Agreement on',
  'Initiative for',
  'Partnership for',
];
const SYLLABLES = [
  'ka',
  'to',
  'mi',
  'ra',
  'shi',
  'no',
  'fu',
  'ten',
  'ma',
  'oki',
  'na',
  'wa',
  'ber',
  'ton',
  'lin',
  'dor',
  'sel',
  'mar',
  'vin',
  'gra',
  'pol',
  'cor',
  'del',
  'san',
];

export interface SyntheticLexicon {
  readonly labels: readonly string[];
  readonly entries: ReturnType<typeof labelled>[];
}

/** `count` labels: one in five an acronym, the rest of two to six words, most sharing a first word with others. */
export function syntheticLexicon(count: number, seed = 7): SyntheticLexicon {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  const labels = new Set<string>();
  while (labels.size < count) {
    if (random() < 0.2) {
      labels.add(
        Array.from({ length: 4 + Math.floor(random() * 2) }, () =>
          String.fromCharCode(65 + Math.floor(random() * 26)),
        ).join(''),
      );
    } else {
      const rest = Array.from({ length: 1 + Math.floor(random() * 4) }, word);
      labels.add([pick(FIRST), ...rest].join(' '));
    }
  }
  const list = [...labels];
  return { labels: list, entries: list.map((label, index) => labelled(`entry-${index}`, label)) };
}

/** A Markdown draft of about `length` characters: prose, lists, quotations, code, links, a term every 25 words or so. */
export function syntheticDraft(length: number, labels: readonly string[], seed = 11): string {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const common = [
    'the',
    'of',
    'and',
    'to',
    'in',
    'that',
    'for',
    'on',
    'security',
    'defense',
    'joint',
    'cooperation',
    'government',
    'special',
    'policy',
    'forces',
    'region',
    'which',
    'national',
    'agreement',
    'was',
    'with',
    'by',
    'economic',
    'strategic',
    'has',
  ];
  const parts: string[] = [];
  let written = 0;
  while (written < length) {
    const words = Array.from({ length: 30 + Math.floor(random() * 60) }, () =>
      random() < 0.04 ? pick(labels) : pick(common),
    );
    const sentence = `${words.join(' ')}.`;
    const form = random();
    const block =
      form < 0.7
        ? sentence
        : form < 0.8
          ? `- ${sentence}`
          : form < 0.86
            ? `> ${sentence}`
            : form < 0.92
              ? `See [the **text**](https://example.org/a) and \`code\`. ${sentence}`
              : form < 0.96
                ? `## ${words.slice(0, 5).join(' ')}`
                : `\`\`\`\n${sentence}\n\`\`\``;
    parts.push(block);
    written += block.length + 2;
  }
  return parts.join('\n\n').slice(0, length);
}
