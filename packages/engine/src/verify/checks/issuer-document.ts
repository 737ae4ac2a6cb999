import { asArray, isJsonObject } from '../../credential/read/values.ts';
import { didWebToUrl } from '../../did/did-web.ts';
import { judgeMethod } from '../../did/judge-method.ts';
import { unreadableDate } from '../../did/key-window.ts';
import { holdsKey, methodsIn } from '../../did/read-method.ts';
import type { ResolvedMethod } from '../../did/resolved-method.ts';
import type { FetchDocument, JsonObject } from '../../ports.ts';
import { parseJson } from '../input/parse-json.ts';

/**
 * True when whoever publishes at `controller` also decides what stands at the address `issuer`: the same address, the
 * root of its host, or a folder above it. Neighbours on one host do not speak for each other.
 */
export function speaksForAddress(controller: string, issuer: string): boolean {
  const controllerUrl = addressOf(controller);
  const issuerUrl = addressOf(issuer);
  if (controllerUrl === undefined || issuerUrl === undefined || !issuer.startsWith('https://')) return false;
  const [above, below] = [new URL(controllerUrl), new URL(issuerUrl)];
  if (above.origin !== below.origin) return false;
  if (above.href.split('#')[0] === below.href.split('#')[0]) return true;
  if (above.search !== '') return false;
  if (/^\/(\.well-known\/.*)?$/.test(above.pathname)) return true;
  // did:web documents and key sets are files in the folder that they speak for.
  const folder = above.pathname.replace(/\/(did|jwks)\.json$/, '');
  return folder !== above.pathname && (below.pathname === folder || below.pathname.startsWith(`${folder}/`));
}

export type KeyDates = Pick<ResolvedMethod, 'starts' | 'expires' | 'revoked'>;

/**
 * What the document at the issuer's own address says of the key, in every entry that holds it; undefined when it does
 * not let the key sign. Throws when it cannot be read, as when a page for people stands there.
 */
export async function readListings(
  issuer: string,
  key: ResolvedMethod,
  fetch: FetchDocument,
): Promise<KeyDates[] | undefined> {
  const answer = await fetch(issuer, {
    accept: 'application/ld+json, application/json',
    maxBytes: 256 * 1024,
  });
  const parsed = parseJson(new TextDecoder().decode(answer.body));
  const document = 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : undefined;
  if (document === undefined) throw new TypeError(`${issuer} holds no JSON object.`);
  if (document.id !== issuer) return undefined;
  const isListed = asArray(document.assertionMethod).some((entry) =>
    typeof entry === 'string'
      ? namesKey(entry, key, document)
      : isJsonObject(entry) && holdsKey(entry, key.publicKey) && maySign(entry),
  );
  return isListed
    ? methodsIn(document)
        .filter((method) => method.id === key.id || holdsKey(method, key.publicKey))
        .map(datesOf)
    : undefined;
}

/** A date that is not text stays there, unreadable: it must not make a withdrawn key good. */
function datesOf({ expires, revoked }: JsonObject): KeyDates {
  return {
    ...(expires === undefined ? {} : { expires: typeof expires === 'string' ? expires : unreadableDate }),
    ...(revoked === undefined ? {} : { revoked: typeof revoked === 'string' ? revoked : unreadableDate }),
  };
}

function namesKey(id: string, key: ResolvedMethod, document: JsonObject): boolean {
  const methods = methodsIn(document).filter((method) => method.id === id);
  if (!methods.every(maySign)) return false;
  return id === key.id || methods.some((method) => holdsKey(method, key.publicKey));
}

/** What the issuer's own document says of the use of the key binds as well. A method of a kind not read says nothing. */
function maySign(method: JsonObject): boolean {
  const judged = judgeMethod(method);
  return typeof judged !== 'object' || judged.signs;
}

function addressOf(id: string): string | undefined {
  try {
    const url = id.startsWith('did:web:') ? didWebToUrl(id) : id;
    return URL.canParse(url) ? url : undefined;
  } catch {
    return undefined;
  }
}
