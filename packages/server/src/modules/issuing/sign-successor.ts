import type { Evidence } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import type { JobPayloads } from '../../platform/jobs.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { badgeText, getEdition } from '../catalog/index.ts';
import { announceChange } from './announce-change.ts';
import type { Award } from './award.ts';
import { factOf } from './award-facts.ts';
import { lockStandingAward, selectAward, updateHolderName, updateRenewed } from './award-store.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { selectClosing } from './closing/closing-store.ts';
import type { Credential } from './credential.ts';
import { type StatusChange, selectLists, updateStatuses } from './credential-status-store.ts';
import { selectNewestCredential } from './credential-store.ts';
import { identityOf } from './issuer.ts';
import { prepareIssuer } from './issuers.ts';
import { timestampOf } from './issuing-rules.ts';
import { keepSigned, lockSigningKey } from './keep-signed.ts';
import { prepareCredential } from './prepare-credential.ts';
import type { Reserved } from './reserved-store.ts';
import { signCredential } from './sign-credential.ts';
import type { SuccessionKind } from './succession.ts';
import { insertSuccession, isDone, selectCredentialIds } from './succession-store.ts';

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
      /** Absent in what waited before orders had one. */
      orderId?: string;
      /** The credential that was the newest when it was ordered. */
      replaces: string;
      holderName: string;
      reason: string;
      actor: string;
      /** Absent in what waited since names alone were corrected. */
      kind?: SuccessionKind;
      hidesFormer?: boolean;
      /** ISO 8601; of what is renewed. */
      expiresAt?: string;
    };
  }
}

interface Order {
  award: Award;
  orderId: string | undefined;
  replaces: string;
  kind: SuccessionKind;
  reason: string;
  hidesFormer: boolean;
  expiredAt: Date | undefined;
  by: string;
}

/** Job; safe to repeat: an order is done once, and nothing is left to do when the award has ended. */
export async function signCorrection(deps: Signing, payload: JobPayloads['sign-correction']): Promise<void> {
  const { orderId, reason, actor: by, kind = 'misspelt', hidesFormer = false } = payload;
  const before = await selectAward(deps.database, payload.awardId);
  const replaces = before?.credential?.id;
  if (!before || replaces === undefined || before.endedAt) return;
  if (orderId === undefined ? replaces !== payload.replaces : await isDone(deps.database, orderId)) return;
  // Closed meanwhile: its status lists were signed for the last time, and nothing is signed any more.
  if (await selectClosing(deps.database, before.organisationId)) return;
  const former = await selectNewestCredential(deps.database, before.id);
  if (former?.id !== replaces) throw signedMeanwhile(before.id);
  // What this order does not change stays as it is now, whatever it was when somebody ordered.
  const holderName = kind === 'misspelt' || kind === 'new-name' ? payload.holderName : before.holderName;
  const expiresAt = payload.expiresAt === undefined ? before.expiresAt : new Date(payload.expiresAt);
  const award = { ...before, holderName, ...(expiresAt && { expiresAt }) };
  const issuer = await prepareIssuer(deps, award.organisationId);
  const identity = identityOf(issuer, deps.config.publicUrl);
  const predecessor = await describePredecessor(deps, award, { former, isRenewal: kind === 'renewed' });
  const { credential, reserved } = await prepareCredential(deps, { ...award, predecessor }, identity);
  const signedAt = deps.now();
  const text = await signCredential(deps, identity, { credential, created: timestampOf(signedAt) });
  const content = new TextEncoder().encode(text);
  const order: Order = {
    award,
    orderId,
    replaces,
    kind,
    reason,
    hidesFormer,
    expiredAt: before.expiresAt,
    by,
  };
  await inTransaction(deps, async (deps) => {
    await lockSigningKey(deps, award.organisationId, identity);
    await assertIssuing(deps, award.organisationId);
    const newest = await lockStandingAward(deps.database, award.id);
    const now = await selectAward(deps.database, award.id);
    if (!now || now.endedAt) return;
    if (newest !== replaces) throw signedMeanwhile(award.id);
    assertNotSuspendedMeanwhile(now, reserved);
    const link = kind === 'renewed' ? { renews: replaces } : { replaces };
    const signed = { award, content, reserved, sequence: former.sequence + 1, ...link };
    const kept = await keepSigned(deps, [signed], { identity, signedAt });
    if (kept.length > 0)
      await followUp(deps, order, { credentialId: reserved.credentialId, at: signedAt, now });
  });
}

/** The next try goes on from what was signed meanwhile. */
function signedMeanwhile(awardId: string): Error {
  return new Error(`A badge of the award ${awardId} was signed anew meanwhile.`);
}

/** Suspended meanwhile: the next try signs it with an entry for that. */
function assertNotSuspendedMeanwhile(now: Award | undefined, reserved: Reserved): void {
  if (now?.suspended && !reserved.places.some(({ purpose }) => purpose === 'suspension'))
    throw new Error(`The award ${now.id} was suspended while its badge was signed anew.`);
}

/** What the award says now, why, what became of what was signed before, and who is told. */
async function followUp(
  deps: Pick<Deps, 'jobs'> & Within,
  { award, orderId, replaces, kind, reason, hidesFormer, expiredAt, by }: Order,
  { credentialId, at, now }: { credentialId: string; at: Date; now: Award | undefined },
): Promise<void> {
  const { id: awardId, holderName, expiresAt } = award;
  const isRenewal = kind === 'renewed';
  const ends = isRenewal ? { ...(expiredAt && { expiredAt }), ...(expiresAt && { expiresAt }) } : {};
  await insertSuccession(deps.database, {
    ...{ credentialId, kind, reason, hidesFormer, by, ...ends },
    ...(orderId !== undefined && { orderId }),
  });
  if (isRenewal && expiresAt) await updateRenewed(deps.database, { awardId, expiresAt });
  if (!isRenewal) await updateHolderName(deps.database, { awardId, holderName });
  const set = async (of: string, change: Pick<StatusChange, 'purpose' | 'reason'>) => {
    const owner = { awardId, credentialId: of };
    await updateStatuses(deps.database, owner, { ...change, value: 1, at, actor: by });
    for (const { statusListId } of await selectLists(deps.database, owner, change.purpose))
      await announceChange(deps, statusListId);
  };
  // All that bear what was amended, also those from which the last one went on.
  const former = isRenewal ? [] : await selectCredentialIds(deps.database, awardId);
  for (const each of former) if (each !== credentialId) await set(each, { purpose: 'revocation', reason });
  if (now?.suspended) await set(credentialId, { purpose: 'suspension', reason: now.suspended.reason });
  const payload = { ...factOf(award, at), credentialId, formerId: replaces };
  if (isRenewal) await deps.jobs.announce(deps, 'award-renewed', { payload, key: credentialId });
  else await deps.jobs.announce(deps, 'award-amended', { payload: { ...payload, kind }, key: credentialId });
}

/** The badge before, as the signed badge names it: by its address, in words of its edition, without what it said. */
async function describePredecessor(
  deps: Pick<Deps, 'config' | 'database' | 'say'>,
  { editionId }: Award,
  { former, isRenewal }: { former: Credential; isRenewal: boolean },
): Promise<Evidence> {
  const { language } = await getEdition(deps, editionId);
  const on = former.signedAt.toISOString();
  const code = isRenewal ? 'badge.renews' : 'badge.replaces';
  return {
    id: `${deps.config.publicUrl}${former.address}`,
    name: deps.say(badgeText('badge.predecessor'), language),
    narrative: deps.say(badgeText(code, { on }), language),
    genre: isRenewal ? 'renews' : 'replaces',
  };
}
