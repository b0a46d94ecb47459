/** The quick picks of the lexicon: rows in our order, with actions that have buttons and keys. */
import * as vscode from 'vscode';
import { setContext } from './contextKeys';
import { type CommandId, COMMANDS, CONTEXT_KEYS } from './contributions';
import { logFailure } from './failures';

/** What can be done with a row besides choosing it; each is a button and a key. */
export type RowAction = typeof COMMANDS.pickInsertLabel | typeof COMMANDS.pickCopyCitation | typeof COMMANDS.pickReveal;

/** A command that a row runs, with its arguments. */
export interface RowCommand {
  readonly command: CommandId;
  readonly arguments: readonly unknown[];
  /** What the button says, where it is not what the action usually does. */
  readonly title?: string;
}

export interface LexiconRow extends vscode.QuickPickItem {
  /** Runs when the row is chosen; a row without it cannot be chosen. */
  readonly choose?: () => unknown;
  /** Whether the pick stays open when the row is chosen. */
  readonly staysOpen?: boolean;
  readonly actions?: Partial<Readonly<Record<RowAction, RowCommand>>>;
}

/** How long the focus may wander after a command was chosen, in milliseconds. */
const FOCUS_SETTLING_TIME = 500;

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
    // Run from the palette while a webview has the focus, the focus returns there once more and would close the pick.
    pick.ignoreFocusOut = true;
    const settled = setTimeout(() => {
      pick.ignoreFocusOut = false;
    }, FOCUS_SETTLING_TIME);
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
      clearTimeout(settled);
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
    setContext(CONTEXT_KEYS.inPick, open !== undefined);
  }
}

/** The buttons of a row, in the order of its actions. */
export function buttonsFor(actions: Partial<Readonly<Record<RowAction, RowCommand>>>): vscode.QuickInputButton[] {
  return Object.entries(actions).map(([action, { title }]) => {
    const { icon, tooltip } = buttonOf(action as RowAction);
    return { iconPath: new vscode.ThemeIcon(icon), tooltip: title ?? tooltip };
  });
}

function buttonOf(action: RowAction): { readonly icon: string; readonly tooltip: string } {
  switch (action) {
    case COMMANDS.pickInsertLabel:
      return { icon: 'insert', tooltip: vscode.l10n.t('Insert Label at Cursor') };
    case COMMANDS.pickCopyCitation:
      return { icon: 'quote', tooltip: vscode.l10n.t('Copy Citation') };
    case COMMANDS.pickReveal:
      return { icon: 'list-tree', tooltip: vscode.l10n.t('Reveal in Topics') };
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
