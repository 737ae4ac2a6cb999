import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, cairn, recordAudits } from '../../audit/index.ts';
import type { Award } from '../award.ts';
import { factOf } from '../award-facts.ts';
import type { NewAward } from '../award-store.ts';
import { assertIssuing } from '../closing/assert-open.ts';
import { credentialAddress } from '../credential.ts';
import { identityOf, type SigningIdentity } from '../issuer.ts';
import { lockIssuer, selectIssuer } from '../issuer-store.ts';
import { prepareIssuer } from '../issuers.ts';
import { lockSigningKey, signedEntry } from '../keep-signed.ts';
import { givenEntry, newAward } from '../new-award.ts';
import { findSubjects, prepare, readModels } from '../prepare-credential.ts';
import { purposesFor } from '../reserve-credentials.ts';
import type { Reserved } from '../reserved-store.ts';
import { withBulkIssuer } from '../sign-many.ts';
import { drawPlaces } from '../status-lists.ts';
import { insertSignedAwards, type SignedAward } from './signed-award-store.ts';
import type { SortedWishes } from './sort-wishes.ts';

/** One statement keeps so many; while the database does that, the next are signed. */
const atATime = 500;

interface Made {
  place: number;
  award: Award;
  stored: NewAward;
}

/**
 * Awards to people with an account, signed before they are kept: an award, its credential, its places in status lists,
 * its lines in the trail and what others hear of it are all there, or nothing is. Places of wishes to awards; a wish
 * that somebody else met meanwhile is missing.
 */
export async function awardSet(
  deps: Deps,
  actor: Actor,
  wishes: SortedWishes['toHolders'],
): Promise<Map<number, string>> {
  const organisationId = wishes[0]?.edition.organisationId;
  if (organisationId === undefined) return new Map();
  const identity = identityOf(await prepareIssuer(deps, organisationId), deps.config.publicUrl);
  const made = wishes.map(({ place, address: _, ...earned }): Made => {
    const source = { kind: 'manual' as const };
    return { place, ...newAward(deps, actor, { ...earned, source }) };
  });
  const awards = made.map(({ award }) => award);
  const models = await readModels(deps, awards, identity);
  const subjects = await findSubjects(deps, awards);
  const reservedOf = await drawReserved(deps, awards, identity);
  const kept = new Set<string>();
  await withBulkIssuer(deps, identity, async (sign) => {
    let keeping: Promise<Set<string>> = Promise.resolve(new Set());
    for (let from = 0; from < made.length; from += atATime) {
      const those = made.slice(from, from + atATime);
      const prepared = those.map(({ award }) => prepare(deps, award, { models, reservedOf, subjects }));
      const results = await sign(prepared.map(({ credential }) => credential));
      const signed = those.flatMap(({ award, stored }, index): Signed[] => {
        const [result, reserved] = [results[index], reservedOf.get(award.id)];
        if (!result || !('json' in result) || !reserved) return [];
        return [{ award, stored, reserved, text: result.json, address: addressOf(reserved) }];
      });
      for (const id of await keeping) kept.add(id);
      keeping = keepSet(deps, actor, { signed, identity });
      // Whatever goes wrong is thrown where it is waited for.
      keeping.catch(() => {});
    }
    for (const id of await keeping) kept.add(id);
  });
  return new Map(made.flatMap(({ place, award: { id } }) => (kept.has(id) ? [[place, id] as const] : [])));
}

type Signed = SignedAward & { award: Award };

function addressOf({ credentialId }: Reserved): string {
  return credentialAddress(credentialId);
}

/** Free places for all of them; nobody's before their awards are kept, and never told to anybody if they are not. */
async function drawReserved(
  deps: Pick<Deps, 'database' | 'newId' | 'now' | 'randomBytes'>,
  awards: readonly Award[],
  { did: issuerDid }: SigningIdentity,
): Promise<Map<string, Reserved>> {
  const organisationId = awards[0]?.organisationId ?? '';
  const reserved = new Map<string, Reserved>(
    awards.map(({ id }) => [id, { credentialId: deps.newId('crd'), places: [] }]),
  );
  await inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const issuer = await selectIssuer(deps.database, { organisationId });
    for (const purpose of purposesFor({ offersSuspension: issuer?.offersSuspension ?? false })) {
      const wanted = { organisationId, issuerDid, purpose, entryBits: 1, count: awards.length };
      const drawn = await drawPlaces(deps, wanted);
      for (const [index, { id }] of awards.entries()) {
        const [place, before] = [drawn[index], reserved.get(id)];
        if (!place || !before) throw new Error(`No place was drawn for the award ${id}.`);
        reserved.set(id, { ...before, places: [...before.places, { purpose, ...place }] });
      }
    }
  });
  return reserved;
}

async function keepSet(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'now'>,
  actor: Actor,
  { signed, identity }: { signed: readonly Signed[]; identity: SigningIdentity },
): Promise<Set<string>> {
  const organisationId = signed[0]?.award.organisationId;
  if (organisationId === undefined) return new Set();
  const signedAt = deps.now();
  const { keyId } = identity;
  return inTransaction(deps, async (deps) => {
    await lockSigningKey(deps, organisationId, identity);
    await assertIssuing(deps, organisationId);
    const ids = await insertSignedAwards(deps.database, signed, { keyId, signedAt, format: 'vc+ld+json' });
    const kept = signed.filter(({ award }) => ids.has(award.id));
    await recordAudits(
      deps,
      actor,
      kept.map(({ award }) => givenEntry(award)),
    );
    await recordAudits(
      deps,
      cairn,
      kept.map((each) => signedEntry(each, keyId)),
    );
    await deps.jobs.announceSet(
      deps,
      'award-given',
      kept.map(({ award }) => ({ payload: factOf(award, award.decidedAt), key: award.id })),
    );
    await deps.jobs.announceSet(
      deps,
      'credential-signed',
      kept.map(({ award, reserved: { credentialId } }) => ({
        payload: { ...factOf(award, signedAt), credentialId },
        key: credentialId,
      })),
    );
    return ids;
  });
}
