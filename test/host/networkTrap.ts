/**
 * Notices when the extension reaches for the network or starts a program: what does either is wrapped, and a call
 * counts when our bundle is on its stack. The editor around us may do what it likes.
 */
import * as vscode from 'vscode';
import { EXTENSION_ID } from './extensionId';

type Wrapped = (...args: never[]) => unknown;

/** Frames enough for a call that comes from deep inside a library. */
const STACK_DEPTH = 100;

class NetworkTrap {
  /** What was called from our bundle, each with its stack. */
  readonly calls: string[] = [];
  /** Texts in a stack that mean it is ours. */
  readonly #marks: string[] = [];

  constructor() {
    const { path } = vscode.extensions.getExtension(EXTENSION_ID)!.extensionUri;
    // On Windows an address has "/c:/folder" where a stack has "C:\folder".
    this.#marks.push(`${normal(path).replace(/^\//, '')}/dist/`);
  }

  /** Wraps functions of an object that are there; a constructor counts too. */
  watch(name: string, owner: object, keys: readonly string[]): void {
    const functions = owner as Record<string, Wrapped | undefined>;
    for (const key of keys) {
      const original = functions[key];
      if (typeof original !== 'function') continue;
      functions[key] = new Proxy(original, {
        apply: (target, self, args) => {
          this.#notice(`${name}.${key}`);
          return Reflect.apply(target, self, args) as unknown;
        },
        construct: (target, args, newTarget) => {
          this.#notice(`new ${name}.${key}`);
          return Reflect.construct(target, args, newTarget) as object;
        },
      });
    }
  }

  /** Counts a call from a function of this name while `run` runs, and returns what was noticed: the trap’s own test. */
  async noticedFrom(functionName: string, run: () => Promise<unknown>): Promise<string[]> {
    this.#marks.push(normal(functionName));
    const before = this.calls.length;
    try {
      await run().catch(() => undefined);
    } finally {
      this.#marks.pop();
    }
    return this.calls.splice(before).map((call) => call.split('\n')[0] ?? '');
  }

  #notice(what: string): void {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = STACK_DEPTH;
    const { stack = '' } = new Error();
    Error.stackTraceLimit = limit;
    if (this.#marks.some((mark) => normal(stack).includes(mark))) this.calls.push(`${what}\n${stack}`);
  }
}

function normal(path: string): string {
  return decodeURIComponent(path.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'))
    .replaceAll('\\', '/')
    .toLowerCase();
}

/** The one of this run. */
export const networkTrap = new NetworkTrap();
