import * as vscode from 'vscode';
import { DRAFT_TERM_ORDERS, type DraftTermOrder } from '../../core/matching/draftTerms';
import { chooseAnew } from '../../platform/choice';
import { requireEntry } from '../../platform/commandArguments';
import { COMMANDS, STORAGE_KEYS, VIEWS } from '../../platform/contributions';
import { registerCommand } from '../../platform/failures';
import { createLexiconTree } from '../../platform/lexiconTree';
import { Remembered } from '../../platform/remembered';
import type { Services } from '../../platform/services';
import { DraftTermTree } from './draftTermTree';
import { followDraft } from './followDraft';
import { goToTerm } from './goToTerm';

/** The view of the terms that the last prose editor's draft uses. */
export function register(services: Services): vscode.Disposable {
  const { lexicon, log, proseEditor, storage } = services;
  const order = new Remembered(storage, STORAGE_KEYS.draftTermOrder, DRAFT_TERM_ORDERS);
  const tree = new DraftTermTree(services, () => order.value);
  const view = createLexiconTree(VIEWS.inThisDraft, tree, log);
  return vscode.Disposable.from(
    tree,
    view,
    followDraft(services, view, tree),
    registerCommand(log, COMMANDS.sortDraftTerms, async (argument) => {
      const title = vscode.l10n.t('Sort Terms in This Draft');
      if (!(await chooseAnew(order, { title, wordFor: orderWord, argument }))) return;
      await tree.update();
    }),
    registerCommand(log, COMMANDS.goToDraftTerm, (id, index) => goToTerm(id, index, { lexicon, proseEditor, tree })),
    registerCommand(log, COMMANDS.muteDraftTerm, async (node) => {
      const corpus = await lexicon.corpus();
      await vscode.commands.executeCommand(COMMANDS.muteTerm, requireEntry(node, corpus).id);
    }),
  );
}

function orderWord(order: DraftTermOrder): string {
  switch (order) {
    case 'place':
      return vscode.l10n.t('by first place in the draft');
    case 'name':
      return vscode.l10n.t('by name');
    case 'count':
      return vscode.l10n.t('by number of uses');
  }
}
