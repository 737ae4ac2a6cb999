import type { Deps } from '../../platform/deps.ts';
import type { FactName, FactPayloads } from '../../platform/jobs.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { insertDelivery, insertEvent } from './delivery-store.ts';
import { enqueueAttempt } from './enqueue-attempt.ts';
import {
  amended,
  applied,
  awarded,
  bodyOf,
  checkedEvent,
  closed,
  decidedEvent,
  type Event,
  frameworkPublished,
  imported,
  mappingEvent,
  policiesChanged,
  published,
  reinstated,
  renewed,
  reviewAsked,
  reviewDecided,
  reviewEvent,
  revoked,
  runEvent,
  signed,
  standardRetired,
  statementEvent,
  suspended,
  testimonialEvent,
} from './event-rules.ts';
import type { Webhook } from './webhook.ts';
import { selectWebhooks } from './webhook-store.ts';

type Telling = Pick<Deps, 'config' | 'database' | 'now' | 'newId' | 'jobs'>;

/** Each hears of one thing that happened, and has it told to the webhooks that asked for it; safe to repeat. */
export const passOnPublished = teller<'achievement-published'>(published);
export const passOnReviewAsked = teller<'draft-review-asked'>(reviewAsked);
export const passOnReviewDecided = teller<'draft-review-decided'>(reviewDecided);
export const passOnRun = teller<'run-published'>(runEvent('run.published'));
export const passOnRunCancelled = teller<'run-cancelled'>(runEvent('run.cancelled'));
export const passOnAwarded = teller<'award-given'>(awarded);
export const passOnSigned = teller<'credential-signed'>(signed);
export const passOnAllAwarded = setTeller<'award-given'>(awarded);
export const passOnAllSigned = setTeller<'credential-signed'>(signed);
export const passOnSuspended = teller<'award-suspended'>(suspended);
export const passOnReinstated = teller<'award-reinstated'>(reinstated);
export const passOnAmended = teller<'award-amended'>(amended);
export const passOnRenewed = teller<'award-renewed'>(renewed);
export const passOnRevoked = teller<'award-revoked'>(revoked);
export const passOnClosed = teller<'issuing-closed'>(closed);
/** Of a statement, the programs of who made it hear, and those of whom it is about. */
export const passOnMade = teller<'statement-made'>(statementEvent('statement.made', 'speakerId'));
export const passOnReceived = teller<'statement-made'>(statementEvent('statement.made', 'organisationId'));
export const passOnWithdrawn = teller<'statement-withdrawn'>(
  statementEvent('statement.withdrawn', 'speakerId'),
);
export const passOnImported = teller<'import-finished'>(imported);
export const passOnLost = teller<'statement-withdrawn'>(
  statementEvent('statement.withdrawn', 'organisationId'),
);
export const passOnApplied = teller<'accreditation-asked'>(applied);
export const passOnDecision = teller<'accreditation-decided'>(decidedEvent('accreditorId'));
export const passOnAnswer = teller<'accreditation-decided'>(decidedEvent('applicantId'));
export const passOnRetired = teller<'standard-retired'>(standardRetired);
export const passOnPolicies = teller<'policies-changed'>(policiesChanged);
export const passOnChecked = teller<'bulk-check-ended'>(checkedEvent);
export const passOnFramework = teller<'framework-published'>(frameworkPublished);
export const passOnMapping = teller<'scale-mapping-published'>(mappingEvent('scale-mapping.published'));
export const passOnMappingEnd = teller<'scale-mapping-withdrawn'>(mappingEvent('scale-mapping.withdrawn'));

/** Of what participants say: a review is told again each time it changes. */
export const passOnReview = teller<'review-published'>(reviewEvent('review.published'));
export const passOnReviewEnded = teller<'review-ended'>(reviewEvent('review.withdrawn'));
export const passOnTestimonial = teller<'testimonial-given'>(testimonialEvent('testimonial.given'));
export const passOnTestimonialEnded = teller<'testimonial-withdrawn'>(
  testimonialEvent('testimonial.withdrawn'),
);

function teller<Fact extends FactName>(eventOf: (fact: FactPayloads[Fact], publicUrl: string) => Event) {
  const tellAll = setTeller(eventOf);
  return (deps: Telling, fact: FactPayloads[Fact]): Promise<void> => tellAll(deps, [fact]);
}

/** The same of many things that happened in one organisation. */
function setTeller<Fact extends FactName>(eventOf: (fact: FactPayloads[Fact], publicUrl: string) => Event) {
  return async (deps: Telling, facts: readonly FactPayloads[Fact][]): Promise<void> => {
    const events = facts.map((fact) => eventOf(fact, deps.config.publicUrl));
    const [first] = events;
    if (!first) return;
    const webhooks = await selectWebhooks(deps.database, first.organisationId);
    const asked = events.map((event) => ({ event, webhooks: askedBy(event, webhooks) }));
    const heard = asked.filter(({ webhooks }) => webhooks.length > 0);
    if (heard.length > 0)
      await inTransaction(deps, async (deps) => {
        for (const { event, webhooks } of heard) await startDeliveries(deps, event, webhooks);
      });
  };
}

function askedBy(event: Event, webhooks: readonly Webhook[]): Webhook[] {
  return webhooks.filter(
    ({ paused, eventTypes, createdAt }) =>
      !paused && createdAt <= event.occurredAt && eventTypes.some((type) => type === event.type),
  );
}

/** Writes the event down with a delivery to each of these, whose ids it answers; none when it was written down before. */
export async function startDeliveries(
  deps: Telling & Within,
  event: Event,
  webhooks: readonly { webhookId: string }[],
): Promise<string[]> {
  const createdAt = deps.now();
  const eventId = deps.newId('msg');
  const { organisationId, type, occurredAt, source } = event;
  const row = { eventId, organisationId, type, occurredAt, source, body: bodyOf(event), createdAt };
  if (!(await insertEvent(deps.database, row))) return [];
  const deliveryIds: string[] = [];
  for (const { webhookId } of webhooks) {
    const deliveryId = deps.newId('dlv');
    await insertDelivery(deps.database, { deliveryId, webhookId, eventId, createdAt });
    await enqueueAttempt(deps, { deliveryId, attempt: 1 });
    deliveryIds.push(deliveryId);
  }
  return deliveryIds;
}
