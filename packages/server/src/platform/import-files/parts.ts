import { fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import { fileBounds, type ImportFile } from './import-file.ts';

/** A file, or one in an archive: opened when it is asked for, as often as it is. */
export interface Part {
  name: string;
  /** In bytes, unpacked. */
  size: number;
  open: () => AsyncIterable<Uint8Array>;
}

/** One line of a table as it comes. */
export interface RawRow {
  line: number;
  cells: readonly string[];
}

/** The files, archives opened; what is no table and no JSON is left out. */
export async function partsOf(files: readonly ImportFile[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const file of files) {
    if (file.bytes.length > fileBounds.bytes)
      throw new Refusal('too-large', say('import.too-large', { file: file.name }));
    if (isArchive(file)) parts.push(...(await membersOf(file)));
    else parts.push({ name: file.name, size: file.bytes.length, open: () => once(file.bytes) });
  }
  const read = parts.filter(({ name }) => /\.(csv|tsv|txt|xlsx|json|jsonld)$/i.test(name));
  if (read.length === 0) throw new Refusal('invalid', say('import.nothing'));
  return read;
}

export function isArchive({ name, bytes }: ImportFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && !/\.xlsx$/i.test(name);
}

/** The files of an archive by name; the sizes that it says are checked while they are read. */
export async function membersOf({ name, bytes }: ImportFile): Promise<Part[]> {
  const members: Part[] = [];
  let [unpacked, count] = [0, 0];
  await inArchive({ name, bytes }, async (archive) => {
    for await (const entry of archive.eachEntry()) {
      const { fileName, uncompressedSize: size } = entry;
      unpacked += size;
      // Folders count too: whoever opens a member goes past all of them.
      count += 1;
      if (count > fileBounds.files || unpacked > fileBounds.unpacked)
        throw new Refusal('too-large', say('import.too-large', { file: name }));
      if (fileName.endsWith('/')) continue;
      members.push({ name: fileName, size, open: () => openMember({ name, bytes }, fileName) });
    }
  });
  return members;
}

/** The files of an archive, each read whole, one after the other: for more of them than can be opened by name. */
export async function* wholeMembers(
  file: ImportFile,
  most: { files: number; bytes: number },
): AsyncGenerator<ImportFile> {
  const archive = await open(file);
  const tooLarge = () => new Refusal('too-large', say('import.too-large', { file: file.name }));
  let [count, bytes] = [0, 0];
  try {
    for await (const entry of archive.eachEntry()) {
      count += 1;
      bytes += entry.uncompressedSize;
      if (count > most.files || bytes > most.bytes) throw tooLarge();
      if (entry.fileName.endsWith('/')) continue;
      const chunks: Uint8Array[] = [];
      for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk);
      yield { name: entry.fileName, bytes: Buffer.concat(chunks) };
    }
  } catch (error) {
    throw broken(error, file.name);
  } finally {
    archive.close();
  }
}

async function* openMember(file: ImportFile, member: string): AsyncGenerator<Uint8Array> {
  const archive = await open(file);
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName !== member) continue;
      for await (const chunk of await archive.openReadStreamPromise(entry)) yield chunk;
      return;
    }
  } catch (error) {
    throw broken(error, file.name);
  } finally {
    archive.close();
  }
}

async function inArchive(file: ImportFile, work: (archive: ZipFile) => Promise<void>): Promise<void> {
  const archive = await open(file);
  try {
    await work(archive);
  } catch (error) {
    throw broken(error, file.name);
  } finally {
    archive.close();
  }
}

async function open({ name, bytes }: ImportFile): Promise<ZipFile> {
  try {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await fromBufferPromise(whole, { lazyEntries: true });
  } catch (error) {
    throw broken(error, name);
  }
}

function broken(error: unknown, file: string): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal('invalid', say('import.broken', { file, line: 0 }));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  // In pieces, so that others get their turn between them.
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** All of it at once, for what cannot be read otherwise. */
export async function wholeOf(part: Part, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of part.open()) {
    size += chunk.length;
    if (size > most) throw new Refusal('too-large', say('import.too-large', { file: part.name }));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
