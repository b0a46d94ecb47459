/** Citations written into a draft, as its language writes notes: what to insert where. */
import { type Citation, writeCitation } from './citation';

/** Languages in which `[^name]` is a footnote. */
const MARKDOWN_LANGUAGES: readonly string[] = ['markdown', 'quarto', 'rmd'];

/** `text` in the place of what stands between the offsets; edits of one list do not overlap. */
export interface DraftEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface DraftChange {
  readonly edits: readonly DraftEdit[];
  /** Where the cursors belong afterwards, as offsets in the changed draft. */
  readonly cursors: readonly number[];
}

/** What is to be written at each place. */
export interface DraftCitation {
  readonly citation: Citation;
  /** Name of the footnote where it is free; letters, digits, hyphens. */
  readonly name: string;
  /** Words to write before the note, in quotation marks. */
  readonly quotation?: string;
}

/**
 * Cites at every place of a draft. In Markdown a footnote, defined at the end of the draft unless the
 * same note is there already; in LaTeX `\footnote`; elsewhere a note in parentheses.
 * @param places selections, in any order: quoted words take their place, a bare citation goes behind them
 */
export function citeInDraft(
  language: string,
  draft: string,
  places: readonly { readonly start: number; readonly end: number }[],
  { citation, name, quotation }: DraftCitation,
): DraftChange {
  const isMarkdown = MARKDOWN_LANGUAGES.includes(language);
  const footnote = isMarkdown ? markdownFootnote(draft, citation, name) : undefined;
  const note = footnote?.reference ?? (language === 'latex' ? latexFootnote(citation) : undefined);
  const words = quotation === undefined ? '' : escapeFor(language, quotation);
  const inOrder = [...places].sort((a, b) => a.start - b.start || a.end - b.end);
  const edits = inOrder.map(({ start, end }): DraftEdit => {
    const from = quotation === undefined ? end : start;
    return { start: from, end, text: words + (note ?? plainNote(citation, words || draft.slice(0, from))) };
  });
  let shift = 0;
  const cursors = edits.map(({ start, end, text }) => {
    shift += text.length - (end - start);
    return end + shift;
  });
  if (footnote?.definition === undefined) return { edits, cursors };
  const definition = separation(applyEdits(draft, edits)) + footnote.definition;
  // Two edits at one place have no order that every editor keeps.
  const last = edits.at(-1);
  if (last?.end === draft.length) {
    return { edits: [...edits.slice(0, -1), { ...last, text: last.text + definition }], cursors };
  }
  return { edits: [...edits, { start: draft.length, end: draft.length, text: definition }], cursors };
}

/** The draft after the edits, which are in order. */
export function applyEdits(draft: string, edits: readonly DraftEdit[]): string {
  let at = 0;
  const parts = edits.flatMap(({ start, end, text }) => {
    const kept = draft.slice(at, start);
    at = end;
    return [kept, text];
  });
  return parts.join('') + draft.slice(at);
}

interface Footnote {
  readonly reference: string;
  /** What defines the note; absent where the draft does already. */
  readonly definition?: string;
}

const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*?)[ \t]*$/;
const LINE_END = /\r\n|\r|\n/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

function markdownFootnote(draft: string, citation: Citation, name: string): Footnote {
  const note = markdownNote(citation);
  const lines = draft.split(LINE_END);
  let fence = '';
  for (const line of lines) {
    const opening = FENCE.exec(line)?.[1];
    if (fence === '' && opening !== undefined) fence = opening;
    else if (fence !== '' && line.trim().startsWith(fence) && /^[`~]+$/.test(line.trim())) fence = '';
    const [, id, text] = (fence === '' ? DEFINITION.exec(line) : null) ?? [];
    if (id !== undefined && text === note) return { reference: `[^${id}]` };
  }
  // Also names that are only referred to, or stand in code: a reader of the draft would be misled.
  const taken = new Set(Array.from(draft.matchAll(/\[\^([^\]\s]+)\]/g), ([, id]) => id?.toLowerCase()));
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}-${count}`;
  return { reference: `[^${free}]`, definition: `[^${free}]: ${note}\n` };
}

/** What must stand between a draft and a note at its end: a blank line, none between two notes. */
function separation(draft: string): string {
  const lines = draft.split(LINE_END);
  const isAtLineStart = lines.at(-1)?.trim() === '';
  const lastWritten = lines.filter((line) => line.trim() !== '').at(-1) ?? '';
  if (DEFINITION.test(lastWritten)) return isAtLineStart ? '' : '\n';
  if (!isAtLineStart) return '\n\n';
  return lines.at(-2)?.trim() === '' ? '' : '\n';
}

function markdownNote({ text, address }: Citation): string {
  return address === undefined ? `${escapeMarkdownProse(text)}.` : `${escapeMarkdownProse(text)}, <${address}>.`;
}

function latexFootnote(citation: Citation): string {
  return `\\footnote{${escapeLatex(writeCitation(citation))}}`;
}

function plainNote(citation: Citation, before: string): string {
  const note = `(${writeCitation(citation).replace(/\.$/, '')})`;
  return before === '' || /\s$/.test(before) ? note : ` ${note}`;
}

function escapeFor(language: string, text: string): string {
  if (MARKDOWN_LANGUAGES.includes(language)) return escapeMarkdownProse(text);
  return language === 'latex' ? escapeLatex(text) : text;
}

/** Only what would be read as markup: the draft is to be read and edited by a person. */
function escapeMarkdownProse(text: string): string {
  return text.replace(/[\\`*_[\]<>$~]/g, '\\$&');
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as LaTeX that prints it; quotation marks and other letters are left to its input encoding, UTF-8. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => LATEX[character] ?? `\\${character}`);
}
