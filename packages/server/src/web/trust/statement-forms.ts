import { z } from 'zod';
import { longestOfStatement, partnerRoles, statementKinds } from '../../modules/trust/index.ts';
import { idField, lineField, textField } from '../forms/fields.ts';
import { at } from '../words/index.ts';

const { line, text, reason } = longestOfStatement;
const empty = (value: unknown) => (value === '' ? undefined : value);
const tooLong = 'trust.errors.long';

export const makeForm = z.object({
  organisation: idField('trust.errors.about'),
  achievementId: z.preprocess(empty, idField('trust.errors.about').optional()),
  kind: z.enum(statementKinds, at('trust.errors.kind')),
  role: z.preprocess(empty, z.enum(partnerRoles, at('trust.errors.role')).optional()),
  standard: lineField(line, tooLong).default(''),
  equivalentTo: lineField(line, tooLong).default(''),
  conditions: textField(text, tooLong).default(''),
  comment: textField(text, tooLong).default(''),
  validUntil: z.preprocess(empty, z.iso.date(at('trust.errors.date')).optional()),
});

export const withdrawForm = z.object({ reason: lineField(reason, 'trust.errors.reason') });

/** A day as it is typed, to its end in UTC. */
export function endOf(day: string | undefined): Date | undefined {
  return day === undefined ? undefined : new Date(`${day}T23:59:59Z`);
}
