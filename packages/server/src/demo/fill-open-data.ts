import { changeOpenData } from '../modules/catalog/index.ts';
import type { Deps } from '../platform/deps.ts';
import { actorWith, getFrom, type World } from './filled-world.ts';
import { demoOpenData } from './world.ts';

/** Two give their descriptions away, one keeps its rights, and the accreditor also speaks as registries read it. */
export async function giveAway(deps: Deps, world: World): Promise<void> {
  for (const { organisation, ...said } of demoOpenData) {
    const owner = await actorWith(deps, world, { organisation, role: 'owner' });
    const { id: organisationId } = getFrom(world.organisations, organisation);
    await changeOpenData(deps, owner, { organisationId, finderHosts: [], ...said });
  }
}
