import type { ExamSettings, Question } from './exam.ts';

/** For the way of the last page over the network: what arrives this long after the end still counts. */
export const graceSeconds = 10;

export interface AttemptFacts {
  attemptId: string;
  status: 'open' | 'final';
  dueAt?: Date | undefined;
  finishedAt?: Date | undefined;
  isPassed?: boolean | undefined;
  annulment?: { as: 'given-back' | 'used-up' } | undefined;
}

/** What a learner can do about an exam now. */
export type NextStep =
  | { kind: 'passed'; attemptId: string }
  | { kind: 'resume'; attemptId: string }
  | { kind: 'start'; number: number; attemptsLeft?: number }
  | { kind: 'wait'; until: Date; attemptsLeft?: number }
  | { kind: 'none-left' };

/** Decides on the server's clock. An open attempt comes first, even when its time is over: it has to be closed. */
export function nextStep(
  attempts: readonly AttemptFacts[],
  settings: Pick<ExamSettings, 'attemptsAllowed' | 'waitHours'>,
  now: Date,
): NextStep {
  const passed = attempts.find((attempt) => attempt.isPassed && !attempt.annulment);
  if (passed) return { kind: 'passed', attemptId: passed.attemptId };
  const open = attempts.find((attempt) => attempt.status === 'open');
  if (open) return { kind: 'resume', attemptId: open.attemptId };
  const { attemptsAllowed } = settings;
  const taken = attempts.filter(({ annulment }) => annulment?.as !== 'given-back');
  const left = attemptsAllowed === undefined ? undefined : attemptsAllowed - taken.length;
  if (left !== undefined && left <= 0) return { kind: 'none-left' };
  const attemptsLeft = left === undefined ? {} : { attemptsLeft: left };
  const ends = taken.flatMap((attempt) => attempt.finishedAt?.getTime() ?? []);
  const until = new Date(
    Math.max(...ends, -8.64e15) + (ends.length > 0 ? settings.waitHours * 3_600_000 : 0),
  );
  if (ends.length > 0 && until > now) return { kind: 'wait', until, ...attemptsLeft };
  return { kind: 'start', number: attempts.length + 1, ...attemptsLeft };
}

/** Whether what arrives now still counts for an attempt. */
export function isInTime(attempt: { dueAt?: Date | undefined }, now: Date): boolean {
  return attempt.dueAt === undefined || now.getTime() <= attempt.dueAt.getTime() + graceSeconds * 1000;
}

/** Whole seconds until the time is over, by the server's clock. */
export function secondsLeft(dueAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((dueAt.getTime() - now.getTime()) / 1000));
}

export interface ItemPlace {
  itemEditionId: string;
  choiceOrder: string[];
}

/**
 * The order of one attempt: items and choices shuffled (Fisher and Yates). `random` gives a whole number below its
 * argument, from a source that nobody can predict.
 */
export function drawOrder(
  questions: readonly Pick<Question, 'itemEditionId' | 'choices'>[],
  random: (below: number) => number,
): ItemPlace[] {
  return shuffle(questions, random).map((question) => ({
    itemEditionId: question.itemEditionId,
    choiceOrder: shuffle(question.choices, random).map((choice) => choice.id),
  }));
}

/** What of a posted answer can stand: known choices, each once, one at most where one is asked for. */
export function acceptAnswer(
  question: Pick<Question, 'kind' | 'choices'>,
  posted: readonly string[],
): string[] {
  const known = new Set(question.choices.map((choice) => choice.id));
  const chosen = [...new Set(posted)].filter((id) => known.has(id)).sort();
  return question.kind === 'single' ? chosen.slice(0, 1) : chosen;
}

/** Which window of the learner saved, and its own count of saves from 1. */
export interface Writer {
  writer: string;
  turn: number;
}

/** What is kept of one question. */
export interface KeptAnswer {
  /** Ids of choices; empty when nothing is ticked. */
  chosen: readonly string[];
  /** Place among all that was kept in the attempt, from 1; 0 for never. */
  sequence: number;
  by?: Writer | undefined;
}

/** What a page sends of one question. */
export interface SentAnswer {
  chosen: readonly string[];
  /** The highest sequence of the attempt that the page knew when it sent this first. */
  seen: number;
  by?: Writer | undefined;
}

/**
 * Whether a sent answer is newer than the kept one. A window's own answers follow its own count, however the network
 * mixes them up; over what another window kept meanwhile nothing is written, so that both can be seen.
 */
export function settleAnswer(kept: KeptAnswer, sent: SentAnswer): 'newer' | 'known' | 'elsewhere' {
  if (sent.by && kept.by?.writer === sent.by.writer) return sent.by.turn > kept.by.turn ? 'newer' : 'known';
  if (isSameChoice(kept.chosen, sent.chosen)) return 'known';
  return kept.sequence > sent.seen ? 'elsewhere' : 'newer';
}

function isSameChoice(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function shuffle<Thing>(things: readonly Thing[], random: (below: number) => number): Thing[] {
  const rest = [...things];
  const drawn: Thing[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(random(rest.length), 1));
  return drawn;
}
