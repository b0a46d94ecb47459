/**
 * The compiled corpus: what `compile` writes to `dist/corpus.json` and the extension reads.
 *
 * It differs from the authored files in that every quotation has been found (a passage and two
 * offsets), every relation goes both ways, and defaults are filled in.
 */
import type {
  AuthoredDocument,
  AuthoredEntry,
  AuthoredFigure,
  AuthoredNote,
  AuthoredSpeaker,
  AuthoredTopic,
} from './authored';

/** Raised when a change of these shapes makes older compiled corpora unreadable. */
export const CORPUS_FORMAT = 3;

export interface CorpusData {
  readonly format: number;
  readonly edition: Edition;
  readonly topics: readonly Topic[];
  readonly speakers: readonly Speaker[];
  readonly documents: readonly SourceDocument[];
  readonly entries: readonly Entry[];
  readonly figures: readonly Figure[];
  readonly notes: readonly EditorNote[];
}

/** What this corpus covers, for the places that must say so. */
export interface Edition {
  /** Years of the earliest and the latest document. */
  readonly from: number;
  readonly to: number;
}

export type Topic = Readonly<AuthoredTopic>;

export type Speaker = Readonly<AuthoredSpeaker>;

export type Reliability = AuthoredDocument['reliability'];

export interface SourceDocument extends Readonly<Omit<AuthoredDocument, 'passageUnit'>> {
  readonly id: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}

export interface Section {
  /** Place among its siblings, as in "2.1"; the text before the first heading is the section "". */
  readonly id: string;
  /** Depth below the document's title, from 1. */
  readonly level: number;
  readonly heading: string;
}

export type PassageKind = 'paragraph' | 'item' | 'caption';

/** The unit that is shown and cited. */
export interface Passage {
  /** Document, section and number, as in "embassy-japan-2009/2.2/4"; a name for good. */
  readonly id: string;
  readonly document: string;
  readonly section: string;
  readonly kind: PassageKind;
  /** Number within its section: "4", "4.2" for a sentence of a paragraph, "c1" for a caption. */
  readonly number: string;
  readonly text: string;
}

/** Words of one passage. */
export interface Quotation {
  readonly passage: string;
  /** UTF-16 offsets into the passage's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Evidence extends Quotation {
  readonly speaker?: string;
}

/** How the capitals of a label are treated. */
export type LabelCase = 'exact' | 'proper' | 'any';

export interface Label {
  readonly text: string;
  readonly case: LabelCase;
  readonly anchored: boolean;
  /** Whether it means something else directly after katakana: 外務大臣 after the name of a foreign minister. */
  readonly notAfterKatakana?: boolean;
}

export type Status = NonNullable<AuthoredEntry['status']>;

export type EntryKind = AuthoredEntry['kind'];

export interface Entry extends Readonly<
  Pick<AuthoredEntry, 'id' | 'prefLabel' | 'kind' | 'topic' | 'definition' | 'background' | 'hiddenLabel'>
> {
  /** Every label that is recognised in a draft: preferred, Japanese, abbreviations, alternatives. */
  readonly labels: readonly Label[];
  /** Longer names in which a label means nothing, though it stands there: China in the South China Sea. */
  readonly notWithin: readonly string[];
  /** Ids of other entries that, named in a draft, tell that the anchored labels of this one are meant there. */
  readonly anchoredBy: readonly string[];
  /** Texts of the labels by role, for display. */
  readonly abbreviation: readonly string[];
  readonly altLabel: readonly string[];
  readonly status?: Readonly<Status>;
  readonly scopeNote?: string;
  readonly broader: readonly string[];
  readonly narrower: readonly string[];
  readonly related: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface Figure extends Readonly<Omit<AuthoredFigure, 'evidence'>> {
  readonly evidence: Evidence;
}

export interface EditorNote extends Quotation {
  readonly kind: AuthoredNote['kind'];
  readonly note: string;
  readonly basis?: Quotation | { readonly reference: Reference };
}

export type Reference = AuthoredEntry['background'][number]['reference'];
