/** Rows of the search: what each says, and what choosing it does. */
import * as vscode from 'vscode';
import { type Corpus, sectionPath } from '../../core/corpus/corpus';
import { formatDocumentDate } from '../../core/render/dates';
import { sourceName } from '../../core/render/facts';
import type { Locale } from '../../core/render/locale';
import { mainName, otherName } from '../../core/render/names';
import { kindWord } from '../../core/render/words';
import type { SearchHit } from '../../core/search/termSearch';
import { COMMANDS } from '../../platform/contributions';
import { buttonsFor, type LexiconRow } from '../../platform/lexiconPick';
import { userLocale } from '../../platform/locale';

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
