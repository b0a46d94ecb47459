import * as vscode from 'vscode';
import type { Corpus } from '../core/corpus/corpus';
import { describePlace } from '../core/render/citation';
import { formatDocumentDate } from '../core/render/dates';
import { sourceName } from '../core/render/facts';
import { noteLine, reliabilityWord } from '../core/render/words';
import type { PassageHit } from '../core/search/passageSearch';
import { inContext } from '../core/text/textRange';
import { COMMANDS } from './contributions';
import { buttonsFor, type LexiconRow, plain } from './lexiconPick';
import { userLocale } from './locale';

/** Characters shown around the first word that was found in a passage: the list is narrow. */
const CONTEXT_BEFORE = 25;
const CONTEXT_AFTER = 60;

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
