import type { Context } from 'hono';
import { addressKey } from '../../modules/access/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { type RateLimit, rateLimit } from '../../platform/rate-limit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { access as words } from '../words/en/access.ts';
import { clientNetwork } from './client-network.ts';

/** How often what may be tried; the network's limits are wide, because a whole university may stand behind one. */
export interface Limits {
  /** Wrong passwords; good ones do not count. */
  signIn: Pair;
  /** Mails that people who are not signed in ask for. */
  mail: Pair;
  /** Mails and passwords of a signed-in person. */
  person: RateLimit;
  passkey: RateLimit;
}

interface Pair {
  address: RateLimit;
  network: RateLimit;
}

export function createLimits({ now }: Pick<Deps, 'now'>): Limits {
  const per = (count: number) => rateLimit({ count, perMinutes: 15, now });
  return {
    signIn: { address: per(10), network: per(100) },
    mail: { address: per(5), network: per(100) },
    person: per(20),
    passkey: per(300),
  };
}

/** Counts a try by address and by network; returns what to call when the try was a good one. */
export function countTry(
  context: Context,
  deps: Pick<Deps, 'config'>,
  { pair, address }: { pair: Pair; address: string },
): () => void {
  const network = clientNetwork(context, deps.config);
  const key = addressKey(address);
  if (!pair.network.take(network)) refuse();
  if (!pair.address.take(key)) refuse();
  return () => {
    pair.network.giveBack(network);
    pair.address.giveBack(key);
  };
}

export function countOne(limit: RateLimit, key: string): void {
  if (!limit.take(key)) refuse();
}

function refuse(): never {
  throw new Refusal('too-many', 'access.too-many-tries', words.errors.tooMany);
}
