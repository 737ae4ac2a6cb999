import { renderPng } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { storeFile } from '../../platform/files/keep-file.ts';
import { type AchievementEdition, editionAddress } from './achievement-edition.ts';
import { printOfDrawing } from './draw-badge.ts';
import { badgeSvgOf } from './pictures/find-picture.ts';

type Edition = Pick<
  AchievementEdition,
  | 'achievementId'
  | 'organisationId'
  | 'editionId'
  | 'number'
  | 'pictureId'
  | 'design'
  | 'title'
  | 'skills'
  | 'language'
>;

/** Tells how the badge of an edition looks, and changes with whatever changes that. */
export function printOfBadge(edition: Edition, issuerName: string): string {
  // A picture of its own never changes, so its id says how it looks.
  return edition.pictureId ?? printOfDrawing(edition, issuerName);
}

/** An address under which a browser needs to ask for the picture once. */
export function badgeAddress(edition: Edition, issuerName: string): string {
  return `${editionAddress(edition)}/image.svg?print=${printOfBadge(edition, issuerName)}`;
}

/** Pixels a side of the picture that other programs show. */
const keptSize = 600;
/** Names of pictures that this process kept, by their print: a thousand badges of one edition draw once. */
const keptNames = new Map<string, string>();
const mostNames = 2000;

/**
 * Keeps the picture of an edition under the digest of its bytes and answers its path: what a badge names shows the same
 * for ever, whatever the organisation calls itself later.
 */
export async function keepBadgePicture(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>,
  edition: Edition,
  issuerName: string,
): Promise<string> {
  const print = printOfBadge(edition, issuerName);
  const known = keptNames.get(print);
  if (known !== undefined) return `/pictures/${known}`;
  const png = await renderPng(await badgeSvgOf(deps, edition, issuerName), { size: keptSize });
  const owner = { kind: 'organisation', id: edition.organisationId } as const;
  const incoming = { owner, purpose: 'badge-picture', bytes: [png] } as const;
  const { sha256 } = await storeFile(deps, incoming, edition.editionId);
  const name = `${sha256}.png`;
  if (keptNames.size >= mostNames) keptNames.delete(keptNames.keys().next().value ?? '');
  keptNames.set(print, name);
  return `/pictures/${name}`;
}
