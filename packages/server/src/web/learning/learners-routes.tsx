import type { Hono } from 'hono';
import {
  attemptPolicy,
  getExamFigures,
  getLearner,
  listLearners,
  readLearners,
} from '../../modules/assessment/index.ts';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import { countEnrolmentsIn, learnerPolicy } from '../../modules/learning/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { type AchievementScope, achievementDoor } from '../catalog/achievement-door.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { show } from '../show.tsx';
import { annulRoutes } from './annul-routes.tsx';
import { LearnerPage } from './learner-page.tsx';
import { learnerColumns, learnersQuery } from './learners-list.tsx';
import { LearnersPage } from './learners-page.tsx';
import { ResultsPage } from './results-page.tsx';

/** Learners of an achievement in the console, for those of the organisation who may see them. */
export function learnerConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get } = achievementDoor(deps);

  get('/learners', learnerPolicy.see, async (context, scope) => {
    const { learners: words } = wordsOf(context);
    const query = learnersQuery.read(context.req);
    const asked = { ...whereOf(scope), request: query };
    const columns = learnerColumns(words, scope, outcomeTexts(scope));
    if (query.isFile)
      return listFile(
        `learners-${scope.achievement.achievementId}`,
        columns,
        readLearners(deps, scope.actor, asked),
      );
    const [found, counts] = await Promise.all([
      listLearners(deps, scope.actor, asked),
      countEnrolmentsIn(deps, scope.actor, asked),
    ]);
    const body = <LearnersPage {...{ scope, query, found, columns, counts }} />;
    return show(context, { ...frame(scope, words.title), body });
  });

  get('/learners/results', learnerPolicy.see, async (context, scope) => {
    const figures = await getExamFigures(deps, scope.actor, scope.achievement);
    const body = <ResultsPage scope={scope} figures={figures} outcomeTexts={outcomeTexts(scope)} />;
    return show(context, { ...frame(scope, wordsOf(context).learners.results), body });
  });

  get('/learners/:enrolment', learnerPolicy.see, async (context, scope) => {
    const enrolmentId = context.req.param('enrolment');
    const learner = await getLearner(deps, scope.actor, { ...whereOf(scope), enrolmentId });
    const mayAnnul = attemptPolicy.annul(scope.actor, scope.achievement);
    const body = <LearnerPage {...{ scope, learner, mayAnnul }} outcomeTexts={outcomeTexts(scope)} />;
    return show(context, { ...frame(scope, learner.name || wordsOf(context).learners.nobody), body });
  });

  routes.route('/', annulRoutes(deps));
  return routes;
}

/** Of all editions; where they differ, the newest wording. */
function outcomeTexts({ achievement }: AchievementScope): Map<string, string> {
  const oldestFirst: AchievementEdition[] = [...achievement.editions].reverse();
  return new Map(
    oldestFirst.flatMap((edition) =>
      edition.learningOutcomes.map((outcome) => [outcome.outcomeId, outcome.text] as const),
    ),
  );
}

function whereOf({ achievement }: AchievementScope) {
  return { organisationId: achievement.organisationId, achievementId: achievement.achievementId };
}

function frame(scope: AchievementScope, part: string): { title: string; layout: 'console' } {
  return { title: `${part}: ${scope.achievement.editions[0].title}`, layout: 'console' };
}
