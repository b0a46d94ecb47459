import * as vscode from 'vscode';
import { documentIdFrom, entryIdFrom, quotationFrom, readerTargetFrom } from '../../core/corpus/reference';
import { COMMANDS, READER_VIEW_TYPE } from '../../platform/contributions';
import { describeFailure, logFailure, registerCommand, UserError } from '../../platform/failures';
import type { Services } from '../../platform/services';
import { ReaderPanel } from './readerPanel';

/** The reader, the commands that open it, and its return after a reload of the window. */
export function register({ extensionUri, lexicon, log }: Services): vscode.Disposable {
  const panel = new ReaderPanel(extensionUri);
  return vscode.Disposable.from(
    panel,
    registerCommand(log, COMMANDS.openEntry, async (id, options) => {
      const corpus = await lexicon.corpus();
      const entry = entryIdFrom(id, corpus);
      if (entry === undefined) {
        throw new UserError(vscode.l10n.t('The lexicon has no such entry. Search for it by its name.'));
      }
      panel.show({ page: 'entry', entry }, corpus, options);
    }),
    registerCommand(log, COMMANDS.openPassage, async (reference, options) => {
      const corpus = await lexicon.corpus();
      const quotation = quotationFrom(reference, corpus);
      if (!quotation) {
        throw new UserError(vscode.l10n.t('The lexicon has no such passage. Look for it under Sources.'));
      }
      const { document } = corpus.placeOf(quotation.passage);
      panel.show({ page: 'source', document: document.id, quotation }, corpus, options);
    }),
    registerCommand(log, COMMANDS.openSource, async (id, options) => {
      const corpus = await lexicon.corpus();
      const document = documentIdFrom(id, corpus);
      if (document === undefined) {
        throw new UserError(vscode.l10n.t('The lexicon has no such document. Look for it under Sources.'));
      }
      panel.show({ page: 'source', document }, corpus, options);
    }),
    vscode.window.registerWebviewPanelSerializer(READER_VIEW_TYPE, {
      async deserializeWebviewPanel(restored, state: unknown) {
        try {
          const corpus = await lexicon.corpus();
          panel.restore(restored, readerTargetFrom(state, corpus), corpus);
        } catch (error) {
          logFailure(log, 'reader', error);
          panel.restoreFailed(restored, describeFailure(error));
        }
      },
    }),
  );
}
