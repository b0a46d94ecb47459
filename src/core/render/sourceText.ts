/** A source document as plain text, for reading it without a webview. */
import type { SourceDocument } from '../corpus/model';
import { formatDocumentDate } from './dates';
import { editionLine } from './edition';
import { publisherOf } from './facts';
import type { PageContext } from './page';
import { noteLine, reliabilityWord } from './words';

export interface SourceText {
  readonly text: string;
  /** Line of every passage by its id, from 0. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Provenance, then every passage in a paragraph of its own behind its number, its notes below it. */
export function renderSourceText(
  document: SourceDocument,
  context: Pick<PageContext, 'corpus' | 'locale'>,
): SourceText {
  const { corpus, locale } = context;
  const { l10n } = locale;
  const written: string[] = [];
  const lines = new Map<string, number>();
  const write = (...paragraphs: (string | undefined)[]) => {
    for (const paragraph of paragraphs) {
      if (paragraph !== undefined) written.push(paragraph, '');
    }
  };
  write(
    document.title.toUpperCase(),
    `${publisherOf(document, locale)}, ${formatDocumentDate(document, locale)} (${document.dateBasis})`,
    document.author,
    `${reliabilityWord(document.reliability, l10n)}: ${document.reliabilityNote}`,
    document.address,
    document.rights,
  );
  const writePassages = (section: string) => {
    for (const passage of document.passages) {
      if (passage.section !== section) continue;
      lines.set(passage.id, written.length);
      write(`${passage.number}  ${passage.text}`);
      write(...corpus.notesOn(passage.id).map((note) => quoted(note, passage.text, noteLine(note, l10n))));
    }
  };
  writePassages('');
  for (const { id, heading } of document.sections) {
    write(heading.toUpperCase());
    writePassages(id);
  }
  write(editionLine(corpus, locale));
  return { text: written.join('\n'), lines };
}

function quoted({ start, end }: { start: number; end: number }, text: string, note: string): string {
  return `    “${text.slice(start, end)}” — ${note}`;
}
