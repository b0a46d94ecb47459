/** What the views of the lexicon have in common: failing quietly, and with a sentence in the view. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../core/render/escape';
import type { ViewId } from './contributions';
import { describeFailure, logFailure } from './failures';

const TEXT = 'text/plain';

/** The top of a tree, and what the view says about it. */
export interface TreeRoots<Node> {
  readonly nodes: Node[];
  /** Stands beside the view's name; empty for nothing. */
  readonly description: string;
  /** Stands above the tree; empty for nothing. */
  readonly message: string;
}

/** A tree whose nodes are plain data; items are made when they are shown. */
export interface LexiconTree<Node extends object> {
  /** Fires with the nodes to be drawn anew, or with nothing when that is the whole tree. */
  readonly onDidChange: vscode.Event<Node[] | undefined>;
  /** May reject; the view then says why and stays empty. */
  roots(): Promise<TreeRoots<Node>>;
  childrenOf(node: Node): Node[] | Promise<Node[]>;
  parentOf(node: Node): Node | undefined;
  itemFor(node: Node): vscode.TreeItem;
  /** The tooltip, made when the pointer rests on the item. */
  tooltipFor(node: Node): vscode.MarkdownString | undefined;
  /** What is written where the node is dropped into an editor; `undefined` for a node that gives nothing. */
  draggedText(node: Node): string | undefined;
}

/** Creates the view of a tree. */
export function createLexiconTree<Node extends object>(
  id: ViewId,
  tree: LexiconTree<Node>,
  log: vscode.LogOutputChannel,
): vscode.TreeView<Node> {
  const view = vscode.window.createTreeView<Node>(id, {
    showCollapseAll: true,
    dragAndDropController: {
      dragMimeTypes: [TEXT],
      dropMimeTypes: [],
      handleDrag(nodes, dataTransfer) {
        const texts = nodes.map((node) => tree.draggedText(node)).filter((text) => text !== undefined);
        if (texts.length > 0) dataTransfer.set(TEXT, new vscode.DataTransferItem(texts.join('\n')));
      },
    },
    treeDataProvider: {
      onDidChangeTreeData: tree.onDidChange,
      async getChildren(node) {
        if (node !== undefined) return tree.childrenOf(node);
        try {
          const { nodes, description, message } = await tree.roots();
          // Each is drawn anew when it is set, even to what it was.
          if ((view.description ?? '') !== description) view.description = description;
          if ((view.message ?? '') !== message) view.message = message;
          return nodes;
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

/** A tooltip of plain paragraphs, nothing in them read as Markdown. */
export function textTooltip(...paragraphs: string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs.map(escapeMarkdown).join('\n\n'));
}
