import { parseRule, type Requirement, type RuleDocument } from '@cairn/rules';
import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import type { AssessmentSummary } from './assessment-summary.ts';
import { deleteAssessment, selectRequirements, upsertAssessment } from './catalog-store.ts';
import { catalogRefusal } from './refusals.ts';

/**
 * A way to show something says what it asks of whoever wants the edition, and which outcomes it evidences; called by
 * its module in the transaction that changed it.
 */
export async function recordAssessment(
  deps: Within,
  draft: AchievementEdition,
  told: { summary: AssessmentSummary; requirement: Requirement },
): Promise<void> {
  assertDraft(draft);
  ruleOf([told.requirement]);
  await upsertAssessment(deps.database, draft.editionId, told);
}

/** The draft asks this no more. */
export async function removeAssessment(
  deps: Within,
  draft: AchievementEdition,
  assessmentId: string,
): Promise<void> {
  assertDraft(draft);
  await deleteAssessment(deps.database, draft.editionId, assessmentId);
}

/** What earns an edition: everything that its ways to show something ask. Undefined where nothing is asked. */
export async function findAwardRule(
  deps: Pick<Deps, 'database'>,
  editionId: string,
): Promise<RuleDocument | undefined> {
  const requirements = await selectRequirements(deps.database, editionId);
  return requirements.length === 0 ? undefined : ruleOf(requirements);
}

function ruleOf(requirements: readonly unknown[]): RuleDocument {
  const read = parseRule({ format: 1, rule: { all: requirements } });
  if ('document' in read) return read.document;
  const [fault] = read.faults;
  throw new Error(`An award rule cannot be read: ${fault?.place} ${fault?.code}.`);
}

function assertDraft(draft: AchievementEdition): void {
  if (draft.status !== 'draft') throw catalogRefusal('conflict', 'catalog.not-a-draft');
}
