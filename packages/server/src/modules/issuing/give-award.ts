import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { textsIn } from '../catalog/index.ts';
import { assertMay, getOrganisation } from '../organisations/index.ts';
import { addressKey, findPersonByAddress, hashToken, looksLikeAnother, newToken } from '../people/index.ts';
import type { Award } from './award.ts';
import { awardCredential, type ManualAward } from './award-credential.ts';
import { awardPolicy } from './award-policy.ts';
import { getAwardable } from './awardable.ts';
import { type Claim, insertClaim, selectClaimOfRequest } from './claim-store.ts';
import { assertDates, expiryOf, momentOf } from './issuing-rules.ts';
import { languageOf, letter } from './letters.ts';
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
  const now = deps.now();
  const awardedAt = momentOf(command.awardedAt ?? now, now);
  const expiresAt = command.expiresAt ?? expiryOf(edition, awardedAt);
  assertDates({ awardedAt, expiresAt, now });
  const { name: issuerName } = await getOrganisation(deps, organisationId);
  const token = newToken(deps);
  const language = languageOf(actor);
  const claim: Claim = {
    id: deps.newId('clm'),
    organisationId,
    editionId: edition.editionId,
    title: edition.title,
    address: address.trim(),
    awardedAt,
    ...(expiresAt ? { expiresAt } : {}),
    ...(note ? { note } : {}),
    awardedBy: idOf(actor),
    createdAt: now,
    sentAt: now,
  };
  return inTransaction(deps, async (deps) => {
    const key = addressKey(address);
    const row = { ...claim, addressKey: key, requestKey, tokenHash: hashToken(token) };
    if (!(await insertClaim(deps.database, row))) {
      // Two clicks at the same time: the other one made it.
      const made = await selectClaimOfRequest(deps.database, command);
      if (made) return sameRequest(made, command).claim;
      throw issuingRefusal('conflict', 'issuing.already-waiting', 'email');
    }
    await recordAudit(deps, actor, {
      action: 'award.offered',
      subjectType: 'claim',
      subjectId: claim.id,
      organisationId,
      detail: { title: claim.title, address: claim.address },
    });
    const url = `${deps.config.publicUrl}/claims/${token}`;
    await deps.mail.send(deps, {
      ...{ to: claim.address, language, priority: 'later' },
      letter: letter('issuing.badge-waits', {
        issuer: issuerName,
        title: textsIn(edition, [language ?? '']).title,
        url,
      }),
    });
    return claim;
  });
}

function sameRequest(before: Claim, command: AwardToAddress): { kind: 'claim'; claim: Claim } {
  const isSame =
    addressKey(before.address) === addressKey(command.address) && before.editionId === command.editionId;
  if (!isSame) throw issuingRefusal('conflict', 'issuing.request-key-reused');
  return { kind: 'claim', claim: before };
}
