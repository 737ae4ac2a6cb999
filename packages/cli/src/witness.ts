import { existsSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { dirname } from 'node:path';
import {
  encodeNoteKey,
  judgeCosigning,
  type NoteKey,
  type Signer,
  signNote,
  type TreeHead,
  writeSignature,
} from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { readBytes, reasonOf } from './files.ts';
import { readKeyFile } from './key-file.ts';
import { readNoteKey } from './note-key.ts';
import { readOptions, refuseMore } from './options.ts';

const usage = 'cairn witness --key key.json --name witness.example/w1 --log KEY --state seen.json';
const largestBody = 64 * 1024;

/** `cairn witness …`: signs checkpoints of logs that only grew (C2SP tlog-witness), until it is stopped. */
export async function witness(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    key: { type: 'string' },
    name: { type: 'string' },
    log: { type: 'string', multiple: true },
    state: { type: 'string' },
    port: { type: 'string', default: '8090' },
    host: { type: 'string', default: 'localhost' },
  });
  refuseMore(positionals, { most: 0, usage });
  const { key: keyFile, name, log = [], state } = values;
  if (keyFile === undefined || name === undefined || state === undefined || log.length === 0)
    throw new CommandError(`The command is: ${usage}`);
  const key = await readWitnessKey(keyFile, { name, console });
  const logs = log.map((each) => readNoteKey(each, 'note'));
  const witness = await createWitness({ ...key, logs, stateFile: state, now: console.now });
  const server = await listen(witness, { port: readPort(values.port), host: values.host });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : values.port;
  console.out(`${encodeNoteKey(nodeCrypto, key.key)} http://${values.host}:${port}\n`);
  console.error('This is the line for CAIRN_WITNESSES of the Cairn. Stop with Ctrl-C.\n');
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => server.close(() => resolve(0)));
  });
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandError(`"${text}" is no port: a number up to 65535.`);
}

export interface Answer {
  status: number;
  text: string;
  type: string;
}

interface WitnessSettings {
  key: NoteKey;
  signer: Signer;
  logs: readonly NoteKey[];
  /** Where it keeps what it signed last; a witness that forgets could be shown another log. */
  stateFile: string;
  now: () => Date;
}

/** Answers one request after the other: what it signed last is on the disk before the answer leaves. */
export async function createWitness(settings: WitnessSettings): Promise<(body: string) => Promise<Answer>> {
  const { key, signer, logs, stateFile, now } = settings;
  const seen = await readState(stateFile);
  const answer = async (body: string): Promise<Answer> => {
    const judged = await judgeCosigning(nodeCrypto, body, { logs, seen: (origin) => seen.get(origin) });
    if (!('root' in judged)) {
      if (judged.status === 409) return { status: 409, text: `${judged.size}\n`, type: 'text/x.tlog.size' };
      return { status: judged.status, text: '', type: 'text/plain; charset=utf-8' };
    }
    const line = await signNote(nodeCrypto, judged.note.text, { key, signer, at: now() });
    const next = new Map(seen).set(judged.origin, { size: judged.size, root: judged.root });
    await writeState(stateFile, next);
    seen.set(judged.origin, { size: judged.size, root: judged.root });
    return { status: 200, text: `${writeSignature(line)}\n`, type: 'text/plain; charset=utf-8' };
  };
  let last: Promise<unknown> = Promise.resolve();
  return (body) => {
    const mine = last.then(() => answer(body));
    last = mine.catch(() => undefined);
    return mine;
  };
}

export async function listen(
  witness: (body: string) => Promise<Answer>,
  { port, host }: { port: number; host: string },
): Promise<Server> {
  const server = createServer((request, response) => {
    const end = ({ status, text, type }: Answer) =>
      response.writeHead(status, { 'content-type': type }).end(text);
    const plain = (status: number): Answer => ({ status, text: '', type: 'text/plain; charset=utf-8' });
    const isThere = request.url === '/add-checkpoint';
    if (!isThere || request.method !== 'POST') {
      end(plain(isThere ? 405 : 404));
      return;
    }
    readBody(request)
      .then((body) => (body === undefined ? plain(413) : witness(body)))
      .catch(() => plain(500))
      .then(end);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new CommandError(`It cannot listen: ${reasonOf(error)}`)));
    server.listen(port, host, resolve);
  });
  return server;
}

async function readWitnessKey(
  file: string,
  { name, console }: { name: string; console: Console },
): Promise<{ key: NoteKey; signer: Signer }> {
  const { signer, publicKey } = await readKeyFile(file, console);
  if (publicKey.algorithm !== 'Ed25519') throw new CommandError('A witness signs with an Ed25519 key.');
  const key: NoteKey = { name, kind: 'cosignature', publicKey };
  return { key: readNoteKey(encodeNoteKey(nodeCrypto, key), 'cosignature'), signer };
}

async function readState(file: string): Promise<Map<string, TreeHead>> {
  if (!existsSync(file)) return new Map();
  try {
    const stored = JSON.parse(new TextDecoder().decode(await readBytes(file))) as {
      [origin: string]: { size: number; root: string };
    };
    return new Map(
      Object.entries(stored).map(([origin, { size, root }]) => [
        origin,
        { size, root: new Uint8Array(Buffer.from(root, 'base64')) },
      ]),
    );
  } catch {
    throw new CommandError(`"${file}" is not what a witness keeps. Without it, it must not sign.`);
  }
}

/** Beside it, flushed, then in its place: a crash leaves the old or the new. */
async function writeState(file: string, seen: ReadonlyMap<string, TreeHead>): Promise<void> {
  const stored = [...seen].map(([origin, { size, root }]) => [
    origin,
    { size, root: Buffer.from(root).toString('base64') },
  ]);
  const handle = await open(`${file}.next`, 'w');
  try {
    await handle.writeFile(`${JSON.stringify(Object.fromEntries(stored), null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.next`, file);
  await syncFolder(dirname(file));
}

/** The rename itself, too, survives a power cut. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Undefined when it is longer than any request of a log. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
