import { randomUUID } from 'node:crypto';
import {
  type AddProofOptions,
  addProof,
  checkSchema,
  EngineError,
  type JsonObject,
  type JsonValue,
  parseJson,
  type SignatureAlgorithm,
  signVcJwt,
} from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import { CommandError } from './console.ts';
import type { KeyFile } from './key-file.ts';

export const formats = [
  'eddsa-rdfc-2022',
  'eddsa-jcs-2022',
  'ecdsa-rdfc-2019',
  'ecdsa-jcs-2019',
  'vc-jwt',
] as const satisfies (AddProofOptions['cryptosuite'] | 'vc-jwt')[];
export type Format = (typeof formats)[number];

/** The format that each kind of key is mostly used with. */
export const usualFormats: { [algorithm in SignatureAlgorithm]: Format } = {
  Ed25519: 'eddsa-rdfc-2022',
  ES256: 'ecdsa-rdfc-2019',
  ES384: 'ecdsa-rdfc-2019',
  RS256: 'vc-jwt',
};

export interface SigningWish {
  key: KeyFile;
  format: Format;
  now: Date;
}

/** The text of the signed credential, JSON or a token, with a line end. Throws CommandError with what is wrong with the unsigned one. */
export async function signCredential(name: string, bytes: Uint8Array, wish: SigningWish): Promise<string> {
  const document = complete(name, parse(name, bytes), wish);
  const issues = checkSchema(document);
  if (issues.length > 0) {
    const list = issues.slice(0, 10).map((each) => `  ${each.path}: ${each.message}`);
    if (issues.length > list.length) list.push(`  and ${issues.length - list.length} more`);
    throw new CommandError(`${name} was not signed, because it is not in order:\n${list.join('\n')}`, 12);
  }
  const { verificationMethod, signer } = wish.key;
  try {
    if (wish.format === 'vc-jwt') return `${await signVcJwt(document, { verificationMethod, signer })}\n`;
    const signed = await addProof(document, {
      cryptosuite: wish.format,
      verificationMethod,
      created: secondsOf(wish.now),
      signer,
      crypto: nodeCrypto,
    });
    return `${JSON.stringify(signed, null, 2)}\n`;
  } catch (error) {
    if (error instanceof EngineError) throw new CommandError(`${name} was not signed: ${error.message}`, 12);
    throw error;
  }
}

function parse(name: string, bytes: Uint8Array): JsonObject {
  const parsed = parseJson(decode(name, bytes));
  if ('problem' in parsed) {
    const about = Object.entries(parsed.detail ?? {}).map(([fact, value]) => `, ${fact}: ${value}`);
    throw new CommandError(
      `${name} was not signed: its JSON is not in order (${parsed.problem}${about.join('')}).`,
      12,
    );
  }
  if (isObject(parsed.value)) return parsed.value;
  throw new CommandError(`${name} holds JSON, but not one credential.`, 12);
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${name} is not text in UTF-8.`, 12);
  }
}

/** What only the signer knows is filled in; an issuer that is there keeps its profile and must be this key's. */
function complete(name: string, document: JsonObject, { key, now }: SigningWish): JsonObject {
  const { issuer } = document;
  const given = isObject(issuer) ? issuer.id : issuer;
  if (given !== undefined && given !== key.did) {
    throw new CommandError(
      `${name} was not signed: it names the issuer ${String(given)}, but the key signs as ${key.did}. Use --issuer and --method, or take the issuer's id out.`,
      12,
    );
  }
  return {
    ...document,
    id: document.id ?? `urn:uuid:${randomUUID()}`,
    issuer: isObject(issuer) ? { ...issuer, id: key.did } : key.did,
    validFrom: document.validFrom ?? secondsOf(now),
  };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function secondsOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
