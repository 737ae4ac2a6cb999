import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertPlace, type Draft, type Files, type OpenFile } from './files.ts';

/** Folders that this program fills; the last three are those of drawings that an earlier one kept. */
const folders = ['content', 'drafts', 'badges', 'previews', 'drawn'];

/** Files in a local folder, which several processes may share. A file is written whole or not at all, also on kill -9. */
export function localFiles(folder: string, newId: (prefix: string) => string): Files {
  const pathOf = (place: string): string => {
    assertPlace(place);
    return join(folder, place);
  };
  return {
    async draft(bytes) {
      const path = pathOf(`drafts/${newId('drf')}`);
      await makeFolder(dirname(path));
      await write(path, bytes);
      return draftAt(path, pathOf);
    },
    async open(place) {
      return openAt(pathOf(place));
    },
    async remove(place) {
      await rm(pathOf(place), { force: true });
    },
    async *list() {
      for (const each of folders) yield* listIn(folder, each);
    },
  };
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

function draftAt(path: string, pathOf: (place: string) => string): Draft {
  return {
    async moveTo(place) {
      const target = pathOf(place);
      await makeFolder(dirname(target));
      await rename(path, target);
      await syncFolder(dirname(target));
    },
    async discard() {
      await rm(path, { force: true });
    },
  };
}

async function openAt(path: string): Promise<OpenFile | undefined> {
  try {
    const found = await stat(path);
    // A stream opens its file when it is made, so it is made when somebody reads.
    return found.isFile() ? { size: found.size, bytes: () => readAt(path) } : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function* readAt(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

async function* listIn(root: string, folder: string): AsyncGenerator<{ place: string; changedAt: Date }> {
  let entries: Awaited<ReturnType<typeof opendir>>;
  try {
    entries = await opendir(join(root, folder));
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  for await (const entry of entries) {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* listIn(root, place);
    else {
      const found = await stat(join(root, place)).catch(() => undefined);
      if (found) yield { place, changedAt: found.mtime };
    }
  }
}

/** Makes folders that outlast a power cut, as a file in a folder that is gone is gone too. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** A new name outlasts a power cut once its folder is written. Windows opens no folders and needs none of it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle: FileHandle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
