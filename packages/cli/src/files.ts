import { randomUUID } from 'node:crypto';
import { link, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError } from './console.ts';

/** 8 MiB, more than any badge has. What is longer is read no further, and the engine calls it too large. */
const largestInput = 8 * 1024 * 1024;

/** A file, or a little more than its first 8 MiB when it is longer; throws CommandError when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    return await readAll(file.createReadStream({ end: largestInput }));
  } catch (error) {
    throw new CommandError(`"${path}" cannot be read: ${reasonOf(error)}`);
  }
}

/** Everything of a stream, or a little more than its first 8 MiB when it is longer. */
export async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    parts.push(part);
    length += part.length;
    if (length > largestInput) break;
  }
  return Buffer.concat(parts);
}

/**
 * Writes a file whole or not at all, so that an interrupted command leaves nothing half written. A file that is there
 * is replaced only when `isForced`, and one that holds a private key never. Throws CommandError.
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  isForced: boolean,
): Promise<void> {
  try {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory()) throw new CommandError(`"${path}" is a folder. Name a file in it.`);
    // A device or a pipe, such as /dev/stdout, is written to as it is.
    if (there && !there.isFile()) return await writeFile(path, content);
    if (there && !isForced) throw existsAlready(path);
    if (there && (await isPrivateKey(path)))
      throw new CommandError(`"${path}" holds a private key; a key is never written over.`);
    await putInPlace(there ? await realpath(path) : path, content, isForced);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`"${path}" cannot be written: ${reasonOf(error)}`);
  }
}

async function putInPlace(path: string, content: string | Uint8Array, isForced: boolean): Promise<void> {
  const aside = join(dirname(path), `.cairn-${randomUUID().slice(0, 8)}.part`);
  try {
    await writeFile(aside, content, { flag: 'wx' });
    if (isForced) return await rename(aside, path);
    // Unlike a rename, a link never replaces what another command put there meanwhile. Some file systems have none.
    await link(aside, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw existsAlready(path);
      return rename(aside, path);
    });
  } finally {
    await rm(aside, { force: true });
  }
}

function existsAlready(path: string): CommandError {
  return new CommandError(`"${path}" exists already. Add --force to replace it.`);
}

async function isPrivateKey(path: string): Promise<boolean> {
  const text = new TextDecoder().decode(await readBytes(path));
  return holdsPrivateKey(text);
}

/** True for a private key as JWK or PEM. */
export function holdsPrivateKey(text: string): boolean {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'kty' in value && 'd' in value;
  } catch {
    return false;
  }
}

const reasons: { [code: string]: string } = {
  ENOENT: 'there is no such file or folder.',
  ENOTDIR: 'a part of the path is a file, not a folder.',
  EISDIR: 'it is a folder.',
  EACCES: 'you have no permission.',
  EPERM: 'you have no permission.',
  EROFS: 'the disk is read-only.',
  ELOOP: 'it is a link that leads back to itself.',
  ENAMETOOLONG: 'the name is too long.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'your share of the disk is full.',
  EMFILE: 'too many files are open.',
};

/** Why a file could not be read or written, as a sentence. */
export function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}
