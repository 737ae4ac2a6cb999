import { type Fact, type RuleDocument, requirementsOf } from '@cairn/rules';
import type { Deps } from '../../platform/deps.ts';
import { selectFacts } from './fact-store.ts';

/** Every fact of the person of the kinds that a rule speaks of; with a moment, those that were recorded by then. */
export function factsFor(
  deps: Pick<Deps, 'database'>,
  { personId, recordedUntil }: { personId: string; recordedUntil?: Date },
  rule: RuleDocument,
): Promise<Fact[]> {
  const kinds = [...new Set(requirementsOf(rule.rule).map(({ requires }) => requires))];
  return selectFacts(deps.database, { personId, kinds, ...(recordedUntil ? { recordedUntil } : {}) });
}
