import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, type Person, recordAudit } from '../audit/index.ts';
import { getEdition } from '../catalog/index.ts';
import { assertMay, findWho } from '../organisations/index.ts';
import { addressKey, findPersonByAddress, hashToken, listAddresses } from '../people/index.ts';
import type { Award } from './award.ts';
import { recordAward } from './award-credential.ts';
import { awardPolicy } from './award-policy.ts';
import {
  type ClaimFacet,
  eachClaim,
  eachOpenClaim,
  findClaims,
  findOpenClaims,
  type WaitingQuery,
} from './claim-list-store.ts';
import { selectOwnClaims, updateOpened } from './claim-mail-store.ts';
import {
  type Claim,
  lockOpenClaim,
  selectAwardIdOfClaim,
  selectClaimOfToken,
  selectOpenClaims,
  selectOpenClaimsOf,
  updateTaken,
  updateWithdrawn,
} from './claim-store.ts';
import { findAward } from './find-awards.ts';
import { issuingRefusal } from './refusals.ts';

type Reading = Pick<Deps, 'database'>;

/** Who may take it, as the page behind the link needs to know it. */
export type ClaimState =
  | { kind: 'yours' }
  | { kind: 'taken'; awardId: string }
  | { kind: 'of-another-address' }
  | { kind: 'sign-in-first' }
  | { kind: 'new-person' };

/** Notes that somebody opened the link, the first time. */
export async function noteOpened(deps: Pick<Deps, 'database' | 'now'>, claim: Claim): Promise<void> {
  if (claim.openedAt === undefined) await updateOpened(deps.database, claim.id, deps.now());
}

/** What waits behind the link of a mail. A withdrawn award and a link that was replaced are gone. */
export async function readClaim(
  deps: Reading,
  reader: Person | undefined,
  token: string,
): Promise<{ claim: Claim; state: ClaimState }> {
  const claim = await selectClaimOfToken(deps.database, hashToken(token));
  if (!claim) throw issuingRefusal('gone', 'issuing.claim-gone');
  if (claim.awardId !== undefined) return { claim, state: { kind: 'taken', awardId: claim.awardId } };
  if (reader) {
    const isTheirs = await hasAddress(deps, reader, claim.address);
    return { claim, state: { kind: isTheirs ? 'yours' : 'of-another-address' } };
  }
  const owner = await findPersonByAddress(deps, claim.address);
  return { claim, state: { kind: owner ? 'sign-in-first' : 'new-person' } };
}

/** What waits for the person, at any of their proven addresses. */
export async function listClaims(deps: Reading, actor: Person): Promise<Claim[]> {
  const addresses = await listAddresses(deps, actor);
  return selectOpenClaimsOf(
    deps.database,
    addresses.map(({ address }) => addressKey(address)),
  );
}

/**
 * The person takes what waits at an address of theirs; somebody else's is answered like a missing one. Taken twice, it
 * is the same award.
 */
export async function takeClaim(
  deps: Pick<Deps, 'database' | 'keys' | 'now' | 'newId' | 'jobs'>,
  actor: Person,
  claimId: string,
): Promise<Award> {
  const claim = (await listClaims(deps, actor)).find((one) => one.id === claimId);
  if (!claim) return getTaken(deps, actor, claimId);
  const edition = await getEdition(deps, claim.editionId);
  const taking = recordAward(deps, await findWho(deps, claim.awardedBy), {
    edition,
    personId: actor.personId,
    source: { kind: 'manual', reference: claimId },
    note: claim.note,
    awardedAt: claim.awardedAt,
    expiresAt: claim.expiresAt,
    before: async (deps) => {
      if (!(await lockOpenClaim(deps.database, claimId))) throw new TakenMeanwhile();
    },
    after: ({ database }, awardId) => updateTaken(database, claimId, { at: deps.now(), awardId }),
  });
  try {
    return (await taking).award;
  } catch (error) {
    if (error instanceof TakenMeanwhile) return getTaken(deps, actor, claimId);
    throw error;
  }
}

/** Two taps on one button: the second finds what the first made. */
class TakenMeanwhile extends Error {}

async function getTaken(deps: Reading, actor: Person, claimId: string): Promise<Award> {
  const awardId = await selectAwardIdOfClaim(deps.database, claimId);
  const award = awardId === undefined ? undefined : await findAward(deps, awardId);
  if (award?.personId !== actor.personId) throw issuingRefusal('not-found', 'issuing.claim-not-found');
  return award;
}

/** At most so many are shown to the registrar at once. */
const mostShown = 200;

/** What an organisation gave to addresses and nobody has taken yet, the newest first. */
export async function listWaiting(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string },
): Promise<Claim[]> {
  assertMay(actor, awardPolicy.see, query);
  return selectOpenClaims(deps.database, { ...query, limit: mostShown });
}

/** A page of it, as a list asks for it. */
export async function findWaiting(
  deps: Reading,
  actor: Actor,
  query: WaitingQuery,
): Promise<FoundList<Claim, ClaimFacet>> {
  assertMay(actor, awardPolicy.see, query);
  return findOpenClaims(deps.database, query);
}

/** All of it under the same request, read piece by piece. */
export async function* readWaiting(deps: Reading, actor: Actor, query: WaitingQuery): AsyncGenerator<Claim> {
  assertMay(actor, awardPolicy.see, query);
  yield* eachOpenClaim(deps.database, query);
}

/** What an organisation gave and nobody has taken; what was taken, withdrawn and others' are answered like missing ones. */
export async function getOpenClaim(
  deps: Reading,
  actor: Actor,
  { organisationId, claimId }: { organisationId: string; claimId: string },
): Promise<Claim> {
  assertMay(actor, awardPolicy.see, { organisationId });
  const [claim] = await selectOwnClaims(deps.database, [claimId], organisationId);
  if (!claim || claim.stage === 'taken' || claim.stage === 'withdrawn')
    throw issuingRefusal('not-found', 'issuing.claim-not-found');
  return claim;
}

/** A page of all that was given to addresses, taken or not. */
export async function listGiven(
  deps: Reading,
  actor: Actor,
  query: WaitingQuery,
): Promise<FoundList<Claim, ClaimFacet>> {
  assertMay(actor, awardPolicy.see, query);
  return findClaims(deps.database, query);
}

/** All of it under the same request, read piece by piece. */
export async function* readGiven(deps: Reading, actor: Actor, query: WaitingQuery): AsyncGenerator<Claim> {
  assertMay(actor, awardPolicy.see, query);
  yield* eachClaim(deps.database, query);
}

/** Takes back what nobody has taken: the link works no more. */
export async function withdrawClaim(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  command: { organisationId: string; claimId: string },
): Promise<void> {
  assertMay(actor, awardPolicy.award, command);
  await inTransaction(deps, async (deps) => {
    const claim = await lockOpenClaim(deps.database, command.claimId);
    if (claim?.organisationId !== command.organisationId)
      throw issuingRefusal('not-found', 'issuing.claim-not-found');
    await updateWithdrawn(deps.database, claim.id, deps.now());
    await recordAudit(deps, actor, {
      action: 'award.offer-withdrawn',
      subjectType: 'claim',
      subjectId: claim.id,
      organisationId: claim.organisationId,
      detail: { title: claim.title, address: claim.address },
    });
  });
}

async function hasAddress(deps: Reading, actor: Person, address: string): Promise<boolean> {
  const own = await listAddresses(deps, actor);
  return own.some((email) => addressKey(email.address) === addressKey(address));
}
