import type { BulkKind, BulkRow, BulkRun, RowResult } from '../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { findAuthoredOutside, saveOutside, startNextEdition } from '../assessment/index.ts';
import type { Actor } from '../audit/index.ts';
import {
  type AchievementEdition,
  achievementPolicy,
  createAchievement,
  describeDraft,
  getAuthored,
  listAchievementIds,
  lockEditions,
  printOfDraft,
  publishAchievement,
  saveDraft,
} from '../catalog/index.ts';
import { findStarter } from '../organisations/index.ts';
import { announceImport } from '../skills/index.ts';
import { changeOf } from './content-of-item.ts';
import { type ImportedItem, lockKey, selectItems, upsertItem } from './imports-store.ts';
import { differing, type ImportOptions, type ItemRow, importOptions, itemRow, printsOf } from './item-row.ts';
import { say } from './refusals.ts';
import { type SkillIds, takeSkills } from './take-skills.ts';

/** Kind of bulk run: the rows of `planCatalogue`. A row that comes again after a crash says what became of it then. */
export const importCatalogue: BulkKind = {
  rowsAtATime: 20,
  check: async (_deps, _run, rows) => rows.map(({ input }) => itemRow.parse(input).faults[0]?.said),
  work: workRows,
  ended: announceImport,
};

/** What all rows of a turn share. */
interface Turn {
  actor: Actor;
  run: BulkRun;
  options: ImportOptions;
  skills: SkillIds;
}

async function workRows(deps: Deps, run: BulkRun, rows: readonly BulkRow[]): Promise<RowResult[]> {
  const { organisationId } = run;
  const actor = await findStarter(deps, run.startedBy);
  if (!achievementPolicy.author(actor, { organisationId }))
    return rows.map(() => ({ state: 'failed', ...say('imports.starter-may-not') }));
  const options = importOptions.parse(run.options);
  const read = rows.map(({ input }) => itemRow.parse(input));
  const wanted = read.filter(({ faults }) => faults.length === 0).map(({ item }) => item);
  const skills = await takeSkills(deps, actor, { organisationId, items: wanted, language: options.language });
  const results: RowResult[] = [];
  for (const row of read) results.push(await workRow(deps, { actor, run, options, skills }, row));
  return results;
}

/** A row each in a transaction of its own: one that is refused leaves nothing, and holds back no other. */
async function workRow(deps: Deps, turn: Turn, { item, faults }: ItemRow): Promise<RowResult> {
  const [fault] = faults;
  if (fault) return { state: 'failed', ...fault.said };
  try {
    const taken = await inTransaction(deps, (within) => takeItem(within, turn, item));
    if (!taken) return { state: 'skipped', ...say('imports.same') };
    const { achievementId: about, change } = taken;
    const said = turn.options.publishes
      ? await publish(deps, turn.actor, taken)
      : say(change === 'created' ? 'imports.created' : 'imports.changed');
    return { state: 'done', about, ...said };
  } catch (error) {
    if (error instanceof Refusal) return { state: 'failed', ...error.said };
    throw error;
  }
}

type Taken = Pick<ImportedItem, 'achievementId' | 'change' | 'draftPrint'>;

/** Makes it, or changes what is different now; undefined where there is nothing to do. */
async function takeItem(deps: Deps & Within, turn: Turn, item: ItemRow['item']): Promise<Taken | undefined> {
  const { organisationId, runId } = turn.run;
  await lockKey(deps.database, organisationId, item.key);
  const before = await findImported(deps, organisationId, item.key);
  if (before?.runId === runId) return before;
  const prints = printsOf(item);
  const parts = differing(before?.prints ?? {}, prints);
  if (before && parts.length === 0) return undefined;
  const isOurs = !before || (await isAsImported(deps, turn.actor, before));
  const draft = await write(deps, turn, { item, parts, before });
  const { achievementId } = draft;
  // Where the source says the same of it, it is what authors made of it since.
  const title = parts.includes('assessment')
    ? (item.assessment ?? '')
    : (await findAuthoredOutside(deps, turn.actor, draft))?.title;
  if (title !== undefined && (parts.includes('assessment') || parts.includes('outcomes')))
    await saveOutside(deps, turn.actor, {
      achievementId,
      wording: { title, outcomeIds: draft.learningOutcomes.map(({ outcomeId }) => outcomeId) },
    });
  const change = before ? 'changed' : 'created';
  const imported = { key: item.key, achievementId, runId, change, prints, importedAt: deps.now() } as const;
  const draftPrint = isOurs ? await findDraftPrint(deps, turn.actor, imported) : undefined;
  const kept = { ...imported, ...(draftPrint !== undefined && { draftPrint }) };
  await upsertItem(deps.database, organisationId, kept);
  return kept;
}

/** Whether there is nothing in the draft but what imports wrote; held until the transaction ends. */
async function isAsImported(
  deps: Within,
  actor: Actor,
  { achievementId, draftPrint }: ImportedItem,
): Promise<boolean> {
  await lockEditions(deps, actor, { achievementId, may: achievementPolicy.author });
  const found = await findDraftPrint(deps, actor, { achievementId });
  return found === undefined || found === draftPrint;
}

async function findDraftPrint(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: { achievementId: string },
): Promise<string | undefined> {
  const { draft, assessments } = await getAuthored(deps, actor, query);
  return draft && printOfDraft(draft, assessments);
}

/** What is published stays: a change makes the draft of the next edition, or goes into the one that is there. */
async function write(
  deps: Deps & Within,
  { actor, run: { organisationId }, options, skills }: Turn,
  { item, parts, before }: { item: ItemRow['item']; parts: string[]; before: ImportedItem | undefined },
): Promise<AchievementEdition> {
  const asserted = await skills.assert(deps, item, options.skillLevel);
  const known = { skills: asserted, language: options.language, newId: deps.newId };
  if (!before)
    return createAchievement(deps, actor, { organisationId, content: changeOf(item, parts, known) });
  const { achievementId } = before;
  await startNextEdition(deps, actor, { achievementId });
  return saveDraft(deps, actor, {
    achievementId,
    change: (draft) => changeOf(item, parts, { ...known, draft }),
  });
}

/** What became of it in an earlier import; undefined when somebody has thrown it away since. */
async function findImported(
  deps: Within,
  organisationId: string,
  key: string,
): Promise<ImportedItem | undefined> {
  const [item] = await selectItems(deps.database, organisationId, [key]);
  if (!item) return undefined;
  const present = await listAchievementIds(deps, { organisationId, among: [item.achievementId] });
  return present.size > 0 ? item : undefined;
}

/** In a transaction after that of the draft: what cannot be published stays as a draft, and the row says why. */
async function publish(deps: Deps, actor: Actor, { achievementId, draftPrint }: Taken) {
  const { draft, editions, assessments } = await getAuthored(deps, actor, { achievementId });
  if (!draft) return say('imports.published');
  if (printOfDraft(draft, assessments) !== draftPrint) return say('imports.holds-other-work');
  // What somebody took out of the catalogue comes back when somebody says so, and not with a file.
  const has = (status: string) => editions.some((edition) => edition.status === status);
  if (has('retired') && !has('published')) return say('imports.changed');
  const { missing } = await describeDraft(deps, draft);
  const codes = [...new Set(missing.map(({ code }) => code))];
  if (codes.length > 0) return say('imports.not-published', { missing: codes.join(',') });
  try {
    await publishAchievement(deps, actor, { achievementId, seen: draftPrint });
    return say('imports.published');
  } catch (error) {
    if (error instanceof Refusal) return error.said;
    throw error;
  }
}
