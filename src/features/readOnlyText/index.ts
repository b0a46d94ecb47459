import * as vscode from 'vscode';
import { documentIdFrom, entryIdFrom } from '../../core/corpus/fromOutside';
import { renderEntryText } from '../../core/render/entryText';
import { mainName } from '../../core/render/names';
import { renderSourceText } from '../../core/render/sourceText';
import { noSuchDocument, noSuchEntry } from '../../platform/commandArguments';
import { COMMANDS, ENTRY_SCHEME } from '../../platform/contributions';
import { describeFailure, logFailure, registerCommand, UserError } from '../../platform/failures';
import { userLocale } from '../../platform/locale';
import { entryTextUri, sourceIn, sourceTextUri } from '../../platform/readOnlyTextUri';
import type { Services } from '../../platform/services';
import { onDidChangeNameLanguage } from '../../platform/settings';

/** Entries and sources as read-only text, and the command that opens what the reader shows as such. */
export function register({ lexicon, log, shownPage }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    onDidChangeNameLanguage(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === ENTRY_SCHEME) changed.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(ENTRY_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        try {
          const corpus = await lexicon.corpus();
          const context = { corpus, locale: userLocale() };
          const source = sourceIn(uri);
          if (source !== undefined) {
            const document = corpus.document(documentIdFrom(source, corpus) ?? '');
            if (document) return renderSourceText(document, context).text;
            return noSuchDocument();
          }
          const entry = corpus.entry(entryIdFrom(uri.query, corpus) ?? '');
          if (entry) return renderEntryText(entry, context);
          return noSuchEntry();
        } catch (error) {
          logFailure(log, ENTRY_SCHEME, error);
          return describeFailure(error);
        }
      },
    }),
    registerCommand(log, COMMANDS.readerOpenAsText, async () => {
      const corpus = await lexicon.corpus();
      const { target } = shownPage;
      const entry = target?.page === 'entry' ? corpus.entry(target.entry) : undefined;
      const document = target?.page === 'source' ? corpus.document(target.document) : undefined;
      if (entry) {
        await vscode.window.showTextDocument(entryTextUri(entry.id, mainName(entry, userLocale()).text));
      } else if (document) {
        const passage = target?.page === 'source' ? target.quotation?.passage : undefined;
        const { lines } = renderSourceText(document, { corpus, locale: userLocale() });
        const line = lines.get(passage ?? '') ?? 0;
        const selection = new vscode.Range(line, 0, line, 0);
        await vscode.window.showTextDocument(sourceTextUri(document.id, document.title), { selection });
      } else {
        throw new UserError(vscode.l10n.t('The reader shows nothing. Open an entry or a source first.'));
      }
    }),
  );
}
