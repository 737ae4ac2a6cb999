import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Transaction } from '../../platform/transaction.ts';
import { type Actor, assertMay, recordAudit } from '../access/index.ts';
import type { AchievementVersion, AssessmentSummary } from './achievement-version.ts';
import {
  insertDraft,
  lockAchievement,
  selectAssessments,
  selectVersion,
  selectVersions,
  updateStatus,
  upsertAssessment,
} from './catalog-store.ts';
import { lockDraft } from './draft-achievement.ts';
import { isReady, printOfDraft, publicationChecks } from './publication-rules.ts';
import { catalogRefusal } from './refusals.ts';

type Writing = Pick<Deps, 'database' | 'now' | 'newId'>;

/**
 * Publishes the draft; the edition that was published before is superseded. Refuses while a check is not met, and a
 * draft that is not the one that was `seen`.
 */
export async function publishAchievement(
  deps: Writing,
  actor: Actor,
  command: { achievementId: string; seen?: string | undefined },
): Promise<AchievementVersion> {
  return inTransaction(deps.database, async (transaction) => {
    const draft = await lockDraft(transaction, actor, command);
    assertMay(actor, 'publish-achievements', draft);
    const assessments = await selectAssessments(transaction, draft.versionId);
    if (command.seen !== undefined && command.seen !== printOfDraft(draft, assessments))
      throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
    const checks = publicationChecks(draft, assessments);
    if (!isReady(checks)) throw catalogRefusal('conflict', 'catalog.incomplete');
    const versions = await selectVersions(transaction, command);
    const before = versions.find((version) => version.status === 'published');
    const at = deps.now();
    if (before) await updateStatus(transaction, before.versionId, { status: 'superseded', at });
    await updateStatus(transaction, draft.versionId, { status: 'published', at });
    await recordAudit(transaction, {
      actor,
      action: 'achievement.published',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: draft.title, version: draft.version },
    });
    const published = await selectVersion(transaction, draft.versionId);
    if (!published) throw new Error(`The version ${draft.versionId} vanished while it was published.`);
    return published;
  });
}

/** Starts the draft of the next edition from the newest one. Assessments are copied by the assessment module. */
export async function startEdition(
  deps: Writing,
  actor: Actor,
  command: { achievementId: string },
): Promise<{ from: AchievementVersion; draft: AchievementVersion }> {
  return inTransaction(deps.database, async (transaction) => {
    const versions = await lockVersions(transaction, actor, command);
    if (versions.some((version) => version.status === 'draft'))
      throw catalogRefusal('conflict', 'catalog.draft-exists');
    const from = versions.reduce((newest, version) => (version.version > newest.version ? version : newest));
    const versionId = deps.newId('acv');
    const { achievementId, organisationId } = from;
    const next = { versionId, achievementId, organisationId, version: from.version + 1 };
    const draft = await insertDraft(transaction, {
      ...next,
      content: contentOf(from),
      changedAt: deps.now(),
    });
    await recordAudit(transaction, {
      actor,
      action: 'achievement.changed',
      subjectType: 'achievement',
      subjectId: achievementId,
      organisationId,
      detail: { title: draft.title, version: draft.version, parts: 'new edition' },
    });
    return { from, draft };
  });
}

/** Takes the published edition out of the catalogue. Learners who are enrolled finish; awards stay. */
export async function retireAchievement(
  deps: Writing,
  actor: Actor,
  command: { achievementId: string },
): Promise<void> {
  await inTransaction(deps.database, async (transaction) => {
    const versions = await lockVersions(transaction, actor, command);
    const published = versions.find((version) => version.status === 'published');
    if (!published) throw catalogRefusal('conflict', 'catalog.not-published');
    assertMay(actor, 'publish-achievements', published);
    await updateStatus(transaction, published.versionId, { status: 'retired', at: deps.now() });
    await recordAudit(transaction, {
      actor,
      action: 'achievement.retired',
      subjectType: 'achievement',
      subjectId: published.achievementId,
      organisationId: published.organisationId,
      detail: { title: published.title, version: published.version },
    });
  });
}

/** An assessment says what it evidences; called by the assessment module in the transaction that changed it. */
export function recordAssessment(
  transaction: Transaction,
  draft: AchievementVersion,
  summary: AssessmentSummary,
): Promise<void> {
  if (draft.status !== 'draft') throw catalogRefusal('conflict', 'catalog.not-a-draft');
  return upsertAssessment(transaction, draft.versionId, summary);
}

async function lockVersions(
  transaction: Transaction,
  actor: Actor,
  command: { achievementId: string },
): Promise<[AchievementVersion, ...AchievementVersion[]]> {
  const achievement = await lockAchievement(transaction, command.achievementId);
  if (!achievement) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  assertMay(actor, 'author-achievements', achievement);
  const [first, ...rest] = await selectVersions(transaction, command);
  if (!first) throw new Error(`The achievement ${command.achievementId} has no version.`);
  return [first, ...rest];
}

function contentOf(version: AchievementVersion) {
  const {
    achievementId: _achievement,
    versionId: _version,
    version: _number,
    status: _status,
    organisationId: _organisation,
    outcomes: _outcomes,
    publishedAt: _published,
    changedAt: _changed,
    ...content
  } = version;
  return content;
}
