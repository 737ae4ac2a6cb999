import type { z } from 'zod';
import { outcomeFields } from '../../modules/catalog/index.ts';
import { at } from '../words/index.ts';

const typed = new Set(['text', ...Object.keys(outcomeFields)]);

/** Ids, levels and prints that a page of ours wrote into the form are short; only outcomes are typed. */
export function refuseLongMarks(posted: { [field: string]: unknown }, refine: z.RefinementCtx): void {
  const marks = Object.entries(posted).filter(([field]) => !typed.has(/^(\w+)-\d+$/.exec(field)?.[1] ?? ''));
  refuseLong(Object.fromEntries(marks), refine);
}

/** The same of a form with rows, where they stand between what is typed. */
export function refuseLongRowMarks(posted: { [field: string]: unknown }, refine: z.RefinementCtx): void {
  const marks = Object.entries(posted).filter(([field]) => /^(add|remove)$|-(rowId|from|gone)$/.test(field));
  refuseLong(Object.fromEntries(marks), refine);
}

function refuseLong(marks: { [field: string]: unknown }, refine: z.RefinementCtx): void {
  for (const [field, value] of Object.entries(marks)) {
    const isLong = [value].flat().some((each) => typeof each === 'string' && each.length > 100);
    if (isLong) refine.addIssue({ code: 'custom', path: [field], message: at('authoring.errors.choice') });
  }
}
