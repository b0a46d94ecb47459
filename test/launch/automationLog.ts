import { format } from 'node:util';

/**
 * What the workbench says about itself while it starts, or because native modules are not built here (their absence
 * only means that the server writes no log files and does not watch its parent).
 */
const NOISE: readonly RegExp[] = [
  /^Resolv(ing|ed) connection token/,
  /^Creating a socket \(renderer-/,
  /^(Updating|Ignoring fetching) additional builtin extensions/,
  /^ChatSessionStore: Migrating 0 chat sessions/,
  /^Creation of workbench contribution '/,
  /^No search provider registered for scheme: /,
  /^Request to '[^']*package\.nls\.[^']*' failed with status code 404/,
  /^Loading development extension at /,
  // In a display language other than English.
  /^No extension gallery service configured\./,
  /^\[(reconnection-grace-time|AgentHost:remote|AccountPolicyGate|Service Worker)\] /,
  /^Error: Could not locate the bindings file\. Tried:[^]*spdlog/,
  /^Cannot find module '\.\/build\/Release\/watchdog'/,
];

/**
 * Prints what a workbench page reports through `codeAutomationLog`, as `console.log` would have printed it in the
 * extension host. The page does not tell messages of the tests from its own; those known not to matter are left out
 * unless `ALLIANCE_VERBOSE` is set.
 */
export function printAutomationLog(args: readonly unknown[]): void {
  const text = format(...args);
  if (process.env['ALLIANCE_VERBOSE'] || !NOISE.some((noise) => noise.test(text))) console.log(text);
}
