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
