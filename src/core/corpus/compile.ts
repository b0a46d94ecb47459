/**
 * The corpus compiler: authored files in, the compiled corpus and every problem of the files out.
 *
 * A pure function, so that the build, the tests and (one day) the running extension can use it on
 * any folder of files. It reports everything it finds, not the first thing.
 */
import type * as v from 'valibot';
import { labelKey, labelsClash, toLabel } from '../matching/labels';
import { Matcher } from '../matching/matcher';
import {
  type AuthoredEntry,
  type AuthoredFigure,
  type AuthoredNotClaim,
  type AuthoredNote,
  type AuthoredQuotation,
  type AuthoredTopic,
  DocumentSchema,
  EntrySchema,
  FigureSchema,
  NotClaimSchema,
  NoteSchema,
  SpeakerSchema,
  TopicSchema,
  WordListSchema,
} from './authored';
import { type DocumentText, readDocumentText } from './documentText';
import { parseEdtf } from './edtf';
import {
  CORPUS_FORMAT,
  type CorpusData,
  type EditorNote,
  type Entry,
  type Evidence,
  type Figure,
  type Label,
  type Quotation,
  type SourceDocument,
} from './model';
import { compareProblems, type Problem } from './problems';
import { findQuotation } from './quotations';
import { findMismatch, lineRange } from './receivedText';
import { excludedAfterKatakana, expandName, type WordLists } from './wordLists';
import { type Authored, type AuthoredList, type Path, readYamlList, readYamlMapping } from './yamlFile';

/** One authored file; `path` is relative to the corpus folder, with forward slashes. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal; needed for `received/*.txt` only. */
  readonly sha256?: string;
}

export interface Compilation {
  /** Absent when there is any problem. */
  readonly corpus?: CorpusData;
  /** Words with a number in them that are not a claim; of use to the report, not to the extension. */
  readonly notClaims: readonly Quotation[];
  /** In order of file and place. */
  readonly problems: readonly Problem[];
}

/** Compiles a corpus folder. Never throws on what the files say. */
export function compile(files: readonly CorpusFile[]): Compilation {
  return new Compiler(files).run();
}

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/;

// Bidirectional controls and other characters that are never part of a source's wording.
const FORBIDDEN_CHARACTER =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/;

/** Ids that may be referred to. */
interface KnownIds {
  has(id: string): boolean;
}

class Compiler {
  readonly #files: readonly CorpusFile[];
  readonly #problems: Problem[] = [];
  readonly #documents = new Map<string, SourceDocument>();
  /** Names that evidence may give as speaker; absent when their list cannot be read. */
  #speakers: ReadonlySet<string> | undefined;

