import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { cairn, recordAudit } from '../audit/index.ts';
import { type Case, openFor, settle } from '../cases/index.ts';
import { holdDecision, type RuleLapsed, type RuleMet } from '../earning/index.ts';
import { notify } from '../notices/index.ts';
import { getOrganisation, listMembersWho } from '../organisations/index.ts';
import type { Award } from './award.ts';
import { sayNotice, titleFor } from './award-notices.ts';
import { awardPolicy } from './award-policy.ts';
import { selectAward, selectStandingAward } from './award-store.ts';
import { deleteQuestion, insertQuestion } from './question-store.ts';
import { signUnquestioned } from './sign-unquestioned.ts';

type Questioning = Pick<Deps, 'config' | 'database' | 'jobs' | 'mail' | 'newId' | 'now'>;

/** The kind of case in which a person decides whether an award stays; its subject is the award. */
export const lapsedAward = { kind: 'lapsed-award', dueDays: 14 } as const;

/** What such a case about the award is found by. */
export function aboutLapse({ id }: Pick<Award, 'id'>): { kind: string; subjectId: string } {
  return { kind: lapsedAward.kind, subjectId: id };
}

/**
 * Listener: the rule by which somebody was awarded is met no longer. The award is in question: it counts as before, but
 * is not signed if it is not yet, until a person has decided whether it stays. What a registrar gave by hand rests on
 * their word and is not touched. Safe to repeat.
 */
export async function questionAward(deps: Questioning, { personId, editionId }: RuleLapsed): Promise<void> {
  await inTransaction(deps, async (deps) => {
    if (!(await holdDecision(deps, { personId, editionId })).isUnmet) return;
    const award = await selectStandingAward(deps.database, { personId, editionId });
    if (award?.source.kind !== 'rule') return;
    if (!(await insertQuestion(deps.database, { awardId: award.id, at: deps.now() }))) return;
    const { organisationId, title } = award;
    const about = { organisationId, askerId: personId, subjectId: award.id, title };
    const opened = await openFor(deps, { ...lapsedAward, ...about });
    await recordAudit(deps, cairn, {
      action: 'award.questioned',
      subjectType: 'award',
      subjectId: award.id,
      organisationId,
      detail: { title, holderName: award.holderName },
    });
    await tellQuestioned(deps, award, opened);
  });
}

/** Listener: what was shown counts again before anybody decided. Safe to repeat. */
export async function trustAward(deps: Questioning, { personId, editionId }: RuleMet): Promise<void> {
  await inTransaction(deps, async (deps) => {
    if ((await holdDecision(deps, { personId, editionId })).isUnmet) return;
    const award = await selectStandingAward(deps.database, { personId, editionId });
    if (!award || !(await deleteQuestion(deps.database, award.id))) return;
    const settled = await settle(deps, aboutLapse(award));
    await signUnquestioned(deps, award);
    if (!settled) return;
    const { name: issuer } = await getOrganisation(deps, award.organisationId);
    const said = sayNotice('issuing.badge-stands', { issuer, title: await titleFor(deps, award) });
    await notify(deps, { personId, key: `settled:${settled.id}`, said, path: `/cases/${settled.id}` });
  });
}

/** Listener: an award that was taken back by itself needs no decision any more. Safe to repeat. */
export async function settleRevoked(
  deps: Pick<Deps, 'database'>,
  { awardId }: { awardId: string },
): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (award?.endedAt) await settle(deps, aboutLapse(award));
}

async function tellQuestioned(deps: Questioning & Within, award: Award, opened: Case): Promise<void> {
  const { organisationId, personId, editionId, holderName: holder } = award;
  const { slug, name: issuer } = await getOrganisation(deps, organisationId);
  const key = `questioned:${opened.id}`;
  const path = `/cases/${opened.id}`;
  const said = sayNotice('issuing.badge-questioned', { issuer, title: await titleFor(deps, award) });
  await notify(deps, { personId, key, said, path });
  for (const member of await listMembersWho(deps, awardPolicy.revoke, { organisationId })) {
    // Nobody decides about themselves.
    if (member.personId === personId) continue;
    const title = await titleFor(deps, { editionId, personId: member.personId });
    const toDecide = sayNotice('issuing.badge-to-decide', { holder, title });
    const place = `/console/${slug}${path}`;
    await notify(deps, {
      personId: member.personId,
      key: `decide:${opened.id}`,
      said: toDecide,
      path: place,
    });
  }
}
