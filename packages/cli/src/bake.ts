import { readFile, writeFile } from 'node:fs/promises';
import { bakePng, bakeSvg, EngineError, unbakePng, unbakeSvg } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { readOptions } from './options.ts';

/** `cairn bake picture.png credential.json --out badge.png`: puts a credential into a picture. */
export async function bake(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, { out: { type: 'string' } });
  const [picture, credential] = positionals;
  if (!picture || !credential || !values.out)
    throw new CommandError('The command is: cairn bake picture.png credential.json --out badge.png');
  const [bytes, text] = await Promise.all([read(picture), read(credential)]);
  const credentialText = new TextDecoder().decode(text).trim();
  const baked = await orExplain(() =>
    isSvg(bytes) ? bakeSvg(new TextDecoder().decode(bytes), credentialText) : bakePng(bytes, credentialText),
  );
  await writeFile(values.out, baked);
  console.error(`${values.out} now carries the credential.\n`);
  return 0;
}

/** `cairn unbake badge.png`: prints the credential that a picture carries. */
export async function unbake(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, { out: { type: 'string' } });
  const [picture] = positionals;
  if (!picture) throw new CommandError('The command is: cairn unbake badge.png');
  const bytes = picture === '-' ? await console.readInput() : await read(picture);
  const text = await orExplain(() =>
    isSvg(bytes)
      ? unbakeSvg(new TextDecoder().decode(bytes))
      : unbakePng(bytes, { compression: nodeCompression }),
  );
  if (text === undefined) throw new CommandError(`"${picture}" carries no credential.`, 12);
  if (values.out) await writeFile(values.out, text);
  else console.out(`${text}\n`);
  return 0;
}

function isSvg(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)).replace(/^\ufeff/, ''));
}

async function read(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new CommandError(`There is no file "${path}".`);
  });
}

async function orExplain<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EngineError) throw new CommandError(error.message, 12);
    throw error;
  }
}
