import { createHash } from 'node:crypto';
import type { Person } from '../audit/index.ts';
import type { Opening } from './grant.ts';

const programs =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|embedly|scanner|monitor|headless|\b(?:curl|wget|httpie|python|java|ruby|perl|php|okhttp|axios|node|undici|deno|bun|libwww|go-http-client|postman)/i;

/** Whether it is a program: robots, link previews of messengers, tools. Whoever says nothing is one too. */
export function kindOfReader(userAgent: string): Opening['kind'] {
  return programs.test(userAgent) || !/^mozilla\//i.test(userAgent) ? 'program' : 'person';
}

/**
 * Who opens, for telling apart within one day: without its salt, which is deleted when the day is over, neither the
 * network nor the browser can be found from it.
 */
export function visitorOf(
  salt: Uint8Array,
  { network, userAgent, person }: { network: string; userAgent: string; person?: Person | undefined },
): Buffer {
  return createHash('sha256')
    .update(salt)
    .update(JSON.stringify([network, userAgent, person?.personId]))
    .digest();
}
