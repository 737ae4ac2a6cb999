/** What a program can be told of; `data` of each stands in event-rules.ts. */
export const eventTypes = [
  'achievement.published',
  'draft-review.asked',
  'draft-review.decided',
  'run.published',
  'run.cancelled',
  'award.created',
  'credential.signed',
  'award.suspended',
  'award.reinstated',
  'award.amended',
  'award.renewed',
  'award.revoked',
  'issuing.closed',
  'statement.made',
  'statement.withdrawn',
  'accreditation.asked',
  'accreditation.decided',
  'standard.retired',
  'policies.changed',
  'import.finished',
  'bulk-check.finished',
  'review.published',
  'review.withdrawn',
  'testimonial.given',
  'testimonial.withdrawn',
  'framework.published',
  'scale-mapping.published',
  'scale-mapping.withdrawn',
] as const;
export type EventType = (typeof eventTypes)[number];

export type PausedBecause = 'by-hand' | 'failing' | 'gone';

/** Where the program of somebody else is told what happens. */
export interface Webhook {
  /** `whk_…` */
  webhookId: string;
  organisationId: string;
  /** The program's own address, to which we post. */
  address: string;
  description: string;
  eventTypes: readonly EventType[];
  /** The first failure since it last answered as it should. */
  failingSince?: Date;
  paused?: { at: Date; because: PausedBecause };
  /** Until then the secret before the present one signs too. */
  formerSecretUntil?: Date;
  createdAt: Date;
}

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One event on its way to one webhook. */
export interface Delivery {
  /** `dlv_…` */
  deliveryId: string;
  webhookId: string;
  /** `msg_…`: what the receiver knows it by, the same in every attempt. */
  eventId: string;
  type: string;
  state: DeliveryState;
  attempts: number;
  nextAt?: Date;
  createdAt: Date;
}

export interface Attempt {
  number: number;
  at: Date;
  milliseconds: number;
  /** Absent when there was no answer. */
  status?: number;
  /** Why there was none: a code of the fetch. */
  fault?: string;
  /** The first 2 kB of what was answered. */
  answer: string;
}
