import {
  addProof,
  buildStatusListCredential,
  createStatusList,
  encodeStatusList,
  minimumEntries,
  setStatus,
} from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { selectClosing, selectClosingOfList } from './closing/closing-store.ts';
import { withPlainProof } from './credential-rules.ts';
import { identityOfDid } from './issuer.ts';
import { prepareIssuer } from './issuers.ts';
import { indexFrom, roomOf, timestampOf } from './issuing-rules.ts';
import { issuingRefusal } from './refusals.ts';
import {
  countPlaces,
  insertStatusList,
  type ListKind,
  type OpenStatusList,
  type Place,
  savePublished,
  selectListState,
  selectNewestList,
  selectPublished,
  selectTaken,
} from './status-store.ts';

/** How long a verifier may keep a list: a revocation is known everywhere within this time. */
export const statusListSeconds = 60;

const hour = 60 * 60 * 1000;
/** A list says itself when it is too old, so that nobody can hide a revocation behind yesterday's list. */
const listLifetime = 48 * hour;
const renewAfter = 12 * hour;

export function statusListUrl(publicUrl: string, statusListId: string): string {
  return `${publicUrl}/status/${statusListId}`;
}

type Drawing = Pick<Deps, 'newId' | 'now' | 'randomBytes'>;

/** Free places that nobody can guess. Refuses where the organisation issues nothing any more. The caller holds the issuer's lock and writes down whose they are. */
export async function drawPlaces(
  deps: Drawing & Within,
  wanted: ListKind & { organisationId: string; count: number },
): Promise<Place[]> {
  await assertIssuing(deps, wanted.organisationId);
  const places: Place[] = [];
  while (places.length < wanted.count) {
    const list = await openList(deps, wanted);
    const count = Math.min(wanted.count - places.length, Math.ceil(roomOf(list)));
    const indexes = await drawIndexes(deps, { list, count });
    await countPlaces(deps.database, list.id, indexes.length);
    places.push(...indexes.map((index) => ({ statusListId: list.id, index })));
  }
  return places;
}

async function openList(
  deps: Drawing & Within,
  { count: _count, ...wanted }: ListKind & { organisationId: string; count: number },
): Promise<OpenStatusList> {
  const newest = await selectNewestList(deps.database, wanted);
  if (newest && roomOf(newest) > 0) return newest;
  const list = { id: deps.newId('stl'), entries: minimumEntries, used: 0 };
  await insertStatusList(deps.database, { ...list, ...wanted, createdAt: deps.now() });
  return list;
}

async function drawIndexes(
  deps: Drawing & Within,
  { list, count }: { list: OpenStatusList; count: number },
): Promise<number[]> {
  const drawn = new Set<number>();
  while (drawn.size < count) {
    const tried = Array.from({ length: count - drawn.size }, () =>
      indexFrom(deps.randomBytes(4), list.entries),
    );
    const taken = await selectTaken(deps.database, list.id, tried);
    for (const index of tried) if (!taken.has(index)) drawn.add(index);
  }
  return [...drawn];
}

/** Job: signs the list as it is now. Safe to repeat; an older state never replaces a newer one. */
export async function publishStatusList(
  deps: Pick<Deps, 'database' | 'config' | 'keys' | 'now'>,
  { statusListId }: { statusListId: string },
): Promise<string> {
  const state = await selectListState(deps.database, statusListId);
  if (!state) throw issuingRefusal('not-found', 'issuing.status-list-not-found');
  const issuer = await prepareIssuer(deps, state.organisationId);
  const { publicUrl } = deps.config;
  const identity = identityOfDid(issuer, state.issuerDid, publicUrl);
  const list = createStatusList(state.entries, state.entryBits);
  for (const [index, value] of state.set) setStatus(list, index, value, state.entryBits);
  const closing = await selectClosing(deps.database, state.organisationId);
  const now = deps.now();
  const credential = buildStatusListCredential({
    id: statusListUrl(publicUrl, statusListId),
    issuer: identity.did,
    statusPurpose: state.purpose,
    encodedList: await encodeStatusList(list, nodeCompression),
    validFrom: timestampOf(now),
    // The last one has no end: nobody is there to sign the next, and nothing can change any more.
    ...(closing ? {} : { validUntil: timestampOf(new Date(now.getTime() + listLifetime)) }),
  });
  const signer = await deps.keys.signer(identity.keyId);
  const signed = await addProof(credential, {
    // A did:key of another kind signs its lists itself.
    cryptosuite: signer.algorithm === 'Ed25519' ? 'eddsa-rdfc-2022' : 'ecdsa-rdfc-2019',
    verificationMethod: identity.verificationMethod,
    created: timestampOf(now),
    signer,
    crypto: nodeCrypto,
  });
  const text = JSON.stringify(withPlainProof(signed));
  await savePublished(deps.database, { id: statusListId, changes: state.changes, text, publishedAt: now });
  return text;
}

/** The signed list, never older than the last revocation, also when the job is late. Refuses as not found. */
export async function getStatusList(
  deps: Pick<Deps, 'database' | 'config' | 'keys' | 'now'>,
  statusListId: string,
): Promise<string> {
  const published = await selectPublished(deps.database, statusListId);
  if (!published) throw issuingRefusal('not-found', 'issuing.status-list-not-found');
  const at = published.publishedAt?.getTime() ?? 0;
  const age = deps.now().getTime() - at;
  if (published.text && published.isCurrent) {
    const closing = await selectClosingOfList(deps.database, statusListId);
    if (closing ? at >= closing.closedAt.getTime() : age >= 0 && age < renewAfter) return published.text;
  }
  return publishStatusList(deps, { statusListId });
}
