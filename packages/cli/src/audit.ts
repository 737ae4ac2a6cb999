import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Audited,
  auditLog,
  encodeLogEntry,
  hashLeaf,
  type JsonValue,
  type LogFault,
  type NoteKey,
  type OpenedCheckpoint,
  openCheckpoint,
  type ReadLogFile,
} from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { createFetchDocument } from './fetch-document.ts';
import { readBytes, reasonOf, writeOutput } from './files.ts';
import { hostsOf } from './inputs.ts';
import { readNoteKey } from './note-key.ts';
import { readOptions, refuseMore } from './options.ts';
import { printable, printableLines } from './printable.ts';
import { textOfBadge } from './text-of-badge.ts';

const usage = 'cairn audit <address|folder> --key KEY';
/** A full bundle of the longest entries that there can be. */
const largestFile = 256 * (2 + 65_535);

/** `cairn audit <address|folder> --key KEY`: whether a log is what it says it is, and what stands in it. */
export async function audit(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    key: { type: 'string' },
    witness: { type: 'string', multiple: true },
    old: { type: 'string', multiple: true },
    badge: { type: 'string', multiple: true },
    save: { type: 'string' },
    force: { type: 'boolean' },
    allow: { type: 'string', multiple: true },
  });
  refuseMore(positionals, { most: 1, usage });
  const [place] = positionals;
  if (place === undefined) throw new CommandError(`Name the log: ${usage}`);
  if (values.key === undefined)
    throw new CommandError(
      'Name the key of the log, as you noted it: --key KEY. A key that comes with the log would prove nothing.',
    );
  const log = readNoteKey(values.key, 'note');
  const keys = { log, witnesses: (values.witness ?? []).map((key) => readNoteKey(key, 'cosignature')) };
  refuseToReplace(values);
  const read = readerOf(place, { allow: values.allow ?? [], save: values.save });
  const checkpoint = await openFirst(read, place, keys);
  const older = await Promise.all((values.old ?? []).map((file) => openOld(file, log)));
  const badges = await Promise.all((values.badge ?? []).map((file) => readBadge(file)));
  const audited = await auditLog(nodeCrypto, checkpoint, {
    ...{ read, older, wanted: new Set(badges.map(({ leaf }) => leaf)) },
  }).catch((error) => {
    throw error instanceof CommandError ? error : unreadable(place, error);
  });
  return tell(console, { checkpoint, keys, older, badges, audited });
}

/** An older checkpoint that was kept is what a log that was changed is found out by. */
function refuseToReplace({ save, force }: { save?: string; force?: boolean }): void {
  if (save === undefined || force || !existsSync(join(save, 'checkpoint'))) return;
  const kept = join(save, 'checkpoint');
  throw new CommandError(
    `"${kept}" was saved before. Save into another folder with --old ${kept}, or add --force to replace it.`,
  );
}

function unreadable(place: string, error: unknown): CommandError {
  return new CommandError(`The log "${place}" could not be read: ${reasonOf(error)}`, 3);
}

interface Keys {
  log: NoteKey;
  witnesses: NoteKey[];
}

function readerOf(
  place: string,
  { allow, save }: { allow: string[]; save: string | undefined },
): ReadLogFile {
  const isAddress = /^https?:\/\//i.test(place);
  const fetchDocument = createFetchDocument({ allowedHosts: [...hostsOf([place]), ...allow] });
  const read: ReadLogFile = isAddress
    ? async (path) => {
        const accept = '*/*';
        const { body } = await fetchDocument(`${place.replace(/\/+$/, '')}/${path}`, {
          ...{ accept, maxBytes: largestFile },
        });
        return body;
      }
    : (path) => readFile(join(place, path));
  if (save === undefined) return read;
  return async (path) => {
    const bytes = await read(path);
    const target = join(save, path);
    await mkdir(dirname(target), { recursive: true });
    await writeOutput(target, bytes, true);
    return bytes;
  };
}

async function openFirst(read: ReadLogFile, place: string, keys: Keys): Promise<OpenedCheckpoint> {
  const bytes = await read('checkpoint').catch((error) => {
    throw error instanceof CommandError ? error : unreadable(place, error);
  });
  const opened = await openCheckpoint(nodeCrypto, new TextDecoder().decode(bytes), keys);
  if (opened) return opened;
  throw new CommandError(`The checkpoint of "${place}" is not signed by ${keys.log.name} with this key.`, 1);
}

async function openOld(file: string, log: NoteKey): Promise<OpenedCheckpoint> {
  const text = new TextDecoder().decode(await readBytes(file));
  const opened = await openCheckpoint(nodeCrypto, text, { log });
  if (!opened) throw new CommandError(`"${file}" is no checkpoint that ${log.name} signed with this key.`);
  return opened;
}

interface Badge {
  file: string;
  leaf: string;
}

async function readBadge(file: string): Promise<Badge> {
  const text = await textOfBadge(file, await readBytes(file));
  try {
    const document = JSON.parse(text) as JsonValue;
    const entry = encodeLogEntry(nodeCrypto, { kind: 'credential', document });
    return { file, leaf: Buffer.from(hashLeaf(nodeCrypto, entry)).toString('hex') };
  } catch {
    throw new CommandError(`"${file}" holds no credential in JSON, as logs have them.`, 12);
  }
}

interface Told {
  checkpoint: OpenedCheckpoint;
  keys: Keys;
  older: OpenedCheckpoint[];
  badges: Badge[];
  audited: Audited;
}

/** A line for each thing that was checked; 0 when all of it holds. */
function tell(console: Console, { checkpoint, keys, older, badges, audited }: Told): number {
  let isWell = true;
  const say = (holds: boolean, text: string) => {
    isWell &&= holds;
    console.out(`${holds ? '✓' : '✗'} ${printable(text)}\n`);
  };
  const { origin, size } = checkpoint;
  say(true, `${origin} signed a checkpoint of ${size} entries`);
  const { fault } = audited;
  say(
    fault === undefined,
    fault ? faultWords(fault) : 'every tile and the root are what the entries make them',
  );
  for (const witness of keys.witnesses) {
    const seen = checkpoint.witnesses.find(({ key }) => key.name === witness.name);
    const at = seen?.signedAt?.toISOString();
    say(seen !== undefined, seen ? `${witness.name} saw it at ${at}` : `${witness.name} has not signed it`);
  }
  for (const old of older) {
    const isAhead = old.size > size;
    const holds = !isAhead && !audited.forked.includes(old.size) && (!fault || fault.kind === 'root');
    const what = isAhead ? 'is of a larger log than the one that is shown' : 'is not its beginning';
    say(holds, `the older checkpoint of ${old.size} entries ${holds ? 'is its beginning' : what}`);
  }
  for (const { file, leaf } of badges) {
    const index = fault ? undefined : audited.found.get(leaf);
    say(index !== undefined, index === undefined ? `${file} is not in it` : `${file} is entry ${index}`);
  }
  if (!isWell) console.error(`${printableLines('The log, or what you compared it with, does not hold.')}\n`);
  return isWell ? 0 : 1;
}

function faultWords({ path, kind }: LogFault): string {
  if (kind === 'missing') return `${path} is missing`;
  if (kind === 'malformed') return `${path} is no bundle of as many entries as it should have`;
  return kind === 'root'
    ? 'the entries do not make the root that was signed'
    : `${path} is not what the entries make it`;
}
