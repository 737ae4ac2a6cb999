import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { assertName } from '../people/index.ts';
import { announceChange } from './announce-change.ts';
import { awardPolicy } from './award-policy.ts';
import { lockStandingAward, selectAward, updateHolderName } from './award-store.ts';
import { type StatusChange, selectLists, updateStatuses } from './credential-status-store.ts';
import { selectNewestCredential } from './credential-store.ts';
import { identityOf } from './issuer.ts';
import { prepareIssuer } from './issuers.ts';
import { assertReason, timestampOf } from './issuing-rules.ts';
import { keepSigned, lockSigningKey } from './keep-signed.ts';
import { prepareCredential } from './prepare-credential.ts';
import { issuingRefusal } from './refusals.ts';
import { signCredential } from './sign-credential.ts';

type Signing = Pick<
  Deps,
  | 'database'
  | 'config'
  | 'files'
  | 'jobs'
  | 'keys'
  | 'log'
  | 'now'
  | 'newId'
  | 'newUuid'
  | 'randomBytes'
  | 'languages'
  | 'say'
>;

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    'sign-correction': {
      awardId: string;
      replaces: string;
      holderName: string;
      reason: string;
      actor: string;
    };
  }
}

/**
 * Has the badge signed anew with the right name of its holder. The award stays the same; what was signed before is
 * revoked with the reason as soon as the new one is there, and stays at its address.
 */
export async function correctHolderName(
  deps: Pick<Deps, 'database' | 'jobs'>,
  actor: Actor,
  command: { organisationId: string; awardId: string; holderName: string; reason: string },
): Promise<void> {
  const award = await selectAward(deps.database, command.awardId);
  if (award?.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.award-not-found');
  assertMay(actor, awardPolicy.award, award);
  const [holderName, reason] = [assertName(command.holderName, 'person'), assertReason(command.reason)];
  if (award.endedAt) throw issuingRefusal('conflict', 'issuing.already-revoked');
  const replaces = award.credential?.id;
  if (replaces === undefined) throw issuingRefusal('conflict', 'issuing.not-yet-signed');
  await inTransaction(deps, async (deps) => {
    await recordAudit(deps, actor, {
      action: 'award.corrected',
      subjectType: 'award',
      subjectId: award.id,
      organisationId: award.organisationId,
      detail: { title: award.title, before: award.holderName, holderName, reason },
    });
    const work = { awardId: award.id, replaces, holderName, reason, actor: idOf(actor) };
    await deps.jobs.enqueue(deps, 'sign-correction', { payload: work, key: `sign-correction:${replaces}` });
  });
}

/** Job; safe to repeat: once a later credential stands, or the award has ended, nothing is left to do. */
export async function signCorrection(
  deps: Signing,
  {
    awardId,
    replaces,
    holderName,
    reason,
    actor,
  }: {
    awardId: string;
    replaces: string;
    holderName: string;
    reason: string;
    actor: string;
  },
): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (award?.credential?.id !== replaces || award.endedAt) return;
  const issuer = await prepareIssuer(deps, award.organisationId);
  const identity = identityOf(issuer, deps.config.publicUrl);
  const { credential, reserved } = await prepareCredential(deps, { ...award, holderName }, identity);
  const signedAt = deps.now();
  const text = await signCredential(deps, identity, { credential, created: timestampOf(signedAt) });
  const content = new TextEncoder().encode(text);
  await inTransaction(deps, async (deps) => {
    await lockSigningKey(deps, award.organisationId, identity);
    if ((await lockStandingAward(deps.database, award.id)) !== replaces) return;
    const before = await selectNewestCredential(deps.database, award.id);
    const sequence = (before?.sequence ?? 0) + 1;
    const { suspended } = (await selectAward(deps.database, award.id)) ?? {};
    // Suspended meanwhile: the next try signs it with an entry for that.
    if (suspended && !reserved.places.some(({ purpose }) => purpose === 'suspension'))
      throw new Error(`The award ${award.id} was suspended while its badge was signed anew.`);
    const signed = { award, content, reserved, sequence, replaces };
    const kept = await keepSigned(deps, [signed], { identity, signedAt });
    if (kept.length === 0) return;
    await updateHolderName(deps.database, { awardId: award.id, holderName });
    const set = async (credentialId: string, change: Pick<StatusChange, 'purpose' | 'reason'>) => {
      const owner = { awardId: award.id, credentialId };
      await updateStatuses(deps.database, owner, { ...change, value: 1, at: signedAt, actor });
      for (const { statusListId } of await selectLists(deps.database, owner, change.purpose))
        await announceChange(deps, statusListId);
    };
    await set(replaces, { purpose: 'revocation', reason });
    if (suspended) await set(reserved.credentialId, { purpose: 'suspension', reason: suspended.reason });
  });
}
