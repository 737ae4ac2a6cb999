import type pg from 'pg';
import { runDueJobs } from '../jobs/run.ts';
import { listAwardsOfPerson, offerSuspension, suspendAward } from '../modules/issuing/index.ts';
import type { Deps } from '../platform/deps.ts';
import { earn } from './fill-awards.ts';
import { actorWith, at, getFrom, type World } from './filled-world.ts';
import { demoSuspension } from './world.ts';

/** An owner lets new badges be suspended, somebody earns one, and a registrar puts it on hold. */
export async function putOnHold(deps: Deps, pool: pg.Pool, world: World): Promise<void> {
  const { organisation, award, reason } = demoSuspension;
  const { id: organisationId } = getFrom(world.organisations, organisation);
  const owner = await actorWith(deps, world, { organisation, role: 'owner' });
  await offerSuspension(at(deps, award.monthsAgo), owner, { organisationId, offersSuspension: true });
  await earn(deps, pool, { world, award });
  const then = at(deps, award.monthsAgo - 1);
  const registrar = await actorWith(then, world, { organisation, role: 'registrar' });
  const held = await listAwardsOfPerson(then, getFrom(world.people, award.email));
  const earned = held.find((each) => each.organisationId === organisationId);
  if (!earned) throw new Error('The demo world has no award to put on hold.');
  await suspendAward(then, registrar, { organisationId, awardId: earned.id, reason });
  await runDueJobs(then, pool);
}
