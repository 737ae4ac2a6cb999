import { z } from 'zod';
import { roles } from '../../modules/access/index.ts';
import { access as words } from '../words/en/access.ts';
import { members } from '../words/en/members.ts';

export const name = z.string().trim().min(1, words.errors.name).max(100, words.errors.nameLong);
export const address = z.string().trim().max(254, words.errors.address).pipe(z.email(words.errors.address));
export const password = z.string().min(1, words.errors.password).max(1000, words.errors.password);

/** One ticked box comes as text, several as a list. */
export const roleList = z
  .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(roles)))
  .refine((list) => list.length > 0, members.chooseRole);
