import { z } from 'zod';
import { organisationKinds, roles } from '../../modules/audit/index.ts';
import { lineField, nameField, someOf, textField } from '../forms/fields.ts';
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

/** What an organisation says of itself. */
export const organisationFields = {
  name: nameField(120, {
    empty: 'administration.form.errors.name',
    long: 'administration.form.errors.nameLong',
  }),
  kind: z.enum(organisationKinds, at('administration.form.errors.kind')),
  description: textField(1000, 'administration.form.errors.description').refine(
    (text) => text !== '',
    at('administration.form.errors.description'),
  ),
  websiteUrl: websiteField,
  countryCode: countryField,
};
