import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import {
  type Grant,
  mostOpenGrants,
  mostOpeningsADay,
  mostOpeningsShown,
  mostPastGrants,
  type Opening,
} from './grant.ts';
import { dayAfter, startOfDay } from './grant-rules.ts';
import { selectGrant, selectGrantsOf, selectSealedToken } from './grant-store.ts';
import { countByDay, countByGrant, selectOpenings } from './opening-store.ts';
import { walletRefusal } from './refusals.ts';

type Reading = Pick<Deps, 'database' | 'now'>;

/** How often a grant was opened; robots and previews of links apart. */
export interface Opened {
  people: number;
  programs: number;
  /** By a person. */
  lastAt?: Date | undefined;
}

export type CountedGrant = Grant & { opened: Opened };

export interface OwnGrants {
  /** The newest first, as in `past`. */
  open: CountedGrant[];
  past: CountedGrant[];
}

/** Everything that the person lets others see, and let them see within the last year. */
export async function listGrants(deps: Reading, { personId }: Person): Promise<OwnGrants> {
  const now = deps.now();
  const [open, past] = await Promise.all([
    selectGrantsOf(deps.database, { personId, now, most: mostOpenGrants, which: 'open' }),
    selectGrantsOf(deps.database, { personId, now, most: mostPastGrants, which: 'past' }),
  ]);
  const counted = await countOpenings(deps, [...open, ...past]);
  const withCount = (grant: Grant) => ({ ...grant, opened: counted.get(grant.id) ?? none });
  return { open: open.map(withCount), past: past.map(withCount) };
}

const none: Opened = { people: 0, programs: 0 };

async function countOpenings(
  deps: Pick<Deps, 'database'>,
  grants: readonly Grant[],
): Promise<Map<string, Opened>> {
  const rows = await countByGrant(
    deps.database,
    grants.map(({ id }) => id),
  );
  const counted = new Map<string, Opened>();
  for (const { grantId, kind, total, lastAt } of rows) {
    const opened = counted.get(grantId) ?? none;
    const more = kind === 'program' ? { programs: total } : { people: total, lastAt };
    counted.set(grantId, { ...opened, ...more });
  }
  return counted;
}

/** Somebody else's is answered like a missing one. */
export async function getGrant(
  deps: Pick<Deps, 'database'>,
  { personId }: Person,
  { grantId }: { grantId: string },
): Promise<Grant> {
  const grant = await selectGrant(deps.database, { grantId, personId });
  if (!grant) throw walletRefusal('not-found', 'wallet.grant-not-found');
  return grant;
}

export interface Ledger extends Opened {
  /** The newest, as far as they are shown. */
  newest: Opening[];
  /** Openings by people on each of the last days, the earliest first. */
  days: { day: string; count: number }[];
}

const daysShown = 30;

/** Who opened a grant, and when. */
export async function readLedger(deps: Reading, actor: Person, named: { grantId: string }): Promise<Ledger> {
  const grant = await getGrant(deps, actor, named);
  const now = deps.now();
  const days = Array.from({ length: daysShown }, (_, index) => dayAfter(now, index + 1 - daysShown));
  const since = startOfDay(new Date(`${days[0]}T00:00:00Z`));
  const [newest, byDay, counted] = await Promise.all([
    selectOpenings(deps.database, { grantId: grant.id, most: mostOpeningsShown }),
    countByDay(deps.database, { grantId: grant.id, since }),
    countOpenings(deps, [grant]),
  ]);
  return {
    ...(counted.get(grant.id) ?? none),
    newest,
    days: days.map((day) => ({ day, count: byDay.get(day) ?? 0 })),
  };
}

/** The secret end of its address, for its holder. */
export async function readGrantToken(
  deps: Pick<Deps, 'database' | 'seals'>,
  actor: Person,
  named: { grantId: string },
): Promise<string> {
  const { id } = await getGrant(deps, actor, named);
  return deps.seals.open(await selectSealedToken(deps.database, id), id);
}

const daysOfAYear = 366;

/** For the file with everything that is kept of a person: no secrets. */
export async function exportGrants(deps: Reading, actor: Person): Promise<{ grants: object[] }> {
  const { open, past } = await listGrants(deps, actor);
  const grants = await Promise.all(
    [...open, ...past].map(async ({ personId: _, ...grant }) => {
      const all = { grantId: grant.id, most: mostOpeningsADay * daysOfAYear };
      return { ...grant, openings: await selectOpenings(deps.database, all) };
    }),
  );
  return { grants };
}
