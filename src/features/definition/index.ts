import * as vscode from 'vscode';
import { entryIdFrom } from '../../core/corpus/reference';
import { renderEntryText } from '../../core/render/entryText';
import { ENTRY_SCHEME } from '../../platform/contributions';
import { describeFailure, logFailure } from '../../platform/failures';
import { userLocale } from '../../platform/locale';
import { isDraft } from '../../platform/proseEditor';
import { registerForProse } from '../../platform/proseProvider';
import type { Services } from '../../platform/services';
import { mutedTerms } from '../../platform/settings';

/** Go to Definition and Peek on a term: its entry as a read-only text document. */
export function register({ drafts, lexicon, log }: Services): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      if (!isDraft(document)) return undefined;
      try {
        const [corpus, matcher] = await Promise.all([lexicon.corpus(), lexicon.matcher()]);
        if (token.isCancellationRequested) return undefined;
        const located = drafts.termAt(document, position, matcher);
        const entry = located && corpus.entry(located.match.entry);
        if (!entry || mutedTerms(document).includes(entry.id)) return undefined;
        const targetUri = entryUri(entry.id, entry.prefLabel.en);
        const start = new vscode.Range(0, 0, 0, 0);
        return [{ originSelectionRange: located.range, targetUri, targetRange: start }];
      } catch (error) {
        logFailure(log, 'definition', error);
        return undefined;
      }
    },
  };
  return vscode.Disposable.from(
    registerForProse((selector) => vscode.languages.registerDefinitionProvider(selector, provider)),
    vscode.workspace.registerTextDocumentContentProvider(ENTRY_SCHEME, {
      async provideTextDocumentContent(uri) {
        try {
          const corpus = await lexicon.corpus();
          const entry = corpus.entry(entryIdFrom(uri.query, corpus) ?? '');
          if (!entry) return vscode.l10n.t('The lexicon has no such entry. Search for it by its name.');
          return renderEntryText(entry, { corpus, locale: userLocale() });
        } catch (error) {
          logFailure(log, 'definition', error);
          return describeFailure(error);
        }
      },
    }),
  );
}

/** The name is for the tab; the id is what counts. */
function entryUri(id: string, label: string): vscode.Uri {
  const name = label.replace(/[\\/:*?"<>|#%]/g, ' ').trim();
  return vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${name}.txt`, query: id });
}
