import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { newId } from './ids.ts';

export interface StoredFile {
  bytes: Uint8Array;
  contentType: string;
}

/** Keeps bytes under a key such as `badges/ach_1/2.png`. A key is written whole or not at all. */
export interface Files {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<StoredFile | undefined>;
}

/** Files in a local folder; the content type stands in a small file beside each. */
export function localFiles(folder: string): Files {
  const pathOf = (key: string) => {
    const path = normalize(join(folder, key));
    if (!path.startsWith(folder + sep)) throw new Error(`The file key ${key} leaves the folder.`);
    return path;
  };
  return {
    async put(key, bytes, contentType) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(`${path}.type`, new TextEncoder().encode(contentType));
      await writeWhole(path, bytes);
    },
    async get(key) {
      const path = pathOf(key);
      try {
        const [bytes, contentType] = await Promise.all([readFile(path), readFile(`${path}.type`, 'utf8')]);
        return { bytes, contentType };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${newId('tmp')}`;
  await writeFile(draft, bytes, { flush: true });
  await rename(draft, path);
}
