import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, type AuditRecord, idOf, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { assertName } from '../people/index.ts';
import type { Award } from './award.ts';
import { awardPolicy } from './award-policy.ts';
import { selectAward } from './award-store.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { assertReason } from './issuing-rules.ts';
import { issuingRefusal } from './refusals.ts';
import type { AmendmentKind } from './succession.ts';

export interface Amendment {
  organisationId: string;
  awardId: string;
  kind: AmendmentKind;
  /** As it is to stand on the badge; not looked at for `new-address`, which keeps the name. */
  holderName?: string | undefined;
  /** The holder and whoever checks the former badge read it, unless the former name is hidden. */
  reason: string;
  /** The former name is shown nowhere any more; files that others saved stay what they are. */
  hidesFormer: boolean;
}

/**
 * Has the badge signed anew, with the right name of its holder or the present address of its issuer. The award stays the
 * same; what was signed before is revoked as soon as the new one is there, and its address leads on.
 */
export async function amendAward(
  deps: Pick<Deps, 'database' | 'jobs'>,
  actor: Actor,
  command: Amendment,
): Promise<Award> {
  const { kind } = command;
  const award = await selectAward(deps.database, command.awardId);
  if (award?.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.award-not-found');
  assertMay(actor, awardPolicy.award, award);
  await assertIssuing(deps, award.organisationId);
  const reason = assertReason(command.reason);
  const holderName = nameAfter(award, command);
  if (award.endedAt) throw issuingRefusal('conflict', 'issuing.already-revoked');
  const replaces = award.credential?.id;
  if (replaces === undefined) throw issuingRefusal('conflict', 'issuing.not-yet-signed');
  const hidesFormer = command.hidesFormer && kind !== 'new-address';
  await inTransaction(deps, async (deps) => {
    await recordAudit(deps, actor, entryOf(award, { kind, holderName, reason, hidesFormer }));
    const work = { awardId: award.id, replaces, holderName, reason, actor: idOf(actor), kind, hidesFormer };
    await deps.jobs.enqueue(deps, 'sign-correction', { payload: work, key: `sign-correction:${replaces}` });
  });
  return award;
}

function nameAfter(award: Award, { kind, holderName: typed = '' }: Amendment): string {
  if (kind === 'new-address') return award.holderName;
  const holderName = assertName(typed, 'person');
  if (holderName === award.holderName)
    throw issuingRefusal('invalid', 'issuing.name-unchanged', 'holderName');
  return holderName;
}

/** A name that is to be hidden is not written down once more. */
function entryOf(
  { id, organisationId, title, holderName: before }: Award,
  said: Pick<Amendment, 'kind' | 'reason' | 'hidesFormer'> & { holderName: string },
): AuditRecord {
  const { kind, holderName, reason } = said;
  const isSaid = kind === 'misspelt' && !said.hidesFormer;
  return {
    action: isSaid ? 'award.corrected' : 'award.amended',
    subjectType: 'award',
    subjectId: id,
    organisationId,
    detail: isSaid ? { title, before, holderName, reason } : { title, holderName, kind, reason },
  };
}
