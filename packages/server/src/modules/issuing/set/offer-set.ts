import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, recordAudits } from '../../audit/index.ts';
import { getOrganisation } from '../../organisations/index.ts';
import { insertClaims } from '../claim-store.ts';
import { newClaim, offeredEntry } from '../new-claim.ts';
import type { PlainWish } from './sort-wishes.ts';

type Offering = Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now' | 'randomBytes'>;

const atATime = 500;

/**
 * Awards to addresses that no account has, each with its mail. Places of wishes to what waits; a wish that somebody
 * else met meanwhile is missing.
 */
export async function offerSet(
  deps: Offering,
  actor: Actor,
  wishes: readonly PlainWish[],
): Promise<Map<number, string>> {
  const organisationId = wishes[0]?.edition.organisationId;
  if (organisationId === undefined) return new Map();
  const { name: issuerName } = await getOrganisation(deps, organisationId);
  const offered = new Map<number, string>();
  for (let from = 0; from < wishes.length; from += atATime) {
    const made = wishes
      .slice(from, from + atATime)
      .map((wish) => ({ place: wish.place, ...newClaim(deps, actor, { ...wish, issuerName }) }));
    await inTransaction(deps, async (deps) => {
      const ids = await insertClaims(
        deps.database,
        made.map(({ stored }) => stored),
      );
      const kept = made.filter(({ claim }) => ids.has(claim.id));
      await recordAudits(
        deps,
        actor,
        kept.map(({ claim }) => offeredEntry(claim)),
      );
      await deps.mail.sendEach(
        deps,
        kept.map(({ message }) => message),
      );
      for (const { place, claim } of kept) offered.set(place, claim.id);
    });
  }
  return offered;
}
