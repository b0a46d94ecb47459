import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { Quotation } from '../../core/corpus/model';
import type { ReaderTarget } from '../../core/corpus/fromOutside';
import { describePlace } from '../../core/render/citation';
import { sourceName } from '../../core/render/facts';
import { requireQuotation } from '../../platform/commandArguments';
import { UserError } from '../../platform/failures';
import { userLocale } from '../../platform/locale';

/**
 * The words a command is about: those that its argument names; without an argument those the reader
 * shows, the user choosing where an entry has several.
 * @returns `undefined` when the user chose none
 * @throws UserError when there are no such words
 */
export async function chooseQuotation(
  reference: unknown,
  shown: ReaderTarget | undefined,
  corpus: Corpus,
): Promise<Quotation | undefined> {
  if (reference !== undefined) return requireQuotation(reference, corpus);
  if (shown?.page === 'source' && shown.quotation) return shown.quotation;
  const evidence = shown?.page === 'entry' ? corpus.entry(shown.entry)?.evidence : undefined;
  if (!evidence?.[0]) throw new UserError(vscode.l10n.t('Open an entry or a passage in the reader first.'));
  if (evidence.length === 1) return evidence[0];
  const items = evidence.map((quotation) => {
    const place = corpus.placeOf(quotation.passage);
    return {
      quotation,
      label: `“${place.passage.text.slice(quotation.start, quotation.end)}”`,
      detail: `${sourceName(place.document)}, ${describePlace(place, userLocale())}`,
    };
  });
  const placeHolder = vscode.l10n.t('Which of the quotations?');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  return chosen?.quotation;
}
