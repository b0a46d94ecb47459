import * as vscode from 'vscode';
import { VIEWS } from '../../platform/contributions';
import { logFailure } from '../../platform/failures';
import type { Services } from '../../platform/services';
import { onDidChangeMutedTerms, onDidChangeNameLanguage } from '../../platform/settings';
import type { DraftTermNode, DraftTermTree } from './draftTermTree';

/** Keeps the list true while it is in sight; while it is not, nothing is read. */
export function followDraft(
  { drafts, log, proseEditor }: Pick<Services, 'drafts' | 'log' | 'proseEditor'>,
  view: vscode.TreeView<DraftTermNode>,
  tree: DraftTermTree,
): vscode.Disposable {
  let watch: vscode.Disposable | undefined;
  let hasFailed = false;

  const update = () => {
    // A corpus that cannot be read stays so, and the view has said it.
    if (!view.visible || hasFailed) return;
    tree.update().catch((error: unknown) => {
      hasFailed = true;
      logFailure(log, VIEWS.inThisDraft, error);
    });
  };
  const follow = () => {
    watch?.dispose();
    const document = view.visible ? proseEditor.current?.document : undefined;
    watch = document && drafts.watch(document, update);
    if (view.visible) update();
    else tree.forget();
  };

  follow();
  return vscode.Disposable.from(
    view.onDidChangeVisibility(follow),
    proseEditor.onDidChange(follow),
    onDidChangeMutedTerms(update),
    onDidChangeNameLanguage(update),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (tree.isOutOfReach(textEditor)) update();
    }),
    new vscode.Disposable(() => {
      watch?.dispose();
    }),
  );
}
