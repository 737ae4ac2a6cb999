import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit, recordOngoingAudit } from '../audit/index.ts';
import { assertMay, findAuthorId, type Policy } from '../organisations/index.ts';
import { addSkill, findSkills, type NewSkill, type Skill } from '../skills/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { achievementPolicy } from './achievement-policy.ts';
import { assertedSkillOf } from './asserted-skills.ts';
import {
  insertAchievement,
  insertDraft,
  lockAchievement,
  selectAssessments,
  selectEditions,
  updateDraft,
} from './catalog-store.ts';
import { applyChange, assertCoherent, type ContentChange } from './content-rules.ts';
import { type AssertedSkill, emptyContent } from './edition-content.ts';
import { printOfDraft } from './publication-rules.ts';
import { catalogRefusal } from './refusals.ts';
import { assertNotInReview } from './review/review-rules.ts';
import { selectLastReview, upsertEditor } from './review/review-store.ts';

type Writing = Pick<Deps, 'database' | 'now' | 'newId'>;
type Speaking = Pick<Deps, 'database' | 'say' | 'languages'>;

/** Starts an achievement with the draft of its first edition. */
export async function createAchievement(
  deps: Writing,
  actor: Actor,
  command: { organisationId: string; content: ContentChange },
): Promise<AchievementEdition> {
  assertMay(actor, achievementPolicy.author, command);
  const achievementId = deps.newId('ach');
  const content = applyChange(emptyContent, command.content);
  assertCoherent(content);
  return inTransaction(deps, async (deps) => {
    const { organisationId } = command;
    const [createdBy, createdAt] = [idOf(actor), deps.now()];
    await insertAchievement(deps.database, { achievementId, organisationId, createdBy, createdAt });
    const editionId = deps.newId('acv');
    const draft = { editionId, achievementId, organisationId, number: 1, content, changedAt: createdAt };
    const edition = await insertDraft(deps.database, draft);
    await keepEditor(deps, actor, edition);
    await recordAudit(deps, actor, {
      action: 'achievement.created',
      subjectType: 'achievement',
      subjectId: achievementId,
      organisationId,
      detail: { title: content.title },
    });
    return edition;
  });
}

/**
 * Saves a part of the draft; what the change does not name stays as it is. As a function, the change is made from the
 * draft as it is stored and held: so nothing that was saved meanwhile is written over unseen. Whoever sends whole parts
 * says which draft was `seen`; another one is refused.
 */
export async function saveDraft(
  deps: Writing,
  actor: Actor,
  command: {
    achievementId: string;
    seen?: string | undefined;
    change: ContentChange | ((draft: AchievementEdition) => ContentChange);
  },
): Promise<AchievementEdition> {
  return inTransaction(deps, async (deps) => {
    const draft = await lockDraft(deps, actor, command);
    const { seen } = command;
    if (seen !== undefined && seen !== (await printOf(deps, draft)))
      throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
    const change = typeof command.change === 'function' ? command.change(draft) : command.change;
    const content = applyChange(draft, change);
    if (isDeepStrictEqual(content, applyChange(draft, {}))) return draft;
    assertCoherent(content);
    const saved = await updateDraft(deps.database, draft.editionId, { content, changedAt: deps.now() });
    await recordOngoingAudit(deps, actor, {
      action: 'achievement.changed',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: saved.title, edition: saved.number, parts: Object.keys(change).join(', ') },
    });
    return saved;
  });
}

/**
 * The draft of an achievement that this actor may write, held until the transaction ends so that nobody publishes it
 * meanwhile, and is remembered as one who wrote it. Refuses while somebody reviews it. Assessment uses it to change an
 * exam only while its edition is a draft.
 */
export async function lockDraft(
  deps: Within & Pick<Deps, 'now'>,
  actor: Actor,
  command: { achievementId: string },
): Promise<AchievementEdition> {
  const may = achievementPolicy.author;
  const draft = (await lockEditions(deps, actor, { ...command, may })).find(isDraft);
  if (!draft) throw catalogRefusal('conflict', 'catalog.not-a-draft');
  assertNotInReview(await selectLastReview(deps.database, draft.editionId));
  await keepEditor(deps, actor, draft);
  return draft;
}

/** Keeps who wrote at a draft, also through a program: the second person who reads it is another one. */
async function keepEditor(
  deps: Within & Pick<Deps, 'now'>,
  actor: Actor,
  { editionId }: Pick<AchievementEdition, 'editionId'>,
): Promise<void> {
  const personId = await findAuthorId(deps, actor);
  if (personId !== undefined)
    await upsertEditor(deps.database, { editionId, personId, editedAt: deps.now() });
}

/** All editions of an achievement with which this actor `may` do so, newest first, held until the transaction ends. */
export async function lockEditions(
  deps: Within,
  actor: Actor,
  command: { achievementId: string; may: Policy },
): Promise<[AchievementEdition, ...AchievementEdition[]]> {
  const achievement = await lockAchievement(deps.database, command.achievementId);
  if (!achievement) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  assertMay(actor, command.may, achievement);
  const [first, ...rest] = await selectEditions(deps.database, command);
  if (!first) throw new Error(`The achievement ${command.achievementId} has no edition.`);
  return [first, ...rest];
}

async function printOf(deps: Within, draft: AchievementEdition): Promise<string> {
  return printOfDraft(draft, await selectAssessments(deps.database, draft.editionId));
}

export function isDraft({ status }: Pick<AchievementEdition, 'status'>): boolean {
  return status === 'draft';
}

/** Copies of skills at levels, as `AchievementContent.skills` keeps them; refuses foreign skills and unknown levels. */
export async function assertSkills(
  deps: Speaking,
  organisationId: string,
  wanted: readonly { skillId: string; level: number }[],
): Promise<AssertedSkill[]> {
  const known = await findSkills(deps, { organisationId, skillIds: wanted.map(({ skillId }) => skillId) });
  return wanted.map(({ skillId, level }) => {
    const skill = known.find((one) => one.skillId === skillId);
    if (!skill) throw catalogRefusal('invalid', 'catalog.skill-unknown');
    return assertedSkillOf(skill, level);
  });
}

/** Adds a skill of the organisation's own. */
export async function addOwnSkill(
  deps: Writing & Speaking,
  actor: Actor,
  command: NewSkill & { organisationId: string },
): Promise<Skill> {
  assertMay(actor, achievementPolicy.author, command);
  return addSkill(deps, command.organisationId, command);
}
