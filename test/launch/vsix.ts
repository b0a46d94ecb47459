import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { temporaryFolder } from './cleanUp';

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a package by their names in it, in its own order. Enough of the zip format for what vsce writes: no
 * ZIP64, no encryption, no comment.
 *
 * @throws if the file is not such a package.
 */
export async function filesOfVsix(vsix: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await readFile(vsix);
  const end = zip.length - END_OF_DIRECTORY_LENGTH;
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error(`${vsix} is not a package.`);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const method = zip.readUInt16LE(at + 10);
    const packedSize = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    // The lengths of the two variable parts stand in the file's own header too, and may differ there.
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(start, start + packedSize);
    if (method !== STORED && method !== DEFLATED) throw new Error(`${name} in ${vsix} is packed in an unknown way.`);
    files.set(name, method === STORED ? packed : inflateRawSync(packed));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** Unpacks a package into a temporary folder and returns the folder of the extension in it. */
export async function unpackVsix(vsix: string): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of await filesOfVsix(vsix)) {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return path.join(folder, 'extension');
}
