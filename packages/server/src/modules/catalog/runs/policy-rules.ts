import { catalogRefusal } from '../refusals.ts';
import { type Policies, type PolicyLevel, policyLevels, policyNames } from './policies.ts';

/** What holds, and who laid it down; a policy that nobody laid down is missing. */
export type Resolved = {
  [name in keyof Policies]: { value: NonNullable<Policies[name]>; by: PolicyLevel };
};

/** The one resolver: of each policy what the nearest says that says anything. */
export function resolvePolicies(
  levels: { readonly [level in PolicyLevel]?: Policies | undefined },
): Resolved {
  const resolved = policyNames.flatMap((name) => {
    const by = policyLevels.find((level) => levels[level]?.[name] !== undefined);
    return by === undefined ? [] : [[name, { value: levels[by]?.[name], by }] as const];
  });
  return Object.fromEntries(resolved) as Resolved;
}

export const mostRefundSteps = 4;
const mostDays = 730;

/** Refuses what no reader could follow; `at` is where the fault is said. */
export function assertPolicies({ refund, deferral, extension, late }: Policies): void {
  const refuse = (field: string) => catalogRefusal('invalid', 'catalog.policy-malformed', field);
  if (refund && !isOrderly(refund)) throw refuse('refund');
  if (deferral && !(isWhole(deferral.times, 1, 20) && isWhole(deferral.days, 0, mostDays)))
    throw refuse('deferral');
  if (extension && !isWhole(extension.days, 1, mostDays)) throw refuse('extension');
  if (late && !(isWhole(late.days, 1, mostDays) && isWhole(late.percentOff, 0, 100))) throw refuse('late');
}

/** Later days give less back. */
function isOrderly({ from, steps }: NonNullable<Policies['refund']>): boolean {
  const least = from === 'start' ? -mostDays : 0;
  return (
    steps.length <= mostRefundSteps &&
    steps.every(({ percent, days }, index) => {
      const before = steps[index - 1];
      const isFalling = !before || (days > before.days && percent < before.percent);
      return isWhole(percent, 1, 100) && isWhole(days, least, mostDays) && isFalling;
    })
  );
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
