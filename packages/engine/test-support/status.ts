/** A did:web issuer with a badge on a status list, and the web in which both can be found. */
import { nodeCompression } from '../adapters/node.ts';
import type { JsonObject } from '../src/ports.ts';
import { encodeStatusList } from '../src/status/encoded-list.ts';
import { createStatusList, type StatusList, setStatus } from '../src/status/status-list.ts';
import {
  buildStatusListCredential,
  buildStatusListEntry,
  type StatusPurpose,
} from '../src/status/status-list-credential.ts';
import { aBadge, anIssuer, sign, type TestIssuer, web } from './verifying.ts';

export const listUrl = 'https://aldermoor.example/status/1';
export const didUrl = 'https://aldermoor.example/.well-known/did.json';
export const badgeIndex = 94_567;

export const statusIssuer: TestIssuer = anIssuer('did:web:aldermoor.example');

export interface ListChanges {
  issuer?: TestIssuer;
  purpose?: StatusPurpose;
  validFrom?: string;
  validUntil?: string;
  id?: string;
  /** Replaces the bits as they are published. */
  encodedList?: string;
  unsigned?: boolean;
}

/** The signed list credential in which the given indexes are set. */
export async function signedList(set: number[], changes: ListChanges = {}): Promise<JsonObject> {
  const bits: StatusList = createStatusList();
  for (const index of set) setStatus(bits, index, true);
  const issuer = changes.issuer ?? statusIssuer;
  const list = buildStatusListCredential({
    id: changes.id ?? listUrl,
    issuer: issuer.id,
    statusPurpose: changes.purpose ?? 'revocation',
    encodedList: changes.encodedList ?? (await encodeStatusList(bits, nodeCompression)),
    validFrom: changes.validFrom ?? '2026-06-01T00:00:00Z',
    ...(changes.validUntil === undefined ? {} : { validUntil: changes.validUntil }),
  });
  return changes.unsigned ? list : sign(list, issuer);
}

/** A badge on the list; `entry` replaces or removes (undefined) members of its `credentialStatus`. */
export function listedBadge(
  entry: { [member: string]: JsonObject[string] | undefined } = {},
): Promise<JsonObject> {
  const built = buildStatusListEntry({
    statusListCredential: listUrl,
    index: badgeIndex,
    statusPurpose: 'revocation',
  });
  const credentialStatus = Object.fromEntries(
    Object.entries({ ...built, ...entry }).filter(([, value]) => value !== undefined),
  ) as JsonObject;
  return sign({ ...aBadge(statusIssuer), credentialStatus }, statusIssuer);
}

/** The issuer's DID document and whatever else is given. */
export function statusWeb(documents: Parameters<typeof web>[0]): ReturnType<typeof web> {
  return web({ [didUrl]: statusIssuer.didDocument, ...documents });
}
