import { writeFile } from 'node:fs/promises';
import { didKeyFromPublicKey, type SignatureAlgorithm } from '@cairn/engine';
import { createSigner, generateKeyPair } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { reasonOf } from './files.ts';
import { readOptions, refuseMore } from './options.ts';

const algorithms: SignatureAlgorithm[] = ['Ed25519', 'ES256', 'ES384', 'RS256'];
const usage = 'cairn key new --out key.json';

/** `cairn key new --out key.json`: a new issuer key, readable by its owner only; never written over another. */
export async function keyNew(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    out: { type: 'string' },
    algorithm: { type: 'string', default: 'Ed25519' },
  });
  if (positionals[0] !== 'new') throw new CommandError(`The command is: ${usage}`);
  refuseMore(positionals, { most: 1, usage });
  if (!values.out) throw new CommandError(`Say where the private key goes: ${usage}`);
  const algorithm = algorithms.find((each) => each.toLowerCase() === values.algorithm.toLowerCase());
  if (!algorithm)
    throw new CommandError(
      `There is no algorithm "${values.algorithm}". There are: ${algorithms.join(', ')}.`,
    );
  const { privateJwk } = generateKeyPair(algorithm);
  await writeFile(values.out, `${JSON.stringify(privateJwk, null, 2)}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST')
        throw new CommandError(`"${values.out}" exists already; a key is never written over.`);
      throw new CommandError(`"${values.out}" cannot be written: ${reasonOf(error)}`);
    },
  );
  const { did } = didKeyFromPublicKey(createSigner(privateJwk).publicKey);
  console.out(`${did}\n`);
  console.error(`The private key is in ${values.out}. Keep it secret; who has it can sign as this issuer.\n`);
  return 0;
}
