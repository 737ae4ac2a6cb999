import { z } from 'zod';
import { mappingBounds, type ReadMapping, relations } from '../../modules/skills/index.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const level = z.int().min(1).max(99);
const lineJson = named(
  'MappingLine',
  z.strictObject({ from: level, relation: z.enum(relations), to: level }),
);

export const scaleMappingJson = named(
  'ScaleMapping',
  z.strictObject({
    mappingId: id,
    organisationId: id,
    fromScaleId: id,
    toScaleId: id,
    lines: z.array(lineJson),
    source: z.string(),
    sourceUrl: z.string().optional(),
    publishedAt: moment,
    withdrawn: named('MappingWithdrawal', z.strictObject({ at: moment, reason: z.string() })).optional(),
  }),
);
export const scaleMappingPageJson = pageOf('ScaleMappings', scaleMappingJson);

export const newScaleMappingJson = named(
  'NewScaleMapping',
  z
    .strictObject({
      fromScaleId: id,
      toScaleId: id,
      lines: z.array(lineJson).min(1).max(99),
      source: z.string().min(1).max(mappingBounds.source),
      sourceUrl: z.string().max(mappingBounds.url).exactOptional(),
    })
    .meta({
      examples: [
        {
          ...{ fromScaleId: 'frm_…', toScaleId: 'frm_cairn-five-levels' },
          lines: [{ from: 1, relation: 'equals', to: 2 }],
          source: 'Comparison by the academic board, 2026',
        },
      ],
    }),
);

export const mappingEndJson = named(
  'MappingEnd',
  z
    .strictObject({ reason: z.string().min(1).max(mappingBounds.reason) })
    .meta({ examples: [{ reason: 'The scale has been revised.' }] }),
);

export const askedLevelsJson = named(
  'AskedLevels',
  z.strictObject({ scaleId: id, level, withScaleId: id, withLevel: level }).meta({
    examples: [{ scaleId: 'frm_…', level: 1, withScaleId: 'frm_…', withLevel: 2 }],
  }),
);

export const levelComparisonJson = named(
  'LevelComparison',
  z.strictObject({
    order: z.enum(['equal', 'higher', 'lower', 'unknown', 'disputed']),
    mappingIds: z.array(id),
  }),
);

export function toScaleMappingJson({ mapping }: ReadMapping): z.input<typeof scaleMappingJson> {
  const { publishedAt, withdrawn, ...said } = mapping;
  return {
    ...said,
    publishedAt: momentOf(publishedAt),
    ...(withdrawn && { withdrawn: { at: momentOf(withdrawn.at), reason: withdrawn.reason } }),
  };
}
