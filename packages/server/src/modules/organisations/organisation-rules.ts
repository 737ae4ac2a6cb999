import { isIP } from 'node:net';
import { isPublicAddress } from '@cairn/engine/node';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { say } from './refusals.ts';

/** Short names that would read like something else in an address. */
const reserved = new Set(['new', 'admin', 'api', 'cairn', 'edit', 'me', 'all']);

export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/;

/** The short name is part of the issuer's permanent did:web, so it is strict and never changes. */
export function assertSlug(slug: string): void {
  if (slugPattern.test(slug) && !slug.includes('--') && !reserved.has(slug)) return;
  const said = say(reserved.has(slug) ? 'organisations.slug-reserved' : 'organisations.slug-malformed');
  throw new Refusal('invalid', said, { slug: said });
}

export function slugTaken(): Refusal {
  const said = say('organisations.slug-taken');
  return new Refusal('conflict', said, { slug: said });
}

const longestWebsite = 300;
// Names that lead nowhere on the public internet, or back into somebody's own network.
const closedHost =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion)$/;

/**
 * The website of an organisation, as pages and credentials link to it: http or https, of a public host, without a
 * user or password inside. Returns it as browsers spell it.
 */
export function assertWebsite(typed: string): string {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || typed.length > longestWebsite)
    refuseWebsite(say('organisations.website-malformed'));
  if (url.username !== '' || url.password !== '') refuseWebsite(say('organisations.website-secret'));
  if (!isPublicHost(url.hostname)) refuseWebsite(say('organisations.website-private'));
  return url.href;
}

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !closedHost.test(host);
}

function refuseWebsite(said: Said): never {
  throw new Refusal('invalid', said, { websiteUrl: said });
}
