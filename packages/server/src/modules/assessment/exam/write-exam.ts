import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../../platform/deps.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, type Person, recordOngoingAudit } from '../../audit/index.ts';
import {
  type AchievementEdition,
  achievementPolicy,
  getAuthored,
  lockDraft,
  recordAssessment,
  removeAssessment,
} from '../../catalog/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { type AuthoredItem, defaultSettings, type Exam, type ExamSettings } from './exam.ts';
import {
  deleteExamItem,
  insertItem,
  insertItemEdition,
  selectExam,
  selectItems,
  selectQuestions,
  upsertExam,
} from './exam-store.ts';
import { tellOf } from './exam-summary.ts';
import { checkItem, type ItemDraft, isSameQuestion, mostItems } from './item-rules.ts';
import { assessmentRefusal } from './refusals.ts';
import { assertSettings } from './settings-rules.ts';

type Writing = Pick<Deps, 'database' | 'now' | 'newId'>;

/**
 * Writes the rules of the exam of a draft, and adds the items given. Without `settings` the rules stay, or a new exam
 * starts with the usual ones.
 */
export async function saveExam(
  deps: Writing,
  actor: Actor,
  command: {
    achievementId: string;
    title?: string;
    settings?: ExamSettings;
    items?: readonly ItemDraft[];
    /** Called with the rules as they are stored and held; throws when the change was made from others. */
    madeFrom?: (stored: Pick<Exam, 'title' | 'settings'>) => void;
  },
): Promise<Exam> {
  if (command.settings) assertSettings(command.settings);
  return inTransaction(deps, async (deps) => {
    const draft = await lockDraft(deps, actor, command);
    const stored = await selectExam(deps.database, draft.editionId);
    const before = stored ?? startOf(deps, draft);
    command.madeFrom?.(before);
    const exam: Exam = {
      ...before,
      title: oneLine(command.title ?? '') || before.title,
      settings: command.settings ?? before.settings,
    };
    if (stored && !command.items?.length && isDeepStrictEqual(exam, before)) return exam;
    await upsertExam(deps.database, { ...exam, changedAt: deps.now() });
    for (const item of command.items ?? []) await writeItem(deps, { draft, exam, item });
    await finishChange(deps, actor, { draft, exam });
    return exam;
  });
}

/**
 * Adds an item, or gives one a new wording. Attempts that were made before keep the old one. `madeFrom` is called with
 * the item as it is stored and held (undefined: it was removed), and throws when the change was made from another.
 */
export async function saveItem(
  deps: Writing,
  actor: Person,
  command: { achievementId: string; item: ItemDraft; madeFrom?: (stored: AuthoredItem | undefined) => void },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const draft = await lockDraft(deps, actor, command);
    const exam = await findOrStart(deps, draft);
    await upsertExam(deps.database, { ...exam, changedAt: deps.now() });
    if (command.madeFrom) {
      const items = await selectItems(deps.database, exam.examId);
      command.madeFrom(items.find((item) => item.itemId === command.item.itemId));
    }
    await writeItem(deps, { draft, exam, item: command.item });
    await finishChange(deps, actor, { draft, exam });
  });
}

/** `madeFrom` is called with the item as it is stored and held, and throws when another was to be removed. */
export async function removeItem(
  deps: Writing,
  actor: Person,
  command: { achievementId: string; itemId: string; madeFrom?: (stored: AuthoredItem) => void },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const draft = await lockDraft(deps, actor, command);
    const exam = await selectExam(deps.database, draft.editionId);
    const items = exam && command.madeFrom ? await selectItems(deps.database, exam.examId) : [];
    const stored = items.find((item) => item.itemId === command.itemId);
    if (stored) command.madeFrom?.(stored);
    if (!exam || !(await deleteExamItem(deps.database, exam.examId, command.itemId)))
      throw assessmentRefusal('not-found', 'assessment.item-not-found');
    await finishChange(deps, actor, { draft, exam });
  });
}

/** The exam of the newest edition with its keys: only for those who may write it or review it. */
export async function getAuthoredExam(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: { achievementId: string },
): Promise<{ edition: AchievementEdition; exam: Pick<Exam, 'title' | 'settings'>; items: AuthoredItem[] }> {
  const { editions } = await getAuthored(deps, actor, query);
  const edition = editions[0];
  assertMay(actor, achievementPolicy.review, edition);
  const exam = await selectExam(deps.database, edition.editionId);
  if (!exam) return { edition, exam: { title: edition.title, settings: defaultSettings }, items: [] };
  return { edition, exam, items: await selectItems(deps.database, exam.examId) };
}

async function findOrStart(deps: Writing & Within, draft: AchievementEdition): Promise<Exam> {
  return (await selectExam(deps.database, draft.editionId)) ?? startOf(deps, draft);
}

function startOf(deps: Pick<Deps, 'newId'>, draft: AchievementEdition): Exam {
  return {
    examId: deps.newId('exm'),
    editionId: draft.editionId,
    organisationId: draft.organisationId,
    title: draft.title,
    settings: defaultSettings,
  };
}

async function writeItem(
  deps: Writing & Within,
  { draft, exam, item }: { draft: AchievementEdition; exam: Exam; item: ItemDraft },
): Promise<void> {
  const checked = checkItem(
    item,
    draft.learningOutcomes.map((outcome) => outcome.outcomeId),
  );
  const createdAt = deps.now();
  const itemId = item.itemId ?? deps.newId('itm');
  const present = await selectQuestions(deps.database, exam.examId);
  if (item.itemId === undefined) {
    // The second of two clicks adds nothing.
    if (present.some((question) => isSameQuestion(question, checked))) return;
    if (present.length >= mostItems) throw assessmentRefusal('conflict', 'assessment.too-many-items');
    await insertItem(deps.database, { itemId, organisationId: draft.organisationId, createdAt });
  } else if (!present.some((question) => question.itemId === itemId))
    throw assessmentRefusal('not-found', 'assessment.item-not-found');
  const wording = { ...checked, itemId, itemEditionId: deps.newId('itv'), createdAt };
  await insertItemEdition(deps.database, exam.examId, wording);
}

/** Tells the catalogue what the exam evidences now, and leaves a trace. Without a question it asks nothing. */
export async function finishChange(
  deps: Within,
  actor: Actor,
  { draft, exam }: { draft: AchievementEdition; exam: Exam },
): Promise<void> {
  const questions = await selectQuestions(deps.database, exam.examId);
  if (questions.length === 0) await removeAssessment(deps, draft, exam.examId);
  else await recordAssessment(deps, draft, tellOf(exam, questions));
  await recordOngoingAudit(deps, actor, {
    action: 'exam.changed',
    subjectType: 'exam',
    subjectId: exam.examId,
    organisationId: exam.organisationId,
    detail: { title: exam.title, items: questions.length },
  });
}
