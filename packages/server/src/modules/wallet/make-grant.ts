import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { listAwardsOfPerson } from '../issuing/index.ts';
import { hashToken, newToken } from '../people/index.ts';
import { type Grant, mostOpenGrants } from './grant.ts';
import { type GrantTerms, type GrantWish, grantStateAt, termsOf } from './grant-rules.ts';
import { insertGrant, lockCountOpen, lockGrant, updateGrant } from './grant-store.ts';
import { walletRefusal } from './refusals.ts';

type Writing = Pick<Deps, 'database' | 'now'>;

/** Lets whoever has the new address see some badges of the person, also those that are closed, until the day. */
export async function makeGrant(
  deps: Writing & Pick<Deps, 'newId' | 'randomBytes' | 'seals'>,
  actor: Person,
  wish: GrantWish,
): Promise<Grant> {
  const { personId } = actor;
  const madeAt = deps.now();
  const grant: Grant = {
    ...(await readTerms(deps, actor, wish)),
    ...{ id: deps.newId('grt'), personId, madeAt },
  };
  const token = newToken(deps);
  const stored = { ...grant, tokenHash: hashToken(token), sealedToken: deps.seals.seal(token, grant.id) };
  await inTransaction(deps, async (deps) => {
    if ((await lockCountOpen(deps.database, { personId, now: madeAt })) >= mostOpenGrants)
      throw walletRefusal('conflict', 'wallet.grants-many');
    await insertGrant(deps.database, stored);
    await recordAudit(deps, actor, { action: 'grant.made', ...inTrail(grant) });
  });
  return grant;
}

export interface GrantChange extends GrantWish {
  grantId: string;
  /** Called with what is stored and held; throws when the grant was changed from something else. */
  madeFrom?: (stored: Grant) => void;
}

/** Its address stays. What is over cannot be opened again: somebody may have been told that it is. */
export async function changeGrant(deps: Writing, actor: Person, change: GrantChange): Promise<Grant> {
  const terms = await readTerms(deps, actor, change);
  const changedAt = deps.now();
  return inTransaction(deps, async (deps) => {
    const stored = await getLocked(deps, actor, change);
    if (grantStateAt(stored, changedAt) !== 'open') throw walletRefusal('conflict', 'wallet.grant-is-over');
    change.madeFrom?.(stored);
    if (isSame(stored, terms)) return stored;
    const grant = { ...stored, ...terms, changedAt };
    await updateGrant(deps.database, grant);
    await recordAudit(deps, actor, { action: 'grant.changed', ...inTrail(grant) });
    return grant;
  });
}

/** At once, and for ever: its address shows nothing from now on. Ending it again changes nothing. */
export async function endGrant(deps: Writing, actor: Person, named: { grantId: string }): Promise<void> {
  const endedAt = deps.now();
  await inTransaction(deps, async (deps) => {
    const stored = await getLocked(deps, actor, named);
    if (grantStateAt(stored, endedAt) !== 'open') return;
    await updateGrant(deps.database, { ...stored, endedAt });
    await recordAudit(deps, actor, { action: 'grant.ended', ...inTrail(stored) });
  });
}

async function readTerms(deps: Writing, actor: Person, wish: GrantWish): Promise<GrantTerms> {
  const held = await listAwardsOfPerson(deps, actor.personId);
  return termsOf(wish, { now: deps.now(), held: new Set(held.map(({ id }) => id)) });
}

async function getLocked(
  deps: Within,
  { personId }: Person,
  { grantId }: { grantId: string },
): Promise<Grant> {
  const stored = await lockGrant(deps.database, { grantId, personId });
  if (!stored) throw walletRefusal('not-found', 'wallet.grant-not-found');
  return stored;
}

/** The trail outlives the account: it says neither name nor purpose. */
function inTrail({ id }: Grant) {
  return { subjectType: 'grant', subjectId: id };
}

function isSame(stored: Grant, terms: GrantTerms): boolean {
  return (
    stored.name === terms.name &&
    stored.purpose === terms.purpose &&
    stored.hasEvidence === terms.hasEvidence &&
    stored.endsAt.getTime() === terms.endsAt.getTime() &&
    stored.awardIds.join() === terms.awardIds.join()
  );
}
