import { z } from 'zod';
import type { EditionChange } from '../../modules/catalog/index.ts';
import { changeText, chooseLanguage } from '../../web/words/index.ts';
import { named } from './schemas.ts';

const changeJson = named(
  'EditionChange',
  z.strictObject({
    place: z.string(),
    how: z.enum(['added', 'removed', 'changed', 'moved']),
    sentence: z.string(),
  }),
);

export const changesJson = named(
  'EditionChanges',
  z.strictObject({
    edition: z.int().min(1),
    since: z.int().min(1).optional(),
    changes: z.array(changeJson),
  }),
);

/** Each with the place that a translation of it would have, and in the language that the program reads. */
export function toChangeJson(
  acceptLanguage: string | undefined,
  change: EditionChange,
): z.input<typeof changeJson> {
  const reading = chooseLanguage({ acceptLanguage });
  return { place: placeOf(change), how: howOf(change), sentence: changeText(reading, change) };
}

function placeOf(change: EditionChange): string {
  switch (change.of) {
    case 'fact':
      return change.field;
    case 'row':
      return `${change.list}.${change.rowId}`;
    case 'order':
      return change.list;
    case 'translation':
      return `translations.${change.language}`;
    case 'assessment':
      return 'assessments';
    case 'design':
      return 'design';
  }
}

function howOf(change: EditionChange): z.input<typeof changeJson>['how'] {
  if (change.of === 'order') return 'moved';
  if (change.of === 'design') return 'changed';
  if (change.of !== 'fact') return change.how;
  if (change.before === undefined) return 'added';
  return change.after === undefined ? 'removed' : 'changed';
}
