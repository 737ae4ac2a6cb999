import type { JSX } from 'preact';
import type { LearnersPage as Found, Learner } from '../../modules/assessment/index.ts';
import { AchievementFrame } from '../catalog/achievement-frame.tsx';
import type { AchievementScope } from '../catalog/console-scope.ts';
import { Button, ButtonGroup, DateText, EmptyState, NumberText, Table, Tag, useWords } from '../ui/index.ts';

export interface LearnersPageProps {
  scope: AchievementScope;
  found: Found;
  isFirst: boolean;
}

/** Who learns this achievement, a page at a time. */
export function LearnersPage({ scope, found, isFirst }: LearnersPageProps): JSX.Element {
  const words = useWords().learners;
  const base = `${scope.address}/learners`;
  const { enrolled, completed } = found.counts;
  return (
    <AchievementFrame scope={scope} part="learners">
      {enrolled === 0 ? (
        <EmptyState
          title={words.empty.title}
          action={
            scope.achievement.published ? (
              <a href={`/achievements/${scope.achievement.achievementId}`}>{words.empty.action}</a>
            ) : undefined
          }
        >
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : (
        <>
          <p>{words.summary(enrolled, completed)}</p>
          <ButtonGroup>
            <Button href={`${base}/results`} variant="secondary" icon="chart-column">
              {words.results}
            </Button>
            <Button href={`${base}/export.csv`} variant="quiet" icon="download">
              {words.csv}
            </Button>
          </ButtonGroup>
          <p class="muted">{words.csvHint}</p>
          <Table
            caption={words.caption}
            columns={[
              { key: 'name', label: words.name },
              { key: 'state', label: words.state },
              { key: 'attempts', label: words.attempts, numeric: true },
              { key: 'best', label: words.best, numeric: true },
              { key: 'outcomes', label: words.outcomes, numeric: true },
              { key: 'active', label: words.active },
            ]}
            rows={found.learners.map((learner) => row(words, base, learner))}
          />
          <nav class="pager" aria-label={words.list}>
            {isFirst ? null : <a href={base}>{words.newest}</a>}
            {found.older ? <a href={`${base}?before=${found.older}`}>{words.older}</a> : null}
          </nav>
        </>
      )}
    </AchievementFrame>
  );
}

function row(words: ReturnType<typeof useWords>['learners'], base: string, learner: Learner) {
  const { enrolment, best } = learner;
  const outcomes = best?.mark?.outcomes;
  return {
    name: <a href={`${base}/${enrolment.enrolmentId}`}>{learner.name || words.nobody}</a>,
    state: <StateTag status={enrolment.status} />,
    attempts: learner.attempts.length,
    best: best?.mark ? (
      <NumberText value={best.mark.scorePercent / 100} style="percent" />
    ) : (
      <span class="muted">{words.none}</span>
    ),
    outcomes: outcomes
      ? words.ofOutcomes(outcomes.filter((one) => one.isReached).length, outcomes.length)
      : '–',
    active: <DateText value={learner.lastActiveAt} />,
  };
}

export function StateTag({ status }: { status: Learner['enrolment']['status'] }): JSX.Element {
  const words = useWords().learners;
  return status === 'completed' ? (
    <Tag kind="passed" icon="check">
      {words.states.completed}
    </Tag>
  ) : (
    <Tag kind="unknown">{words.states[status]}</Tag>
  );
}
