/** Long work in short steps, so that the program it runs in can do something else between them. */

/** Gives way; the work goes on when the promise is fulfilled. */
export type Pause = () => Promise<void>;

/** For tests and small corpora: the work goes on at once. */
export const NO_PAUSE: Pause = () => Promise.resolve();

/** Items that are worked on between two pauses; a step takes a few milliseconds. */
const STEP = 100;

/** The items, with a pause after every hundred. */
export async function* pausing<T>(items: Iterable<T>, pause: Pause): AsyncGenerator<T> {
  let count = 0;
  for (const item of items) {
    if (count > 0 && count % STEP === 0) await pause();
    count += 1;
    yield item;
  }
}
