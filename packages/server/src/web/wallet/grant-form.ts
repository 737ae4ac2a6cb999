import { z } from 'zod';
import {
  dayAfter,
  type Grant,
  lastDayOf,
  longestOfGrant,
  usualGrantDays,
} from '../../modules/wallet/index.ts';
import { idField, nameField, textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { at } from '../words/index.ts';

/** Chosen from a list of everything that the person holds, however long; the module says how many one link has. */
const mostTicked = 500;

export const grantForm = z
  .object({
    name: nameField(longestOfGrant.name, { empty: 'sharing.errors.name', long: 'sharing.errors.long' }),
    purpose: textField(longestOfGrant.purpose, 'sharing.errors.long').default(''),
    lastDay: z
      .string()
      .max(40, at('sharing.errors.lastDay'))
      .default('')
      .transform((typed) => typed.trim()),
    award: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(idField('sharing.errors.badge')).max(mostTicked, at('sharing.errors.badge')),
    ),
    hasEvidence: z.literal('on', at('sharing.errors.evidence')).optional(),
  })
  .transform(({ award, hasEvidence, ...wish }) => ({
    ...wish,
    awardIds: award,
    hasEvidence: hasEvidence === 'on',
  }));

/** What the form shows of what is stored. */
export function valuesOfGrant(grant: Omit<Grant, 'id' | 'personId' | 'madeAt'>): FormValues {
  return {
    name: grant.name,
    purpose: grant.purpose,
    lastDay: lastDayOf(grant),
    award: grant.awardIds,
    hasEvidence: grant.hasEvidence ? 'on' : '',
  };
}

/** A new one: empty, or like another whose time is over. */
export function valuesOfNew(now: Date, like: Grant | undefined, chosen: readonly string[]): FormValues {
  return {
    name: like?.name ?? '',
    purpose: like?.purpose ?? '',
    lastDay: dayAfter(now, usualGrantDays),
    award: like?.awardIds ?? [...chosen],
    hasEvidence: (like?.hasEvidence ?? true) ? 'on' : '',
  };
}
