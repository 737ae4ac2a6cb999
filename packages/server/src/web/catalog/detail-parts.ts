import { contentFields, type ListField, type PlainField } from '../../modules/catalog/index.ts';

export const detailPartNames = ['time', 'audience', 'quality', 'upkeep'] as const;
export type DetailPart = (typeof detailPartNames)[number];

/** The short pages of a description, besides its first. What is on none of them is asked on the first. */
export const detailParts: {
  readonly [part in DetailPart]: { fields: readonly PlainField[]; lists: readonly ListField[] };
} = {
  time: {
    fields: [
      ...(['pace', 'weeklyHours', 'leastWeeks', 'typicalWeeks', 'mostWeeks'] as const),
      ...(['nationalFramework', 'nationalLevel'] as const),
    ],
    lists: ['otherCredits'],
  },
  audience: {
    fields: ['approach'],
    lists: ['entryRequirements', 'targetRoles', 'fieldsOfStudy', 'industries', 'classifications'],
  },
  quality: { fields: ['identityCheck', 'pedagogy'], lists: ['qualityAssurance', 'people'] },
  upkeep: {
    fields: ['stackability', 'stackabilityText', 'renewalOpensMonths', 'renewalBy', 'reviewBy'],
    lists: [],
  },
};

const elsewhere = new Set(detailPartNames.flatMap((part) => detailParts[part].fields));
export const mainFields = (Object.keys(contentFields) as PlainField[]).filter((name) => !elsewhere.has(name));
