import type { Deps } from '../../platform/deps.ts';
import type { Actor, AuditRecord } from '../audit/index.ts';
import { assertName } from '../people/index.ts';
import type { Award } from './award.ts';
import { assertReason } from './issuing-rules.ts';
import { getToSucceed, orderSuccessor } from './order-successor.ts';
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
  deps: Pick<Deps, 'database' | 'jobs' | 'newId'>,
  actor: Actor,
  command: Amendment,
): Promise<Award> {
  const { kind } = command;
  const award = await getToSucceed(deps, actor, command);
  const reason = assertReason(command.reason);
  const holderName = nameAfter(award, command);
  const hidesFormer = command.hidesFormer && kind !== 'new-address';
  await orderSuccessor(deps, actor, {
    award,
    ordered: { kind, holderName, reason, hidesFormer },
    audit: entryOf(award, { kind, holderName, reason, hidesFormer }),
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

/** A name that is to be hidden is not written down once more, nor why: that often says it. */
function entryOf(
  { title, holderName: before }: Award,
  said: Pick<Amendment, 'kind' | 'reason' | 'hidesFormer'> & { holderName: string },
): Pick<AuditRecord, 'action' | 'detail'> {
  const { kind, holderName, reason, hidesFormer } = said;
  if (hidesFormer) return { action: 'award.amended', detail: { title, holderName, kind } };
  return kind === 'misspelt'
    ? { action: 'award.corrected', detail: { title, before, holderName, reason } }
    : { action: 'award.amended', detail: { title, holderName, kind, reason } };
}
