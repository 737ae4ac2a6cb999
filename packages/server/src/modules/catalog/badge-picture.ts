import { createHash } from 'node:crypto';
import type { AchievementVersion } from './achievement-version.ts';
import { drawBadge } from './draw-badge.ts';

type Edition = Pick<AchievementVersion, 'achievementId' | 'versionId' | 'design' | 'title' | 'skills'>;

/** Prints by edition and issuer: a page of the catalogue asks for twenty, and drawing one takes milliseconds. */
const prints = new Map<string, string>();
const mostPrints = 2000;

/** The digest of the drawing of a published edition; changes with whatever changes how it looks. */
export function printOfBadge(version: Edition, issuerName: string): string {
  const key = `${version.versionId} ${issuerName}`;
  const known = prints.get(key);
  if (known !== undefined) return known;
  const print = createHash('sha256').update(drawBadge(version, issuerName)).digest('hex').slice(0, 32);
  if (prints.size >= mostPrints) prints.delete(prints.keys().next().value ?? '');
  prints.set(key, print);
  return print;
}

/** An address under which a browser needs to ask for the picture once. */
export function badgeAddress(version: Edition, issuerName: string): string {
  return `/achievements/${version.achievementId}/image.svg?print=${printOfBadge(version, issuerName)}`;
}
