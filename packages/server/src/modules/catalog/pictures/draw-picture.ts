import { drawApart } from '../../../platform/badge-artwork/index.ts';
import {
  checkContrast,
  designBounds,
  drawDesign,
  isPictureDesign,
  type PictureDesign,
} from '../../../platform/badge-designer/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { findPublicFile, openFile } from '../../../platform/files/read-files.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Organisation } from '../../organisations/index.ts';
import { say } from '../refusals.ts';

type Drawing = Pick<Deps, 'database' | 'files'>;

/**
 * The drawing of a design. Refuses, at its field, a letter that no font of ours has, and what is too long.
 */
export async function drawPicture(
  deps: Drawing,
  organisation: Organisation,
  { design, alt }: { design: PictureDesign; alt: string },
): Promise<string> {
  assertFits(design);
  const logo = design.mark === 'logo' ? await findLogo(deps, organisation) : undefined;
  const drawn = await drawDesign({ design, alt, logo, issuerName: organisation.name });
  if (typeof drawn === 'string') return drawn;
  const said = say('catalog.letter-undrawable', { letter: drawn.undrawable });
  throw new Refusal('invalid', said, { [drawn.field]: said });
}

/** Refuses what could not be read once it stands on the badge. */
export function assertReadable(design: PictureDesign): void {
  const unread = checkContrast(design).find(({ verdict }) => verdict === 'unreadable');
  if (!unread) return;
  const said = say('catalog.colours-alike', { ratio: String(unread.ratio) });
  throw new Refusal('invalid', said, { [`${unread.of}Colour`]: said });
}

/** A design with its texts as they are drawn. */
export function tidyDesign(design: PictureDesign): PictureDesign {
  return {
    ...design,
    top: oneLine(design.top),
    bottom: oneLine(design.bottom),
    centre: design.centre.map(oneLine).filter((line) => line !== ''),
    ribbon: oneLine(design.ribbon),
  };
}

function assertFits(design: PictureDesign): void {
  if (!isPictureDesign(design)) throw new Refusal('invalid', say('catalog.design-unknown'));
  const { top, bottom, line, lines, ribbon } = designBounds;
  if (design.centre.length > lines) refuse('centre', say('catalog.picture-lines', { most: String(lines) }));
  for (const [field, most] of [
    ['top', top],
    ['bottom', bottom],
    ['centre', line],
    ['ribbon', ribbon],
  ] as const) {
    if ([design[field]].flat().some((text) => text.length > most))
      refuse(field, say('catalog.picture-text-long', { most: String(most) }));
  }
}

function refuse(field: string, said: ReturnType<typeof say>): never {
  throw new Refusal('invalid', said, { [field]: said });
}

const logoSize = 256;
/** Logos as they were drawn last, by their name, which says how they look: each look at a design needs one. */
const drawnLogos = new Map<string, Uint8Array>();
const mostLogos = 100;

/** The logo as a square PNG; undefined while the organisation has none that can be drawn. */
async function findLogo(deps: Drawing, { logo }: Organisation): Promise<Uint8Array | undefined> {
  if (!logo) return undefined;
  const known = drawnLogos.get(logo);
  if (known) return known;
  const [sha256 = '', ending] = logo.split('.');
  const file = await findPublicFile(deps, sha256);
  if (!file) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await openFile(deps, file)).bytes()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = ending === 'svg' ? 'image/svg+xml' : 'image/png';
  const image = `<image width="256" height="256" href="data:${type};base64,${bytes.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">${image}</svg>`;
  const png = await drawApart(svg, [logoSize]);
  if (typeof png === 'string') return undefined;
  if (drawnLogos.size >= mostLogos) drawnLogos.delete(drawnLogos.keys().next().value ?? '');
  drawnLogos.set(logo, png);
  return png;
}
