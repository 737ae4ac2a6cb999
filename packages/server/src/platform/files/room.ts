import type { Deps } from '../deps.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import type { FileOwner } from './file.ts';
import { sumSizes } from './file-store.ts';
import { type Purpose, roomPurposes, rulesOf } from './purposes.ts';

export interface Room {
  /** In bytes, as is `most`. */
  used: number;
  most: number;
}

/** How much an owner keeps and may keep. The site has no bound but the disk. */
export async function roomOf(deps: Pick<Deps, 'config' | 'database'>, owner: FileOwner): Promise<Room> {
  const used = await sumSizes(deps.database, owner, roomPurposes);
  const { organisation, person } = deps.config.room;
  return { used, most: { organisation, person, site: Number.POSITIVE_INFINITY }[owner.kind] };
}

/** What an owner may still keep for a purpose. */
export async function roomLeft(
  deps: Pick<Deps, 'config' | 'database'>,
  { owner, purpose }: { owner: FileOwner; purpose: Purpose },
): Promise<Room> {
  if (rulesOf(purpose).takesRoom) return roomOf(deps, owner);
  return { used: 0, most: Number.POSITIVE_INFINITY };
}

/** Refuses what is more than the room. */
export function assertRoom({ used, most }: Room, size: number): void {
  if (used + size <= most) return;
  throw new Refusal('too-large', say('files.no-room', { megabytes: Math.floor(most / 1e6) }));
}
