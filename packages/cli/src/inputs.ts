import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CommandError, type Console } from './console.ts';
import { fetchDocument } from './fetch-document.ts';

const badgeEndings = new Set(['.json', '.jsonld', '.jwt', '.jws', '.1ob', '.png', '.svg', '.txt']);
const largestInput = 20 * 1024 * 1024;
const accept =
  'application/vc+ld+json, application/vc+jwt, application/ld+json, application/json;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8';

export interface Input {
  /** What the person called it. */
  name: string;
  read(): Promise<Uint8Array>;
}

/** Files as they are, folders with every badge file below them, addresses, and `-` for what was piped in. */
export async function findInputs(places: string[], console: Console): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const place of places) {
    if (place === '-') inputs.push({ name: 'standard input', read: () => console.readInput() });
    else if (/^https?:\/\//.test(place)) inputs.push({ name: place, read: () => readAddress(place) });
    else inputs.push(...(await findFiles(place)).map((path) => ({ name: path, read: () => readFile(path) })));
  }
  return inputs;
}

async function findFiles(place: string): Promise<string[]> {
  const entry = await stat(place).catch(() => {
    throw new CommandError(`There is no file or folder "${place}".`);
  });
  if (!entry.isDirectory()) return [place];
  const names = await readdir(place, { recursive: true, withFileTypes: true });
  return names
    .filter((each) => each.isFile() && badgeEndings.has(extname(each.name).toLowerCase()))
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

async function readAddress(address: string): Promise<Uint8Array> {
  try {
    return (await fetchDocument(address, { accept, maxBytes: largestInput })).body;
  } catch (error) {
    throw new CommandError(
      `${address} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      3,
    );
  }
}