  constructor(files: readonly CorpusFile[]) {
    this.#files = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  run(): Compilation {
    for (const file of this.#files) this.#checkCharacters(file);
    for (const file of this.#filesIn('documents/', '.md')) this.#readDocument(file);
    const speakers = this.#readLists('speakers.yaml', SpeakerSchema);
    if (!speakers.isPartial && !speakers.isUnreadable) {
      this.#speakers = new Set(speakers.items.map(({ value }) => value.name));
    }
    const topics = this.#readLists('topics.yaml', TopicSchema);
    const entries = this.#readLists('terms/', EntrySchema);
    const figures = this.#readLists('figures/', FigureSchema);
    const notes = this.#readLists('notes.yaml', NoteSchema);
    const notClaims = this.#readLists<typeof NotClaimSchema>('not-claims.yaml', NotClaimSchema);

    const topicIds = this.#uniqueIds(topics, 'topic');
    const entryIds = this.#uniqueIds(entries, 'entry');
    const figureIds = this.#uniqueIds(figures, 'figure');
    const compiledEntries = this.#compileEntries(entries.items, topicIds, entryIds, this.#readWordLists());
    this.#checkLabels(entries.items);
    if (!entries.isPartial) this.#checkTopicsUsed(topics.items, entries.items);
    const compiledFigures = figures.items.map((figure) => this.#compileFigure(figure, entryIds, figureIds));
    const compiledNotes = notes.items.map((note) => this.#compileNote(note));

    const locatedNotClaims = present(
      notClaims.items.map((item: Authored<AuthoredNotClaim>) => this.#locate(item, [], item.value)),
    );

    const problems = this.#problems.sort(compareProblems);
    if (problems.length > 0) return { notClaims: locatedNotClaims, problems };
    const documents = [...this.#documents.values()];
    return {
      notClaims: locatedNotClaims,
      problems,
      corpus: {
        format: CORPUS_FORMAT,
        edition: editionOf(documents),
        topics: topics.items.map(({ value }) => value),
        speakers: speakers.items.map(({ value }) => value),
        documents,
        entries: compiledEntries,
        figures: present(compiledFigures),
        notes: present(compiledNotes),
      },
    };
  }

  #filesIn(folder: string, extension: string): CorpusFile[] {
    return this.#files.filter(({ path }) => path.startsWith(folder) && path.endsWith(extension));
  }

  /** Reads `path` when it names a file, all YAML files in it when it ends in a slash. */
  #readLists<S extends Parameters<typeof readYamlList>[1]>(path: string, schema: S): AuthoredList<v.InferOutput<S>> {
    const files = path.endsWith('/') ? this.#filesIn(path, '.yaml') : this.#files.filter((file) => file.path === path);
    const lists = files.map(({ path: file, text }) => readYamlList<S>({ file, text }, schema, this.#problems));
    return {
      items: lists.flatMap(({ items }) => items),
      rejectedIds: lists.flatMap(({ rejectedIds }) => rejectedIds),
      isPartial: lists.some(({ isPartial }) => isPartial),
      isUnreadable: lists.some(({ isUnreadable }) => isUnreadable),
    };
  }

  #checkCharacters({ path, text }: CorpusFile): void {
    if (path.startsWith('received/')) return;
    text.split('\n').forEach((lineText, index) => {
      const found = FORBIDDEN_CHARACTER.exec(lineText);
      const place = { file: path, line: index + 1, column: (found?.index ?? 0) + 1 };
      if (found) {
        const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        this.#problems.push({ ...place, message: `The control character U+${code} stands here: remove it.` });
      }
      if (lineText !== lineText.normalize('NFC')) {
        this.#problems.push({
          ...place,
          message: 'This line is not in Unicode normal form C: retype its accented characters.',
        });
      }
    });
  }

  // --- documents ---

  #readDocument({ path, text }: CorpusFile): void {
    const id = path.slice('documents/'.length, -'.md'.length);
    const frontMatter = FRONT_MATTER.exec(text);
    if (!frontMatter) {
      this.#problems.push({
        file: path,
        line: 1,
        column: 1,
        message: 'The front matter is missing: begin the file with "---".',
      });
      return;
    }
    const header = readYamlMapping(
      { file: path, text: frontMatter[1]!, linesBefore: 1 },
      DocumentSchema,
      this.#problems,
    );
    if (!header) return;
    const linesBefore = frontMatter[0].split('\n').length - 1;
    const { passageUnit, ...meta } = header.value;
    const body = readDocumentText(id, text.slice(frontMatter[0].length), passageUnit);
    for (const { line, message } of body.faults) {
      this.#problems.push({ file: path, line: line + linesBefore, column: 1, message });
    }
    this.#checkTitle(header, body);
    this.#checkReceived(header, body, linesBefore);
    this.#documents.set(id, { id, ...meta, sections: body.sections, passages: body.passages });
  }

