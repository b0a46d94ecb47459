/** The corpus as the program asks it questions: immutable, every lookup by id at once. */
import {
  CORPUS_FORMAT,
  type CorpusData,
  type Edition,
  type EditorNote,
  type Entry,
  type Evidence,
  type Figure,
  type Passage,
  type Quotation,
  type Section,
  type Speaker,
  type SourceDocument,
  type Topic,
} from './model';

/** The compiled corpus cannot be used; the message is one sentence for the user. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/** All of a compiled corpus with its lookups. */
export class Corpus {
  readonly edition: Edition;
  readonly topics: readonly Topic[];
  readonly documents: readonly SourceDocument[];
  readonly entries: readonly Entry[];

  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #documents: ReadonlyMap<string, SourceDocument>;
  readonly #passages: ReadonlyMap<string, Passage>;
  readonly #speakers: ReadonlyMap<string, Speaker>;
  readonly #entriesByTopic: ReadonlyMap<string, readonly Entry[]>;
  readonly #figuresByEntry: ReadonlyMap<string, readonly Figure[]>;
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #notesByPassage: ReadonlyMap<string, readonly EditorNote[]>;
  readonly #entriesByPassage: ReadonlyMap<string, readonly Entry[]>;

  /** @throws CorpusError when a reference inside the data leads nowhere. */
  constructor(data: CorpusData) {
    this.edition = data.edition;
    this.topics = data.topics;
    this.documents = data.documents;
    this.entries = data.entries;
    this.#speakers = new Map(data.speakers.map((speaker) => [speaker.name, speaker]));
    this.#entries = byId(data.entries);
    this.#documents = byId(data.documents);
    this.#passages = byId(data.documents.flatMap(({ passages }) => passages));
    this.#figures = byId(data.figures);
    this.#entriesByTopic = groupBy(data.entries, ({ topic }) => topic);
    this.#figuresByEntry = groupBy(data.figures, ({ entry }) => entry);
    this.#notesByPassage = groupBy(data.notes, ({ passage }) => [passage]);
    this.#entriesByPassage = groupBy(data.entries, ({ evidence }) => [
      ...new Set(evidence.map((item) => item.passage)),
    ]);
    this.#checkReferences(data);
  }

  /** `undefined` for an id that is none of this corpus, as for the other lookups by id. */
  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  document(id: string): SourceDocument | undefined {
    return this.#documents.get(id);
  }

  passage(id: string): Passage | undefined {
    return this.#passages.get(id);
  }

  /** What is known of somebody whom the documents quote, by the name that evidence gives. */
  speaker(name: string): Speaker | undefined {
    return this.#speakers.get(name);
  }

  figure(id: string): Figure | undefined {
    return this.#figures.get(id);
  }

  /** In the order of the authored files; empty for an unknown topic. */
  entriesOf(topic: string): readonly Entry[] {
    return this.#entriesByTopic.get(topic) ?? [];
  }

  /** In the order of the authored files; empty for an unknown entry. */
  figuresOf(entry: string): readonly Figure[] {
    return this.#figuresByEntry.get(entry) ?? [];
  }

  /** In the order of the authored file; empty for an unknown passage. */
  notesOn(passage: string): readonly EditorNote[] {
    return this.#notesByPassage.get(passage) ?? [];
  }

  /** Editor's notes on words that a quotation contains or touches. */
  notesWithin({ passage, start, end }: Quotation): readonly EditorNote[] {
    return this.notesOn(passage).filter((note) => note.start < end && start < note.end);
  }

  /** Entries whose evidence a passage is. */
  entriesCiting(passage: string): readonly Entry[] {
    return this.#entriesByPassage.get(passage) ?? [];
  }

  /** Who said the quoted words when it is not the document itself; `undefined` when it is. */
  speakerOf({ passage, start, end }: Quotation): string | undefined {
    for (const entry of this.entriesCiting(passage)) {
      for (const evidence of entry.evidence) {
        const isWithin = evidence.passage === passage && evidence.start <= start && end <= evidence.end;
        if (isWithin && evidence.speaker !== undefined) return evidence.speaker;
      }
    }
    return undefined;
  }

  /**
   * The document, section path and passage of a passage’s id.
   * @throws CorpusError when the corpus has no such passage
   */
  placeOf(passageId: string): Place {
    const passage = this.#passages.get(passageId);
    const document = passage && this.#documents.get(passage.document);
    if (!passage || !document) throw new CorpusError(`There is no passage ${passageId} in the corpus.`);
    return { document, passage, sections: sectionPath(document, passage.section) };
  }

  /** Whether everything an entry rests on comes from documents that cannot be trusted. */
  isUnverifiedOnly(entry: Entry): boolean {
    return entry.evidence.every(({ passage }) => this.placeOf(passage).document.reliability === 'unverified');
  }

  #checkReferences({ entries, figures, notes }: CorpusData): void {
    const check = ({ passage, start, end }: Quotation, owner: string) => {
      const text = this.#passages.get(passage)?.text;
      if (text === undefined || start < 0 || end > text.length || start >= end) {
        throw new CorpusError(`${owner} quotes words that the passage ${passage} does not have.`);
      }
    };
    for (const entry of entries) {
      entry.evidence.forEach((evidence: Evidence) => {
        check(evidence, `The entry ${entry.id}`);
      });
      for (const other of [...entry.broader, ...entry.narrower, ...entry.related]) {
        if (!this.#entries.has(other))
          throw new CorpusError(`The entry ${entry.id} refers to ${other}, which is missing.`);
      }
    }
    for (const figure of figures) check(figure.evidence, `The figure ${figure.id}`);
    for (const note of notes) check(note, `A note on ${note.passage}`);
  }
}

/** Where words stand: in which document, under which headings (outermost first), in which passage. */
export interface Place {
  readonly document: SourceDocument;
  readonly sections: readonly Section[];
  readonly passage: Passage;
}

/** The headings over a section id such as "2.1", outermost first; empty for the section "". */
export function sectionPath(document: SourceDocument, section: string): Section[] {
  if (section === '') return [];
  const parts = section.split('.');
  const ids = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  return document.sections.filter(({ id }) => ids.includes(id));
}

/**
 * Reads `dist/corpus.json`.
 * @throws CorpusError with one sentence for the user when the text is damaged or of another version.
 */
export function loadCorpus(json: string): Corpus {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new CorpusError('The corpus file is damaged.', { cause: error });
  }
  if (!isCorpusData(data)) throw new CorpusError('The corpus file is not complete.');
  if (data.format !== CORPUS_FORMAT) throw new CorpusError('The corpus file belongs to another version.');
  try {
    return new Corpus(data);
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    throw new CorpusError('The corpus file is not complete.', { cause: error });
  }
}

function isCorpusData(data: unknown): data is CorpusData {
  if (typeof data !== 'object' || data === null) return false;
  const lists = ['topics', 'speakers', 'documents', 'entries', 'figures', 'notes'];
  const record = data as Readonly<Record<string, unknown>>;
  return (
    typeof record['format'] === 'number' &&
    record['edition'] instanceof Object &&
    lists.every((list) => Array.isArray(record[list]))
  );
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
