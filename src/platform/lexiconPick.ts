/** The quick picks of the lexicon: rows in our order, with actions that have buttons and keys. */
import * as vscode from 'vscode';
import { type CommandId, COMMANDS, CONTEXT_KEYS } from './contributions';
import { logFailure } from './failures';

/** What can be done with a row besides choosing it; each is a button and a key. */
export type RowAction = typeof COMMANDS.pickInsertLabel | typeof COMMANDS.pickCopyCitation | typeof COMMANDS.pickReveal;

/** A command that a row runs, with its arguments. */
export interface RowCommand {
  readonly command: CommandId;
  readonly arguments: readonly unknown[];
}

export interface LexiconRow extends vscode.QuickPickItem {
  /** Runs when the row is chosen; a row without it cannot be chosen. */
  readonly choose?: () => unknown;
  /** Whether the pick stays open when the row is chosen. */
  readonly staysOpen?: boolean;
  readonly actions?: Partial<Readonly<Record<RowAction, RowCommand>>>;
}

interface OpenPick {
  readonly pick: vscode.QuickPick<LexiconRow>;
  /** Runs an action of the row that has the focus; nothing where the row has no such action. */
  run(action: RowAction): void;
}

/** Makes quick picks and knows which of them is open, for the keys of its rows. */
export class LexiconPicks {
  readonly #log: vscode.LogOutputChannel;
  #open: OpenPick | undefined;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /**
   * A quick pick that shows its rows in the order they are given: VS Code filters and sorts by label
   * on its own, which `alwaysShow` on every row and `sortByLabel` keep it from. The latter is not yet
   * in the typings (microsoft/vscode#73904); where it is absent, the rows whose label matches come
   * first, which is acceptable.
   */
  create(): vscode.QuickPick<LexiconRow> {
    const pick = vscode.window.createQuickPick<LexiconRow>();
    const sortable: { sortByLabel?: boolean } = pick as { sortByLabel?: boolean };
    sortable.sortByLabel = false;
    const run = (action: RowAction, row: LexiconRow | undefined) => {
      const command = row?.actions?.[action];
      if (!command) return;
      // What was copied is said in the status bar; the pick may be needed again.
      if (action !== COMMANDS.pickCopyCitation) pick.hide();
      void vscode.commands.executeCommand(command.command, ...command.arguments);
    };
    pick.onDidAccept(() => {
      const row = pick.selectedItems[0];
      if (!row?.choose) return;
      if (row.staysOpen !== true) pick.hide();
      void this.#choose(row.choose);
    });
    pick.onDidTriggerItemButton(({ item, button }) => {
      const action = (Object.keys(item.actions ?? {}) as RowAction[])[item.buttons?.indexOf(button) ?? -1];
      if (action) run(action, item);
    });
    const open: OpenPick = {
      pick,
      run: (action) => {
        run(action, pick.activeItems[0]);
      },
    };
    pick.onDidHide(() => {
      if (this.#open === open) this.#setOpen(undefined);
      pick.dispose();
    });
    this.#setOpen(open);
    return pick;
  }

  /** Runs an action of the row that has the focus in the open pick; nothing where there is none. */
  runAction(action: RowAction): void {
    this.#open?.run(action);
  }

  /** What a row runs are commands, which tell the user of a failure themselves. */
  async #choose(choose: () => unknown): Promise<void> {
    try {
      await choose();
    } catch (error) {
      logFailure(this.#log, 'pick', error);
    }
  }

  #setOpen(open: OpenPick | undefined): void {
    this.#open = open;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.inPick, open !== undefined);
  }
}

/** The buttons of a row, in the order of its actions. */
export function buttonsFor(actions: Partial<Readonly<Record<RowAction, RowCommand>>>): vscode.QuickInputButton[] {
  return (Object.keys(actions) as RowAction[]).map(buttonFor);
}

function buttonFor(action: RowAction): vscode.QuickInputButton {
  switch (action) {
    case COMMANDS.pickInsertLabel:
      return { iconPath: new vscode.ThemeIcon('insert'), tooltip: vscode.l10n.t('Insert Label at Cursor') };
    case COMMANDS.pickCopyCitation:
      return { iconPath: new vscode.ThemeIcon('quote'), tooltip: vscode.l10n.t('Copy Citation') };
    case COMMANDS.pickReveal:
      return { iconPath: new vscode.ThemeIcon('list-tree'), tooltip: vscode.l10n.t('Reveal in Topics') };
  }
}

/** Longest query that is repeated in a row, in characters. */
const ECHO_MAX_LENGTH = 60;

/** A query as a row repeats it: short. */
export function echo(query: string): string {
  const text = query.trim();
  return text.length <= ECHO_MAX_LENGTH ? text : `${text.slice(0, ECHO_MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Text for a row in which "$(zap)" stays what it is and does not become an icon. */
export function plain(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