  /** A title in square brackets is ours, for a document that has none. */
  #checkTitle(header: Authored<{ title: string }>, body: DocumentText): void {
    const { title } = header.value;
    if (/^\[.*\]$/.test(title)) {
      if (!body.title) return;
      this.#problems.push(
        header.problemAt(['title'], 'The text has a title of its own: write it without square brackets.'),
      );
    } else if (body.title?.text !== title) {
      this.#problems.push(
        header.problemAt(
          ['title'],
          `The title is not the first heading of the text: write "# ${title}" there, or put it in square brackets if it is not the document’s own.`,
        ),
      );
    }
  }

  #checkReceived(
    header: Authored<{
      received: { file: string; sha256: string };
      dropped: readonly { lines: string; reason: string }[];
    }>,
    body: DocumentText,
    linesBefore: number,
  ): void {
    const { received, dropped } = header.value;
    const file = this.#files.find(({ path }) => path === `received/${received.file}`);
    if (!file) {
      this.#problems.push(
        header.problemAt(
          ['received', 'file'],
          `There is no file received/${received.file}: put it there or correct the name.`,
        ),
      );
      return;
    }
    if (file.sha256 !== undefined && file.sha256 !== received.sha256) {
      this.#problems.push(
        header.problemAt(
          ['received', 'sha256'],
          `The hash is not that of received/${received.file}, which is ${file.sha256}: restore the file, or correct the hash if the file is right.`,
        ),
      );
    }
    const lines = file.text.split('\n').length;
    dropped.forEach((range, index) => {
      const { first, last } = lineRange(range.lines);
      if (first > last || last > lines) {
        this.#problems.push(
          header.problemAt(
            ['dropped', index, 'lines'],
            `The lines ${range.lines} are not in received/${received.file}, which has ${lines} lines: correct them.`,
          ),
        );
      }
    });
    const mismatch = findMismatch(file.text, body.kept, dropped);
    if (!mismatch) return;
    const place = mismatch.kept
      ? { file: header.file, line: mismatch.kept.line + linesBefore, column: 1 }
      : header.problemAt(['dropped'], '');
    const message =
      mismatch.received === undefined
        ? `This text is not in received/${received.file}: remove it.`
        : `Line ${mismatch.receivedLine} of received/${received.file}, "${shorten(mismatch.received)}", is neither the next text here nor dropped: keep it word for word, or list it under dropped with a reason.`;
    this.#problems.push({ ...place, message });
  }

  // --- lists ---

  /** Every id that may be referred to, those of rejected items included. */
  #uniqueIds({ items, rejectedIds, isUnreadable }: AuthoredList<{ id: string }>, what: string): KnownIds {
    const ids = new Set<string>();
    for (const item of items) {
      const { id } = item.value;
      if (ids.has(id)) {
        this.#problems.push(item.problemAt(['id'], `Another ${what} has the id ${id}: choose a different one.`));
      }
      ids.add(id);
    }
    const known = new Set([...ids, ...rejectedIds]);
    return { has: (id) => isUnreadable || known.has(id) };
  }

  #checkTopicsUsed(topics: readonly Authored<AuthoredTopic>[], entries: readonly Authored<AuthoredEntry>[]): void {
    const used = new Set(entries.flatMap(({ value }) => value.topic));
    for (const topic of topics) {
      if (!used.has(topic.value.id)) {
        this.#problems.push(
          topic.problemAt(['id'], `No entry has the topic ${topic.value.id}: add one or remove the topic.`),
        );
      }
    }
  }

  #checkKnown(item: Authored<unknown>, path: Path, id: string, known: KnownIds, what: string, remedy: string): void {
    if (!known.has(id)) this.#problems.push(item.problemAt(path, `There is no ${what} ${id}: ${remedy}.`));
  }

  // --- entries ---

  #compileEntries(
    entries: readonly Authored<AuthoredEntry>[],
    topicIds: KnownIds,
    entryIds: KnownIds,
    wordLists: WordLists,
  ): Entry[] {
    const labelOwners = new Map(
      entries.flatMap(({ value }) => recognisedLabels(value).map(({ label }) => [labelKey(label.text), value.id])),
    );
    const related = new Map<string, Set<string>>();
    const narrower = new Map<string, Set<string>>();
    const relate = (map: Map<string, Set<string>>, from: string, to: string) => {
      const set = map.get(from) ?? new Set();
      map.set(from, set.add(to));
    };
    for (const { value } of entries) {
      for (const other of value.related) {
        relate(related, value.id, other);
        relate(related, other, value.id);
      }
      for (const other of value.broader) relate(narrower, other, value.id);
    }
    return entries.map((entry) => {
      this.#checkEntry(entry, topicIds, entryIds);
      const { value } = entry;
      return {
        id: value.id,
        prefLabel: value.prefLabel,
        abbreviation: value.abbreviation.map(labelText),
        altLabel: value.altLabel.map(labelText),
        hiddenLabel: value.hiddenLabel,
        labels: this.#labelsWithExclusions(entry),
        notWithin: this.#longerNames(entry, wordLists, labelOwners),
        anchoredBy: value.anchoredBy,
        kind: value.kind,
        topic: value.topic,
        ...(value.status && { status: value.status }),
        definition: value.definition,
        background: value.background,
        ...(value.scopeNote !== undefined && { scopeNote: value.scopeNote }),
        broader: value.broader,
        narrower: [...(narrower.get(value.id) ?? [])].sort(),
        related: [...(related.get(value.id) ?? [])].sort(),
        evidence: present(
          value.evidence.map((evidence, index) => this.#compileEvidence(entry, ['evidence', index], evidence)),
        ),
      };
    });
  }

  #checkEntry(entry: Authored<AuthoredEntry>, topicIds: KnownIds, entryIds: KnownIds): void {
    const { id, prefLabel, topic, anchoredBy, broader, related, status } = entry.value;
    topic.forEach((topicId, index) => {
      this.#checkKnown(
        entry,
        ['topic', index],
        topicId,
        topicIds,
        'topic',
        'add it to topics.yaml or use one that is there',
      );
    });
    const home = `terms/${topic[0] ?? ''}.yaml`;
    if (entry.file !== home) {
      this.#problems.push(
        entry.problemAt(
          ['topic', 0],
          `An entry stands in the file of its first topic: move this one to ${home}, or name another topic first.`,
        ),
      );
    }
    for (const key of ['jaRule', 'jaReading'] as const) {
      if (prefLabel[key] === undefined || prefLabel.ja !== undefined) continue;
      const message = `${id} has no Japanese name that ${key} could belong to: give the name as ja, or remove ${key}.`;
      this.#problems.push(entry.problemAt(['prefLabel', key], message));
    }
    if (anchoredBy.length > 0 && !recognisedLabels(entry.value).some(({ label }) => label.anchored)) {
      const message = `No label of ${id} is anchored: give the ambiguous one "rule: anchored", or remove anchoredBy.`;
      this.#problems.push(entry.problemAt(['anchoredBy'], message));
    }
    const relations = {
      anchoredBy,
      broader,
      related,
      'status.supersededBy': status?.supersededBy ? [status.supersededBy] : [],
    };
    for (const [field, ids] of Object.entries(relations)) {
      ids.forEach((other, index) => {
        const path = field === 'status.supersededBy' ? ['status', 'supersededBy'] : [field, index];
        if (other === id)
          this.#problems.push(entry.problemAt(path, `The entry ${id} names itself as ${field}: remove that.`));
        this.#checkKnown(entry, path, other, entryIds, 'entry', 'correct the id or remove it');
      });
    }
  }

  #checkLabels(entries: readonly Authored<AuthoredEntry>[]): void {
    interface Owner {
      readonly entry: Authored<AuthoredEntry>;
      readonly label: Label;
    }
    const unexplained = new Set<Authored<AuthoredEntry>>();
    const needScopeNote = (entry: Authored<AuthoredEntry>, label: string, other: string) => {
      if (entry.value.scopeNote !== undefined || unexplained.has(entry)) return;
      unexplained.add(entry);
      const message = `The label "${label}" is also a label of ${other}: say in a scopeNote how to tell the two apart.`;
      this.#problems.push(entry.problemAt([], message));
    };
    const owners = new Map<string, Owner[]>();
    for (const entry of entries) {
      const own = new Map<string, string>();
      for (const { label, path } of recognisedLabels(entry.value)) {
        const key = labelKey(label.text);
        const twin = own.get(key);
        if (key === '') {
          this.#problems.push(
            entry.problemAt(path, `Nothing in the label "${label.text}" can be recognised: write letters or digits.`),
          );
        } else if (twin !== undefined) {
          this.#problems.push(entry.problemAt(path, foldedTwin(label.text, twin)));
        } else {
          own.set(key, label.text);
          for (const other of owners.get(key) ?? []) {
            const otherId = other.entry.value.id;
            if (label.anchored && other.label.anchored) {
              needScopeNote(entry, label.text, otherId);
              needScopeNote(other.entry, other.label.text, entry.value.id);
            }
            if (!labelsClash(label, other.label)) continue;
            this.#problems.push(
              entry.problemAt(
                path,
                `The label "${label.text}" is also a label of ${otherId}: remove it from one of the two, or give it "rule: anchored" in both.`,
              ),
            );
          }
          owners.set(key, [...(owners.get(key) ?? []), { entry, label }]);
        }
      }
      entry.value.hiddenLabel.forEach((text, index) => {
        const twin = own.get(labelKey(text));
        if (twin !== undefined) this.#problems.push(entry.problemAt(['hiddenLabel', index], foldedTwin(text, twin)));
      });
    }
  }

  // --- longer names ---

  #readWordLists(): WordLists {
    const lists = this.#readLists('word-lists.yaml', WordListSchema);
    this.#uniqueIds(lists, 'word list');
    return new Map(lists.items.map(({ value }) => [value.id, value.words]));
  }

  #labelsWithExclusions(entry: Authored<AuthoredEntry>): Label[] {
    const excluded = new Set<string>();
    const labels = recognisedLabels(entry.value).map(({ label }) => label);
    entry.value.notWithin.forEach((pattern, index) => {
      const text = excludedAfterKatakana(pattern);
      if (text === undefined) return;
      excluded.add(text);
      if (labels.some((label) => label.text === text)) return;
      const message = `The longer name "${pattern}" does not end in a label of ${entry.value.id}: correct it or remove it.`;
      this.#problems.push(entry.problemAt(['notWithin', index], message));
    });
    return labels.map((label) => (excluded.has(label.text) ? { ...label, notAfterKatakana: true } : label));
  }

  /**
   * The longer names of an entry, written out. One that a pattern yields and that is a label is left out, for the
   * longest label is recognised anyway; one that is written as it is must be needed.
   */
  #longerNames(entry: Authored<AuthoredEntry>, lists: WordLists, owners: ReadonlyMap<string, string>): string[] {
    const { id, notWithin } = entry.value;
    if (notWithin.length === 0) return [];
    // Named here, an anchored label counts wherever it stands.
    const labels = recognisedLabels(entry.value).map(({ label }) => ({ ...label, anchored: false }));
    const matcher = new Matcher([{ id, labels }]);
    const names = new Map<string, string>();
    notWithin.forEach((pattern, index) => {
      if (excludedAfterKatakana(pattern) !== undefined) return;
      const fault = (message: string) => this.#problems.push(entry.problemAt(['notWithin', index], message));
      const expanded = expandName(pattern, lists);
      if ('unknownList' in expanded) {
        fault(
          `There is no word list "${expanded.unknownList}": add it to word-lists.yaml or correct the name in braces.`,
        );
        return;
      }
      for (const name of expanded.names) {
        const key = labelKey(name);
        const owner = owners.get(key);
        if (owner === undefined) names.set(key, name);
        else if (name === pattern) {
          fault(
            `The longer name "${name}" is a label of ${owner}: remove it here, for the longest label is recognised anyway.`,
          );
        }
        if (matcher.scan(name).length === 0) {
          fault(`The longer name "${name}" holds no label of ${id}: correct it or remove it.`);
          return;
        }
      }
    });
    return [...names.values()];
  }

  // --- quotations ---

  #compileEvidence(
    item: Authored<unknown>,
    path: Path,
    evidence: AuthoredQuotation & { speaker?: string | undefined },
  ): Evidence | undefined {
    const { speaker } = evidence;
    if (speaker !== undefined && this.#speakers?.has(speaker) === false) {
      this.#problems.push(
        item.problemAt([...path, 'speaker'], `The speaker "${speaker}" is not in speakers.yaml: add the name there.`),
      );
    }
    const quotation = this.#locate(item, path, evidence);
    if (!quotation) return undefined;
    return { ...quotation, ...(speaker !== undefined && { speaker }) };
  }

  #locate(item: Authored<unknown>, path: Path, quotation: AuthoredQuotation): Quotation | undefined {
    const document = this.#documents.get(quotation.document);
    if (!document && this.#files.some(({ path }) => path === `documents/${quotation.document}.md`)) return undefined;
    if (!document) {
      const known = [...this.#documents.keys()].join(', ');
      this.#problems.push(
        item.problemAt([...path, 'document'], `There is no document ${quotation.document}: use one of ${known}.`),
      );
      return undefined;
    }
    const result = findQuotation(quotation, document.passages);
    if ('found' in result) return result.found;
    this.#problems.push(item.problemAt([...path, 'exact'], describeFault(result, quotation)));
    return undefined;
  }

  // --- figures and notes ---

  #compileFigure(figure: Authored<AuthoredFigure>, entryIds: KnownIds, figureIds: KnownIds): Figure | undefined {
    const { evidence, ...value } = figure.value;
    value.entry.forEach((id, index) => {
      this.#checkKnown(figure, ['entry', index], id, entryIds, 'entry', 'correct the id');
    });
    value.disagreesWith.forEach(({ figure: other }, index) => {
      this.#checkKnown(figure, ['disagreesWith', index, 'figure'], other, figureIds, 'figure', 'correct the id');
    });
    const compiled = this.#compileEvidence(figure, ['evidence'], evidence);
    return compiled && { ...value, evidence: compiled };
  }

  #compileNote(note: Authored<AuthoredNote>): EditorNote | undefined {
    const { kind, note: text, basis } = note.value;
    const place = this.#locate(note, [], note.value);
    const compiledBasis = basis && ('reference' in basis ? basis : this.#locate(note, ['basis'], basis));
    return place && { ...place, kind, note: text, ...(compiledBasis && { basis: compiledBasis }) };
  }
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}

