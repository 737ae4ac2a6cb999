import type { RefusalsOf } from '../../refusal-words.ts';

export const webhooks: RefusalsOf<`webhooks.${string}`> = {
  'webhooks.not-found': 'There is no such webhook.',
  'webhooks.delivery-not-found': 'There is no such message. Messages are kept for 90 days.',
  'webhooks.too-many': ({ most }) => `An organisation has at most ${most} webhooks. Remove one first.`,
  'webhooks.address-malformed': 'Write an https address, such as https://records.example.org/cairn.',
  'webhooks.address-long': ({ most }) => `Keep the address under ${most} characters.`,
  'webhooks.address-secret': 'Leave user and password out of the address: messages are signed instead.',
  'webhooks.address-private': 'The address must be on the public internet.',
  'webhooks.nameless': 'Say which program it is, so that you know it again.',
  'webhooks.no-event': 'Choose at least one thing of which the program is told.',
  'webhooks.is-paused': 'The webhook is paused. Resume it first.',
  'webhooks.under-way': 'A test is on its way already. See below what becomes of it.',
};
