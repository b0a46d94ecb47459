import * as vscode from 'vscode';
import { requireEntry } from '../../platform/commandArguments';
import { UserError } from '../../platform/failures';
import type { Services } from '../../platform/services';
import { entryAtCursor } from '../../platform/termAtCursor';
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
  const isAsked = argument === undefined;
  const entry = isAsked ? await entryAtCursor(services) : requireEntry(argument, await services.lexicon.corpus());
  if (!entry) {
    throw new UserError(vscode.l10n.t('There is no term of the lexicon at the cursor. Search for one by its name.'));
  }
  let node = await tree.nodeOf(entry.id);
  if (!node) {
    filter.clear();
    node = await tree.nodeOf(entry.id);
  }
  if (node) await view.reveal(node, { select: true, focus: isAsked, expand: false });
}
