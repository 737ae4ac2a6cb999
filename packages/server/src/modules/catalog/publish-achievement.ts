import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { achievementPolicy } from './achievement-policy.ts';
import { insertDraft, selectAssessments, selectEdition, updateDraft, updateStatus } from './catalog-store.ts';
import { assertSkills, isDraft, lockEditions } from './draft-achievement.ts';
import type { AchievementContent } from './edition-content.ts';
import { listEdition, unlistAchievement } from './keep-listing.ts';
import { passGate } from './packs/judge-edition.ts';
import { isReady, printOfDraft, publicationChecks } from './publication-rules.ts';
import { catalogRefusal } from './refusals.ts';
import { assertReviewed } from './review/review-rules.ts';
import { selectIsReviewNeeded, selectLastReview } from './review/review-store.ts';
import { deleteUnfinishedOf } from './unfinished/unfinished-store.ts';

type Writing = Pick<Deps, 'database' | 'now' | 'newId'>;
type Speaking = Pick<Deps, 'say' | 'languages'>;

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    'achievement-published': {
      organisationId: string;
      achievementId: string;
      editionId: string;
      edition: number;
      /** ISO 8601. */
      at: string;
    };
  }
}

/**
 * Publishes the draft; the edition that was published before is superseded. Refuses while a check is not met or a
 * rule pack blocks, and a draft that is not the one that was `seen`; the second of two clicks finds it published. From here on the edition keeps
 * what its skills and levels are called today, in every language.
 */
export async function publishAchievement(
  deps: Writing & Speaking & Pick<Deps, 'jobs' | 'catalogueIndex'>,
  actor: Actor,
  command: { achievementId: string; seen?: string | undefined },
): Promise<AchievementEdition> {
  return inTransaction(deps, async (deps) => {
    const editions = await lockEditions(deps, actor, { ...command, may: achievementPolicy.publish });
    const before = editions.find((edition) => edition.status === 'published');
    const draft = editions.find(isDraft);
    if (!draft && before && (await isSeen(deps, before, command.seen))) return before;
    if (!draft) throw catalogRefusal('conflict', 'catalog.not-a-draft');
    const assessments = await selectAssessments(deps.database, draft.editionId);
    if (command.seen !== undefined && command.seen !== printOfDraft(draft, assessments))
      throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
    const isNeeded = await selectIsReviewNeeded(deps.database, draft.organisationId);
    const review = await selectLastReview(deps.database, draft.editionId);
    assertReviewed(review, { print: printOfDraft(draft, assessments), isNeeded });
    const checks = publicationChecks(draft, assessments);
    if (!isReady(checks)) throw catalogRefusal('conflict', 'catalog.incomplete');
    const at = deps.now();
    await passGate(deps, { edition: draft, assessments, at });
    await updateDraft(deps.database, draft.editionId, {
      content: { ...contentOf(draft), skills: await assertSkills(deps, draft.organisationId, draft.skills) },
      changedAt: at,
    });
    if (before) await updateStatus(deps.database, before.editionId, { status: 'superseded', at });
    await deleteUnfinishedOf(deps.database, draft.editionId);
    await updateStatus(deps.database, draft.editionId, { status: 'published', at });
    await recordAudit(deps, actor, {
      action: 'achievement.published',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: draft.title, edition: draft.number },
    });
    const { organisationId, achievementId, editionId, number: edition } = draft;
    await deps.jobs.announce(deps, 'achievement-published', {
      payload: { organisationId, achievementId, editionId, edition, at: at.toISOString() },
      key: editionId,
    });
    const published = await selectEdition(deps.database, draft.editionId);
    if (!published) throw new Error(`The edition ${draft.editionId} vanished while it was published.`);
    await listEdition(deps, published);
    return published;
  });
}

/**
 * Starts the draft of the next edition from the newest one. Assessments are copied by the assessment module. A draft that
 * is there already is the answer: the second of two clicks, or of two people, goes on with it.
 */
export async function startEdition(
  deps: Writing & Speaking,
  actor: Actor,
  command: { achievementId: string },
): Promise<{ from?: AchievementEdition; draft: AchievementEdition }> {
  return inTransaction(deps, async (deps) => {
    const editions = await lockEditions(deps, actor, { ...command, may: achievementPolicy.author });
    const present = editions.find(isDraft);
    if (present) return { draft: present };
    const from = editions.reduce((newest, edition) => (edition.number > newest.number ? edition : newest));
    const editionId = deps.newId('acv');
    const { achievementId, organisationId } = from;
    const next = {
      ...{ editionId, achievementId, organisationId, number: from.number + 1 },
      pictureId: from.pictureId,
    };
    const skills = await assertSkills(deps, organisationId, from.skills);
    const content = { ...contentOf(from), skills };
    const draft = await insertDraft(deps.database, { ...next, content, changedAt: deps.now() });
    await recordAudit(deps, actor, {
      action: 'achievement.changed',
      subjectType: 'achievement',
      subjectId: achievementId,
      organisationId,
      detail: { title: draft.title, edition: draft.number, parts: 'new edition' },
    });
    return { from, draft };
  });
}

/** Takes the published edition out of the catalogue, once. Learners who are enrolled finish; awards stay. */
export async function retireAchievement(
  deps: Writing & Pick<Deps, 'catalogueIndex'>,
  actor: Actor,
  command: { achievementId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const editions = await lockEditions(deps, actor, { ...command, may: achievementPolicy.publish });
    const published = editions.find((edition) => edition.status === 'published');
    if (!published && editions.some((edition) => edition.status === 'retired')) return;
    if (!published) throw catalogRefusal('conflict', 'catalog.not-published');
    await updateStatus(deps.database, published.editionId, { status: 'retired', at: deps.now() });
    await unlistAchievement(deps, command);
    await recordAudit(deps, actor, {
      action: 'achievement.retired',
      subjectType: 'achievement',
      subjectId: published.achievementId,
      organisationId: published.organisationId,
      detail: { title: published.title, edition: published.number },
    });
  });
}

async function isSeen(deps: Within, edition: AchievementEdition, seen: string | undefined): Promise<boolean> {
  return seen === printOfDraft(edition, await selectAssessments(deps.database, edition.editionId));
}

/** What an edition says, without what makes it that edition: what the next one, or a copy, begins with. */
export function contentOf(edition: AchievementEdition): AchievementContent {
  const {
    achievementId: _achievement,
    editionId: _edition,
    number: _number,
    status: _status,
    organisationId: _organisation,
    outcomes: _outcomes,
    pictureId: _picture,
    publishedAt: _published,
    changedAt: _changed,
    ...content
  } = edition;
  return content;
}
