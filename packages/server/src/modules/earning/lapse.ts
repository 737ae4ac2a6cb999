import { type Decision, evaluate, evaluateAgain, type Fact } from '@cairn/rules';
import type { Deps } from '../../platform/deps.ts';
import { findAwardRule } from '../catalog/index.ts';
import { requirementNodes } from './decision-rules.ts';
import { selectLapse } from './decision-store.ts';
import { factsFor } from './facts-for.ts';

/** How a rule that was met came to be met no longer. */
export interface Lapse {
  metAt: Date;
  lapsedAt: Date;
  requirements: LapsedRequirement[];
}

type Node = ReturnType<typeof requirementNodes>[number];

/** One requirement as it was decided before and after. */
export interface LapsedRequirement {
  requirementId: string;
  requires: Node['requires'];
  before: Node;
  after: Node;
  /** By these it was met before; what ended since says so. */
  facts: Fact[];
}

/**
 * The proof before and after: the last time until a moment that the rule of an edition lapsed for somebody, made again
 * from the facts that were recorded then. Undefined where it never did.
 */
export async function findLapse(
  deps: Pick<Deps, 'database'>,
  who: { personId: string; editionId: string },
  until: Date,
): Promise<Lapse | undefined> {
  const [rule, found] = await Promise.all([
    findAwardRule(deps, who.editionId),
    selectLapse(deps.database, { ...who, until }),
  ]);
  if (!rule || !found) return undefined;
  const { metAt, lapsedAt } = found;
  const { personId } = who;
  const [then, since] = await Promise.all([
    factsFor(deps, { personId, recordedUntil: metAt }, rule),
    factsFor(deps, { personId, recordedUntil: lapsedAt }, rule),
  ]);
  const before = evaluate(rule, then, metAt.toISOString());
  const moment = { at: lapsedAt.toISOString(), decidedAt: metAt.toISOString() };
  return { metAt, lapsedAt, requirements: pair(before, evaluateAgain(rule, since, moment), since) };
}

function pair(before: Decision, after: Decision, facts: readonly Fact[]): LapsedRequirement[] {
  const now = new Map(requirementNodes(after.node).map((node) => [node.requirement, node]));
  return requirementNodes(before.node).flatMap((node) => {
    const later = now.get(node.requirement);
    if (!later) return [];
    const used = facts.filter(({ id }) => node.facts.includes(id));
    const { requirement: requirementId, requires } = node;
    return [{ requirementId, requires, before: node, after: later, facts: used }];
  });
}
