import type { Deps } from '../../../platform/deps.ts';
import type { Person } from '../../audit/index.ts';
import type { AchievementEdition } from '../../catalog/index.ts';
import { achievementPolicy } from '../../catalog/index.ts';
import { assertMay } from '../../organisations/index.ts';
import type { AuthoredItem, Exam, Question } from './exam.ts';
import { selectExam, selectItems, selectQuestions } from './exam-store.ts';

export interface EditionExam {
  exam: Pick<Exam, 'title' | 'settings'>;
  /** With their keys only for those who may write them. */
  items: (Question | AuthoredItem)[];
}

/** The exam of any edition as the organisation reads it; undefined where the edition has none. */
export async function findEditionExam(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  edition: Pick<AchievementEdition, 'editionId' | 'organisationId'>,
): Promise<EditionExam | undefined> {
  assertMay(actor, achievementPolicy.read, edition);
  const exam = await selectExam(deps.database, edition.editionId);
  if (!exam) return undefined;
  const isAuthor = achievementPolicy.author(actor, edition);
  const select = isAuthor ? selectItems : selectQuestions;
  return { exam, items: await select(deps.database, exam.examId) };
}
