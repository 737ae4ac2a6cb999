import { isIP } from 'node:net';
import { isPublicAddress } from '@cairn/engine/node';
import { hasVisibleLetter, oneLine } from '../../platform/plain-text.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { say } from './refusals.ts';
import { type EventType, eventTypes } from './webhook.ts';

export const longest = { address: 500, description: 80 } as const;

/** What an owner says of a webhook. */
export interface Wishes {
  address: string;
  description: string;
  eventTypes: readonly EventType[];
}

/**
 * The wishes as they are kept. Refuses an address that we would never post to, as far as its letters tell; what its host
 * leads to is looked at in each attempt. `allowsLocal`: a developer's own machine.
 */
export function assertWishes(wishes: Wishes, { allowsLocal }: { allowsLocal: boolean }): Wishes {
  const description = oneLine(wishes.description).slice(0, longest.description);
  if (!hasVisibleLetter(description)) refuse('description', say('webhooks.nameless'));
  const chosen = eventTypes.filter((type) => wishes.eventTypes.includes(type));
  if (chosen.length === 0) refuse('eventTypes', say('webhooks.no-event'));
  return { address: addressOf(wishes.address, allowsLocal), description, eventTypes: chosen };
}

function addressOf(typed: string, allowsLocal: boolean): string {
  const text = typed.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) refuse('address', say('webhooks.address-malformed'));
  const isLocal = allowsLocal && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:'))
    refuse('address', say('webhooks.address-malformed'));
  if (url.username || url.password) refuse('address', say('webhooks.address-secret'));
  if (!isLocal && !isPublicHost(url.hostname)) refuse('address', say('webhooks.address-private'));
  url.hash = '';
  if (url.href.length > longest.address)
    refuse('address', say('webhooks.address-long', { most: longest.address }));
  return url.href;
}

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? host.includes('.') : isPublicAddress(host);
}

function refuse(field: string, said: Said): never {
  throw new Refusal('invalid', said, { [field]: said });
}
