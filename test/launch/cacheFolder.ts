import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { cleanUpLater, messageOf } from './cleanUp';

const PARTIAL = 'partial-';
const PARTIAL_IS_STALE_AFTER_MS = 60 * 60 * 1000;

/** Where assembled builds are kept: `ALLIANCE_VSCODE_CACHE`, or `.vscode-test` in the project. */
export function cacheFolder(projectRoot: string): string {
  return path.resolve(projectRoot, process.env['ALLIANCE_VSCODE_CACHE'] ?? '.vscode-test');
}

/** Whether something exists at a path. */
export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/**
 * Returns `<cache>/<name>`, building it first if it is missing.
 *
 * It is built in a folder beside it and renamed when complete, so that an interrupted build is never mistaken for a
 * whole one. Two processes may build the same thing at the same time: the first to finish wins and the other takes its
 * result. No lock, hence none left behind by a crash.
 */
export async function cached(cache: string, name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const finished = path.join(cache, name);
  if (await exists(finished)) return finished;
  const partial = await partialFolder(cache).catch((error: unknown) => {
    throw new Error(
      `The folder ${cache} cannot be written (${messageOf(error)}): name another one in ALLIANCE_VSCODE_CACHE.`,
    );
  });
  const cleanUp = cleanUpLater(() => rm(partial, { recursive: true, force: true, maxRetries: 3 }));
  try {
    await build(partial);
    // A temporary folder is closed to other users, but a cache may be shared with them.
    await chmod(partial, 0o755);
    await rename(partial, finished).catch(async (error: unknown) => {
      if (!(await exists(finished))) throw error;
    });
    return finished;
  } finally {
    await cleanUp();
  }
}

async function partialFolder(cache: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  await removeStalePartials(cache);
  return mkdtemp(path.join(cache, PARTIAL));
}

/**
 * Removes what a killed process left; by age, because process ids mean nothing in a cache shared between containers.
 */
async function removeStalePartials(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(PARTIAL)) continue;
    const folder = path.join(cache, name);
    const changed = await stat(folder).catch(() => undefined);
    if (changed && Date.now() - changed.mtimeMs > PARTIAL_IS_STALE_AFTER_MS) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
