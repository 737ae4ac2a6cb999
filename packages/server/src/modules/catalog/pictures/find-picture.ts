import type { Deps } from '../../../platform/deps.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import { drawBadge } from '../draw-badge.ts';
import { selectDrawing, selectPicture } from './picture-store.ts';
import type { PictureBody } from './stored-picture.ts';

type Reading = Pick<Deps, 'database'>;
type Pictured = Pick<AchievementEdition, 'pictureId' | 'design' | 'title' | 'skills' | 'language'>;

/** What the author of an edition chose in place of the family's picture; undefined where that one is shown. */
export async function findPicture(
  deps: Reading,
  { pictureId }: Pick<AchievementEdition, 'pictureId'>,
): Promise<PictureBody | undefined> {
  return pictureId === undefined ? undefined : (await selectPicture(deps.database, pictureId))?.body;
}

/** The badge of an edition as SVG of 512 by 512: the picture of its own, else that of the family. */
export async function badgeSvgOf(deps: Reading, edition: Pictured, issuerName: string): Promise<string> {
  if (edition.pictureId === undefined) return drawBadge(edition, issuerName);
  const svg = await selectDrawing(deps.database, edition.pictureId);
  if (svg === undefined) throw new Error(`The picture ${edition.pictureId} is gone, and an edition has it.`);
  return svg;
}
