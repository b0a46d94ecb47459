import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

type CleanUp = () => Promise<void>;

const pending = new Set<CleanUp>();

/**
 * Registers something to be undone. Returns a function that undoes it now (once); whatever is still registered when
 * {@link cleanUpEverything} runs is undone then, the newest first.
 */
export function cleanUpLater(undo: () => Promise<void>): CleanUp {
  let done: Promise<void> | undefined;
  const once: CleanUp = () => {
    pending.delete(once);
    done ??= undo();
    return done;
  };
  pending.add(once);
  return once;
}

/** Undoes all that is registered. A failure of one does not keep the others from being undone. */
export async function cleanUpEverything(): Promise<void> {
  for (const undo of [...pending].reverse()) {
    await undo().catch((error: unknown) => {
      console.error(`Cleaning up failed: ${messageOf(error)}`);
    });
  }
}

/** Makes a temporary folder that is removed with everything else. */
export async function temporaryFolder(): Promise<string> {
  // A short name: sockets are made below it, and their paths may have no more than about a hundred characters.
  const folder = await mkdtemp(path.join(tmpdir(), 'alliance-'));
  cleanUpLater(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

/**
 * Runs a program's main function to its exit code, so that children and temporary folders are gone whichever way it
 * ends: by returning, by throwing (one printed sentence, exit code 1), or by an interrupt (exit code `interrupted`, or
 * 128 and the signal's number).
 */
export function runMain(main: () => Promise<number>, options: { readonly interrupted?: number } = {}): void {
  let ending = false;
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    await cleanUpEverything();
    process.exit(code);
  };
  // SIGHUP: the terminal was closed; without a listener the process would die and leave its children.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => void end(options.interrupted ?? code));
  }
  main().then(
    (code) => void end(code),
    (error: unknown) => {
      if (!ending) console.error(messageOf(error));
      void end(1);
    },
  );
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
