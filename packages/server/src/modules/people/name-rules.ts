import { hasVisibleLetter, oneLine } from '../../platform/plain-text.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { say } from './refusals.ts';

/** Most letters of the names of this module. */
export const longestName = { person: 100, organisation: 120, apiToken: 80, passkey: 60 } as const;

/**
 * A name as it is kept: one plain line with something to read in it. Refuses what is left empty by that, or is longer
 * than such a name may be; forms say the same before.
 */
export function assertName(typed: string, kind: keyof typeof longestName): string {
  const name = oneLine(typed);
  if (!hasVisibleLetter(name)) refuse(say('people.name-invisible'));
  if (name.length > longestName[kind]) refuse(say('people.name-long', { most: longestName[kind] }));
  return name;
}

/** A name that another program gives: what cannot be a name becomes the one of `otherwise`. */
export function nameFrom(given: unknown, otherwise: string): string {
  const name = typeof given === 'string' ? oneLine(given.slice(0, 1000)) : '';
  return hasVisibleLetter(name) ? name.slice(0, longestName.person).trim() : otherwise;
}

function refuse(said: Said): never {
  throw new Refusal('invalid', said, { name: said });
}
