import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import { entryIdFrom } from '../../core/corpus/reference';
import { UserError } from '../../platform/failures';
import type { Services } from '../../platform/services';
import type { TreeFilter } from '../../platform/treeFilter';
import type { TopicTree, TopicTreeNode } from './topicTree';

interface RevealContext {
  readonly services: Pick<Services, 'drafts' | 'lexicon' | 'proseEditor'>;
  readonly view: vscode.TreeView<TopicTreeNode>;
  readonly tree: TopicTree;
  readonly filter: TreeFilter;
}

/**
 * Shows an entry in the tree and selects it; a filter that hides it is cleared. Without an argument
 * it is the entry of the term at the cursor of the draft, and the view gets the focus, for then it was
 * the user who asked to go there.
 * @param argument an entry's id, or a node of a tree that is about one
 * @throws UserError when there is no such entry, or no term at the cursor
 */
export async function revealEntry(argument: unknown, { services, view, tree, filter }: RevealContext): Promise<void> {
  const corpus = await services.lexicon.corpus();
  const isAsked = argument === undefined;
  const id = isAsked ? await termAtCursor(services, corpus) : entryIdFrom(argument, corpus);
  if (id === undefined) {
    throw new UserError(
      isAsked
        ? vscode.l10n.t('There is no term of the lexicon at the cursor. Search for one by its name.')
        : vscode.l10n.t('The lexicon has no such entry. Search for it by its name.'),
    );
  }
  let node = await tree.nodeOf(id);
  if (!node) {
    filter.clear();
    node = await tree.nodeOf(id);
  }
  if (node) await view.reveal(node, { select: true, focus: isAsked, expand: false });
}

async function termAtCursor(
  { drafts, lexicon, proseEditor }: RevealContext['services'],
  corpus: Corpus,
): Promise<string | undefined> {
  const matcher = await lexicon.matcher();
  const editor = proseEditor.current;
  const located = editor && drafts.termAt(editor.document, editor.selection.active, matcher);
  return located && corpus.entry(located.match.entry)?.id;
}
