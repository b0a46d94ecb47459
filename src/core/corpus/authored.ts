/**
 * The authored shapes of the corpus, each defined once: from these definitions come the types, the
 * validation in `compile`, and the JSON Schemas in `corpus/schema/` that editors use.
 *
 * Field names follow SKOS (https://www.w3.org/TR/skos-reference/) for entries and the W3C Web
 * Annotation text quote selector (https://www.w3.org/TR/annotation-model/#text-quote-selector) for
 * quotations.
 */
import * as v from 'valibot';
import { parseEdtf } from './edtf';

const ID = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'is not an id: use lower-case letters, digits and single hyphens, as in "host-nation-support".',
  ),
  v.maxLength(80, 'is longer than 80 characters: choose a shorter id.'),
  v.description('lower-case letters, digits and single hyphens'),
);

/** A text that says something: at least one visible character, none of them around it blank. */
const text = (maximum: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty('is empty: write it or remove the field.'),
    v.regex(/^\S(?:[\s\S]*\S)?$/, 'begins or ends with a space: remove it.'),
    v.maxLength(maximum, `is longer than ${maximum} characters: shorten it.`),
  );

const DATE = v.pipe(
  v.string('is not a text: put the date in quotation marks, as in "2007-05".'),
  v.check(
    (value) => parseEdtf(value) !== undefined,
    'is not an EDTF date: write "2007", "2007-05", "2007-05-01", "2007~" or "2004/2006".',
  ),
  v.description('EDTF: "2007", "2007-05-01", "2007~", "2004/2006", "2018/.."'),
);

const URL_TEXT = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s"<>]+$/, 'is not a web address: write it in full, beginning with http:// or https://.'),
);

/** The words quoted, verbatim, with as much of their surroundings as makes them unique. */
const quotation = {
  document: v.pipe(ID, v.description('id of a document: its file name in corpus/documents/ without .md')),
  exact: v.pipe(text(1200), v.description('the quoted words, verbatim, from one passage')),
  prefix: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty('is empty: remove it.'),
      v.description('the words directly before, where exact stands more than once'),
    ),
  ),
  suffix: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty('is empty: remove it.'),
      v.description('the words directly after, where exact stands more than once'),
    ),
  ),
};

const Quotation = v.strictObject(quotation);

const Evidence = v.strictObject({
  ...quotation,
  speaker: v.optional(
    v.pipe(text(120), v.description('who said it, where the document quotes or reports somebody else')),
  ),
});

const Reference = v.strictObject({
  title: text(300),
  publisher: text(200),
  date: v.optional(DATE),
  address: v.optional(v.pipe(URL_TEXT, v.description('only an address where the page was seen'))),
});

const labelRule = v.optional(
  v.pipe(
    v.picklist(['anchored']),
    v.description(
      'recognised only where an unambiguous label of the entry, or of one under anchoredBy, stands elsewhere in the draft',
    ),
  ),
);

/** How a label is recognised in a draft; the defaults follow from its shape, see `matching/labels`. */
const labelRules = {
  rule: labelRule,
  case: v.optional(
    v.pipe(
      v.picklist(['exact', 'proper', 'any']),
      v.description('exact: as written; proper: its capitals are required; any: case does not matter'),
    ),
  ),
};

const Label = v.union(
  [text(200), v.strictObject({ text: text(200), ...labelRules })],
  'is not a label: write a text, or { text: …, rule: anchored, case: exact | proper | any }.',
);

/** What an entry can be. */
export const KINDS = [
  'body',
  'meeting',
  'agreement',
  'law',
  'programme',
  'document',
  'system',
  'facility',
  'place',
  'person',
  'office',
  'party',
  'company',
  'event',
  'concept',
] as const;

const Status = v.strictObject({
  state: v.pipe(
    v.picklist(['current', 'historical', 'superseded', 'proposed']),
    v.description('current: as of the newest evidence'),
  ),
  since: v.optional(DATE),
  until: v.optional(DATE),
  supersededBy: v.optional(v.pipe(ID, v.description('id of the entry that took its place'))),
  basis: v.optional(
    v.pipe(v.picklist(['evidence', 'background']), v.description('where the dates come from; evidence unless said')),
    'evidence',
  ),
});

/** Characters; a definition is read on a card. */
const DEFINITION_MAX_LENGTH = 400;

/** An item of `terms/<topic>.yaml`. */
export const EntrySchema = v.strictObject({
  id: ID,
  prefLabel: v.strictObject({
    en: text(200),
    // How the English name is recognised, where its shape does not say it.
    ...labelRules,
    ja: v.optional(v.pipe(text(200), v.description('only the official or established Japanese name'))),
    // A Japanese name may be an ordinary word where the English one is none, and the other way round.
    jaRule: labelRule,
    jaReading: v.optional(
      v.pipe(
        text(300),
        v.regex(
          /^[\p{Script=Hiragana}\p{Script=Katakana}ー・、（）()0-9A-Za-z+\-\s]+$/u,
          'is not a reading: write it in kana.',
        ),
      ),
    ),
  }),
  abbreviation: v.optional(v.array(Label), []),
  altLabel: v.optional(v.pipe(v.array(Label), v.description('what a writer may use')), []),
  hiddenLabel: v.optional(v.pipe(v.array(text(200)), v.description('searched, never recognised in prose')), []),
  notWithin: v.optional(
    v.pipe(
      v.array(text(200)),
      v.description(
        'longer names that hold a label of this entry and mean something else; nothing is recognised there. {list} stands for each word of a list in word-lists.yaml, {katakana} before a label for anything in katakana',
      ),
    ),
    [],
  ),
  anchoredBy: v.optional(
    v.pipe(
      v.array(ID),
      v.description('other entries of which an unambiguous label establishes the anchored labels of this one as well'),
    ),
    [],
  ),
  kind: v.picklist(KINDS, `is not a kind: use one of ${KINDS.join(', ')}.`),
  topic: v.pipe(v.array(ID), v.minLength(1, 'is empty: name at least one topic of topics.yaml.')),
  status: v.optional(Status),
  definition: text(DEFINITION_MAX_LENGTH),
  background: v.optional(v.array(v.strictObject({ text: text(600), reference: Reference })), []),
  scopeNote: v.optional(text(400)),
  broader: v.optional(v.array(ID), []),
  related: v.optional(v.array(ID), []),
  evidence: v.pipe(
    v.array(Evidence),
    v.minLength(1, 'is empty: a definition rests on at least one quoted passage.'),
    v.description('best first'),
  ),
});

