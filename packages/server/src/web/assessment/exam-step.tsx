import type { JSX } from 'preact';
import { type Attempt, type ExamProgress, getExamProgress } from '../../modules/assessment/index.ts';
import type { StepLoader } from '../learning/step.ts';
import { Button, DateTimeText, DefinitionList, Form, NumberText, Table, Tag, useWords } from '../ui/index.ts';

/** An exam on the way of a learner: what can be done now, its rules, and what was tried. */
export const examStep: StepLoader = async (deps, actor, { enrolment, words }) => {
  const progress = await getExamProgress(deps, actor, enrolment);
  const isPassed = progress.next.kind === 'passed';
  return {
    label: words.learning.path.exam,
    ...(isPassed ? {} : { next: <ExamNext progress={progress} /> }),
    ...(progress.next.kind === 'passed'
      ? { result: { href: `/attempts/${progress.next.attemptId}`, label: words.learning.next.passed.result } }
      : {}),
    details: (
      <>
        <Rules progress={progress} />
        {progress.attempts.length > 0 ? <Attempts attempts={progress.attempts} /> : null}
      </>
    ),
  };
};

function ExamNext({ progress }: { progress: ExamProgress }): JSX.Element | null {
  const words = useWords().learning.next;
  const { next, exam, itemCount, attempts } = progress;
  if (next.kind === 'passed') return null;
  if (next.kind === 'resume') {
    const dueAt = attempts.find((attempt) => attempt.attemptId === next.attemptId)?.dueAt;
    return (
      <>
        <h2>{words.resume.title}</h2>
        <p>
          {words.resume.text}{' '}
          {dueAt ? (
            <>
              {words.resume.due} <DateTimeText value={dueAt} />.
            </>
          ) : null}
        </p>
        <Button href={`/attempts/${next.attemptId}`} icon="arrow-right">
          {words.resume.action}
        </Button>
      </>
    );
  }
  if (next.kind === 'wait') {
    return (
      <>
        <h2>{words.wait.title}</h2>
        <p>
          {words.wait.text} <DateTimeText value={next.until} />.{' '}
          {next.attemptsLeft === undefined ? null : words.start.left(next.attemptsLeft)}
        </p>
      </>
    );
  }
  if (next.kind === 'none-left') {
    return (
      <>
        <h2>{words.none.title}</h2>
        <p>{words.none.text}</p>
      </>
    );
  }
  const { minutes } = exam.settings;
  return (
    <>
      <h2>{words.start.title}</h2>
      <p>
        {words.start.text(itemCount)}{' '}
        {minutes === undefined ? words.start.untimed : words.start.timed(minutes)}{' '}
        {next.attemptsLeft === undefined ? null : words.start.left(next.attemptsLeft)}
      </p>
      <Form>
        <Button icon="arrow-right">{words.start.action}</Button>
      </Form>
    </>
  );
}

function Rules({ progress }: { progress: ExamProgress }): JSX.Element {
  const words = useWords();
  const page = words.catalog.achievement;
  const { settings } = progress.exam;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.learning.path.rules}</h2>
      <DefinitionList
        items={[
          { term: page.terms.size, children: page.questions(progress.itemCount) },
          { term: page.terms.passRule, children: page.passRule(settings.passPercent, settings.passRule) },
          {
            term: page.terms.attempts,
            children: [page.attempts(settings.attemptsAllowed), page.waiting(settings.waitHours)]
              .filter(Boolean)
              .join('. '),
          },
          { term: page.terms.time, children: page.time(settings.minutes) },
        ]}
      />
    </section>
  );
}

function Attempts({ attempts }: { attempts: readonly Attempt[] }): JSX.Element {
  const words = useWords().learning.path;
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts">{words.attempts}</h2>
      <Table
        caption={words.attempts}
        captionHidden
        columns={[
          { key: 'number', label: words.attempt },
          { key: 'finished', label: words.finished },
          { key: 'score', label: words.reached, numeric: true },
          { key: 'result', label: words.result },
        ]}
        rows={attempts.map((attempt) => ({
          number: <a href={`/attempts/${attempt.attemptId}`}>{`${words.attempt} ${attempt.number}`}</a>,
          finished: attempt.finishedAt ? <DateTimeText value={attempt.finishedAt} /> : words.open,
          score: attempt.mark ? <NumberText value={attempt.mark.scorePercent / 100} style="percent" /> : '',
          result: <Outcome attempt={attempt} />,
        }))}
      />
    </section>
  );
}

function Outcome({ attempt }: { attempt: Attempt }): JSX.Element {
  const words = useWords().learning.path;
  if (attempt.isPassed === undefined) return <Tag kind="unknown">{words.open}</Tag>;
  if (attempt.annulment)
    return (
      <Tag kind="failed" icon="ban">
        {words.annulled}
      </Tag>
    );
  return attempt.isPassed ? (
    <Tag kind="passed" icon="check">
      {words.passed}
    </Tag>
  ) : (
    <Tag kind="warning" icon="rotate-ccw">
      {words.notPassed}
    </Tag>
  );
}
