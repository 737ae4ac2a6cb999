import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type WebhooksRefusals = {
  'webhooks.not-found': undefined;
  'webhooks.delivery-not-found': undefined;
  'webhooks.too-many': { most: number };
  'webhooks.address-malformed': undefined;
  'webhooks.address-long': { most: number };
  'webhooks.address-secret': undefined;
  'webhooks.address-private': undefined;
  'webhooks.nameless': undefined;
  'webhooks.no-event': undefined;
  'webhooks.is-paused': undefined;
  'webhooks.under-way': undefined;
};

export const say = sayingOf<WebhooksRefusals>();
