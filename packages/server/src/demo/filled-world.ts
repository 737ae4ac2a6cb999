import type { Person } from '../modules/audit/index.ts';
import { findActor, type Organisation } from '../modules/organisations/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { DemoAchievement } from './content/demo-achievement.ts';
import { demoAchievements, demoPeople } from './world.ts';

/** What is there of the demo world while it is being filled. */
export interface World {
  organisations: Map<string, Organisation>;
  /** By e-mail address. */
  people: Map<string, string>;
  /** Achievement id by key. */
  achievements: Map<string, string>;
}

export function at(deps: Deps, monthsAgo: number): Deps {
  const time = new Date(deps.now());
  time.setUTCMonth(time.getUTCMonth() - monthsAgo);
  return { ...deps, now: () => new Date(time) };
}

export async function actorWith(
  deps: Deps,
  world: World,
  wanted: { organisation: string; role: string },
): Promise<Person> {
  const person = demoPeople.find(
    (each) => each.organisation === wanted.organisation && each.role === wanted.role,
  );
  return getActor(deps, getFrom(world.people, person?.email ?? ''));
}

export async function getActor(deps: Deps, personId: string): Promise<Person> {
  const actor = await findActor(deps, personId);
  if (!actor) throw new Error(`The demo world has no person ${personId}.`);
  return actor;
}

export function findDemo(key: string): DemoAchievement {
  const demo = demoAchievements.find((each) => each.key === key);
  if (!demo) throw new Error(`The demo world has no achievement ${key}.`);
  return demo;
}

export function isRight(choice: string): boolean {
  return choice.startsWith('*');
}

export function textOf(choice: string): string {
  return choice.replace(/^\*/, '');
}

export function getFrom<Value>(map: Map<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo world has no ${key}.`);
  return value;
}
