import { z } from 'zod';
import type { Money } from '../../../platform/money.ts';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';
import type { Day } from '../../../platform/zoned-time.ts';
import { policies } from './policies.ts';

/** `audit` is to learn without the award; `assessment-only` is for whoever can do it already. */
export const tracks = ['certified', 'audit', 'assessment-only'] as const;
export type Track = (typeof tracks)[number];

/** What may cost something besides the price. */
export const costKinds = ['exam', 'retake', 'materials', 'certificate'] as const;
export type CostKind = (typeof costKinds)[number];

const details = z.object({
  /** For whom it is; empty: for everybody. */
  forWhom: z.string(),
  includes: z.array(z.string()),
  taxNote: z.string(),
  /** In the smallest unit of the offer's currency; 0 is included; absent is not stated. */
  costs: z.partialRecord(z.enum(costKinds), z.number()),
  validFrom: z.string().exactOptional(),
  validUntil: z.string().exactOptional(),
  policies,
});
export type OfferDetails = z.infer<typeof details>;

export const storedOfferDetails = storedFormat('details of an offer', details, [saysItsNumber]);

/** What somebody writes of an offer. */
export interface OfferWording extends Omit<OfferDetails, 'validFrom' | 'validUntil'> {
  track: Track;
  price: Money;
  /** It can be chosen on these days only, in the time zone of its run. */
  validFrom?: Day | undefined;
  validUntil?: Day | undefined;
}

/** For how much one takes part in a run, and what one gets for it. */
export interface Offer extends OfferWording {
  /** `off_…` */
  offerId: string;
  runId: string;
  /** It cannot be chosen any more. */
  endedAt?: Date;
  createdAt: Date;
  changedAt: Date;
}

export const longestOfOffer = { forWhom: 300, line: 160, taxNote: 200 } as const;
export const mostOfOffer = { offers: 20, includes: 20 } as const;
