import { z } from 'zod';
import {
  designBounds,
  type designColours,
  designMarks,
  type PictureDesign,
  pictureShapes,
  symbolChoices,
} from '../../../platform/badge-designer/index.ts';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const text = (most: number) => z.string().max(most);

/** What an author chose, as programs and the table write it. */
const pictureDesign = z.object({
  shape: z.enum(pictureShapes),
  colours: z.object({ ground: colour, ring: colour, symbol: colour, text: colour } satisfies {
    [name in (typeof designColours)[number]]: unknown;
  }),
  symbol: z.enum(symbolChoices),
  mark: z.enum(designMarks),
  top: text(designBounds.top),
  bottom: text(designBounds.bottom),
  centre: z.array(text(designBounds.line)).max(designBounds.lines),
  ribbon: text(designBounds.ribbon),
}) satisfies z.ZodType<PictureDesign>;

const alt = text(designBounds.alt);

const pictureBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('designed'), design: pictureDesign, alt }),
  z.object({
    kind: z.literal('uploaded'),
    mediaType: z.enum(['image/png', 'image/svg+xml']),
    /** Of the bytes as they came. */
    sha256: z.string().length(64),
    alt,
  }),
]);

/** A picture besides the family of badges that every edition can have. */
export type PictureBody = z.infer<typeof pictureBody>;

export const storedPicture = storedFormat('picture of a badge', pictureBody, [saysItsNumber]);
