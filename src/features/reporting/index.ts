import * as vscode from 'vscode';
import { entryIdFrom, quotationFrom, type ReaderTarget } from '../../core/corpus/fromOutside';
import type { Corpus } from '../../core/corpus/corpus';
import { type MistakeSubject, mistakeReport } from '../../core/render/mistakeReport';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand, UserError } from '../../platform/failures';
import type { Services } from '../../platform/services';
import { tellInStatusBar } from '../../platform/statusMessage';

/** Reporting a mistake: a ready text is copied. Nothing is sent. */
export function register({ lexicon, log, shownPage, version }: Services): vscode.Disposable {
  return registerCommand(log, COMMANDS.reportMistake, async (reference) => {
    const corpus = await lexicon.corpus();
    const subject = subjectFrom(reference, corpus) ?? shownSubject(shownPage.target);
    if (!subject) {
      throw new UserError(vscode.l10n.t('Open the entry or the passage with the mistake in the reader first.'));
    }
    await vscode.env.clipboard.writeText(mistakeReport(subject, corpus, version));
    tellInStatusBar(vscode.l10n.t('Report copied, nothing sent: add what is wrong and send it yourself'));
  });
}

function subjectFrom(reference: unknown, corpus: Corpus): MistakeSubject | undefined {
  const quotation = quotationFrom(reference, corpus);
  const named = reference instanceof Object && 'entry' in reference ? reference.entry : reference;
  const entry = entryIdFrom(named, corpus);
  return quotation || entry !== undefined ? { entry, quotation } : undefined;
}

function shownSubject(target: ReaderTarget | undefined): MistakeSubject | undefined {
  if (!target) return undefined;
  if (target.page === 'entry') return { entry: target.entry };
  return { entry: target.entry, quotation: target.quotation, document: target.document };
}
