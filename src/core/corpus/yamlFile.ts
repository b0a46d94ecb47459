/** Reading one authored YAML file: its values, validated, each with its place in the file. */
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problems';

export type Path = readonly (string | number)[];

/** A valid item of an authored list, and where its fields stand. */
export interface Authored<T> {
  readonly value: T;
  readonly file: string;
  /** A problem at the given field of this item (the item itself by default). */
  problemAt(path: Path, message: string): Problem;
}

/** YAML text inside a file: all of it, or the front matter of a document. */
interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Lines of the file before `text`. */
  readonly linesBefore?: number;
}

export interface AuthoredList<T> {
  readonly items: readonly Authored<T>[];
  /** Ids of items that were left out: what refers to them is not to be called wrong as well. */
  readonly rejectedIds: readonly string[];
  /** Whether anything was left out, with an id or without. */
  readonly isPartial: boolean;
  /** Whether the file could not be read as a list at all, so that nothing is known of its ids. */
  readonly isUnreadable: boolean;
}

/** Reads a YAML list; items that do not satisfy `schema` are reported and left out. */
export function readYamlList<S extends v.GenericSchema>(
  source: YamlText,
  schema: S,
  problems: Problem[],
): AuthoredList<v.InferOutput<S>> {
  const parsed = parse(source, problems);
  const value = parsed?.value ?? [];
  if (!parsed || !Array.isArray(value)) {
    if (parsed) problems.push(parsed.problemAt([], 'The file is not a list: begin each item with "- ".'));
    return { items: [], rejectedIds: [], isPartial: true, isUnreadable: true };
  }
  const items: Authored<v.InferOutput<S>>[] = [];
  const rejectedIds: string[] = [];
  value.forEach((item: unknown, index) => {
    const valid = validate(item, schema, [index], parsed, problems);
    if (valid) items.push(valid);
    else if (item instanceof Object && 'id' in item) rejectedIds.push(String(item.id));
  });
  return { items, rejectedIds, isPartial: items.length < value.length, isUnreadable: false };
}

/** Reads one YAML mapping; `undefined` when it does not satisfy `schema`, which is then reported. */
export function readYamlMapping<S extends v.GenericSchema>(
  source: YamlText,
  schema: S,
  problems: Problem[],
): Authored<v.InferOutput<S>> | undefined {
  const parsed = parse(source, problems);
  return parsed && validate(parsed.value, schema, [], parsed, problems);
}

interface Parsed {
  readonly file: string;
  readonly value: unknown;
  problemAt(path: Path, message: string): Problem;
}

function parse({ file, text, linesBefore = 0 }: YamlText, problems: Problem[]): Parsed | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const placeOf = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error) {
    problems.push({ ...placeOf(error.pos[0]), message: `This is not valid YAML: ${firstSentence(error.message)}` });
    return undefined;
  }
  return {
    file,
    value: document.toJS(),
    problemAt(path, message) {
      // A field that is missing has no place of its own: the nearest thing around it is shown.
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return { ...placeOf(node.range[0]), message };
      }
      return { file, line: 1 + linesBefore, column: 1, message };
    },
  };
}

function firstSentence(message: string): string {
  const [line = message] = message.split('\n');
  return /[.:]$/.test(line) ? line.replace(/:$/, '.') : `${line}.`;
}

function validate<S extends v.GenericSchema>(
  item: unknown,
  schema: S,
  itemPath: Path,
  parsed: Parsed,
  problems: Problem[],
): Authored<v.InferOutput<S>> | undefined {
  const result = v.safeParse(schema, item);
  if (!result.success) {
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((step) => step.key as string | number);
      problems.push(parsed.problemAt([...itemPath, ...path], describe(issue, path)));
    }
    return undefined;
  }
  return {
    value: result.output,
    file: parsed.file,
    problemAt: (path, message) => parsed.problemAt([...itemPath, ...path], message),
  };
}

function describe(issue: v.BaseIssue<unknown>, path: Path): string {
  const field = path.length > 0 ? path.join('.') : 'the item';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `The field ${field} is not known here: check its spelling and its place, or put the text it belongs to in quotation marks.`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return `The field ${field} is missing: add it.`;
  }
  if (/^(is|begins|contains) /.test(issue.message)) return `The field ${field} ${issue.message}`;
  return `The field ${field} should be ${issue.expected ?? 'of another form'}, not ${issue.received}: correct it.`;
}
