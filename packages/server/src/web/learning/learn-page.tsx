import type { JSX } from 'preact';
import type { Attempt, ExamProgress } from '../../modules/assessment/index.ts';
import { type AchievementVersion, drawBadge } from '../../modules/catalog/index.ts';
import type { Award } from '../../modules/issuing/index.ts';
import type { Enrolment } from '../../modules/learning/index.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateTimeText,
  DefinitionList,
  Form,
  Icon,
  NumberText,
  PageHeader,
  Stones,
  Table,
  Tag,
  useWords,
} from '../ui/index.ts';
import { BadgeButton, badgeStateOf } from './passed.tsx';

export interface LearnPageProps {
  enrolment: Enrolment;
  version: AchievementVersion;
  issuerName: string;
  progress: ExamProgress;
  /** What the pass was awarded with, once it is there. */
  award?: Award | undefined;
}

/** One enrolment: what is done, what is next, what was tried. */
export function LearnPage({ enrolment, version, issuerName, progress, award }: LearnPageProps): JSX.Element {
  const words = useWords().learning;
  const isDone = enrolment.status === 'completed';
  const isSigned = award !== undefined && award.status !== 'pending-signature';
  const stepsDone = isDone ? (isSigned ? 3 : 2) : 1;
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: '/learn' }, { label: version.title }]} />
      <div class="learn">
        <div class="learn__head">
          <PageHeader
            kicker={kickerOf(words.path, { isDone, award })}
            title={version.title}
            lead={<p>{issuerName}</p>}
          />
          <Next progress={progress} award={award} />
        </div>
        <div class="learn__badge">
          <Badge svg={drawBadge(version, issuerName)} alt="" size="large" />
          <Stones done={stepsDone} total={3} label={words.path.progress} />
        </div>
        <Steps done={stepsDone} />
        <Rules progress={progress} achievementId={version.achievementId} />
        {progress.attempts.length > 0 ? <Attempts attempts={progress.attempts} /> : null}
      </div>
    </>
  );
}

function kickerOf(
  words: { kicker: string; kickerDone: string; kickerEnded: string },
  { isDone, award }: { isDone: boolean; award: Award | undefined },
): string {
  if (award?.status === 'revoked') return words.kickerEnded;
  return isDone ? words.kickerDone : words.kicker;
}

function Next({ progress, award }: Pick<LearnPageProps, 'progress' | 'award'>): JSX.Element {
  const words = useWords().learning;
  return (
    <section class="next" aria-labelledby="next">
      <p class="next__kicker" id="next">
        {words.path.next}
      </p>
      {progress.next.kind === 'passed' ? (
        <Passed attemptId={progress.next.attemptId} award={award} />
      ) : (
        <NextStep progress={progress} />
      )}
    </section>
  );
}

function Passed({ attemptId, award }: { attemptId: string; award: Award | undefined }): JSX.Element {
  const words = useWords();
  return (
    <>
      <h2>{words.learning.next.passed.title}</h2>
      <p>{badgeStateOf(award, words)}</p>
      <ButtonGroup>
        <BadgeButton award={award} />
        <Button href={`/attempts/${attemptId}`} variant="secondary">
          {words.learning.next.passed.result}
        </Button>
      </ButtonGroup>
    </>
  );
}

function NextStep({ progress }: { progress: ExamProgress }): JSX.Element | null {
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

function Steps({ done }: { done: number }): JSX.Element {
  const words = useWords().learning.path;
  const steps = [words.enrolled, words.exam, words.award].map((label, index) => ({
    label,
    isDone: index < done,
  }));
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      <ol class="way-steps">
        {steps.map((step) => (
          <li
            key={step.label}
            class={step.isDone ? 'way-steps__step way-steps__step--done' : 'way-steps__step'}
          >
            <Icon
              name={step.isDone ? 'circle-check' : 'circle'}
              label={step.isDone ? words.done : words.open}
            />
            <span>{step.label}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Rules({ progress, achievementId }: { progress: ExamProgress; achievementId: string }): JSX.Element {
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
      <Button href={`/achievements/${achievementId}`} variant="quiet" icon="book-open">
        {words.learning.path.about}
      </Button>
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
