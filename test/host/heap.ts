/** The heap of the Node extension host. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** MB in use of this process after everything that can be let go of was. */
export async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 4; round++) {
    collect();
    // Finalizers and messages to the window are between two turns.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
