import type { Context } from 'hono';
import { addressKey, findPersonByAddress } from '../../modules/people/index.ts';
import { clientNetwork } from '../../platform/client-network.ts';
import type { Deps } from '../../platform/deps.ts';
import { type RateLimit, rateLimit } from '../../platform/rate-limit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { knownDevice } from './known-device.ts';

/** How often what may be tried within a quarter of an hour. */
export interface Limits {
  /** Wrong passwords; good ones do not count. */
  signIn: AddressLimits;
  /** Mails that people who are not signed in ask for. */
  mail: AddressLimits;
  /** Mails and passwords of a signed-in person. */
  person: RateLimit;
  /** Beginnings that name nobody: passkeys and other sign-in providers. */
  visit: { network: RateLimit; device: RateLimit };
}

interface AddressLimits {
  /** From a device where the owner of the address signed in before: counted by itself. */
  device: RateLimit;
  /** From all other devices of one network: wide, because a whole university may stand behind one. */
  network: RateLimit;
  /** The same for one address. */
  addressOnNetwork: RateLimit;
  /** From all other devices anywhere: many networks together guess no faster. */
  address: RateLimit;
}

export function createLimits(deps: Pick<Deps, 'database' | 'now'>): Limits {
  const per = (name: string, count: number) => rateLimit(deps, { name, count, perMinutes: 15 });
  return {
    signIn: {
      device: per('sign-in device', 10),
      network: per('sign-in network', 100),
      addressOnNetwork: per('sign-in address on network', 10),
      address: per('sign-in address', 30),
    },
    mail: {
      device: per('mail device', 5),
      network: per('mail network', 100),
      addressOnNetwork: per('mail address on network', 5),
      address: per('mail address', 15),
    },
    person: per('person', 20),
    visit: { network: per('visit network', 300), device: per('visit device', 300) },
  };
}

type Counting = Pick<Deps, 'config' | 'database'>;

/** Counts a try with an address; returns what to call when it was a good one. */
export async function countSignIn(
  context: Context,
  deps: Counting,
  { limits, address }: { limits: Limits; address: string },
): Promise<() => Promise<void>> {
  const { network, others } = await limitsFor(context, deps, { limits: limits.signIn, address });
  const counted = [...network, ...others];
  if (!(await takeAll(counted))) throw new Refusal('too-many', say('web.too-many-passwords'));
  return async () => {
    for (const { limit, key } of counted) await limit.giveBack(key);
  };
}

/**
 * Counts a mail to an address; false when enough went there already: then the earlier links still work, and whoever
 * asks is told the same as ever, so that a stranger can neither flood a mailbox nor learn or spoil anything.
 */
export async function countMail(
  context: Context,
  deps: Counting,
  { limits, address }: { limits: Limits; address: string },
): Promise<boolean> {
  const { network, others } = await limitsFor(context, deps, { limits: limits.mail, address });
  if (!(await takeAll(network))) throw tooMany();
  return takeAll(others);
}

/** Counts the beginning of a sign-in that names nobody yet. */
export async function countVisit(
  context: Context,
  deps: Pick<Deps, 'config'>,
  { visit }: Pick<Limits, 'visit'>,
): Promise<void> {
  const device = knownDevice(context, deps);
  await (device === undefined
    ? countOne(visit.network, clientNetwork(context, deps.config))
    : countOne(visit.device, device));
}

export async function countOne(limit: RateLimit, key: string): Promise<void> {
  if (!(await limit.take(key))) throw tooMany();
}

type Counted = { limit: RateLimit; key: string }[];

async function limitsFor(
  context: Context,
  deps: Counting,
  { limits, address }: { limits: AddressLimits; address: string },
): Promise<{ network: Counted; others: Counted }> {
  const key = addressKey(address);
  const owner = await findPersonByAddress(deps, address);
  const device = knownDevice(context, deps, { personId: owner?.id });
  if (device !== undefined)
    return { network: [], others: [{ limit: limits.device, key: `${device} ${key}` }] };
  const network = clientNetwork(context, deps.config);
  return {
    network: [{ limit: limits.network, key: network }],
    others: [
      { limit: limits.addressOnNetwork, key: `${network} ${key}` },
      { limit: limits.address, key },
    ],
  };
}

async function takeAll(counted: Counted): Promise<boolean> {
  for (const { limit, key } of counted) if (!(await limit.take(key))) return false;
  return true;
}

function tooMany(): Refusal {
  return new Refusal('too-many', say('web.too-many-tries'));
}
