import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay, getOrganisation } from '../organisations/index.ts';
import { addressKey, findPersonByAddress, looksLikeAnother } from '../people/index.ts';
import type { Award } from './award.ts';
import { awardCredential, type ManualAward } from './award-credential.ts';
import { awardPolicy } from './award-policy.ts';
import { getAwardable } from './awardable.ts';
import { type Claim, insertClaims, selectClaimOfRequest } from './claim-store.ts';
import { termsOf } from './issuing-rules.ts';
import { newClaim, offeredEntry } from './new-claim.ts';
import { issuingRefusal } from './refusals.ts';

type Giving = Pick<Deps, 'config' | 'database' | 'keys' | 'now' | 'newId' | 'randomBytes' | 'jobs' | 'mail'>;

export type AwardToAddress = Omit<ManualAward, 'personId'> & { address: string };
export type Given = { kind: 'award'; award: Award } | { kind: 'claim'; claim: Claim };

/**
 * A registrar awards to an address. Whoever has an account with it holds the award at once; for anybody else it waits
 * until the owner of the mailbox takes it by the link that is mailed there (security.md row 10).
 */
export async function giveAward(deps: Giving, actor: Actor, command: AwardToAddress): Promise<Given> {
  assertMay(actor, awardPolicy.award, command);
  const { address, ...rest } = command;
  if (looksLikeAnother(address)) throw issuingRefusal('invalid', 'issuing.address-confusable', 'email');
  const before = await selectClaimOfRequest(deps.database, command);
  if (before) return sameRequest(before, command);
  const person = await findPersonByAddress(deps, address);
  if (person)
    return { kind: 'award', award: await awardCredential(deps, actor, { ...rest, personId: person.id }) };
  return { kind: 'claim', claim: await keepForAddress(deps, actor, command) };
}

async function keepForAddress(deps: Giving, actor: Actor, command: AwardToAddress): Promise<Claim> {
  const { organisationId, address, requestKey, note } = command;
  const edition = await getAwardable(deps, command);
  const terms = termsOf(edition, command, deps.now());
  const { name: issuerName } = await getOrganisation(deps, organisationId);
  const offer = { edition, address, issuerName, ...terms, note, requestKey };
  const { claim, stored, message } = newClaim(deps, actor, offer);
  return inTransaction(deps, async (deps) => {
    const isInserted = (await insertClaims(deps.database, [stored])).has(claim.id);
    if (!isInserted) {
      // Two clicks at the same time: the other one made it.
      const made = await selectClaimOfRequest(deps.database, command);
      if (made) return sameRequest(made, command).claim;
      throw issuingRefusal('conflict', 'issuing.already-waiting', 'email');
    }
    await recordAudit(deps, actor, offeredEntry(claim));
    await deps.mail.send(deps, message);
    return claim;
  });
}

function sameRequest(before: Claim, command: AwardToAddress): { kind: 'claim'; claim: Claim } {
  const isSame =
    addressKey(before.address) === addressKey(command.address) && before.editionId === command.editionId;
  if (!isSame) throw issuingRefusal('conflict', 'issuing.request-key-reused');
  return { kind: 'claim', claim: before };
}
