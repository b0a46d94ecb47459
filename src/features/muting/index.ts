import * as vscode from 'vscode';
import { entryIdFrom } from '../../core/corpus/fromOutside';
import { mainName } from '../../core/render/names';
import { COMMANDS } from '../../platform/contributions';
import { registerCommand, UserError } from '../../platform/failures';
import { userLocale } from '../../platform/locale';
import type { Services } from '../../platform/services';
import { muteTerm } from '../../platform/settings';
import { entryAtCursor } from '../../platform/termAtCursor';

/** How long the status bar says what was muted, in milliseconds. */
const MUTED_MESSAGE_TIME = 5000;

/** Muting the term at the cursor, or the entry named: no card on it any more, in this workspace. */
export function register(services: Services): vscode.Disposable {
  const { lexicon, log } = services;
  return registerCommand(log, COMMANDS.muteTerm, async (id) => {
    const corpus = await lexicon.corpus();
    const entry = id === undefined ? await entryAtCursor(services) : corpus.entry(entryIdFrom(id, corpus) ?? '');
    if (!entry) {
      throw new UserError(
        vscode.l10n.t('There is no term of the lexicon at the cursor. Put the cursor on the term to mute.'),
      );
    }
    await muteTerm(entry.id);
    const name = mainName(entry, userLocale()).text;
    const message = vscode.l10n.t('Muted: {0}. The setting “Muted Terms” brings it back.', name);
    vscode.window.setStatusBarMessage(message, MUTED_MESSAGE_TIME);
  });
}
