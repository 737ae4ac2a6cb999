import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Transaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { achievementPolicy } from './achievement-policy.ts';
import type { AchievementVersion } from './achievement-version.ts';
import { insertDraft, selectAssessments, selectVersion, updateStatus } from './catalog-store.ts';
import { isDraft, lockVersions } from './draft-achievement.ts';
import { isReady, printOfDraft, publicationChecks } from './publication-rules.ts';
import { catalogRefusal } from './refusals.ts';

type Writing = Pick<Deps, 'database' | 'now' | 'newId'>;

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
 * Publishes the draft; the edition that was published before is superseded. Refuses while a check is not met, and a
 * draft that is not the one that was `seen`; the second of two clicks finds it published.
 */
export async function publishAchievement(
  deps: Writing & Pick<Deps, 'jobs'>,
  actor: Actor,
  command: { achievementId: string; seen?: string | undefined },
): Promise<AchievementVersion> {
  return inTransaction(deps, async ({ database: transaction }) => {
    const versions = await lockVersions(transaction, actor, { ...command, may: achievementPolicy.publish });
    const before = versions.find((version) => version.status === 'published');
    const draft = versions.find(isDraft);
    if (!draft && before && (await isSeen(transaction, before, command.seen))) return before;
    if (!draft) throw catalogRefusal('conflict', 'catalog.not-a-draft');
    const assessments = await selectAssessments(transaction, draft.versionId);
    if (command.seen !== undefined && command.seen !== printOfDraft(draft, assessments))
      throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
    const checks = publicationChecks(draft, assessments);
    if (!isReady(checks)) throw catalogRefusal('conflict', 'catalog.incomplete');
    const at = deps.now();
    if (before) await updateStatus(transaction, before.versionId, { status: 'superseded', at });
    await updateStatus(transaction, draft.versionId, { status: 'published', at });
    await recordAudit({ database: transaction }, actor, {
      action: 'achievement.published',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: draft.title, version: draft.version },
    });
    const { organisationId, achievementId, versionId: editionId, version: edition } = draft;
    await deps.jobs.announce(
      transaction,
      'achievement-published',
      { organisationId, achievementId, editionId, edition, at: at.toISOString() },
      { key: editionId },
    );
    const published = await selectVersion(transaction, draft.versionId);
    if (!published) throw new Error(`The version ${draft.versionId} vanished while it was published.`);
    return published;
  });
}

/**
 * Starts the draft of the next edition from the newest one. Assessments are copied by the assessment module. A draft that
 * is there already is the answer: the second of two clicks, or of two people, goes on with it.
 */
export async function startEdition(
  deps: Writing,
  actor: Actor,
  command: { achievementId: string },
): Promise<{ from?: AchievementVersion; draft: AchievementVersion }> {
  return inTransaction(deps, async ({ database: transaction }) => {
    const versions = await lockVersions(transaction, actor, { ...command, may: achievementPolicy.author });
    const present = versions.find(isDraft);
    if (present) return { draft: present };
    const from = versions.reduce((newest, version) => (version.version > newest.version ? version : newest));
    const versionId = deps.newId('acv');
    const { achievementId, organisationId } = from;
    const next = { versionId, achievementId, organisationId, version: from.version + 1 };
    const draft = await insertDraft(transaction, {
      ...next,
      content: contentOf(from),
      changedAt: deps.now(),
    });
    await recordAudit({ database: transaction }, actor, {
      action: 'achievement.changed',
      subjectType: 'achievement',
      subjectId: achievementId,
      organisationId,
      detail: { title: draft.title, version: draft.version, parts: 'new edition' },
    });
    return { from, draft };
  });
}

/** Takes the published edition out of the catalogue, once. Learners who are enrolled finish; awards stay. */
export async function retireAchievement(
  deps: Writing,
  actor: Actor,
  command: { achievementId: string },
): Promise<void> {
  await inTransaction(deps, async ({ database: transaction }) => {
    const versions = await lockVersions(transaction, actor, { ...command, may: achievementPolicy.publish });
    const published = versions.find((version) => version.status === 'published');
    if (!published && versions.some((version) => version.status === 'retired')) return;
    if (!published) throw catalogRefusal('conflict', 'catalog.not-published');
    await updateStatus(transaction, published.versionId, { status: 'retired', at: deps.now() });
    await recordAudit({ database: transaction }, actor, {
      action: 'achievement.retired',
      subjectType: 'achievement',
      subjectId: published.achievementId,
      organisationId: published.organisationId,
      detail: { title: published.title, version: published.version },
    });
  });
}

async function isSeen(
  transaction: Transaction,
  version: AchievementVersion,
  seen: string | undefined,
): Promise<boolean> {
  return seen === printOfDraft(version, await selectAssessments(transaction, version.versionId));
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
