/**
 * The one thing the core needs to speak the user's language; `vscode.l10n` satisfies it.
 * Calls are written `l10n.t('…')` with a literal, so that the strings can be collected from the code.
 */
export interface L10n {
  /** The message in the user's language, `{0}`, `{1}` … replaced by the arguments. */
  t(message: string, ...args: (string | number)[]): string;
}

/** Messages in English as they stand in the code, for tests and for runs without VS Code. */
export const english: L10n = {
  t: (message, ...args) =>
    message.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole)),
};
