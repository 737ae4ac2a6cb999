import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';
import type { Day } from '../../../platform/zoned-time.ts';
import { policies } from './policies.ts';

/** Whether everybody begins when they like, or all on one day. */
export const runPaces = ['self-paced', 'scheduled'] as const;
export type RunPace = (typeof runPaces)[number];

export const deliveries = ['online', 'on-site', 'blended'] as const;
export type Delivery = (typeof deliveries)[number];

/** What somebody made of a run; what the clock and the seats make of it is its standing. */
export const runStates = ['draft', 'open', 'closed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** How it is with a run at a moment: `upcoming` is open for enrolment later. */
export const runStandings = ['draft', 'upcoming', 'open', 'full', 'closed', 'cancelled'] as const;
export type RunStanding = (typeof runStandings)[number];

const session = z.object({
  /** `tts_…` */
  sessionId: z.string(),
  title: z.string(),
  /** Day and times of day in the time zone of its run. */
  day: z.string(),
  from: z.string(),
  to: z.string(),
  /** Where, when it is not where the run is; empty else. */
  place: z.string(),
});
export type Session = z.infer<typeof session>;

const details = z.object({
  delivery: z.enum(deliveries),
  /** BCP 47: what is spoken; none: what the edition is in. */
  languages: z.array(z.string()),
  place: z
    .object({ name: z.string(), address: z.string(), town: z.string(), countryCode: z.string() })
    .exactOptional(),
  note: z.string(),
  sessions: z.array(session),
  policies,
});
export type RunDetails = z.infer<typeof details>;

export const storedRunDetails = storedFormat('details of a run', details, [saysItsNumber]);

/** What somebody writes of a run; its timetable is written apart. */
export interface RunWording extends Omit<RunDetails, 'sessions'> {
  name: string;
  pace: RunPace;
  /** IANA: all days and times of the run are there. */
  timeZone: string;
  startsOn?: Day | undefined;
  /** The last day. */
  endsOn?: Day | undefined;
  enrolsFrom?: Day | undefined;
  /** The last day on which one can enrol. */
  enrolsUntil?: Day | undefined;
  /** Absent: as many as come. */
  capacity?: number | undefined;
  hasWaitingList: boolean;
}

/** One time that an achievement is offered. It outlives editions: whoever enrols takes the edition of that day. */
export interface Run extends RunWording, RunDetails {
  /** `crn_…` */
  runId: string;
  achievementId: string;
  organisationId: string;
  state: RunState;
  seatsTaken: number;
  cancelled?: { at: Date; reason: string };
  createdAt: Date;
  changedAt: Date;
}

export const longestOfRun = { name: 120, note: 2000, place: 160, town: 80, title: 120, reason: 500 } as const;
export const mostOfRun = { runs: 300, sessions: 400, languages: 10, capacity: 1_000_000 } as const;
