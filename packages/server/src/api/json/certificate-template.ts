import { z } from 'zod';
import {
  type PaperTemplate,
  paperFonts,
  paperLanguages,
  paperLayouts,
  paperOrientations,
  paperSizes,
  templateBounds,
} from '../../modules/paper/index.ts';
import { named } from './schemas.ts';

const { line, closing, source, name, role, signatories } = templateBounds;

const looks = {
  layout: z.enum(paperLayouts),
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  font: z.enum(paperFonts),
  size: z.enum(paperSizes),
  orientation: z.enum(paperOrientations),
  language: z.enum(['', ...paperLanguages]),
  heading: z.string().max(line),
  before: z.string().max(line),
  between: z.string().max(line),
  closing: z.string().max(closing),
  source: z.string().max(source),
};

const signatoryJson = named(
  'Signatory',
  z.strictObject({ name: z.string(), role: z.string(), hasSignature: z.boolean() }),
);

const signatoryChangeJson = named(
  'SignatoryChange',
  z.strictObject({ name: z.string().min(1).max(name), role: z.string().max(role) }),
);

export const certificateTemplateJson = named(
  'CertificateTemplate',
  z.strictObject({
    ...looks,
    accent: z.string(),
    language: z.string(),
    signatories: z.array(signatoryJson),
  }),
);

export const certificateTemplateChangeJson = named(
  'CertificateTemplateChange',
  z
    .strictObject({
      ...z.object(looks).partial().shape,
      signatories: z.array(signatoryChangeJson).max(signatories).optional(),
      coversEarlier: z.boolean().optional(),
    })
    .meta({ examples: [{ layout: 'modern', signatories: [{ name: 'Margaret Hale', role: 'Registrar' }] }] }),
);

export function toCertificateTemplateJson(template: PaperTemplate): z.input<typeof certificateTemplateJson> {
  const { signatories, ...rest } = template;
  return {
    ...rest,
    signatories: signatories.map(({ name, role, picture }) => ({
      ...{ name, role },
      hasSignature: picture !== undefined,
    })),
  };
}
