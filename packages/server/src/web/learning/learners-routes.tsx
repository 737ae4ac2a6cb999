import { Hono } from 'hono';
import {
  getExamFigures,
  getLearner,
  type Learner,
  type LearnersQuery,
  listLearners,
} from '../../modules/assessment/index.ts';
import type { AchievementVersion } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { type AchievementScope, achievementScope } from '../catalog/console-scope.ts';
import { type CsvCell, csvFile, csvLine } from '../csv.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import type { Words } from '../words/index.ts';
import { LearnerPage } from './learner-page.tsx';
import { LearnersPage } from './learners-page.tsx';
import { ResultsPage } from './results-page.tsx';

const onPage = 50;
const inStep = 500;
const path = '/console/:slug/achievements/:id/learners';

/** Learners of an achievement in the console, for those of the organisation who may see them. */
export function learnerConsole(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get(path, async (context) => {
    const scope = await achievementScope(deps, context);
    const before = context.req.query('before');
    const found = await listLearners(deps, scope.actor, { ...queryOf(scope), before, limit: onPage });
    const body = <LearnersPage scope={scope} found={found} isFirst={before === undefined} />;
    return show(context, { ...frame(scope, wordsOf(context).learners.title), body });
  });

  routes.get(`${path}/results`, async (context) => {
    const scope = await achievementScope(deps, context);
    const figures = await getExamFigures(deps, scope.actor, scope.achievement);
    const body = <ResultsPage scope={scope} figures={figures} outcomeTexts={outcomeTexts(scope)} />;
    return show(context, { ...frame(scope, wordsOf(context).learners.results), body });
  });

  routes.get(`${path}/export.csv`, async (context) => {
    const scope = await achievementScope(deps, context);
    // The first step before the answer begins: a refusal still gets its page.
    const first = await listLearners(deps, scope.actor, { ...queryOf(scope), limit: inStep });
    return csvFile(
      `learners-${scope.achievement.achievementId}.csv`,
      csvLines(deps, scope, { first: first, words: wordsOf(context).learners }),
    );
  });

  routes.get(`${path}/:enrolment`, async (context) => {
    const scope = await achievementScope(deps, context);
    const enrolmentId = context.req.param('enrolment');
    const learner = await getLearner(deps, scope.actor, { ...queryOf(scope), enrolmentId });
    const body = <LearnerPage scope={scope} learner={learner} outcomeTexts={outcomeTexts(scope)} />;
    return show(context, { ...frame(scope, learner.name || wordsOf(context).learners.nobody), body });
  });

  return routes;
}

async function* csvLines(
  deps: Pick<Deps, 'database'>,
  scope: AchievementScope,
  { first, words }: { first: Awaited<ReturnType<typeof listLearners>>; words: Words['learners'] },
): AsyncGenerator<string> {
  const outcomes = outcomeTexts(scope);
  const { outcome: outcomeColumn, yes: _yes, no: _no, ...columns } = words.columns;
  yield csvLine([...Object.values(columns), ...[...outcomes.values()].map(outcomeColumn)]);
  const editions = new Map(scope.achievement.versions.map((one) => [one.versionId, one.version]));
  for (let step = first; ; ) {
    yield step.learners
      .map((learner) => csvLine(cellsOf(learner, { words, editions, outcomeIds: [...outcomes.keys()] })))
      .join('');
    if (!step.older) return;
    step = await listLearners(deps, scope.actor, { ...queryOf(scope), before: step.older, limit: inStep });
  }
}

function cellsOf(
  { name, enrolment, attempts, best, lastActiveAt }: Learner,
  {
    words,
    editions,
    outcomeIds,
  }: {
    words: Words['learners'];
    editions: ReadonlyMap<string, number>;
    outcomeIds: readonly string[];
  },
): CsvCell[] {
  const { yes, no } = words.columns;
  const reached = new Map(best?.mark?.outcomes.map((outcome) => [outcome.outcomeId, outcome.percent]));
  return [
    name,
    enrolment.enrolmentId,
    editions.get(enrolment.achievementVersionId),
    enrolment.enrolledAt,
    words.states[enrolment.status],
    attempts.length,
    best?.mark?.scorePercent,
    best && (best.isPassed ? yes : no),
    lastActiveAt,
    ...outcomeIds.map((outcomeId) => reached.get(outcomeId)),
  ];
}

/** Of all editions; where they differ, the newest wording. */
function outcomeTexts({ achievement }: AchievementScope): Map<string, string> {
  const oldestFirst: AchievementVersion[] = [...achievement.versions].reverse();
  return new Map(
    oldestFirst.flatMap((version) =>
      version.learningOutcomes.map((outcome) => [outcome.outcomeId, outcome.text] as const),
    ),
  );
}

function queryOf({ achievement }: AchievementScope): LearnersQuery {
  return { organisationId: achievement.organisationId, achievementId: achievement.achievementId };
}

function frame(scope: AchievementScope, part: string): { title: string; layout: 'console' } {
  return { title: `${part}: ${scope.achievement.versions[0].title}`, layout: 'console' };
}
