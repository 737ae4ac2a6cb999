import { decodeUtf8 } from '../encoding/bytes.ts';
import { EngineError } from '../engine-error.ts';
import type { Crypto, FetchDocument, JsonObject, JsonValue, PublicKey } from '../ports.ts';
import { resolveDidJwk } from './did-jwk.ts';
import { resolveDidKey } from './did-key.ts';
import { didWebToUrl } from './did-web.ts';
import { judgeMethod } from './judge-method.ts';
import { readKeySet } from './key-set.ts';
import { earliestOf } from './key-window.ts';
import { samePublicKey } from './public-key.ts';
import { isObject, readMethod } from './read-method.ts';
import type { FoundMethod, ResolvedMethod } from './resolved-method.ts';

export interface ResolvePorts {
  /** Without it only did:key and did:jwk can be resolved. */
  fetch?: FetchDocument;
  crypto: Crypto;
}

const maxBytes = 256 * 1024;
const accept = 'application/did+json, application/did+ld+json, application/jwk-set+json, application/json';

/**
 * The key behind a verification method id, as its controller publishes it. Throws EngineError: `did.unavailable` when
 * the document could not be had, `did.not-found` when it does not hold the key, `did.invalid`, or `did.unsupported` when
 * the identifier or the key is of a kind not known here. With `holding`, `id` is a controller, and its method with that
 * key is looked for.
 */
export async function resolveVerificationMethod(
  id: string,
  ports: ResolvePorts,
  holding?: PublicKey,
): Promise<ResolvedMethod> {
  if (id.startsWith('did:key:')) return found(withKey(resolveDidKey(id), holding), id);
  if (id.startsWith('did:jwk:')) return found(withKey(resolveDidJwk(id), holding), id);
  if (id.startsWith('did:web:')) return resolveDidWeb(id, ports, holding);
  if (id.startsWith('https://')) return resolveHttps(id, ports, holding);
  throw new EngineError('did.unsupported', `The engine cannot look up keys of the kind ${id.split('#')[0]}.`);
}

function withKey(method: FoundMethod, holding: PublicKey | undefined): FoundMethod {
  if (typeof method !== 'object' || holding === undefined) return method;
  return samePublicKey(method.publicKey, holding) ? method : undefined;
}

async function resolveDidWeb(
  id: string,
  ports: ResolvePorts,
  holding: PublicKey | undefined,
): Promise<ResolvedMethod> {
  const [did = '', fragment] = id.split('#', 2);
  if (holding === undefined && (!fragment || id.split('#').length !== 2)) {
    throw new EngineError('did.invalid', `${id} does not name a key inside a DID document.`);
  }
  const document = await fetchJson(didWebToUrl(did), ports);
  return found(readMethod(document, { id, controller: did, source: 'did:web', ...asked(holding) }), id);
}

function asked(holding: PublicKey | undefined): { holding?: PublicKey } {
  return holding === undefined ? {} : { holding };
}

/**
 * An https address is a controller document, a key set, or a verification method of its own whose controller document
 * must list it. A key that stands only in the fragment is never taken (standards.md §8 trap 1).
 */
async function resolveHttps(
  id: string,
  ports: ResolvePorts,
  holding: PublicKey | undefined,
): Promise<ResolvedMethod> {
  if (!URL.canParse(id)) throw new EngineError('did.invalid', `${id} is not an address.`);
  const [url = ''] = id.split('#', 1);
  const document = await fetchJson(url, ports);
  const inDocument =
    readMethod(document, { id, controller: url, source: 'https', ...asked(holding) }) ??
    readKeySet(document, id, holding);
  if (inDocument || holding !== undefined) return found(inDocument, id);
  const { controller } = document;
  const isMethod = document.id === id && judgeMethod(document) !== 'malformed';
  if (!isMethod || typeof controller !== 'string' || controller === url) return found(undefined, id);
  const controllerUrl = controller.startsWith('did:web:') ? didWebToUrl(controller) : controller;
  if (!controllerUrl.startsWith('https://')) return found(undefined, id);
  const controllerDocument = await fetchJson(controllerUrl, ports);
  return found(readListedMethod(controllerDocument, document, { id, controller }), id);
}

/**
 * The controller document may list the id only, the method itself being the document behind that id. Where it holds
 * the method too, both must show the same key, and an end that either of them states is an end.
 */
function readListedMethod(
  controllerDocument: JsonObject,
  method: JsonObject,
  wanted: { id: string; controller: string },
): FoundMethod {
  const entries = controllerDocument.verificationMethod;
  const all = Array.isArray(entries) ? entries : [entries ?? null];
  const isSame = (entry: JsonValue) => isObject(entry) && entry.id === wanted.id;
  const joined = {
    ...controllerDocument,
    verificationMethod: [...all.filter((each) => !isSame(each)), method],
  };
  const own = readMethod(joined, { ...wanted, source: 'https' });
  if (typeof own !== 'object' || !all.some(isSame)) return own;
  const listed = readMethod(controllerDocument, { ...wanted, source: 'https' });
  if (typeof listed !== 'object') return listed;
  if (!samePublicKey(listed.publicKey, own.publicKey)) return undefined;
  const expires = earliestOf([listed.expires, own.expires]);
  const revoked = earliestOf([listed.revoked, own.revoked]);
  return {
    ...listed,
    relationships: listed.relationships.filter((name) => own.relationships.includes(name)),
    ...(expires === undefined ? {} : { expires }),
    ...(revoked === undefined ? {} : { revoked }),
  };
}

async function fetchJson(url: string, { fetch }: ResolvePorts): Promise<JsonObject> {
  if (!fetch)
    throw new EngineError('did.unavailable', `${url} was not read, because nothing may be fetched here.`);
  let text: string | undefined;
  try {
    text = decodeUtf8((await fetch(url, { accept, maxBytes })).body);
  } catch (cause) {
    throw new EngineError('did.unavailable', `${url} could not be read.`, { cause });
  }
  const document = text === undefined ? undefined : parseOrUndefined(text);
  if (document === undefined) throw new EngineError('did.unavailable', `${url} does not hold JSON.`);
  if (!isObject(document)) throw new EngineError('did.not-found', `${url} does not hold a JSON object.`);
  return document;
}

function parseOrUndefined(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function found(method: FoundMethod, id: string): ResolvedMethod {
  if (method === 'unread') {
    throw new EngineError(
      'did.unsupported',
      `The key published as ${id} is of a kind that is not known here.`,
    );
  }
  if (!method) throw new EngineError('did.not-found', `No usable key is published as ${id}.`);
  return method;
}
