/** A draft's index that is brought up to date when somebody asks, not when somebody types. */
import type { DraftIndex } from './draftIndex';

/** Changes that are kept for an index that nobody asks. */
export const MOST_PENDING_CHANGES = 1000;

/** One edit, as VS Code tells of it: `text` in the place of `rangeLength` UTF-16 units from `rangeOffset`. */
export interface ContentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Keeps what is typed until somebody asks for the index. */
export class FollowedDraft {
  readonly #index: DraftIndex;
  #pending: ContentChange[] = [];

  constructor(index: DraftIndex) {
    this.#index = index;
  }

  /**
   * Keeps changes to be read later, in the order in which they are to be applied.
   * @returns `false` when they have become so many that reading the draft anew costs less than keeping
   * them; the object must not be used after that.
   */
  note(changes: readonly ContentChange[]): boolean {
    if (this.#pending.length + changes.length > MOST_PENDING_CHANGES) {
      this.#pending = [];
      return false;
    }
    this.#pending.push(...changes);
    return true;
  }

  /** The index after all changes; `undefined` when they do not lead to `text`, which the draft has now. */
  indexOf(text: string): DraftIndex | undefined {
    for (const { rangeOffset, rangeLength, text: insertion } of this.#pending) {
      this.#index.replace(rangeOffset, rangeOffset + rangeLength, insertion);
    }
    this.#pending = [];
    // That the changes come in an order in which they can be applied is nowhere promised.
    return this.#index.text === text ? this.#index : undefined;
  }
}
