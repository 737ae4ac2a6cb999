import type { z } from 'zod';
import { at } from '../words/index.ts';

/** Ids, levels and prints that a page of ours wrote into the form are short; only outcomes are typed. */
export function refuseLongMarks(posted: { [field: string]: unknown }, refine: z.RefinementCtx): void {
  for (const [field, value] of Object.entries(posted)) {
    const isLong = [value].flat().some((each) => typeof each === 'string' && each.length > 100);
    if (isLong && !/^text-\d+$/.test(field))
      refine.addIssue({ code: 'custom', path: [field], message: at('authoring.errors.choice') });
  }
}
