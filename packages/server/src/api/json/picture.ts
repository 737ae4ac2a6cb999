import { z } from 'zod';
import { type AchievementEdition, editionAddress, type PictureBody } from '../../modules/catalog/index.ts';
import {
  designBounds as bounds,
  checkContrast,
  designMarks,
  pictureShapes,
  symbolChoices,
} from '../../platform/badge-designer/index.ts';
import { named } from './schemas.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const coloursJson = named(
  'PictureColours',
  z.strictObject({ ground: colour, ring: colour, symbol: colour, text: colour }),
);

export const pictureDesignJson = named(
  'PictureDesign',
  z.strictObject({
    shape: z.enum(pictureShapes),
    colours: coloursJson,
    symbol: z.enum(symbolChoices),
    mark: z.enum(designMarks),
    top: z.string().max(bounds.top),
    bottom: z.string().max(bounds.bottom),
    centre: z.array(z.string().max(bounds.line)).max(bounds.lines),
    ribbon: z.string().max(bounds.ribbon),
  }),
);

const example = {
  design: {
    shape: 'shield',
    colours: { ground: '#173f5f', ring: '#cfe6f0', symbol: '#cfe6f0', text: '#ffffff' },
    symbol: 'drop',
    mark: 'none',
    top: 'الوقاية من العدوى',
    bottom: '',
    centre: ['Infection', 'prevention'],
    ribbon: 'Foundation',
  },
  alt: 'A blue shield with a drop.',
} as const;

const alt = z.string().max(bounds.alt);

/** What gives a draft a picture of its own, where no file does. */
export const pictureChangeJson = named(
  'PictureChange',
  z.strictObject({ design: pictureDesignJson, alt: alt.default('') }).meta({ examples: [example] }),
);

const contrastJson = named(
  'PictureContrast',
  z.strictObject({
    of: z.enum(['text', 'symbol', 'ring']),
    ratio: z.number(),
    verdict: z.enum(['good', 'weak', 'poor', 'unreadable']),
  }),
);

export const pictureJson = named(
  'Picture',
  z.strictObject({
    kind: z.enum(['family', 'designed', 'uploaded']),
    alt: alt.optional(),
    design: pictureDesignJson.optional(),
    contrast: z.array(contrastJson).optional(),
    mediaType: z.enum(['image/png', 'image/svg+xml']).optional(),
    url: z.url().optional(),
  }),
);

export function toPictureJson(
  edition: AchievementEdition,
  body: PictureBody | undefined,
  publicUrl: string,
): z.input<typeof pictureJson> {
  const shown = edition.status !== 'draft' && { url: `${publicUrl}${editionAddress(edition)}/image.svg` };
  if (!body) return { kind: 'family', ...shown };
  if (body.kind === 'uploaded')
    return { kind: body.kind, alt: body.alt, mediaType: body.mediaType, ...shown };
  const { kind, alt, design } = body;
  return { kind, alt, design, contrast: checkContrast(design), ...shown };
}
