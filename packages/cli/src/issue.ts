import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { addProof, checkSchema, EngineError, type JsonObject, signVcJwt } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import { CommandError, type Console } from './console.ts';
import { findInputs } from './inputs.ts';
import { type KeyFile, readKeyFile } from './key-file.ts';
import { readOptions } from './options.ts';
import { drawProgress } from './progress.ts';

const formats = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'vc-jwt'] as const;
type Format = (typeof formats)[number];

/** `cairn issue <credential.json|folder|-> --key key.json`: signs credentials that others wrote. */
export async function issue(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    key: { type: 'string' },
    format: { type: 'string', default: 'eddsa-rdfc-2022' },
    issuer: { type: 'string' },
    method: { type: 'string' },
    out: { type: 'string' },
  });
  if (!values.key)
    throw new CommandError(
      'Name the key that signs: --key key.json. Make one with: cairn key new --out key.json',
    );
  if (positionals.length === 0)
    throw new CommandError('Name the credential to sign, or "-" for standard input.');
  if ((values.issuer === undefined) !== (values.method === undefined))
    throw new CommandError('--issuer and --method go together.');
  const format = formats.find((each) => each === values.format);
  if (!format)
    throw new CommandError(`There is no format "${values.format}". There are: ${formats.join(', ')}.`);
  const keyFile = await readKeyFile(values.key);
  const key =
    values.issuer && values.method
      ? { ...keyFile, did: values.issuer, verificationMethod: values.method }
      : keyFile;
  const inputs = await findInputs(positionals, console);
  const isFolder = inputs.length > 1;
  if (isFolder && !values.out)
    throw new CommandError('Several credentials are signed into a folder: --out folder');
  if (isFolder && values.out) await mkdir(values.out, { recursive: true });
  const progress = drawProgress(console, { total: inputs.length, what: 'credentials' });
  for (const input of inputs) {
    const unsigned = parse(input.name, await input.read());
    const text = await sign(input.name, complete(unsigned, { key, now: console.now() }), {
      key,
      format,
      now: console.now(),
    });
    if (!values.out) console.out(`${text}\n`);
    else await writeFile(isFolder ? join(values.out, nameOf(input.name, format)) : values.out, text);
    progress.step();
  }
  progress.clear();
  return 0;
}

function parse(name: string, bytes: Uint8Array): JsonObject {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch (cause) {
    throw new CommandError(`${name} is not JSON: ${cause instanceof Error ? cause.message : ''}`);
  }
  throw new CommandError(`${name} holds JSON, but not one credential.`);
}

/** What only the signer knows is filled in; an issuer that is there keeps its profile and must be this key's. */
function complete(document: JsonObject, { key, now }: { key: KeyFile; now: Date }): JsonObject {
  const { issuer } = document;
  const given =
    typeof issuer === 'string'
      ? issuer
      : typeof issuer === 'object' && issuer !== null && !Array.isArray(issuer)
        ? issuer.id
        : undefined;
  if (given !== undefined && given !== key.did) {
    throw new CommandError(
      `The credential names the issuer ${String(given)}, but the key signs as ${key.did}. Use --issuer and --method, or take the issuer's id out.`,
    );
  }
  const profile =
    typeof issuer === 'object' && issuer !== null && !Array.isArray(issuer)
      ? { ...issuer, id: key.did }
      : key.did;
  return {
    ...document,
    id: document.id ?? `urn:uuid:${randomUUID()}`,
    issuer: profile,
    validFrom: document.validFrom ?? `${now.toISOString().slice(0, 19)}Z`,
  };
}

async function sign(
  name: string,
  document: JsonObject,
  { key, format, now }: { key: KeyFile; format: Format; now: Date },
): Promise<string> {
  const issues = checkSchema(document);
  if (issues.length > 0) {
    const list = issues.slice(0, 10).map((each) => `  ${each.path}: ${each.message}`);
    throw new CommandError(`${name} was not signed, because it is not in order:\n${list.join('\n')}`, 12);
  }
  try {
    if (format === 'vc-jwt')
      return await signVcJwt(document, { verificationMethod: key.verificationMethod, signer: key.signer });
    const signed = await addProof(document, {
      cryptosuite: format,
      verificationMethod: key.verificationMethod,
      created: `${now.toISOString().slice(0, 19)}Z`,
      signer: key.signer,
      crypto: nodeCrypto,
    });
    return JSON.stringify(signed, null, 2);
  } catch (error) {
    if (error instanceof EngineError) throw new CommandError(`${name} was not signed: ${error.message}`, 12);
    throw error;
  }
}

function nameOf(path: string, format: Format): string {
  return format === 'vc-jwt' ? basename(path).replace(/\.json$/, '.jwt') : basename(path);
}
