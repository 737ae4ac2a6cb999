import { z } from 'zod';
import { named } from './schemas.ts';

const faultJson = named('Fault', z.strictObject({ place: z.string(), code: z.string(), detail: z.string() }));

/** RFC 9457, with our code and, for what was sent wrong, each fault with its place. */
export const problemJson = named(
  'Problem',
  z.strictObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(faultJson).optional(),
  }),
);

export type Problem = z.infer<typeof problemJson>;
