import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';

/** So much of the price comes back until so many days after the day it counts from; before it when below 0. */
const refundStep = z.object({ percent: z.number(), days: z.number() });

/** The rules under which somebody takes part, each of which may be left to a wider one. */
export const policies = z.object({
  /** No step: nothing comes back. */
  refund: z
    .object({ from: z.enum(['start', 'enrolment']), steps: z.array(refundStep).readonly() })
    .exactOptional(),
  /** How often somebody may move to a later run, until so many days before theirs starts. */
  deferral: z.object({ times: z.number(), days: z.number() }).exactOptional(),
  /** By how many days a deadline is moved for whoever asks. */
  extension: z.object({ days: z.number() }).exactOptional(),
  /** For how many days late work is taken, and how much of its mark is taken off. */
  late: z.object({ days: z.number(), percentOff: z.number() }).exactOptional(),
});

export type Policies = z.infer<typeof policies>;
export type PolicyName = keyof Policies;
export const policyNames = ['refund', 'deferral', 'extension', 'late'] as const satisfies PolicyName[];

/** Who can lay down a policy, the nearest first: it stands over all that come after. */
export const policyLevels = ['offer', 'run', 'achievement', 'organisation'] as const;
export type PolicyLevel = (typeof policyLevels)[number];

export const storedPolicies = storedFormat('policies of an offering', policies, [saysItsNumber]);
