/**
 * The report over a corpus: what there is, and what the documents say that no entry, figure or list
 * covers. For authors; run by `npm run corpus:report`.
 */
import { documentTerms, firstOfEach } from '../matching/documentTerms';
import { Matcher } from '../matching/matcher';
import type { Corpus } from './corpus';
import type { Figure, Passage, Quotation } from './model';

/** Words joining the capitalised words of one name: "Special Action Committee on Okinawa". */
const JOINER = '(?:of|the|and|for|on|in|to|at|with|de|&)';
const CAPITALISED = String.raw`(?:\p{Lu}[\p{L}\p{M}\d’'.&-]*[\p{L}\p{M}\d]|\p{Lu}\.?)`;
const NAME = new RegExp(String.raw`${CAPITALISED}(?:[ \u00A0](?:${JOINER}[ \u00A0]){0,2}${CAPITALISED})*`, 'gu');
/** Characters shown on either side of what is reported. */
const CONTEXT = 40;
const NUMBER = /[$€¥]?\d[\d,.]*\d|\d/g;

/** A phrase that no label covers, and where it stands. */
interface UncoveredPhrase {
  readonly phrase: string;
  readonly passages: readonly string[];
}

/** Capitalised phrases and acronyms that no label covers, most frequent first, then by phrase. */
function uncoveredPhrases(corpus: Corpus, matcher: Matcher): UncoveredPhrase[] {
  const places = new Map<string, string[]>();
  for (const { passages } of corpus.documents) {
    for (const passage of passages) {
      for (const phrase of uncoveredIn(passage, matcher)) {
        places.set(phrase, [...(places.get(phrase) ?? []), passage.id]);
      }
    }
  }
  return [...places]
    .map(([phrase, passages]) => ({ phrase, passages }))
    .sort((a, b) => b.passages.length - a.passages.length || (a.phrase < b.phrase ? -1 : 1));
}

function uncoveredIn({ text }: Passage, matcher: Matcher): string[] {
  const covered = matcher.findAll(text);
  const isCovered = (start: number, end: number) => covered.some((match) => match.start < end && start < match.end);
  const phrases: string[] = [];
  for (const match of text.matchAll(NAME)) {
    const [phrase] = match;
    const isOneWord = !/[ \u00A0]/.test(phrase);
    if (isCovered(match.index, match.index + phrase.length)) continue;
    // The capital of a sentence's first word says nothing.
    if (isOneWord && beginsSentence(text, match.index) && phrase !== phrase.toUpperCase()) continue;
    phrases.push(phrase);
  }
  return phrases;
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;“"‘(•]\s*|\)\s+)$/.test(text.slice(0, at));
}

/** Numbers of the documents that stand in no figure's evidence and are not listed as no claim. */
export function unaccountedNumbers(
  corpus: Corpus,
  figures: readonly Figure[],
  notClaims: readonly Quotation[],
): { readonly number: string; readonly passage: string; readonly context: string }[] {
  const accounted = [...figures.map(({ evidence }) => evidence), ...notClaims];
  return corpus.documents.flatMap(({ passages }) =>
    passages.flatMap(({ id, text }) =>
      Array.from(text.matchAll(NUMBER), (match) => ({
        number: match[0],
        start: match.index,
        end: match.index + match[0].length,
      }))
        .filter(
          ({ start, end }) =>
            !accounted.some((place) => place.passage === id && place.start <= start && end <= place.end),
        )
        .map(({ number, start, end }) => ({
          number,
          passage: id,
          context: text.slice(Math.max(0, start - CONTEXT), end + CONTEXT),
        })),
    ),
  );
}

/** Entries that a passage names and that do not cite it: evidence that may have been overlooked. */
export function uncitedMentions(
  corpus: Corpus,
  matcher: Matcher,
): { readonly entry: string; readonly passage: string; readonly context: string }[] {
  return corpus.documents.flatMap((document) =>
    Array.from(documentTerms(document, matcher), ([id, terms]) => {
      const citing = new Set(corpus.entriesCiting(id).map((entry) => entry.id));
      const { text } = corpus.placeOf(id).passage;
      return firstOfEach(terms)
        .filter(({ entry }) => !citing.has(entry))
        .map(({ entry, start, end }) => ({
          entry,
          passage: id,
          context: text.slice(Math.max(0, start - CONTEXT), end + CONTEXT),
        }));
    }).flat(),
  );
}

/** The whole report as text. */
export function renderReport(corpus: Corpus, figures: readonly Figure[], notClaims: readonly Quotation[]): string {
  const matcher = new Matcher(corpus.entries);
  const byDocument = (document: string) =>
    corpus.entries.filter(({ evidence }) => evidence.some(({ passage }) => passage.startsWith(`${document}/`))).length;
  const silent = corpus.documents.flatMap(({ passages }) =>
    passages.filter(({ id }) => corpus.entriesCiting(id).length === 0),
  );
  return [
    heading('Entries by topic'),
    ...corpus.topics.map(({ id, title }) => `${String(corpus.entriesOf(id).length).padStart(4)}  ${title.en}`),
    heading('Entries by document'),
    ...corpus.documents.map(({ id, title }) => `${String(byDocument(id)).padStart(4)}  ${id}: ${title}`),
    heading(`Passages without an entry (${silent.length})`),
    ...silent.map(({ id, text }) => `      ${id}: ${text.slice(0, 90)}`),
    heading('Entries that a passage names without being their evidence'),
    ...uncitedMentions(corpus, matcher).map(
      ({ entry, passage, context }) => `      ${entry}  ${passage}: …${context}…`,
    ),
    heading('Capitalised phrases and acronyms that no label covers'),
    ...uncoveredPhrases(corpus, matcher).map(
      ({ phrase, passages }) =>
        `${String(passages.length).padStart(4)}  ${phrase}  (${passages.slice(0, 3).join(', ')})`,
    ),
    heading('Numbers that are neither in a figure nor listed as no claim'),
    ...unaccountedNumbers(corpus, figures, notClaims).map(
      ({ number, passage, context }) => `      ${number}  ${passage}: …${context}…`,
    ),
    '',
  ].join('\n');
}

function heading(text: string): string {
  return `\n${text}\n`;
}
