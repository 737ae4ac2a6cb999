import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { listAwardsOfPerson } from '../issuing/index.ts';
import { findNames, hashToken } from '../people/index.ts';
import { type Grant, mostOpeningsADay } from './grant.ts';
import { dayOf, grantStateAt, startOfDay } from './grant-rules.ts';
import { selectGrantByToken } from './grant-store.ts';
import type { HeldAward } from './held-awards.ts';
import { kindOfReader, visitorOf } from './opening-rules.ts';
import {
  countSince,
  findOrInsertSalt,
  insertOpening,
  lockForOpening,
  selectRecent,
  updateReader,
} from './opening-store.ts';
import { walletRefusal } from './refusals.ts';
import { selectClosedOf } from './wallet-store.ts';

/** Openings of one visitor within so long are one. */
const oneVisitMilliseconds = 10 * 60_000;

export interface Shared {
  grant: Grant;
  /** Of who shares. */
  holderName: string;
  /** In the order in which they are shown. */
  held: HeldAward[];
}

/** What stands behind the token now. What is over, ended or was never there is answered alike. */
export async function getShared(
  deps: Pick<Deps, 'database' | 'now'>,
  { token }: { token: string },
): Promise<Shared> {
  const grant = await selectGrantByToken(deps.database, hashToken(token));
  if (!grant || grantStateAt(grant, deps.now()) !== 'open') throw nothing();
  const [awards, closed, names] = await Promise.all([
    listAwardsOfPerson(deps, grant.personId),
    selectClosedOf(deps.database, grant.personId),
    findNames(deps, [grant.personId]),
  ]);
  const byId = new Map(awards.map((award) => [award.id, { award, isOpen: !closed.has(award.id) }]));
  const held = grant.awardIds.flatMap((id) => byId.get(id) ?? []);
  const holderName = names.get(grant.personId);
  if (holderName === undefined || held.length === 0) throw nothing();
  return { grant, holderName, held };
}

/** One who opens it, as the request says; the network and the browser's full name are kept nowhere. */
export interface Reader {
  network: string;
  userAgent: string;
  /** Family of the browser. */
  browser?: string | undefined;
  person?: Person | undefined;
}

type Recording = Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>;

/** Writes the opening into the holder's list; not the holder's own, and several within ten minutes once. */
export async function recordOpening(deps: Recording, reader: Reader, { grant }: Shared): Promise<void> {
  if (reader.person?.personId === grant.personId) return;
  await findOrRecord(deps, reader, grant);
}

/** The reader wishes that the holder knows who it was. */
export async function nameOpening(deps: Recording, reader: Reader, { grant }: Shared): Promise<void> {
  const { person } = reader;
  if (!person || person.personId === grant.personId) return;
  const openingId = await findOrRecord(deps, reader, grant);
  if (openingId === undefined) return;
  await updateReader(deps.database, { openingId, readerId: person.personId, readerName: person.name });
}

/** Id of the opening; undefined where the day has too many. */
function findOrRecord(deps: Recording, reader: Reader, { id: grantId }: Grant): Promise<string | undefined> {
  const now = deps.now();
  return inTransaction(deps, async (deps) => {
    const fresh = deps.randomBytes(32);
    const salt = await findOrInsertSalt(deps.database, { day: dayOf(now), fresh });
    const visitor = visitorOf(salt, reader);
    await lockForOpening(deps.database, grantId);
    const since = new Date(now.getTime() - oneVisitMilliseconds);
    const recent = await selectRecent(deps.database, { grantId, visitor, since });
    if (recent !== undefined) return recent;
    if ((await countSince(deps.database, { grantId, since: startOfDay(now) })) >= mostOpeningsADay)
      return undefined;
    const id = deps.newId('opn');
    const kind = reader.person ? 'person' : kindOfReader(reader.userAgent);
    const { browser } = reader;
    await insertOpening(deps.database, { id, grantId, openedAt: now, kind, browser, visitor });
    return id;
  });
}

function nothing(): Error {
  return walletRefusal('not-found', 'wallet.nothing-shared');
}
