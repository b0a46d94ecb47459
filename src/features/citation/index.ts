import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { Quotation } from '../../core/corpus/model';
import { writeCitation } from '../../core/render/citation';
import { sourcesAsCslJson } from '../../core/render/cslJson';
import { citeInDraft } from '../../core/render/draftCitation';
import { quotationCitation, quotationText, quotationWithCitation } from '../../core/render/quotationText';
import { COMMANDS, type CommandId } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import { changeDraft } from '../../platform/insertion';
import type { Services } from '../../platform/services';
import { tellInStatusBar } from '../../platform/statusMessage';
import { chooseQuotation } from './chooseQuotation';

/** Copying quoted words and citations, and writing them into the draft; from a card, a page or a tree. */
export function register({ lexicon, log, proseEditor, shownPage }: Services): vscode.Disposable {
  /** A command on words: those its argument names, else those the reader shows. */
  const onQuotation = (
    command: CommandId,
    run: (quotation: Quotation, corpus: Corpus) => Thenable<void> | Promise<void>,
  ) =>
    registerCommand(log, command, async (reference) => {
      const corpus = await lexicon.corpus();
      const quotation = await chooseQuotation(reference, shownPage.target, corpus);
      if (quotation) await run(quotation, corpus);
    });
  const insert = (quotation: Quotation, corpus: Corpus, words?: string) =>
    changeDraft(proseEditor, (document, places) =>
      citeInDraft(document.languageId, document.getText(), places, {
        citation: quotationCitation(corpus, quotation),
        name: corpus.placeOf(quotation.passage).document.id,
        ...(words !== undefined && { quotation: words }),
      }),
    );

  return vscode.Disposable.from(
    onQuotation(COMMANDS.copyCitation, async (quotation, corpus) => {
      await vscode.env.clipboard.writeText(writeCitation(quotationCitation(corpus, quotation)));
      tellInStatusBar(vscode.l10n.t('Citation copied'));
    }),
    onQuotation(COMMANDS.copyQuotation, async (quotation, corpus) => {
      await vscode.env.clipboard.writeText(quotationText(corpus, quotation));
      tellInStatusBar(vscode.l10n.t('Quotation copied'));
    }),
    onQuotation(COMMANDS.copyQuotationWithCitation, async (quotation, corpus) => {
      await vscode.env.clipboard.writeText(quotationWithCitation(corpus, quotation));
      tellInStatusBar(vscode.l10n.t('Quotation copied with its citation'));
    }),
    onQuotation(COMMANDS.insertCitation, (quotation, corpus) => insert(quotation, corpus)),
    onQuotation(COMMANDS.insertQuotation, (quotation, corpus) =>
      insert(quotation, corpus, quotationText(corpus, quotation)),
    ),
    registerCommand(log, COMMANDS.copySourcesAsCslJson, async () => {
      const corpus = await lexicon.corpus();
      await vscode.env.clipboard.writeText(`${JSON.stringify(sourcesAsCslJson(corpus), undefined, 2)}\n`);
      tellInStatusBar(vscode.l10n.t('{0} sources copied as CSL-JSON', corpus.documents.length));
    }),
  );
}
