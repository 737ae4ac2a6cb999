import type { Deps } from '../../platform/deps.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { achievementPolicy } from './achievement-policy.ts';
import type { AchievementVersion } from './achievement-version.ts';
import type { AssessmentSummary } from './assessment-summary.ts';
import {
  selectAssessments,
  selectAssessmentsOf,
  selectVersion,
  selectVersions,
  selectVersionsById,
} from './catalog-store.ts';
import { type PublicationCheck, printOfDraft, publicationChecks } from './publication-rules.ts';
import { catalogRefusal } from './refusals.ts';

type Reading = Pick<Deps, 'database'>;

/** Any version by its id, drafts too: for modules that hold the id. Pages of drafts go through `getAuthored`. */
export async function getVersion(deps: Reading, versionId: string): Promise<AchievementVersion> {
  const version = await selectVersion(deps.database, versionId);
  if (!version) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  return version;
}

/** Many versions by their ids, drafts too, in one question. */
export async function findVersions(
  deps: Reading,
  versionIds: readonly string[],
): Promise<Map<string, AchievementVersion>> {
  const versions = await selectVersionsById(deps.database, versionIds);
  return new Map(versions.map((version) => [version.versionId, version]));
}

/** The edition that the public sees: the published one, else the one that was retired last; never a draft. */
export async function findPublished(
  deps: Reading,
  achievementId: string,
): Promise<AchievementVersion | undefined> {
  const editions = await listEditions(deps, achievementId);
  return editionOnShow(editions);
}

/** Of editions, newest first: the one that is offered, else the one that was last. */
export function editionOnShow(editions: readonly AchievementVersion[]): AchievementVersion | undefined {
  return (
    editions.find((version) => version.status === 'published') ??
    editions.find((version) => version.status === 'retired')
  );
}

/** What was ever published of an achievement, newest first. */
export async function listEditions(deps: Reading, achievementId: string): Promise<AchievementVersion[]> {
  const versions = await selectVersions(deps.database, { achievementId });
  return versions
    .filter((version) => version.status !== 'draft')
    .sort((one, other) => other.version - one.version);
}

/** One published edition by its number as it stands in an address; a draft is answered like a missing one. */
export async function getEdition(
  deps: Reading,
  { achievementId, edition }: { achievementId: string; edition: string },
): Promise<AchievementVersion> {
  const editions = await listEditions(deps, achievementId);
  const found = editions.find(({ version }) => String(version) === edition);
  if (!found) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  return found;
}

export function listAssessments(deps: Reading, versionId: string): Promise<AssessmentSummary[]> {
  return selectAssessments(deps.database, versionId);
}

/** An achievement as its authors see it: all editions newest first, and what the draft still lacks. */
export interface AuthoredAchievement {
  achievementId: string;
  organisationId: string;
  versions: [AchievementVersion, ...AchievementVersion[]];
  draft?: AchievementVersion;
  published?: AchievementVersion;
  assessments: AssessmentSummary[];
  checks: PublicationCheck[];
}

export async function getAuthored(
  deps: Reading,
  actor: Actor,
  query: { achievementId: string },
): Promise<AuthoredAchievement> {
  const versions = await selectVersions(deps.database, query);
  const [newest, ...older] = versions.sort((one, other) => other.version - one.version);
  if (!newest) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  assertMay(actor, achievementPolicy.read, newest);
  const draft = newest.status === 'draft' ? newest : undefined;
  const published = versions.find((version) => version.status === 'published');
  const assessments = await selectAssessments(deps.database, newest.versionId);
  return {
    achievementId: newest.achievementId,
    organisationId: newest.organisationId,
    versions: [newest, ...older],
    assessments,
    checks: publicationChecks(newest, assessments),
    ...(draft && { draft }),
    ...(published && { published }),
  };
}

/** The newest edition of each achievement of an organisation, last changed first. */
export async function listAuthored(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string },
): Promise<{ newest: AchievementVersion; published?: AchievementVersion }[]> {
  assertMay(actor, achievementPolicy.read, query);
  const versions = await selectVersions(deps.database, query);
  const byAchievement = Map.groupBy(versions, (version) => version.achievementId);
  return [...byAchievement.values()].flatMap((editions) => {
    const [newest] = editions.sort((one, other) => other.version - one.version);
    const published = editions.find((version) => version.status === 'published');
    return newest ? [{ newest, ...(published && { published }) }] : [];
  });
}

export interface DraftState {
  draft: AchievementVersion;
  /** What it needs before it can be published; empty when it is ready. */
  missing: PublicationCheck[];
}

/** What whoever may write the draft is told of it, and by which `print` they say later which one they saw. */
export async function describeDraft(
  deps: Reading,
  draft: AchievementVersion,
): Promise<DraftState & { print: string }> {
  const assessments = await selectAssessments(deps.database, draft.versionId);
  const missing = publicationChecks(draft, assessments).filter(({ isMet }) => !isMet);
  return { draft, missing, print: printOfDraft(draft, assessments) };
}

/** The drafts of an organisation with what each still lacks, last changed first. */
export async function listDrafts(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string },
): Promise<DraftState[]> {
  const authored = await listAuthored(deps, actor, query);
  const drafts = authored.map(({ newest }) => newest).filter(({ status }) => status === 'draft');
  const assessments = await selectAssessmentsOf(
    deps.database,
    drafts.map(({ versionId }) => versionId),
  );
  return drafts.map((draft) => ({
    draft,
    missing: publicationChecks(draft, assessments.get(draft.versionId) ?? []).filter(({ isMet }) => !isMet),
  }));
}
