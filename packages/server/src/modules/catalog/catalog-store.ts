import type { Requirement } from '@cairn/rules';
import type { Selectable } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { CatalogAchievementVersion } from '../../database/tables.ts';
import { oneLine } from '../../platform/plain-text.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { AchievementVersion, VersionStatus } from './achievement-version.ts';
import { type AssessmentSummary, storedSummary } from './assessment-summary.ts';
import { type AchievementContent, editionContent, storedContent } from './edition-content.ts';
import { searchTextOf } from './search-rules.ts';

type VersionRow = Selectable<CatalogAchievementVersion>;

export async function insertAchievement(
  transaction: Transaction,
  achievement: { achievementId: string; organisationId: string; createdBy: string; createdAt: Date },
): Promise<void> {
  await transaction
    .insertInto('catalog.achievement')
    .values({
      id: achievement.achievementId,
      organisation_id: achievement.organisationId,
      created_by: achievement.createdBy,
      created_at: achievement.createdAt,
    })
    .execute();
}

export async function insertDraft(
  transaction: Transaction,
  draft: {
    versionId: string;
    achievementId: string;
    organisationId: string;
    version: number;
    content: AchievementContent;
    changedAt: Date;
  },
): Promise<AchievementVersion> {
  const row = await transaction
    .insertInto('catalog.achievement_version')
    .values({
      id: draft.versionId,
      achievement_id: draft.achievementId,
      organisation_id: draft.organisationId,
      version: draft.version,
      status: 'draft',
      changed_at: draft.changedAt,
      ...columnsOf(draft.content),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return versionOf(row);
}

export async function updateDraft(
  transaction: Transaction,
  versionId: string,
  change: { content: AchievementContent; changedAt: Date },
): Promise<AchievementVersion> {
  const row = await transaction
    .updateTable('catalog.achievement_version')
    .set({ ...columnsOf(change.content), changed_at: change.changedAt })
    .where('id', '=', versionId)
    .where('status', '=', 'draft')
    .returningAll()
    .executeTakeFirstOrThrow();
  return versionOf(row);
}

/** Only a draft: the database keeps what was published. */
export async function deleteDraft(transaction: Transaction, versionId: string): Promise<void> {
  await transaction
    .deleteFrom('catalog.version_assessment')
    .where('achievement_version_id', '=', versionId)
    .execute();
  await transaction
    .deleteFrom('catalog.achievement_version')
    .where('id', '=', versionId)
    .where('status', '=', 'draft')
    .execute();
}

export async function deleteAchievement(transaction: Transaction, achievementId: string): Promise<void> {
  await transaction.deleteFrom('catalog.achievement').where('id', '=', achievementId).execute();
}

export async function updateStatus(
  transaction: Transaction,
  versionId: string,
  change: { status: VersionStatus; at: Date },
): Promise<void> {
  await transaction
    .updateTable('catalog.achievement_version')
    .set({
      status: change.status,
      changed_at: change.at,
      ...(change.status === 'published' && { published_at: change.at }),
    })
    .where('id', '=', versionId)
    .execute();
}

export async function selectVersion(
  database: Database,
  versionId: string,
): Promise<AchievementVersion | undefined> {
  const row = await database
    .selectFrom('catalog.achievement_version')
    .selectAll()
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row && versionOf(row);
}

export async function selectVersions(
  database: Database,
  filter: { achievementId: string } | { organisationId: string },
): Promise<AchievementVersion[]> {
  let query = database.selectFrom('catalog.achievement_version').selectAll();
  query =
    'achievementId' in filter
      ? query.where('achievement_id', '=', filter.achievementId)
      : query.where('organisation_id', '=', filter.organisationId);
  const rows = await query.orderBy('changed_at', 'desc').orderBy('version', 'desc').execute();
  return rows.map(versionOf);
}

/** Holds the achievement until the transaction ends: what changes it waits here. */
export async function lockAchievement(
  transaction: Transaction,
  achievementId: string,
): Promise<{ organisationId: string } | undefined> {
  const row = await transaction
    .selectFrom('catalog.achievement')
    .select('organisation_id')
    .where('id', '=', achievementId)
    .forUpdate()
    .executeTakeFirst();
  return row && { organisationId: row.organisation_id };
}

export async function upsertAssessment(
  transaction: Transaction,
  versionId: string,
  { summary, requirement }: { summary: AssessmentSummary; requirement: Requirement },
): Promise<void> {
  const changing = { summary: storedSummary.write(summary), requirement: JSON.stringify(requirement) };
  await transaction
    .insertInto('catalog.version_assessment')
    .values({ achievement_version_id: versionId, assessment_id: summary.assessmentId, ...changing })
    .onConflict((conflict) =>
      conflict.columns(['achievement_version_id', 'assessment_id']).doUpdateSet(changing),
    )
    .execute();
}

/** Only of a draft: what a published edition asks stays. */
export async function deleteAssessment(
  transaction: Transaction,
  versionId: string,
  assessmentId: string,
): Promise<void> {
  await transaction
    .deleteFrom('catalog.version_assessment')
    .where('achievement_version_id', '=', versionId)
    .where('assessment_id', '=', assessmentId)
    .execute();
}

/** What each way to show something asks, as requirements that nobody checked yet. */
export async function selectRequirements(database: Database, versionId: string): Promise<unknown[]> {
  const rows = await database
    .selectFrom('catalog.version_assessment')
    .select('requirement')
    .where('achievement_version_id', '=', versionId)
    .orderBy('assessment_id')
    .execute();
  return rows.map((row) => row.requirement);
}

/** In no order; what does not exist is missing. */
export async function selectVersionsById(
  database: Database,
  versionIds: readonly string[],
): Promise<AchievementVersion[]> {
  if (versionIds.length === 0) return [];
  const rows = await database
    .selectFrom('catalog.achievement_version')
    .selectAll()
    .where('id', 'in', [...versionIds])
    .execute();
  return rows.map(versionOf);
}

/** Of many versions; one without assessments is missing. */
export async function selectAssessmentsOf(
  database: Database,
  versionIds: readonly string[],
): Promise<Map<string, AssessmentSummary[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('catalog.version_assessment')
    .select(['achievement_version_id', 'summary'])
    .where('achievement_version_id', 'in', [...versionIds])
    .orderBy('assessment_id')
    .execute();
  const byVersion = Map.groupBy(rows, (row) => row.achievement_version_id);
  return new Map([...byVersion].map(([id, own]) => [id, own.map((row) => storedSummary.read(row.summary))]));
}

export async function selectAssessments(database: Database, versionId: string): Promise<AssessmentSummary[]> {
  const rows = await database
    .selectFrom('catalog.version_assessment')
    .select('summary')
    .where('achievement_version_id', '=', versionId)
    .orderBy('assessment_id')
    .execute();
  return rows.map((row) => storedSummary.read(row.summary));
}

export function versionOf(row: VersionRow): AchievementVersion {
  const content = editionContent.parse({
    ...storedContent.read(row.content),
    // An edition that was published before titles had to be plain keeps its bytes.
    title: oneLine(row.title),
    kind: row.kind,
    subject: row.subject,
    language: row.language,
  });
  return {
    ...content,
    achievementId: row.achievement_id,
    versionId: row.id,
    version: row.version,
    status: row.status as VersionStatus,
    organisationId: row.organisation_id,
    outcomes: content.learningOutcomes.map((outcome) => outcome.text),
    changedAt: row.changed_at,
    ...(row.published_at && { publishedAt: row.published_at }),
  };
}

function columnsOf(content: AchievementContent) {
  const { title, kind, subject, language } = content;
  return {
    title,
    kind,
    subject,
    language,
    content: storedContent.write(content),
    search_text: searchTextOf(content),
    skill_ids: content.skills.map((skill) => skill.skillId),
  };
}
