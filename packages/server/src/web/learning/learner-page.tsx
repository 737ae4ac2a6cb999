import type { JSX } from 'preact';
import type { Attempt, Learner } from '../../modules/assessment/index.ts';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import { AchievementFrame } from '../catalog/achievement-frame.tsx';
import { DateText, DateTimeText, DefinitionList, NumberText, Table, Tag, useWords } from '../ui/index.ts';
import { StateTag } from './learners-list.tsx';
import { inOrder } from './outcome-order.ts';

export interface LearnerPageProps {
  scope: AchievementScope;
  learner: Learner;
  /** Outcome to its text, of the edition that the learner is enrolled in. */
  outcomeTexts: ReadonlyMap<string, string>;
  /** The reader may say that an attempt counts no longer. */
  mayAnnul: boolean;
}

/** One learner with every attempt, and the best result outcome by outcome. Which answers were given is not shown. */
export function LearnerPage({ scope, learner, outcomeTexts, mayAnnul }: LearnerPageProps): JSX.Element {
  const words = useWords().learners;
  const { enrolment, attempts, best } = learner;
  const base = `${scope.address}/learners/${enrolment.enrolmentId}/attempts`;
  return (
    <AchievementFrame scope={scope} part="learners">
      <p>
        <a href={`${scope.address}/learners`}>{words.one.back}</a>
      </p>
      <h2>{learner.name || words.nobody}</h2>
      <DefinitionList
        items={[
          { term: words.state, children: <StateTag status={enrolment.status} /> },
          { term: words.enrolled, children: <DateText value={enrolment.enrolledAt} /> },
          { term: words.active, children: <DateTimeText value={learner.lastActiveAt} /> },
        ]}
      />
      <section aria-labelledby="learner-attempts">
        <h2 id="learner-attempts">{words.one.attempts}</h2>
        {attempts.length === 0 ? (
          <p>{words.one.noAttempts}</p>
        ) : (
          <Attempts {...{ attempts, mayAnnul }} base={base} />
        )}
      </section>
      {best?.mark ? (
        <section aria-labelledby="learner-outcomes">
          <h2 id="learner-outcomes">{words.one.outcomes}</h2>
          <Table
            caption={words.one.outcomes}
            captionHidden
            columns={[
              { key: 'outcome', label: words.one.outcome },
              { key: 'reached', label: words.one.reached, numeric: true },
              { key: 'state', label: words.state },
            ]}
            rows={inOrder(best.mark.outcomes, outcomeTexts).map((outcome) => ({
              outcome: outcomeTexts.get(outcome.outcomeId) ?? words.figures.goneOutcome,
              reached: <NumberText value={outcome.percent / 100} style="percent" />,
              state: (
                <ResultTag
                  isGood={outcome.isReached}
                  label={outcome.isReached ? words.one.shown : words.one.notShown}
                />
              ),
            }))}
          />
        </section>
      ) : null}
    </AchievementFrame>
  );
}

function Attempts(props: { attempts: readonly Attempt[]; mayAnnul: boolean; base: string }): JSX.Element {
  const words = useWords().learners.one;
  const { attempts, mayAnnul, base } = props;
  return (
    <Table
      caption={words.attempts}
      captionHidden
      columns={[
        { key: 'number', label: words.attempt },
        { key: 'started', label: words.started },
        { key: 'finished', label: words.finished },
        { key: 'score', label: words.score, numeric: true },
        { key: 'result', label: words.result },
        ...(mayAnnul ? [{ key: 'change', label: words.actions }] : []),
      ]}
      rows={attempts.map((attempt) => ({
        number: words.number(attempt.number),
        started: <DateTimeText value={attempt.startedAt} />,
        finished: attempt.finishedAt ? <DateTimeText value={attempt.finishedAt} /> : words.running,
        score: attempt.mark ? <NumberText value={attempt.mark.scorePercent / 100} style="percent" /> : '–',
        result: <Result attempt={attempt} />,
        change: attempt.status === 'final' ? <Change {...{ attempt, base }} /> : null,
      }))}
    />
  );
}

function Result({ attempt: { annulment, isPassed } }: { attempt: Attempt }): JSX.Element {
  const words = useWords().learners.one;
  if (isPassed === undefined) return <>–</>;
  if (annulment)
    return (
      <>
        <Tag kind="failed" icon="ban">
          {words.annulled}
        </Tag>{' '}
        <DateText value={annulment.at} />: {annulment.reason}
      </>
    );
  return <ResultTag isGood={isPassed} label={isPassed ? words.passed : words.notPassed} />;
}

function Change({ attempt, base }: { attempt: Attempt; base: string }): JSX.Element {
  const words = useWords().learners.one;
  const act = attempt.annulment ? 'restore' : 'annul';
  return (
    <a href={`${base}/${attempt.attemptId}/${act}`} aria-label={words[act].which(attempt.number)}>
      {words[act].action}
    </a>
  );
}

function ResultTag({ isGood, label }: { isGood: boolean; label: string }): JSX.Element {
  return (
    <Tag kind={isGood ? 'passed' : 'warning'} icon={isGood ? 'check' : 'rotate-ccw'}>
      {label}
    </Tag>
  );
}
