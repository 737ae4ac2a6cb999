import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import { decodeUtf8, utf8 } from '../encoding/bytes.ts';
import type { PublicKey } from '../ports.ts';
import { selfRelationships } from './did-key.ts';
import { judgeJwk } from './judge-jwk.ts';
import type { FoundMethod } from './resolved-method.ts';

/** The did:jwk of a public key; its verification method is always `#0`. */
export function didJwkFromPublicKey(key: PublicKey): { did: string; verificationMethod: string } {
  const did = `did:jwk:${encodeBase64url(utf8(JSON.stringify(key.jwk)))}`;
  return { did, verificationMethod: `${did}#0` };
}

/** Its one method is `#0`; the bare DID can mean no other. A key for other uses has no relationship that signs. */
export function resolveDidJwk(id: string): FoundMethod {
  const match = /^(did:jwk:([A-Za-z0-9_-]{1,3000}))(?:#0)?$/.exec(id);
  const bytes = match?.[2] === undefined ? undefined : decodeBase64url(match[2]);
  const text = bytes && decodeUtf8(bytes);
  if (match?.[1] === undefined || text === undefined) return undefined;
  const judged = judgeJwk(parseOrUndefined(text));
  if (judged === 'malformed') return undefined;
  if (judged === 'unread') return 'unread';
  const relationships = judged.signs ? [...selfRelationships] : [];
  return { id, controller: match[1], publicKey: judged.key, relationships, source: 'did:jwk' };
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
