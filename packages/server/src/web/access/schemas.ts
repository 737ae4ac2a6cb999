import { z } from 'zod';
import { roles } from '../../modules/audit/index.ts';
import { lineField, nameField, someOf } from '../forms/fields.ts';
import { at } from '../words/index.ts';

export const name = nameField(100, { empty: 'access.errors.name', long: 'access.errors.nameLong' });
export const address = z
  .string()
  .trim()
  .max(254, at('access.errors.address'))
  .pipe(z.email(at('access.errors.address')));
export const password = z
  .string()
  .min(1, at('access.errors.password'))
  .max(1000, at('access.errors.password'));

export const roleList = someOf(roles, 'members.chooseRole').refine(
  (list) => list.length > 0,
  at('members.chooseRole'),
);

/** Left empty, it is not given. */
export const emptyField = z.literal('').transform(() => undefined);
// What a website may be is the module's rule.
export const websiteField = emptyField.or(lineField(300, 'administration.form.errors.website'));
export const countryField = emptyField.or(
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, at('administration.form.errors.country')),
);
