import { bakePng, bakeSvg, EngineError, isPdf, unbakePdf, unbakePng, unbakeSvg, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { holdsPrivateKey, readBytes, writeOutput } from './files.ts';
import { readOptions, refuseMore } from './options.ts';
import { printableLines } from './printable.ts';

const bakeUsage = 'cairn bake picture.png credential.json --out badge.png';
const unbakeUsage = 'cairn unbake badge.png';

/** `cairn bake picture.png credential.json --out badge.png`: puts a credential into a picture. */
export async function bake(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    out: { type: 'string' },
    force: { type: 'boolean' },
  });
  const [picture, credential] = positionals;
  if (!picture || !credential || !values.out) throw new CommandError(`The command is: ${bakeUsage}`);
  refuseMore(positionals, { most: 2, usage: bakeUsage });
  if (picture === '-' && credential === '-')
    throw new CommandError('Only one of picture and credential can come from standard input.');
  const bytes = await readPlace(picture, console);
  const text = await readCredential(credential, console);
  const baked = await orExplain(picture, () =>
    isSvg(bytes) ? bakeSvg(decode(bytes, picture), text) : bakePng(bytes, text),
  );
  await writeOutput(values.out, baked, values.force === true);
  console.error(`${values.out} now carries the credential.\n`);
  return 0;
}

/** `cairn unbake badge.png`: prints the credential that a picture or PDF carries, byte for byte unless a terminal would act on it. */
export async function unbake(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    out: { type: 'string' },
    force: { type: 'boolean' },
  });
  const [picture] = positionals;
  if (!picture) throw new CommandError(`The command is: ${unbakeUsage}`);
  refuseMore(positionals, { most: 1, usage: unbakeUsage });
  const bytes = await readPlace(picture, console);
  const ports = { compression: nodeCompression };
  const text = await orExplain(picture, () => {
    if (isPdf(bytes)) return unbakePdf(bytes, ports);
    return isSvg(bytes) ? unbakeSvg(decode(bytes, picture)) : unbakePng(bytes, ports);
  });
  if (text === undefined) throw new CommandError(`"${picture}" carries no credential.`, 12);
  if (values.out) await writeOutput(values.out, text, values.force === true);
  else console.out(console.isOutTerminal ? `${printableLines(text)}\n` : text);
  return 0;
}

/** The text of a credential that is fit to be given away: a key, an unsigned draft or an altered credential is not. */
async function readCredential(place: string, console: Console): Promise<string> {
  const text = decode(await readPlace(place, console), place).trim();
  if (holdsPrivateKey(text))
    throw new CommandError(`"${place}" holds a private key. It was not put into the picture.`);
  const ports = { crypto: nodeCrypto, compression: nodeCompression, now: console.now() };
  const { verdict, summary } = await verify(text, ports);
  if (verdict === 'not-a-credential' || verdict === 'altered')
    throw new CommandError(`"${place}" was not put into the picture: ${summary}`, 12);
  return text;
}

function isSvg(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)).replace(/^\ufeff/, ''));
}

function decode(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`"${place}" is not text in UTF-8.`, 12);
  }
}

function readPlace(place: string, console: Console): Promise<Uint8Array> {
  return place === '-' ? console.readInput() : readBytes(place);
}

async function orExplain<Result>(picture: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EngineError) throw new CommandError(`"${picture}": ${error.message}`, 12);
    throw error;
  }
}
