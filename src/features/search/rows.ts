/** Rows of the search: what each says, and what choosing it does. */
import * as vscode from 'vscode';
import { type Corpus, sectionPath } from '../../core/corpus/corpus';
import { describePlace } from '../../core/render/citation';
import { formatDocumentDate } from '../../core/render/dates';
import type { Locale } from '../../core/render/locale';
import { sourceName } from '../../core/render/facts';
import { mainName, otherName } from '../../core/render/names';
import { kindWord, noteLine, reliabilityWord } from '../../core/render/words';
import type { PassageHit } from '../../core/search/passageSearch';
import type { SearchHit } from '../../core/search/termSearch';
import { inContext } from '../../core/text/textRange';
import { COMMANDS } from '../../platform/contributions';
import { buttonsFor, type LexiconRow, plain } from '../../platform/lexiconPick';
import { userLocale } from '../../platform/locale';

/** Characters shown around the first word that was found in a passage: the list is narrow. */
const CONTEXT_BEFORE = 25;
const CONTEXT_AFTER = 60;

/** What the rows of one search have in common. */
export interface RowContext {
  readonly corpus: Corpus;
  readonly locale: Locale;
  /** What choosing an entry does. */
  readonly purpose: 'open' | 'insert';
}

/**
 * @param found the label that fits the query, where there is one: named, or the row would not explain itself
 * @param remember runs when the entry is opened
 */
export function entryRow(
  id: string,
  found: string | undefined,
  { corpus, locale, purpose }: RowContext,
  remember: () => unknown,
): LexiconRow {
  const entry = corpus.entry(id);
  if (!entry) return { label: id };
  const { abbreviation, definition, evidence, kind } = entry;
  const name = mainName(entry, locale).text;
  const others = new Set([found, ...abbreviation, otherName(entry, locale)?.text]);
  const names = [...others].filter((label) => label !== undefined && label !== name);
  const best = evidence[0];
  const actions = {
    [COMMANDS.pickInsertLabel]: { command: COMMANDS.insertLabel, arguments: [id] },
    ...(best && { [COMMANDS.pickCopyCitation]: { command: COMMANDS.copyCitation, arguments: [best] } }),
    [COMMANDS.pickReveal]: { command: COMMANDS.revealInTopics, arguments: [id] },
  };
  return {
    label: name,
    description: [...names, kindWord(kind, locale.l10n)].join(' · '),
    detail: definition,
    alwaysShow: true,
    buttons: buttonsFor(actions),
    actions,
    choose: async () => {
      if (purpose === 'insert') return vscode.commands.executeCommand(COMMANDS.insertLabel, id);
      await remember();
      return vscode.commands.executeCommand(COMMANDS.openEntry, id);
    },
  };
}

/** A document, or a section of one. */
export function sourceRow(hit: SearchHit & { kind: 'source' }, corpus: Corpus): LexiconRow {
  const document = corpus.document(hit.document);
  if (!document) return { label: hit.label };
  const source = `${sourceName(document)}, ${formatDocumentDate(document, userLocale())}`;
  if (hit.section === '') {
    return {
      label: hit.label,
      description: vscode.l10n.t('source'),
      detail: source,
      alwaysShow: true,
      choose: () => vscode.commands.executeCommand(COMMANDS.openSource, hit.document),
    };
  }
  const path = sectionPath(document, hit.section).map(({ heading }) => heading);
  const first = document.passages.find(({ section }) => `${section}.`.startsWith(`${hit.section}.`));
  return {
    label: hit.label,
    description: vscode.l10n.t('section'),
    detail: [document.title, ...path.slice(0, -1), source].join(' › '),
    alwaysShow: true,
    choose: () =>
      first
        ? vscode.commands.executeCommand(COMMANDS.openPassage, first.id)
        : vscode.commands.executeCommand(COMMANDS.openSource, hit.document),
  };
}

/** The words that were found, in their sentence, with source, date and what is wrong with the passage. */
export function passageRow({ passage: id, marks }: PassageHit, corpus: Corpus): LexiconRow {
  const place = corpus.placeOf(id);
  const { document, passage } = place;
  const locale = userLocale();
  const { before, words, after } = inContext(passage.text, marks[0] ?? [0, 0], CONTEXT_BEFORE, CONTEXT_AFTER);
  const notes = corpus.notesOn(id).map((note) => noteLine(note, locale.l10n));
  const actions = { [COMMANDS.pickCopyCitation]: { command: COMMANDS.copyCitation, arguments: [id] } };
  return {
    label: plain(`${before}${words}${after}`),
    description: vscode.l10n.t('passage'),
    detail: [
      `${sourceName(document)}, ${formatDocumentDate(document, locale)} (${reliabilityWord(document.reliability, locale.l10n)})`,
      describePlace(place, locale),
      ...notes,
    ].join(' · '),
    alwaysShow: true,
    buttons: buttonsFor(actions),
    actions,
    choose: () => vscode.commands.executeCommand(COMMANDS.openPassage, { passage: id, marks }),
  };
}
