import { z } from 'zod';
import { roles } from '../../modules/access/index.ts';
import { lineField, nameField, someOf } from '../fields.ts';
import { access as words } from '../words/en/access.ts';
import { administration } from '../words/en/administration.ts';
import { members } from '../words/en/members.ts';

export const name = nameField(100, { empty: words.errors.name, long: words.errors.nameLong });
export const address = z.string().trim().max(254, words.errors.address).pipe(z.email(words.errors.address));
export const password = z.string().min(1, words.errors.password).max(1000, words.errors.password);

export const roleList = someOf(roles, members.chooseRole).refine(
  (list) => list.length > 0,
  members.chooseRole,
);

/** Left empty, it is not given. */
export const emptyField = z.literal('').transform(() => undefined);
// What a website may be is the module's rule.
export const websiteField = emptyField.or(lineField(300, administration.form.errors.website));
export const countryField = emptyField.or(
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, administration.form.errors.country),
);
