import { listAwardsOfPerson } from '../modules/issuing/index.ts';
import {
  changeShowcase,
  dayAfter,
  endGrant,
  getShared,
  listShowable,
  makeGrant,
  nameOpening,
  readGrantToken,
  recordOpening,
} from '../modules/wallet/index.ts';
import type { Deps } from '../platform/deps.ts';
import { nameDevice } from '../web/access/device.ts';
import { type DemoGrant, demoGrants, demoSharer, demoShowcase } from './content/grants.ts';
import { getActor, getFrom, type World } from './filled-world.ts';

const dayMilliseconds = 24 * 3_600_000;

/** A learner gave two links away: one is open, one is ended, and both were opened. */
export async function shareBadges(deps: Deps, world: World): Promise<void> {
  for (const grant of demoGrants) await shareOnce(deps, world, grant);
}

/** A learner has a page of her own, with what she earned here and brought from elsewhere. */
export async function openShowcase(deps: Deps, world: World): Promise<void> {
  const holder = await getActor(deps, getFrom(world.people, demoSharer));
  const badgeIds = (await listShowable(deps, holder)).map(({ id }) => id);
  await changeShowcase(deps, holder, { ...demoShowcase, badgeIds });
}

async function shareOnce(deps: Deps, world: World, wish: DemoGrant): Promise<void> {
  const { name, purpose, hasEvidence, madeDaysAgo, openDays, endedDaysAgo } = wish;
  const holder = await getActor(deps, getFrom(world.people, demoSharer));
  const made = daysBack(deps, madeDaysAgo);
  const awardIds = (await listAwardsOfPerson(deps, holder.personId)).map(({ id }) => id);
  const lastDay = dayAfter(made.now(), openDays);
  const { id: grantId } = await makeGrant(made, holder, { name, purpose, hasEvidence, awardIds, lastDay });
  const token = await readGrantToken(deps, holder, { grantId });
  for (const { daysAgo, userAgent, network, by } of wish.openings) {
    const then = daysBack(deps, daysAgo);
    const person = by === undefined ? undefined : await getActor(deps, getFrom(world.people, by));
    const reader = { userAgent, network, browser: nameDevice(userAgent)?.browser, person };
    const shared = await getShared(then, { token });
    await (person ? nameOpening : recordOpening)(then, reader, shared);
  }
  if (endedDaysAgo !== undefined) await endGrant(daysBack(deps, endedDaysAgo), holder, { grantId });
}

function daysBack(deps: Deps, days: number): Deps {
  const time = deps.now().getTime() - days * dayMilliseconds;
  return { ...deps, now: () => new Date(time) };
}
