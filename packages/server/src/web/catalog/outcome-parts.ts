import { z } from 'zod';
import { type LearningOutcome, type OutcomeField, outcomeFields } from '../../modules/catalog/index.ts';
import { factAnswer } from './fact-answers.ts';

export type OutcomeParts = Pick<LearningOutcome, OutcomeField>;
type TypedParts = { [name in OutcomeField]?: OutcomeParts[name] | undefined };

const answers = Object.entries(outcomeFields).map(([name, field]) => {
  const isText = field.kind === 'line' || field.kind === 'text';
  const answer = factAnswer(field, isText ? 'authoring.described.errors.name' : undefined);
  return [name, answer.optional()] as const;
});

/** What an author says of an outcome in parts; each may be left empty, or out. */
export const outcomePartsSchema = z.object(Object.fromEntries(answers)) as z.ZodType<TypedParts>;

/** As far as they can be read: the schema of the form refuses the others. */
export function readOutcomeParts(typed: { [name: string]: string }): TypedParts {
  const read = outcomePartsSchema.safeParse(typed);
  if (!read.success) return {};
  return Object.fromEntries(Object.entries(read.data).filter(([name]) => Object.hasOwn(typed, name)));
}
