import type { About, KindDefinition, Measure } from './kinds/define-kind.ts';
import { definitionOf, type Requirement } from './rule.ts';

/** What a requirement asks of facts, worked out once: a rule that was read does not change. */
export interface Prepared {
  definition: KindDefinition<object>;
  about: About;
  measure: Measure;
}

const known = new WeakMap<Requirement, Prepared>();

export function preparedOf(requirement: Requirement): Prepared {
  const before = known.get(requirement);
  if (before) return before;
  const definition = definitionOf(requirement);
  const measure = definition.measure?.(requirement) ?? { by: 'one' };
  const prepared = { definition, about: definition.about(requirement), measure };
  known.set(requirement, prepared);
  return prepared;
}
