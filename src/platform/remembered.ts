/** One choice of the user that outlives the session. */
import type { StorageKey } from './contributions';

/** What is used of a `vscode.Memento`. */
interface Storage {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

export class Remembered<T extends string> {
  readonly choices: readonly [T, ...T[]];
  readonly #storage: Storage;
  readonly #key: StorageKey;

  /** @param choices what may be chosen; the first is the default */
  constructor(storage: Storage, key: StorageKey, choices: readonly [T, ...T[]]) {
    this.#storage = storage;
    this.#key = key;
    this.choices = choices;
  }

  /** The default where nothing, or nothing that makes sense, is stored. */
  get value(): T {
    const stored = this.#storage.get(this.#key);
    return this.choices.find((choice) => choice === stored) ?? this.choices[0];
  }

  async set(value: T): Promise<void> {
    await this.#storage.update(this.#key, value);
  }
}
