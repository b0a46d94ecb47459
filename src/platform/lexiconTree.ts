/** What the views of the lexicon have in common: failing quietly, and with a sentence in the view. */
import * as vscode from 'vscode';
import type { ViewId } from './contributions';
import { describeFailure, logFailure } from './failures';

/** A tree whose nodes are plain data; items are made when they are shown. */
export interface LexiconTree<Node> {
  /** May reject; the view then says why and stays empty. */
  roots(): Promise<Node[]>;
  childrenOf(node: Node): Node[] | Promise<Node[]>;
  parentOf(node: Node): Node | undefined;
  itemFor(node: Node): vscode.TreeItem;
  /** The tooltip, made when the pointer rests on the item. */
  tooltipFor(node: Node): vscode.MarkdownString | undefined;
}

/** Creates the view of a tree. */
export function createLexiconTree<Node>(
  id: ViewId,
  tree: LexiconTree<Node>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const view = vscode.window.createTreeView<Node>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      async getChildren(node) {
        if (node !== undefined) return tree.childrenOf(node);
        try {
          return await tree.roots();
        } catch (error) {
          logFailure(log, id, error);
          view.message = describeFailure(error);
          return [];
        }
      },
      getParent: (node) => tree.parentOf(node),
      getTreeItem: (node) => tree.itemFor(node),
      resolveTreeItem(item, node) {
        const tooltip = tree.tooltipFor(node);
        if (tooltip) item.tooltip = tooltip;
        return item;
      },
    },
  });
  return view;
}
