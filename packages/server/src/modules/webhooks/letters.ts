import { sayingOf } from '../../platform/refusal.ts';

/** The mails of this module: code to what stands in one. Their words are in the words of each language. */
export type WebhooksLetters = {
  'webhooks.failing': { organisation: string; description: string; url: string };
  'webhooks.gone': { organisation: string; description: string; url: string };
};

export const letter = sayingOf<WebhooksLetters>();
