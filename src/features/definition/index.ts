import * as vscode from 'vscode';
import { mainName } from '../../core/render/names';
import { logFailure } from '../../platform/failures';
import { userLocale } from '../../platform/locale';
import { isDraft } from '../../platform/proseEditor';
import { registerForProse } from '../../platform/proseProvider';
import { entryTextUri } from '../../platform/readOnlyTextUri';
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
        const targetUri = entryTextUri(entry.id, mainName(entry, userLocale()).text);
        const start = new vscode.Range(0, 0, 0, 0);
        return [{ originSelectionRange: located.range, targetUri, targetRange: start }];
      } catch (error) {
        logFailure(log, 'definition', error);
        return undefined;
      }
    },
  };
  return registerForProse((selector) => vscode.languages.registerDefinitionProvider(selector, provider));
}