/** An item of `figures/<topic>.yaml`: a claim with a number, true at a date. */
export const FigureSchema = v.strictObject({
  id: ID,
  entry: v.pipe(v.array(ID), v.minLength(1, 'is empty: name the entry the figure belongs to.')),
  subject: text(200),
  value: v.union([v.number(), text(200)], 'is not a number or a text.'),
  approximate: v.optional(v.boolean(), false),
  unit: v.optional(text(80)),
  scope: v.optional(text(200)),
  basis: v.optional(text(200)),
  asOf: DATE,
  evidence: Evidence,
  impossible: v.optional(v.pipe(text(400), v.description('how it is known that the figure cannot be true'))),
  disagreesWith: v.optional(
    v.array(v.strictObject({ figure: ID, reason: v.picklist(['date', 'scope', 'basis', 'error']), note: text(400) })),
    [],
  ),
});

/** An item of `notes.yaml`: what is wrong with words of a source. */
export const NoteSchema = v.strictObject({
  ...quotation,
  kind: v.picklist(['wrong', 'wrong-name', 'garbled', 'stale', 'contradictory', 'typographical']),
  note: text(600),
  basis: v.optional(
    v.union([Quotation, v.strictObject({ reference: Reference })], 'is neither a quotation nor { reference: … }.'),
  ),
});

/** A number of the sources that is not a claim: part of a name, a date of a heading, a page. */
export const NotClaimSchema = v.strictObject({
  ...quotation,
  reason: text(300),
});

/** Somebody whose words the documents quote or report; named the same wherever evidence names a speaker. */
export const SpeakerSchema = v.strictObject({
  name: text(200),
  government: v.optional(
    v.pipe(
      v.array(
        v.picklist(['Japan', 'United States'], 'is not a government of the alliance: use Japan or United States.'),
      ),
      v.description('the governments for which the words were said, in office; none for anyone else'),
    ),
    [],
  ),
});

/** An item of `word-lists.yaml`: words that stand in one place of many longer names. */
export const WordListSchema = v.strictObject({
  id: ID,
  description: text(300),
  words: v.pipe(v.array(text(80)), v.minLength(1, 'is empty: name the words of the list.')),
});

/** An item of `topics.yaml`. */
export const TopicSchema = v.strictObject({
  id: ID,
  title: v.strictObject({ en: text(80), ja: v.optional(text(80)) }),
  description: v.optional(text(300)),
});

/** The front matter of `documents/<id>.md`. */
export const DocumentSchema = v.strictObject({
  title: text(300),
  publisher: text(300),
  author: v.optional(text(200)),
  date: DATE,
  dateBasis: v.pipe(text(400), v.description('how the date is known')),
  kind: v.picklist(['official-paper', 'research-summary', 'advocacy-brief', 'unidentified']),
  reliability: v.picklist(['official', 'research', 'advocacy', 'unverified']),
  reliabilityNote: text(600),
  address: v.optional(URL_TEXT),
  rights: text(600),
  received: v.strictObject({
    file: v.pipe(v.string(), v.regex(/^[\w.-]+\.txt$/, 'is not a file name in corpus/received/.')),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 lower-case hexadecimal digits.')),
  }),
  passageUnit: v.optional(
    v.pipe(
      v.picklist(['paragraph', 'sentence']),
      v.description('sentence: each line of a paragraph is a passage of its own'),
    ),
    'paragraph',
  ),
  dropped: v.optional(
    v.array(
      v.strictObject({
        lines: v.pipe(
          v.string('is not a text: put the line numbers in quotation marks, as in "13-55".'),
          v.regex(/^[1-9]\d*(?:-[1-9]\d*)?$/, 'is not a line range: write "13" or "13-55".'),
        ),
        reason: text(300),
      }),
    ),
    [],
  ),
});

export type AuthoredEntry = v.InferOutput<typeof EntrySchema>;
export type AuthoredFigure = v.InferOutput<typeof FigureSchema>;
export type AuthoredNotClaim = v.InferOutput<typeof NotClaimSchema>;
export type AuthoredNote = v.InferOutput<typeof NoteSchema>;
export type AuthoredSpeaker = v.InferOutput<typeof SpeakerSchema>;
export type AuthoredTopic = v.InferOutput<typeof TopicSchema>;
export type AuthoredDocument = v.InferOutput<typeof DocumentSchema>;
export type AuthoredLabel = v.InferOutput<typeof Label>;
export type AuthoredQuotation = v.InferOutput<typeof Quotation>;
