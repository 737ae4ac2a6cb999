import { hasVisibleLetter, oneLine } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';

/** Most letters of the names of this module. */
export const longestName = { person: 100, organisation: 120, apiToken: 80, passkey: 60 } as const;

/**
 * A name as it is kept: one plain line with something to read in it. Refuses what is left empty by that, or is longer
 * than such a name may be; forms say the same before.
 */
export function assertName(typed: string, kind: keyof typeof longestName): string {
  const name = oneLine(typed);
  if (!hasVisibleLetter(name)) refuse('The name needs at least one letter or digit that can be seen.');
  if (name.length > longestName[kind])
    refuse(`The name is too long. Use at most ${longestName[kind]} characters.`);
  return name;
}

/** A name that another program gives: what cannot be a name becomes the one of `otherwise`. */
export function nameFrom(given: unknown, otherwise: string): string {
  const name = typeof given === 'string' ? oneLine(given.slice(0, 1000)) : '';
  return hasVisibleLetter(name) ? name.slice(0, longestName.person).trim() : otherwise;
}

function refuse(message: string): never {
  throw new Refusal('invalid', 'access.name-malformed', message, { name: message });
}
