import { z } from 'zod';
import { longestDecision } from '../../modules/cases/index.ts';
import * as schemas from '../access/schemas.ts';
import { lineField, textField } from '../forms/fields.ts';
import { at } from '../words/index.ts';

export const longestStatement = 2000;

const needed = (text: string) => text !== '';

export const statementForm = z.object({
  statement: textField(longestStatement, 'cases.errors.textLong').refine(
    needed,
    at('cases.errors.statement'),
  ),
});
export const nameForm = statementForm.extend({ wish: schemas.name });
export const commentForm = z.object({
  text: textField(longestStatement, 'cases.errors.textLong').refine(needed, at('cases.errors.comment')),
});
export const decisionForm = z.object({
  decision: z.enum(['accepted', 'declined'], at('cases.errors.decision')),
  reason: lineField(longestDecision, 'cases.errors.reasonLong').refine(needed, at('cases.errors.reason')),
});
