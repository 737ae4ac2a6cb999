import { z } from 'zod';
import type { BulkRun } from '../../../platform/bulk/bulk-run.ts';

/** What holds for a whole bulk check. */
const checkOptions = z.object({
  /** What was handed in, as its owner knows it. */
  name: z.string(),
  owner: z.enum(['person', 'organisation']),
});
export type CheckOptions = z.infer<typeof checkOptions>;

export function optionsOf({ options }: Pick<BulkRun, 'options'>): CheckOptions {
  return checkOptions.parse(options);
}

export function isOfOrganisation(run: Pick<BulkRun, 'options'>): boolean {
  return optionsOf(run).owner === 'organisation';
}
