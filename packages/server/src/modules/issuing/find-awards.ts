import type { Deps } from '../../platform/deps.ts';
import type { FoundList, ListPage } from '../../platform/list/list-request.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import type { Award } from './award.ts';
import {
  type AwardFacet,
  type AwardRequest,
  eachAward,
  findAwardList,
  selectAwardList,
} from './award-list-store.ts';
import { selectPendingCount } from './award-pending-store.ts';
import { awardPolicy } from './award-policy.ts';
import { countAwards, selectAwardsOfPerson, selectEndedSince, selectNewest } from './award-search-store.ts';
import { selectAward, selectAwardOfEdition, selectAwards, selectHasSigned } from './award-store.ts';
import type { Credential } from './credential.ts';
import { selectCredential, selectCredentialsOf, selectNewestCredential } from './credential-store.ts';
import { selectIssuedCount } from './issued-store.ts';
import { issuingRefusal } from './refusals.ts';
import { findSuccession } from './successors.ts';

type Reading = Pick<Deps, 'database'>;

export function findAward(deps: Reading, awardId: string): Promise<Award | undefined> {
  return selectAward(deps.database, awardId);
}

/** Refuses as not found. Who may see it is for the caller to say. */
export async function getAward(deps: Reading, awardId: string): Promise<Award> {
  const award = await selectAward(deps.database, awardId);
  if (!award) throw issuingRefusal('not-found', 'issuing.award-not-found');
  return award;
}

/** Those of the awards that are the organisation's; others are not there. */
export async function listOwnAwards(
  deps: Reading,
  { organisationId, awardIds }: { organisationId: string; awardIds: readonly string[] },
): Promise<Award[]> {
  if (awardIds.length === 0) return [];
  const found = await selectAwards(deps.database, awardIds);
  return found.filter((award) => award.organisationId === organisationId);
}

/** Whether anything was signed here yet: from then on the address of the site stands in badges. */
export async function hasSigned(deps: Reading): Promise<boolean> {
  return selectHasSigned(deps.database);
}

/** How many badges wait for their signature. */
export async function countPending(deps: Reading): Promise<number> {
  return selectPendingCount(deps.database);
}

/** The same for one organisation, counted as far as `most`. */
export async function countUnsigned(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string; most?: number },
): Promise<number> {
  assertMay(actor, awardPolicy.see, query);
  return selectPendingCount(deps.database, query);
}

/** How many awards of an organisation are signed and stand; anybody may know. */
export function countIssued(deps: Reading, { organisationId }: { organisationId: string }): Promise<number> {
  return selectIssuedCount(deps.database, organisationId);
}

/** What was signed last for an award; undefined while it waits for its signature. */
export function findNewestCredential(deps: Reading, awardId: string): Promise<Credential | undefined> {
  return selectNewestCredential(deps.database, awardId);
}

/** One credential by its own id, also when a newer one took its place. */
export function findCredential(deps: Reading, credentialId: string): Promise<Credential | undefined> {
  return selectCredential(deps.database, credentialId);
}

/** What became of an edition for a person: the award that stands, else the one that ended last. */
export function findAwardOfEdition(
  deps: Reading,
  by: { personId: string; editionId: string },
): Promise<Award | undefined> {
  return selectAwardOfEdition(deps.database, by);
}

/** Everything that a person earned here, newest first. */
export function listAwardsOfPerson(deps: Reading, personId: string): Promise<Award[]> {
  return selectAwardsOfPerson(deps.database, personId);
}

/** One page of an organisation's awards, as a list asks for it. */
export async function listAwards(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  query: { organisationId: string; request: AwardRequest },
): Promise<FoundList<Award, AwardFacet>> {
  assertMay(actor, awardPolicy.see, query);
  return findAwardList(deps.database, { ...query, now: deps.now() });
}

/** All of them under the same request, read piece by piece. */
export async function* readAwards(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  { organisationId, request }: { organisationId: string; request: AwardRequest },
): AsyncGenerator<Award> {
  assertMay(actor, awardPolicy.see, { organisationId });
  yield* eachAward(deps.database, { organisationId, request, now: deps.now() });
}

/** Every credential that the award ever had, the oldest first. Who may see them is for the caller to say. */
export function listCredentials(deps: Reading, { awardId }: { awardId: string }): Promise<Credential[]> {
  return selectCredentialsOf(deps.database, awardId);
}

/** The page alone, for those who need no counts. */
export async function pageAwards(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  query: { organisationId: string; request: AwardRequest },
): Promise<ListPage<Award>> {
  assertMay(actor, awardPolicy.see, query);
  return selectAwardList(deps.database, { ...query, now: deps.now() });
}

export interface AwardNews {
  total: number;
  /** Those that still wait for their signature come first. */
  newest: Award[];
  /** The latest first. */
  revoked: Award[];
}

/** What happened in an organisation's name: the newest awards, and what was taken back since `since`. */
export async function getAwardNews(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string; since: Date; limit: number },
): Promise<AwardNews> {
  assertMay(actor, awardPolicy.see, query);
  const [total, newest, revoked] = await Promise.all([
    countAwards(deps.database, query.organisationId),
    selectNewest(deps.database, query),
    selectEndedSince(deps.database, query),
  ]);
  return { total, newest, revoked };
}

/** An award as its organisation sees it. Another organisation's is answered like a missing one. */
export async function getIssuedAward(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string; awardId: string },
): Promise<Award> {
  assertMay(actor, awardPolicy.see, query);
  const award = await selectAward(deps.database, query.awardId);
  if (award?.organisationId !== query.organisationId)
    throw issuingRefusal('not-found', 'issuing.award-not-found');
  return award;
}

/** A credential as its organisation reads it, with the award that it proves; another's is answered like a missing one. */
export async function getIssuedCredential(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string; credentialId: string },
): Promise<{ credential: Credential; award: Award }> {
  assertMay(actor, awardPolicy.readCredentials, query);
  const credential = await selectCredential(deps.database, query.credentialId);
  const award = credential && (await selectAward(deps.database, credential.awardId));
  if (!credential || award?.organisationId !== query.organisationId)
    throw issuingRefusal('not-found', 'issuing.credential-not-found');
  return { credential, award };
}

/** The same, for whoever is given what it says: a name that is shown nowhere any more is not given out. */
export async function getGivenCredential(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string; credentialId: string },
): Promise<{ credential: Credential; award: Award }> {
  const found = await getIssuedCredential(deps, actor, query);
  if ((await findSuccession(deps, found.credential))?.isHidden)
    throw issuingRefusal('gone', 'issuing.former-name-hidden');
  return found;
}
