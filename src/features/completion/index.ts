import * as vscode from 'vscode';
import { mainName } from '../../core/render/names';
import { kindWord } from '../../core/render/words';
import { labelBeginnings } from '../../core/search/labelBeginnings';
import { logFailure } from '../../platform/failures';
import { userLocale } from '../../platform/locale';
import { isDraft } from '../../platform/proseEditor';
import { registerForProse } from '../../platform/proseProvider';
import type { Services } from '../../platform/services';

/** Labels that are offered at once. */
const MOST = 50;
/**
 * VS Code asks for completions also while somebody types, and does not say that it does. Nobody asks
 * for them on purpose so soon after a keystroke, in milliseconds.
 */
const TYPING_PAUSE = 100;

/** Completion of labels, only when the user asks for it. */
export function register({ lexicon, log }: Services): vscode.Disposable {
  const lastChange = new WeakMap<vscode.TextDocument, number>();
  const isTyping = (document: vscode.TextDocument) =>
    Date.now() - (lastChange.get(document) ?? -Infinity) < TYPING_PAUSE;

  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const isAsked = triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
      const isContinued = triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
      if (!isDraft(document) || !isAsked || (isTyping(document) && !isContinued)) return undefined;
      try {
        const [corpus, termSearch] = await Promise.all([lexicon.corpus(), lexicon.termSearch()]);
        if (token.isCancellationRequested) return undefined;
        const line = document.lineAt(position).text.slice(0, position.character);
        for (const start of labelBeginnings(line)) {
          const typed = line.slice(start);
          const hits = termSearch.labelsBeginning(typed, MOST);
          if (hits.length === 0) continue;
          const locale = userLocale();
          const range = new vscode.Range(position.with({ character: start }), position);
          const items = hits.map(({ entry, label }, index) => {
            const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
            const found = corpus.entry(entry);
            item.range = range;
            // VS Code compares letter by letter; what folding makes the same must not drop out.
            item.filterText = typed;
            item.sortText = String(index).padStart(3, '0');
            if (found) {
              item.detail = [mainName(found, locale).text, kindWord(found.kind, locale.l10n)].join(' · ');
              item.documentation = found.definition;
            }
            return item;
          });
          return new vscode.CompletionList(items, true);
        }
      } catch (error) {
        logFailure(log, 'completion', error);
      }
      return undefined;
    },
  };

  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) lastChange.set(document, Date.now());
    }),
    registerForProse((selector) => vscode.languages.registerCompletionItemProvider(selector, provider)),
  );
}
