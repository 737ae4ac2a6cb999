/**
 * Programs of other houses are told what happens in an organisation, signed by Standard Webhooks: where to, of what, what
 * they answered. Facts of the modules come in by jobs/listeners.ts.
 */
export { longest as longestOfWebhook } from './address-rules.ts';
export { deliverWebhook } from './deliver.ts';
export {
  forgetDeliveries,
  listDeliveries,
  listWebhooks,
  pageDeliveries,
  readDeliveries,
  readDelivery,
  replayDelivery,
  sendTest,
} from './deliveries.ts';
export type { DeliveryFacet, DeliverySort } from './delivery-list-store.ts';
export type { WebhooksLetters } from './letters.ts';
export {
  changeWebhook,
  createWebhook,
  pauseWebhook,
  removeWebhook,
  replaceSecret,
  resumeWebhook,
} from './manage-webhooks.ts';
export { getWebhook } from './own-webhook.ts';
export type { WebhooksRefusals } from './refusals.ts';
export {
  passOnAllAwarded,
  passOnAllSigned,
  passOnAmended,
  passOnAnswer,
  passOnApplied,
  passOnAwarded,
  passOnChecked,
  passOnClosed,
  passOnDecision,
  passOnFramework,
  passOnImported,
  passOnLost,
  passOnMade,
  passOnMapping,
  passOnMappingEnd,
  passOnPolicies,
  passOnPublished,
  passOnReceived,
  passOnReinstated,
  passOnRenewed,
  passOnRetired,
  passOnReview,
  passOnReviewAsked,
  passOnReviewDecided,
  passOnReviewEnded,
  passOnRevoked,
  passOnRun,
  passOnRunCancelled,
  passOnSigned,
  passOnSuspended,
  passOnTestimonial,
  passOnTestimonialEnded,
  passOnWithdrawn,
} from './tell-programs.ts';
export {
  type Attempt,
  type Delivery,
  deliveryStates,
  type EventType,
  eventTypes,
  type Webhook,
} from './webhook.ts';
export { webhookPolicy } from './webhook-policy.ts';
