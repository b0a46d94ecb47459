import * as vscode from 'vscode';
import { COMMANDS } from '../../platform/contributions';
import { logFailure, registerCommand } from '../../platform/failures';
import { isDraft } from '../../platform/proseEditor';
import type { Services } from '../../platform/services';
import { isFollowingCursor, mutedTerms, setFollowingCursor } from '../../platform/settings';
import { tellInStatusBar } from '../../platform/statusMessage';
import type { Readers } from './readers';

/** How long the cursor must rest before the reader follows, in milliseconds. */
const REST = 250;

/** While the setting is on, a reader in sight shows the term that the cursor of a draft comes upon. */
export function followCursor(readers: Readers, { drafts, lexicon, log }: Services): vscode.Disposable {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const follow = async (editor: vscode.TextEditor) => {
    try {
      const [corpus, matcher] = await Promise.all([lexicon.corpus(), lexicon.matcher()]);
      const { document, selection } = editor;
      if (document.isClosed) return;
      const entry = drafts.termAt(document, selection.active, matcher)?.match.entry;
      if (entry === undefined || mutedTerms(document).includes(entry)) return;
      readers.follow({ target: { page: 'entry', entry }, followed: true }, { corpus, matcher });
    } catch (error) {
      // Nobody asked for anything: the log is enough.
      logFailure(log, 'follow', error);
    }
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(resting);
      if (!readers.lastActive || !isFollowingCursor() || !isDraft(textEditor.document)) return;
      resting = setTimeout(() => void follow(textEditor), REST);
    }),
    new vscode.Disposable(() => {
      clearTimeout(resting);
    }),
    registerCommand(log, COMMANDS.readerToggleFollowCursor, async () => {
      const isOn = !isFollowingCursor();
      await setFollowingCursor(isOn);
      tellInStatusBar(
        isOn
          ? vscode.l10n.t('The reader follows the cursor')
          : vscode.l10n.t('The reader no longer follows the cursor'),
      );
    }),
  );
}
