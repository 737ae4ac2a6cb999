import { type Decision, getStanding, hasBegun, requirementNodes } from '../../modules/earning/index.ts';
import type { Enrolment } from '../../modules/learning/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { stepLoaderOf } from '../assessment/kinds.tsx';
import type { Words } from '../words/index.ts';
import type { WayStep } from './learn-page.tsx';

/** What an enrolment still asks, step by step, as the decision says it now. */
export async function loadWay(
  deps: Deps,
  actor: { personId: string },
  { enrolment, words }: { enrolment: Enrolment; words: Words },
): Promise<{ steps: WayStep[]; isMet: boolean; isOver: boolean }> {
  const who = { personId: enrolment.personId, editionId: enrolment.editionId };
  const before = await getStanding(deps, who);
  const isCompleted = enrolment.status === 'completed';
  if (!before) return { steps: [], isMet: isCompleted, isOver: isCompleted };
  const steps = await Promise.all(
    requirementNodes(before.decision.node).map(async (node): Promise<WayStep[]> => {
      const requirement = { id: node.requirement, requires: node.requires };
      const step = await stepLoaderOf(node.requires)?.(deps, actor, { enrolment, requirement, words });
      return step ? [{ ...step, requirementId: node.requirement, state: node.state }] : [];
    }),
  );
  // Loading a step may itself record something: an exam whose time is over is marked when somebody looks.
  const now = (await getStanding(deps, who)) ?? before;
  const states = new Map(requirementNodes(now.decision.node).map((node) => [node.requirement, node.state]));
  return {
    isMet: now.decision.state === 'met',
    // As `listEndedWays` has it: who left before they showed anything has nothing to review.
    isOver:
      isCompleted ||
      now.decision.state === 'closed' ||
      (enrolment.status === 'withdrawn' && hasBegun(now.decision)),
    steps: inOrder(
      steps.flat().map((step) => ({ ...step, state: states.get(step.requirementId) ?? step.state })),
      now.decision,
    ),
  };
}

/** First what is left on the cheapest way to finish, in its order; the others as the rule has them. */
function inOrder(steps: readonly WayStep[], decision: Decision): WayStep[] {
  const place = new Map((decision.left ?? []).map(({ requirement }, index) => [requirement, index]));
  const placeOf = ({ requirementId }: WayStep): number => place.get(requirementId) ?? -1;
  return [...steps].sort((one, other) => placeOf(one) - placeOf(other));
}
