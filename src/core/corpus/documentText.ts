/**
 * The clean text of a source document, as written in `corpus/documents/<id>.md` below the front
 * matter: headings, paragraphs of one line each, list items, captions (a line followed by the
 * kramdown attribute `{: .caption}`), and nothing else of Markdown. The words are verbatim.
 */
import type { Passage, PassageKind, Section } from './model';

/** A line of text that the received file must account for, with its 1-based line in the body. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
}

export interface DocumentText {
  /** The level-1 heading. */
  readonly title?: TextLine;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  /** The lines of the received file that the body keeps, in order. */
  readonly kept: readonly TextLine[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

const HEADING = /^(#{1,6}) (.+)$/;
const ITEM = /^- (.+)$/;
const CAPTION = '{: .caption}';

/**
 * Reads the body of a document.
 * @param document id of the document, the first part of every passage's name
 * @param passageUnit 'sentence': each line of a block is a passage, the block its paragraph
 */
export function readDocumentText(document: string, body: string, passageUnit: 'paragraph' | 'sentence'): DocumentText {
  const reader = new Reader(document, passageUnit);
  for (const block of blocksOf(body)) reader.read(block);
  return reader;
}

type Block = readonly TextLine[];

function blocksOf(body: string): Block[] {
  const blocks: TextLine[][] = [];
  let block: TextLine[] = [];
  body.split('\n').forEach((text, index) => {
    if (text.trim() !== '') {
      block.push({ text, line: index + 1 });
    } else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  });
  if (block.length > 0) blocks.push(block);
  return blocks;
}

class Reader implements DocumentText {
  title?: TextLine;
  readonly sections: Section[] = [];
  readonly passages: Passage[] = [];
  readonly kept: TextLine[] = [];
  readonly faults: { line: number; message: string }[] = [];
  /** How many headings of each level there were since the last of a higher one. */
  #ordinals: number[] = [];
  #section = '';
  #paragraphs = 0;
  #captions = 0;

  constructor(
    readonly document: string,
    readonly passageUnit: 'paragraph' | 'sentence',
  ) {}

  read(block: Block): void {
    const first = block[0]!;
    const heading = HEADING.exec(first.text);
    if (heading) {
      this.#heading(heading[1]!.length, { text: heading[2]!, line: first.line });
      this.#onlyOneLine(block, 'A heading');
    } else if (block[1]?.text === CAPTION) {
      this.#passage('caption', first, `c${++this.#captions}`);
      this.#onlyOneLine(block.slice(1), 'A caption');
    } else if (ITEM.test(first.text)) {
      for (const line of block) this.#item(line);
    } else if (this.passageUnit === 'sentence') {
      const paragraph = ++this.#paragraphs;
      block.forEach((line, index) => {
        this.#add('paragraph', line, `${paragraph}.${index + 1}`);
      });
      this.kept.push({ text: block.map(({ text }) => text).join(' '), line: first.line });
    } else {
      this.#passage('paragraph', first, String(++this.#paragraphs));
      this.#onlyOneLine(block, 'A paragraph');
    }
  }

  #heading(level: number, heading: TextLine): void {
    this.kept.push(heading);
    if (level === 1) {
      if (this.title) this.#fault(heading, 'There is a second title: use "## " for headings.');
      this.title ??= heading;
      return;
    }
    const depth = level - 1;
    if (depth > this.#ordinals.length + 1) this.#fault(heading, 'A heading level is skipped: use fewer "#".');
    this.#ordinals = this.#ordinals.slice(0, depth);
    while (this.#ordinals.length < depth) this.#ordinals.push(0);
    this.#ordinals[depth - 1]! += 1;
    this.#section = this.#ordinals.join('.');
    this.#paragraphs = 0;
    this.#captions = 0;
    this.sections.push({ id: this.#section, level: depth, heading: heading.text });
  }

  #item(line: TextLine): void {
    const item = ITEM.exec(line.text);
    if (item) this.#passage('item', { text: item[1]!, line: line.line }, String(++this.#paragraphs));
    else this.#fault(line, 'This line of a list does not begin with "- ": begin it so, or put a blank line before it.');
  }

  #passage(kind: PassageKind, line: TextLine, number: string): void {
    this.#add(kind, line, number);
    this.kept.push(line);
  }

  #add(kind: PassageKind, { text }: TextLine, number: string): void {
    const section = this.#section;
    const id = [this.document, ...(section === '' ? [] : [section]), number].join('/');
    this.passages.push({ id, document: this.document, section, kind, number, text });
  }

  #onlyOneLine(block: Block, what: string): void {
    if (block[1])
      this.#fault(block[1], `${what} is one line: join this line to the one before, or put a blank line between.`);
  }

  #fault({ line }: TextLine, message: string): void {
    this.faults.push({ line, message });
  }
}
