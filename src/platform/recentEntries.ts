/** The entries looked up last, kept from one session to the next. */
import type * as vscode from 'vscode';
import { STORAGE_KEYS } from './contributions';

const MOST = 8;

export class RecentEntries {
  readonly #storage: vscode.Memento;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
  }

  /** Ids, latest first. What is stored may be from another edition, or not ours at all. */
  get ids(): readonly string[] {
    const stored = this.#storage.get<unknown>(STORAGE_KEYS.recentEntries);
    if (!Array.isArray(stored)) return [];
    return stored.filter((id): id is string => typeof id === 'string').slice(0, MOST);
  }

  async add(id: string): Promise<void> {
    await this.#storage.update(
      STORAGE_KEYS.recentEntries,
      [id, ...this.ids.filter((other) => other !== id)].slice(0, MOST),
    );
  }
}
