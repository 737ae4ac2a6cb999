import type { JSX } from 'preact';
import { type OpenedAttempt, placesOf, secondsLeft } from '../../modules/assessment/index.ts';
import { Icon, Island, usePage, useWords } from '../ui/index.ts';
import { ExamClock } from './exam-clock.tsx';

/**
 * What stays in view: the clock, how many are answered, and whether the answers are kept. The island `exam` finds here
 * what it needs; without it each button of the form keeps the answers, and the sign says so.
 */
export function ExamState({ attempt, questions, now }: OpenedAttempt & { now: Date }): JSX.Element {
  const { csrfToken, locale, timeZone } = usePage();
  const words = useWords().assessment.exam;
  const answered = questions.filter((question) => question.chosen).length;
  const left = attempt.dueAt && secondsLeft(attempt.dueAt, now);
  const setting = {
    address: `/attempts/${attempt.attemptId}`,
    csrfToken,
    locale,
    timeZone,
    sequence: highest(questions),
    secondsLeft: left,
    answers: Object.fromEntries(questions.map((question) => [question.position, placesOf(question)])),
    words: words.live,
  };
  return (
    <div class="exam__state" data-exam={JSON.stringify(setting)}>
      <div class="exam__figures">
        <ExamClock dueAt={attempt.dueAt} now={now} />
        <p data-answered>{words.answered(String(answered), String(questions.length))}</p>
      </div>
      <progress class="progress__bar" value={answered} max={questions.length} aria-label={words.progress} />
      <p class="exam__warning" data-warning hidden={left === undefined || left > 300}>
        {words.soon}
      </p>
      <p class="exam__sign" data-sign="form">
        <Icon name="save" /> <span data-sign-text>{words.keptByButton}</span>
      </p>
      <p class="visually-hidden" role="status" data-polite />
      <p class="visually-hidden" role="alert" data-assertive />
      <Island name="exam" />
    </div>
  );
}

export function highest(questions: OpenedAttempt['questions']): number {
  return Math.max(0, ...questions.map((question) => question.sequence));
}
