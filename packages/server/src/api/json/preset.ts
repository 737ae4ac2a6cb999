import { z } from 'zod';
import { type NamedPreset, type Preset, storedPreset } from '../../modules/assessment/index.ts';
import { id, named } from './schemas.ts';

const members = z.record(z.string().max(100), z.unknown());

/** What a preset is made of is judged by the module, which says the place of each fault. */
export const presetJson = named(
  'Preset',
  z
    .strictObject({
      format: z.int().optional(),
      content: members,
      exam: members.optional(),
      packs: z.array(z.string().max(100)).max(50).optional(),
      in: z.record(z.string().max(20), members),
    })
    .meta({
      examples: [
        {
          format: 2,
          content: { workloadHours: 20, kind: 'MicroCredential' },
          exam: { passPercent: 70, passRule: 'every-outcome', multiplePolicy: 'share', waitHours: 0 },
          in: {
            en: { name: 'A short week', about: 'For what takes a week.', content: { criteria: 'Pass.' } },
          },
        },
      ],
    }),
);

export const namedPresetJson = named(
  'NamedPreset',
  z.strictObject({ presetId: id, isOwn: z.boolean(), preset: presetJson }),
);
export const presetsJson = named('Presets', z.strictObject({ items: z.array(namedPresetJson) }));

export function toPresetJson(preset: Preset): z.input<typeof presetJson> {
  return JSON.parse(storedPreset.write(preset));
}

export function toNamedPresetJson({ preset, ...named }: NamedPreset): z.input<typeof namedPresetJson> {
  return { ...named, preset: toPresetJson(preset) };
}

export const beginJson = named(
  'BeginFromPreset',
  z
    .strictObject({
      title: z.string().min(1).max(120),
      purpose: z.string().max(600).optional(),
      language: z.string().min(2).max(20).optional(),
    })
    .meta({ examples: [{ title: 'Data analyst', language: 'en' }] }),
);

export const copyJson = named(
  'Copy',
  z.strictObject({ title: z.string().min(1).max(120) }).meta({ examples: [{ title: 'Data analyst II' }] }),
);
