import {
  type Attempt,
  type ExamSettings,
  type ItemDraft,
  openAttempt,
  saveAnswers,
  saveExam,
  startAttempt,
  submitAttempt,
} from '../../packages/server/src/modules/assessment/index.ts';
import type { Person } from '../../packages/server/src/modules/audit/index.ts';
import {
  type AchievementEdition,
  addOwnSkill,
  assertSkills,
  type ContentChange,
  createAchievement,
  publishAchievement,
} from '../../packages/server/src/modules/catalog/index.ts';
import { enrol } from '../../packages/server/src/modules/learning/index.ts';
import { createMember, createOrganisation } from './people.ts';
import type { TestApp } from './test-app.ts';

type Server = Pick<TestApp, 'deps'>;

/** Two outcomes, a skill, and an exam of a single- and a multiple-choice item. The right choices say so. */
export async function createPublishedAchievement(
  { deps }: Server,
  wanted: {
    author?: Person;
    organisationId?: string;
    content?: ContentChange;
    settings?: Partial<ExamSettings>;
  } = {},
): Promise<{ edition: AchievementEdition; author: Person; organisationId: string; slug: string }> {
  const { edition: draft, ...rest } = await createDraftAchievement({ deps }, wanted);
  const edition = await publishAchievement(deps, rest.author, { achievementId: draft.achievementId });
  return { edition, ...rest };
}

/** As `createPublishedAchievement`, one step before: everything is there but nobody has published it. */
export async function createDraftAchievement(
  { deps }: Server,
  wanted: {
    author?: Person;
    organisationId?: string;
    content?: ContentChange;
    settings?: Partial<ExamSettings>;
  } = {},
): Promise<{ edition: AchievementEdition; author: Person; organisationId: string; slug: string }> {
  const organisationId = wanted.organisationId ?? (await createOrganisation({ deps })).id;
  const author = wanted.author ?? (await createMember({ deps }, { id: organisationId }, ['author']));
  const skill = await addOwnSkill(deps, author, {
    organisationId,
    name: 'Version control',
    language: 'en',
    kind: 'technical',
  });
  const skills = await assertSkills(deps, organisationId, [{ skillId: skill.skillId, level: 2 }]);
  const edition = await createAchievement(deps, author, {
    organisationId,
    content: {
      title: 'Version control with Git',
      purpose: 'For people who write text or code with others.',
      notCovered: 'Running a Git server.',
      learningOutcomes: [
        {
          outcomeId: 'oc_record',
          text: 'Records a change with a message that says why.',
          skillIds: [skill.skillId],
        },
        { outcomeId: 'oc_merge', text: 'Merges two lines of work.', skillIds: [skill.skillId] },
      ],
      skills,
      criteria: 'Pass the exam: reach the pass mark **in each outcome**.',
      workloadHours: 8,
      ...wanted.content,
    },
  });
  await saveExam(deps, author, {
    achievementId: edition.achievementId,
    title: 'Exam on version control',
    settings: {
      passPercent: 50,
      passRule: 'every-outcome',
      multiplePolicy: 'all-or-nothing',
      attemptsAllowed: 2,
      waitHours: 24,
      minutes: 30,
      ...wanted.settings,
    },
    items: exampleItems,
  });
  const slug = author.memberships.find((one) => one.organisationId === organisationId)?.slug ?? '';
  return { edition, author, organisationId, slug };
}

export const exampleItems: readonly ItemDraft[] = [
  {
    kind: 'single',
    prompt: 'What does a commit record?',
    choices: [
      { text: 'A snapshot (right)', isCorrect: true },
      { text: 'Only the clock time', isCorrect: false },
      { text: 'Nothing', isCorrect: false },
    ],
    outcomeId: 'oc_record',
    points: 1,
    rationale: 'RATIONALE-CANARY-ONE: a commit is a snapshot.',
  },
  {
    kind: 'multiple',
    prompt: 'Which commands join two lines of work?',
    choices: [
      { text: 'merge (right)', isCorrect: true },
      { text: 'rebase (right)', isCorrect: true },
      { text: 'status', isCorrect: false },
      { text: 'log', isCorrect: false },
    ],
    outcomeId: 'oc_merge',
    points: 2,
    rationale: 'RATIONALE-CANARY-TWO: both join.',
  },
];

/** Enrols the learner and opens the first attempt. */
export async function startExam(
  { deps }: Server,
  learner: Person,
  edition: AchievementEdition,
): Promise<Attempt> {
  const { enrolmentId } = await enrol(deps, learner, { achievementId: edition.achievementId });
  return startAttempt(deps, learner, { enrolmentId });
}

/** Ticks each choice whose text `isTicked`, and saves; the exams of `createDraftAchievement` mark right ones "(right)". */
export async function answerExam(
  { deps }: Server,
  learner: Person,
  { attemptId, isTicked }: { attemptId: string; isTicked: (text: string) => boolean },
): Promise<'kept' | 'too-late'> {
  const { questions } = await openAttempt(deps, learner, { attemptId });
  const seen = Math.max(...questions.map((question) => question.sequence));
  const saves = questions.map((question) => {
    const places = question.choiceOrder.flatMap((id, index) => {
      const text = question.choices.find((choice) => choice.id === id)?.text ?? '';
      return isTicked(text) ? [String(index + 1)] : [];
    });
    return { position: question.position, places, seen };
  });
  return (await saveAnswers(deps, learner, { attemptId, saves, after: 'go-on' })).outcome;
}

/** Enrols, sits the exam and passes it. The award follows by a job. */
export async function passExam(
  { deps }: Server,
  learner: Person,
  edition: AchievementEdition,
): Promise<Attempt> {
  const { attemptId } = await startExam({ deps }, learner, edition);
  await answerExam({ deps }, learner, { attemptId, isTicked: (text) => text.endsWith('(right)') });
  return submitAttempt(deps, learner, { attemptId });
}
