import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import type { FetchDocument } from '@cairn/engine';
import { CommandError, type Console } from './console.ts';
import { readBytes } from './files.ts';
import { isTable, readTable } from './table.ts';

/** What badges and credentials are stored as. */
export const badgeEndings = ['.json', '.jsonld', '.jwt', '.jws', '.1ob', '.png', '.svg', '.pdf', '.txt'];
const largestDocument = 8 * 1024 * 1024;
const accept =
  'application/vc+ld+json, application/vc+jwt, application/ld+json, application/json;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8';

export interface Input {
  /** What the person called it. */
  name: string;
  /** Where it lies below the folder that the person named; undefined for what was named itself. */
  below?: string;
  /** Throws CommandError when it cannot be read. */
  read(): Promise<Uint8Array>;
}

export interface InputSources {
  console: Console;
  /** Undefined when nothing may be fetched. */
  fetchDocument: FetchDocument | undefined;
  /** The file endings that count in a folder. */
  endings: readonly string[];
  /** Files and folders that are passed over in a folder. */
  except?: readonly string[];
  /** Tables (.csv, .tsv) that are named are read row by row, each an address or a credential. */
  readsTables?: boolean;
}

/** Hosts that the person named may be asked wherever they are. */
export function hostsOf(places: string[]): string[] {
  return places.flatMap((place) =>
    /^https?:/i.test(place) && URL.canParse(place) ? [new URL(place).hostname] : [],
  );
}

/** Files as they are, folders with every badge file below them, addresses, and `-` for what was piped in. */
export async function findInputs(places: string[], sources: InputSources): Promise<Input[]> {
  if (places.filter((place) => place === '-').length > 1)
    throw new CommandError('Standard input can be read only once: "-" stands there twice.');
  const found = await Promise.all(places.map((place) => findIn(place, sources)));
  return found.flat();
}

async function findIn(place: string, sources: InputSources): Promise<Input[]> {
  if (place === '-') return [{ name: 'standard input', read: () => sources.console.readInput() }];
  if (isAddress(place)) return [findAddress(place, sources)];
  const entry = await stat(place).catch(() => {
    throw new CommandError(`There is no file or folder "${place}".`);
  });
  if (sources.readsTables && isTable(place) && entry.isFile()) return findInTable(place, sources);
  if (!entry.isDirectory()) return [{ name: place, read: () => readBytes(place) }];
  const except = new Set((sources.except ?? []).map((path) => resolve(path)));
  const files = await walk(place, { endings: new Set(sources.endings), except });
  return files.map((path) => ({ name: path, below: relative(place, path), read: () => readBytes(path) }));
}

/** A row that cannot be read is an input that cannot be read: the others go on. */
async function findInTable(place: string, { fetchDocument }: InputSources): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const { row, cell } of readTable(place)) {
    const read = isAddress(cell) ? addressReader(cell, fetchDocument) : async () => encoder.encode(cell);
    inputs.push({ name: `${place}, row ${row}`, read });
  }
  return inputs;
}

const encoder = new TextEncoder();

/** In order of names. A folder that may not be read stands for itself, so that it is not passed over in silence. */
async function walk(folder: string, rules: { endings: Set<string>; except: Set<string> }): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [folder];
  const files: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (rules.except.has(resolve(path))) continue;
    const isBadge = rules.endings.has(extname(entry.name).toLowerCase());
    if (entry.isDirectory()) files.push(...(await walk(path, rules)));
    else if (isBadge && (entry.isFile() || (entry.isSymbolicLink() && !(await leadsToFolder(path)))))
      files.push(path);
  }
  return files;
}

/** Links to folders are not followed: they may lead round in a circle. */
async function leadsToFolder(path: string): Promise<boolean> {
  const target = await stat(path).catch(() => undefined);
  return target !== undefined && !target.isFile();
}

function findAddress(address: string, { fetchDocument }: InputSources): Input {
  if (!fetchDocument) throw new CommandError(notOffline(address));
  return { name: address, read: addressReader(address, fetchDocument) };
}

function addressReader(address: string, fetchDocument: FetchDocument | undefined): Input['read'] {
  return async () => {
    if (!fetchDocument) throw new CommandError(notOffline(address));
    try {
      return (await fetchDocument(address, { accept, maxBytes: largestDocument })).body;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CommandError(`${address} could not be read: ${reason}`, 3);
    }
  };
}

function notOffline(address: string): string {
  return `${address} cannot be read with --offline, which fetches nothing.`;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
