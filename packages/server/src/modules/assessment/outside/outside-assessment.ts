import type { Deps } from '../../../platform/deps.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import {
  type AchievementEdition,
  type AssessmentSummary,
  getAuthored,
  isHeldElsewhere,
  listAssessments,
  lockDraft,
  recordAssessment,
  removeAssessment,
} from '../../catalog/index.ts';

/** The kind of requirement that it makes, as packages/rules names it. */
const kind = 'external-result';
export const longestOutside = 120;

/** An assessment that its provider holds outside of Cairn, and whose result is the award that they give. */
export interface OutsideAssessment {
  /** `oas_…` */
  assessmentId: string;
  /** `res_…`; the same over the editions of an achievement. */
  result: string;
  title: string;
  /** What is shown in it. */
  outcomeIds: string[];
}

type Wording = Pick<OutsideAssessment, 'title' | 'outcomeIds'>;

/** Writes which assessment outside a draft asks; without a title it asks none. Outcomes that the draft does not have are left out. */
export async function saveOutside(
  deps: Pick<Deps, 'database' | 'newId' | 'now'>,
  actor: Actor,
  command: { achievementId: string; wording: Wording; madeFrom?: (stored: Wording) => void },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const draft = await lockDraft(deps, actor, command);
    const before = await findOutside(deps, draft.editionId);
    command.madeFrom?.({ title: before?.title ?? '', outcomeIds: before?.outcomeIds ?? [] });
    const { title, outcomeIds } = command.wording;
    if (title !== '') {
      const own = before ?? { assessmentId: deps.newId('oas'), result: deps.newId('res') };
      await store(deps, draft, { ...own, title, outcomeIds });
    } else if (before) await removeAssessment(deps, draft, before.assessmentId);
    else return;
    await recordAudit(deps, actor, {
      action: 'requirement.changed',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: title || (before?.title ?? '') },
    });
  });
}

/** What an edition asks outside of Cairn; undefined where it asks nothing there. */
export async function findOutside(
  deps: Pick<Deps, 'database'>,
  editionId: string,
): Promise<OutsideAssessment | undefined> {
  const summary = (await listAssessments(deps, editionId)).find(isHeldElsewhere);
  return summary && outsideOf(summary);
}

export async function findAuthoredOutside(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: { achievementId: string },
): Promise<OutsideAssessment | undefined> {
  const { editions } = await getAuthored(deps, actor, query);
  return findOutside(deps, editions[0].editionId);
}

/** Keeps it with the draft. */
export async function store(
  deps: Within,
  draft: AchievementEdition,
  { assessmentId, result, title, outcomeIds }: OutsideAssessment,
): Promise<void> {
  const present = draft.learningOutcomes.map(({ outcomeId }) => outcomeId);
  await recordAssessment(deps, draft, {
    summary: {
      ...{ assessmentId, kind, title, result, isReady: true },
      outcomeIds: present.filter((outcomeId) => outcomeIds.includes(outcomeId)),
      evidence: { code: 'badge.assessed-outside', params: { title } },
    },
    requirement: { id: assessmentId, requires: kind, result },
  });
}

function outsideOf({ assessmentId, title, outcomeIds, result }: AssessmentSummary): OutsideAssessment {
  return { assessmentId, title, outcomeIds, result: String(result) };
}
