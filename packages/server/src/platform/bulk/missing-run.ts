import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';

export function missingRun(): Refusal {
  return new Refusal('not-found', say('bulk.run-not-found'));
}
