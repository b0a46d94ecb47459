const TAIL_LINES = 60;

/**
 * The server's output: kept for the report of a failure, and errors shown at once, unless they are known not to matter.
 */
export class ServerLog {
  readonly #tail: string[] = [];

  take(line: string): void {
    this.#tail.push(line);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
    if (process.env['ALLIANCE_VERBOSE']) console.error(`server: ${line}`);
  }

  /** The last lines it printed. */
  tail(): string {
    return this.#tail.join('\n');
  }
}
