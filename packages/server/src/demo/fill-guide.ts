import { sayInGuide } from '../modules/site/index.ts';
import type { Deps } from '../platform/deps.ts';
import { demoGuide } from './content/reviews.ts';
import { getActor, getFrom, type World } from './filled-world.ts';

/** The administrator has added a question and a term, in two languages. */
export async function sayOwnWords(deps: Deps, world: World): Promise<void> {
  const administrator = await getActor(deps, getFrom(world.people, 'robin@cairn.example'));
  for (const entry of demoGuide) await sayInGuide(deps, administrator, { ...entry, key: undefined });
}
