import type { ReaderTarget } from '../core/corpus/fromOutside';

/** What the reader that was last active shows: what commands without an argument are about. */
export class ShownPage {
  /** `undefined` while no reader is open, or none that shows a page. */
  target: ReaderTarget | undefined;
}
