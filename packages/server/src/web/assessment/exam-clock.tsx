import type { JSX } from 'preact';
import { secondsLeft } from '../../modules/assessment/index.ts';
import { DateTimeText, Icon, Island, useWords } from '../ui/index.ts';

/** Counts down what the server says is left; without script it says whole minutes. */
export function ExamClock({
  dueAt,
  now,
  leadsTo,
}: {
  dueAt: Date | undefined;
  now: Date;
  /** Where the page goes when the time is over. */
  leadsTo?: string | undefined;
}): JSX.Element {
  const words = useWords().assessment.exam;
  if (!dueAt) {
    return (
      <p class="exam__clock">
        <Icon name="infinity" /> {words.noLimit}
      </p>
    );
  }
  const seconds = secondsLeft(dueAt, now);
  return (
    <p class="exam__clock">
      <Icon name="clock" /> {words.clock}:{' '}
      <strong data-seconds-left={seconds} data-leads-to={leadsTo} role="timer">
        {words.minutesLeft(Math.floor(seconds / 60))}
      </strong>{' '}
      <span class="muted exam__ends">
        {words.ends} <DateTimeText value={dueAt} />
      </span>
      <Island name="exam-clock" />
    </p>
  );
}
