import type { Requirement } from '@cairn/rules';
import type { Selectable } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { CatalogAchievementEdition } from '../../database/tables.ts';
import { oneLine } from '../../platform/plain-text.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { AchievementEdition, EditionStatus } from './achievement-edition.ts';
import { type AssessmentSummary, storedSummary } from './assessment-summary.ts';
import { type AchievementContent, editionContent, storedContent } from './edition-content.ts';

type EditionRow = Selectable<CatalogAchievementEdition>;

export async function insertAchievement(
  database: Transaction,
  achievement: { achievementId: string; organisationId: string; createdBy: string; createdAt: Date },
): Promise<void> {
  await database
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
  database: Transaction,
  draft: {
    editionId: string;
    achievementId: string;
    organisationId: string;
    number: number;
    content: AchievementContent;
    /** The edition before keeps it too. */
    pictureId?: string | undefined;
    changedAt: Date;
  },
): Promise<AchievementEdition> {
  const row = await database
    .insertInto('catalog.achievement_edition')
    .values({
      id: draft.editionId,
      achievement_id: draft.achievementId,
      organisation_id: draft.organisationId,
      number: draft.number,
      status: 'draft',
      changed_at: draft.changedAt,
      picture_id: draft.pictureId ?? null,
      ...columnsOf(draft.content),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return editionOf(row);
}

export async function updateDraft(
  database: Transaction,
  editionId: string,
  change: { content: AchievementContent; changedAt: Date },
): Promise<AchievementEdition> {
  const row = await database
    .updateTable('catalog.achievement_edition')
    .set({ ...columnsOf(change.content), changed_at: change.changedAt })
    .where('id', '=', editionId)
    .where('status', '=', 'draft')
    .returningAll()
    .executeTakeFirstOrThrow();
  return editionOf(row);
}

/** Only a draft: the database keeps what was published. */
export async function deleteDraft(database: Transaction, editionId: string): Promise<void> {
  await database.deleteFrom('catalog.edition_assessment').where('edition_id', '=', editionId).execute();
  await database
    .deleteFrom('catalog.achievement_edition')
    .where('id', '=', editionId)
    .where('status', '=', 'draft')
    .execute();
}

export async function deleteAchievement(database: Transaction, achievementId: string): Promise<void> {
  await database.deleteFrom('catalog.achievement').where('id', '=', achievementId).execute();
}

export async function updateStatus(
  database: Transaction,
  editionId: string,
  change: { status: EditionStatus; at: Date },
): Promise<void> {
  await database
    .updateTable('catalog.achievement_edition')
    .set({
      status: change.status,
      changed_at: change.at,
      ...(change.status === 'published' && { published_at: change.at }),
    })
    .where('id', '=', editionId)
    .execute();
}

export async function selectEdition(
  database: Database,
  editionId: string,
): Promise<AchievementEdition | undefined> {
  const row = await database
    .selectFrom('catalog.achievement_edition')
    .selectAll()
    .where('id', '=', editionId)
    .executeTakeFirst();
  return row && editionOf(row);
}

export async function selectEditions(
  database: Database,
  filter: { achievementId: string } | { organisationId: string },
): Promise<AchievementEdition[]> {
  let query = database.selectFrom('catalog.achievement_edition').selectAll();
  query =
    'achievementId' in filter
      ? query.where('achievement_id', '=', filter.achievementId)
      : query.where('organisation_id', '=', filter.organisationId);
  const rows = await query.orderBy('changed_at', 'desc').orderBy('number', 'desc').execute();
  return rows.map(editionOf);
}

export async function selectAchievementIds(
  database: Database,
  { organisationId, among }: { organisationId: string; among?: readonly string[] | undefined },
): Promise<string[]> {
  const rows = await database
    .selectFrom('catalog.achievement')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .$if(among !== undefined, (query) => query.where('id', 'in', [...(among ?? [])]))
    .execute();
  return rows.map(({ id }) => id);
}

/** Holds the achievement until the transaction ends: what changes it waits here. */
export async function lockAchievement(
  database: Transaction,
  achievementId: string,
): Promise<{ organisationId: string } | undefined> {
  const row = await database
    .selectFrom('catalog.achievement')
    .select('organisation_id')
    .where('id', '=', achievementId)
    .forUpdate()
    .executeTakeFirst();
  return row && { organisationId: row.organisation_id };
}

export async function upsertAssessment(
  database: Transaction,
  editionId: string,
  { summary, requirement }: { summary: AssessmentSummary; requirement: Requirement },
): Promise<void> {
  const changing = { summary: storedSummary.write(summary), requirement: JSON.stringify(requirement) };
  await database
    .insertInto('catalog.edition_assessment')
    .values({ edition_id: editionId, assessment_id: summary.assessmentId, ...changing })
    .onConflict((conflict) => conflict.columns(['edition_id', 'assessment_id']).doUpdateSet(changing))
    .execute();
}

/** Only of a draft: what a published edition asks stays. */
export async function deleteAssessment(
  database: Transaction,
  editionId: string,
  assessmentId: string,
): Promise<void> {
  await database
    .deleteFrom('catalog.edition_assessment')
    .where('edition_id', '=', editionId)
    .where('assessment_id', '=', assessmentId)
    .execute();
}

/** What each way to show something asks, as requirements that nobody checked yet. */
export async function selectRequirements(database: Database, editionId: string): Promise<unknown[]> {
  const rows = await database
    .selectFrom('catalog.edition_assessment')
    .select('requirement')
    .where('edition_id', '=', editionId)
    .orderBy('assessment_id')
    .execute();
  return rows.map((row) => row.requirement);
}

/** In no order; what does not exist is missing. */
export async function selectEditionsById(
  database: Database,
  editionIds: readonly string[],
): Promise<AchievementEdition[]> {
  if (editionIds.length === 0) return [];
  const rows = await database
    .selectFrom('catalog.achievement_edition')
    .selectAll()
    .where('id', 'in', [...editionIds])
    .execute();
  return rows.map(editionOf);
}

/** Of many editions; one without assessments is missing. */
export async function selectAssessmentsOf(
  database: Database,
  editionIds: readonly string[],
): Promise<Map<string, AssessmentSummary[]>> {
  if (editionIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('catalog.edition_assessment')
    .select(['edition_id', 'summary'])
    .where('edition_id', 'in', [...editionIds])
    .orderBy('assessment_id')
    .execute();
  const byEdition = Map.groupBy(rows, (row) => row.edition_id);
  return new Map([...byEdition].map(([id, own]) => [id, own.map((row) => storedSummary.read(row.summary))]));
}

export async function selectAssessments(database: Database, editionId: string): Promise<AssessmentSummary[]> {
  const rows = await database
    .selectFrom('catalog.edition_assessment')
    .select('summary')
    .where('edition_id', '=', editionId)
    .orderBy('assessment_id')
    .execute();
  return rows.map((row) => storedSummary.read(row.summary));
}

export function editionOf(row: EditionRow): AchievementEdition {
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
    editionId: row.id,
    number: row.number,
    status: row.status as EditionStatus,
    organisationId: row.organisation_id,
    outcomes: content.learningOutcomes.map((outcome) => outcome.text),
    changedAt: row.changed_at,
    ...(row.published_at && { publishedAt: row.published_at }),
    ...(row.picture_id !== null && { pictureId: row.picture_id }),
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
    skill_ids: content.skills.map((skill) => skill.skillId),
  };
}
