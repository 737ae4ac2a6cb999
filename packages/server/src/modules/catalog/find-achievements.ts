import type { Deps } from '../../platform/deps.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { achievementPolicy } from './achievement-policy.ts';
import type { AssessmentSummary } from './assessment-summary.ts';
import {
  selectAchievementIds,
  selectAssessments,
  selectAssessmentsOf,
  selectEdition,
  selectEditions,
  selectEditionsById,
} from './catalog-store.ts';
import { judgeEdition } from './packs/judge-edition.ts';
import type { JudgedPack } from './packs/pack-rules.ts';
import { type PublicationCheck, printOfDraft, publicationChecks } from './publication-rules.ts';
import { catalogRefusal } from './refusals.ts';
import { selectInReview } from './review/review-store.ts';

type Reading = Pick<Deps, 'database'>;

/** Any edition by its id, drafts too: for modules that hold the id. Pages of drafts go through `getAuthored`. */
export async function getEdition(deps: Reading, editionId: string): Promise<AchievementEdition> {
  const edition = await selectEdition(deps.database, editionId);
  if (!edition) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  return edition;
}

/** Many editions by their ids, drafts too, in one question. */
export async function findEditions(
  deps: Reading,
  editionIds: readonly string[],
): Promise<Map<string, AchievementEdition>> {
  const editions = await selectEditionsById(deps.database, editionIds);
  return new Map(editions.map((edition) => [edition.editionId, edition]));
}

/** The achievements of an organisation, of those `among` them where some are named: for modules that hold their ids. */
export async function listAchievementIds(
  deps: Reading,
  query: { organisationId: string; among?: readonly string[] },
): Promise<Set<string>> {
  return new Set(await selectAchievementIds(deps.database, query));
}

/** The edition that the public sees: the published one, else the one that was retired last; never a draft. */
export async function findPublished(
  deps: Reading,
  achievementId: string,
): Promise<AchievementEdition | undefined> {
  const editions = await listEditions(deps, achievementId);
  return editionOnShow(editions);
}

/** Of editions, newest first: the one that is offered, else the one that was last. */
export function editionOnShow(editions: readonly AchievementEdition[]): AchievementEdition | undefined {
  return (
    editions.find((edition) => edition.status === 'published') ??
    editions.find((edition) => edition.status === 'retired')
  );
}

/** What was ever published of an achievement, newest first. */
export async function listEditions(deps: Reading, achievementId: string): Promise<AchievementEdition[]> {
  const editions = await selectEditions(deps.database, { achievementId });
  return editions
    .filter((edition) => edition.status !== 'draft')
    .sort((one, other) => other.number - one.number);
}

/** One published edition by its number as it stands in an address; a draft is answered like a missing one. */
export async function getEditionByNumber(
  deps: Reading,
  { achievementId, edition }: { achievementId: string; edition: string },
): Promise<AchievementEdition> {
  const editions = await listEditions(deps, achievementId);
  const found = editions.find(({ number }) => String(number) === edition);
  if (!found) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  return found;
}

export function listAssessments(deps: Reading, editionId: string): Promise<AssessmentSummary[]> {
  return selectAssessments(deps.database, editionId);
}

/** An achievement as its authors see it: all editions newest first, and what the draft still lacks. */
export interface AuthoredAchievement {
  achievementId: string;
  organisationId: string;
  editions: [AchievementEdition, ...AchievementEdition[]];
  draft?: AchievementEdition;
  published?: AchievementEdition;
  assessments: AssessmentSummary[];
  checks: PublicationCheck[];
}

export async function getAuthored(
  deps: Reading,
  actor: Actor,
  query: { achievementId: string },
): Promise<AuthoredAchievement> {
  const editions = await selectEditions(deps.database, query);
  const [newest, ...older] = editions.sort((one, other) => other.number - one.number);
  if (!newest) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  assertMay(actor, achievementPolicy.read, newest);
  const draft = newest.status === 'draft' ? newest : undefined;
  const published = editions.find((edition) => edition.status === 'published');
  const assessments = await selectAssessments(deps.database, newest.editionId);
  return {
    achievementId: newest.achievementId,
    organisationId: newest.organisationId,
    editions: [newest, ...older],
    assessments,
    checks: publicationChecks(newest, assessments),
    ...(draft && { draft }),
    ...(published && { published }),
  };
}

/** The newest edition of each achievement of an organisation, last changed first; `isInReview`: somebody reviews it. */
export async function listAuthored(
  deps: Reading,
  actor: Actor,
  query: { organisationId: string },
): Promise<{ newest: AchievementEdition; published?: AchievementEdition; isInReview: boolean }[]> {
  assertMay(actor, achievementPolicy.read, query);
  const editions = await selectEditions(deps.database, query);
  const drafts = editions.filter(({ status }) => status === 'draft').map(({ editionId }) => editionId);
  const inReview = await selectInReview(deps.database, drafts);
  const byAchievement = Map.groupBy(editions, (edition) => edition.achievementId);
  return [...byAchievement.values()].flatMap((editions) => {
    const [newest] = editions.sort((one, other) => other.number - one.number);
    const published = editions.find((edition) => edition.status === 'published');
    if (!newest) return [];
    const isInReview = inReview.has(newest.editionId);
    return [{ newest, isInReview, ...(published && { published }) }];
  });
}

export interface DraftState {
  draft: AchievementEdition;
  /** What it needs before it can be published; empty when it is ready. */
  missing: PublicationCheck[];
}

/** What whoever may write the draft is told of it, and by which `print` they say later which one they saw. */
export async function describeDraft(
  deps: Reading,
  draft: AchievementEdition,
): Promise<DraftState & { packs: JudgedPack[]; print: string }> {
  const assessments = await selectAssessments(deps.database, draft.editionId);
  const packs = await judgeEdition(deps, { edition: draft, assessments });
  const missing = publicationChecks(draft, assessments).filter(({ isMet }) => !isMet);
  return { draft, missing, packs, print: printOfDraft(draft, assessments) };
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
    drafts.map(({ editionId }) => editionId),
  );
  return drafts.map((draft) => ({
    draft,
    missing: publicationChecks(draft, assessments.get(draft.editionId) ?? []).filter(({ isMet }) => !isMet),
  }));
}