function labelText(label: AuthoredEntry['altLabel'][number]): string {
  return typeof label === 'string' ? label : label.text;
}

/** Every label that is recognised in drafts, with the place where it is written. */
function recognisedLabels(entry: AuthoredEntry): { label: Label; path: Path }[] {
  const { en, ja, rule, jaRule, case: letterCase } = entry.prefLabel;
  return [
    { label: toLabel({ text: en, rule, case: letterCase }), path: ['prefLabel', 'en'] },
    ...(ja === undefined ? [] : [{ label: toLabel({ text: ja, rule: jaRule }), path: ['prefLabel', 'ja'] }]),
    ...entry.abbreviation.map((label, index) => ({ label: toLabel(label), path: ['abbreviation', index] })),
    ...entry.altLabel.map((label, index) => ({ label: toLabel(label), path: ['altLabel', index] })),
  ];
}

function foldedTwin(text: string, twin: string): string {
  return `The label "${text}" is found through "${twin}" already, for folding makes them the same: remove it.`;
}

function describeFault(
  result: Exclude<ReturnType<typeof findQuotation>, { found: Quotation }>,
  quotation: AuthoredQuotation,
): string {
  const words = shorten(quotation.exact);
  if (result.fault === 'ambiguous') {
    return `The words "${words}" stand more than once in ${quotation.document} (${result.places.join(', ')}): quote more of them, or add the words before as prefix or after as suffix.`;
  }
  if (result.similar !== undefined && result.similar !== quotation.exact) {
    return `The words "${words}" are not in ${quotation.document} letter for letter: copy them as they stand there, "${result.similar}".`;
  }
  const where = quotation.prefix !== undefined || quotation.suffix !== undefined ? 'with this prefix and suffix ' : '';
  return `The words "${words}" do not stand ${where}in one passage of ${quotation.document}: copy them from one paragraph, item or caption.`;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}

function editionOf(documents: readonly SourceDocument[]): { from: number; to: number } {
  const years = documents.map(({ date }) => parseEdtf(date)?.start?.year).filter((year) => year !== undefined);
  return { from: Math.min(...years), to: Math.max(...years) };
}
