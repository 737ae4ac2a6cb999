import { z } from 'zod';
import { longestOfShowcase, type Showcase, type ShowcaseBadge } from '../../modules/wallet/index.ts';
import { idField, textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { at } from '../words/index.ts';

/** All that a person may hold, which is what the form lists. */
const mostListed = 800;

const listOf = (each: z.ZodString, sentence: ReturnType<typeof at>) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(each).max(mostListed, sentence),
  );
const tick = z.literal('on', at('showcase.errors.tick')).optional();

/** `badge` and `place` come in pairs, in the order of the form. */
export const showcaseForm = z
  .object({
    isOn: tick,
    isListed: tick,
    about: textField(longestOfShowcase.about, 'showcase.errors.long').default(''),
    badge: listOf(idField('showcase.errors.badge'), at('showcase.errors.badge')),
    place: listOf(
      z.string().regex(/^\s*(?:[1-9]\d{0,2})?\s*$/, at('showcase.errors.place')),
      at('showcase.errors.place'),
    ),
  })
  .transform(({ isOn, isListed, about, badge, place }) => ({
    ...{ about, isOn: isOn === 'on', isListed: isListed === 'on' },
    badgeIds: badge
      .map((id, index) => ({ id, place: (place[index] ?? '').trim() }))
      .filter((one) => one.place !== '')
      .sort((one, other) => Number(one.place) - Number(other.place))
      .map(({ id }) => id),
  }));

type Stored = Omit<Showcase, 'id' | 'personId'>;

export const newShowcase: Stored = { isOn: false, isListed: false, about: '', badgeIds: [] };

/** What tells one state of it from another. */
export function valuesOfShowcase({ isOn, isListed, about, badgeIds }: Stored): FormValues {
  return {
    ...{ isOn: isOn ? 'on' : '', isListed: isListed ? 'on' : '', about },
    place: badgeIds.map((id, index) => `${index + 1} ${id}`),
  };
}

/** What the form shows of what is stored. */
export function fieldsOfShowcase({ badgeIds }: Stored, choices: readonly ShowcaseBadge[]): FormValues {
  const ids = choices.map(({ id }) => id);
  const places = ids.map((id) => (badgeIds.includes(id) ? String(badgeIds.indexOf(id) + 1) : ''));
  return { badge: ids, place: places };
}
