import type { Deps } from '../../platform/deps.ts';
import { type RateLimit, rateLimit } from '../../platform/rate-limit.ts';

/** How often one address may be awarded something: whoever does not know us would take more for spam. Every door counts here. */
export function awardAddressLimit(deps: Pick<Deps, 'database' | 'now'>): RateLimit {
  return rateLimit(deps, { name: 'award address', count: 20, perMinutes: 15 });
}

/** How often a claim is written to because somebody says so: once more, or at another address. */
export function claimAgainLimit(deps: Pick<Deps, 'database' | 'now'>): RateLimit {
  return rateLimit(deps, { name: 'claim again', count: 5, perMinutes: 60 });
}
