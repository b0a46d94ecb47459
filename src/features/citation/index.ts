import * as vscode from 'vscode';
import { quotationFrom } from '../../core/corpus/reference';
import { citePassage, speakerOf } from '../../core/render/citation';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand, UserError } from '../../platform/failures';
import type { Services } from '../../platform/services';

/** How long the status bar says that something was copied, in milliseconds. */
const COPIED_MESSAGE_TIME = 3000;

/** Copying the citation of a passage, from a card, a page or a tree. */
export function register({ lexicon, log }: Services): vscode.Disposable {
  return registerCommand(log, COMMANDS.copyCitation, async (reference) => {
    const corpus = await lexicon.corpus();
    const quotation = quotationFrom(reference, corpus);
    if (!quotation) {
      throw new UserError(vscode.l10n.t('The lexicon has no such passage. Look for it under Sources.'));
    }
    await vscode.env.clipboard.writeText(citePassage(corpus, quotation.passage, speakerOf(corpus, quotation)));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied'), COPIED_MESSAGE_TIME);
  });
}
