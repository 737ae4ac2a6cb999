import { isIP } from 'node:net';
import { isPublicAddress } from '@cairn/engine/node';
import { Refusal } from '../../platform/refusal.ts';

/** Short names that would read like something else in an address. */
const reserved = new Set(['new', 'admin', 'api', 'cairn', 'edit', 'me', 'all']);

export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/;

/** The short name is part of the issuer's permanent did:web, so it is strict and never changes. */
export function assertSlug(slug: string): void {
  if (slugPattern.test(slug) && !slug.includes('--') && !reserved.has(slug)) return;
  const message = reserved.has(slug)
    ? 'This short name is kept for Cairn itself. Choose another.'
    : 'Use 2 to 40 lower-case letters, digits and single hyphens, with a letter or digit at both ends.';
  throw new Refusal('invalid', 'access.slug-malformed', message, { slug: message });
}

export function slugTaken(): Refusal {
  const message = 'Another organisation has this short name. Choose another.';
  return new Refusal('conflict', 'access.slug-taken', message, { slug: message });
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
    refuseWebsite(
      'Type a whole web address of at most 300 characters that begins with https://, or leave it empty.',
    );
  if (url.username !== '' || url.password !== '')
    refuseWebsite('This web address holds a user name or a password. Type it without them.');
  if (!isPublicHost(url.hostname))
    refuseWebsite('This web address leads into a private network. Type the address of a public website.');
  return url.href;
}

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !closedHost.test(host);
}

function refuseWebsite(message: string): never {
  throw new Refusal('invalid', 'access.website-malformed', message, { websiteUrl: message });
}
