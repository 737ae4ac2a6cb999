import { strongest } from './conditions.ts';
import type { Need, Step } from './decision.ts';
import type { Fact } from './fact.ts';
import type { Instant } from './instant.ts';
import type { About } from './kinds/define-kind.ts';
import type { Requirement } from './rule.ts';

export const usualEffort = 60;

/** What a fact must be to fill a requirement, or what is open of it. */
export function needOf(requirement: Requirement, about: About, open: Partial<Need> = {}): Need {
  const { score, level, outcomes, until } = requirement;
  const { subjects, skill, fromVersion, issuers, role, unit, amount } = about;
  const identity = strongest(requirement.identity, about.identified);
  return {
    kind: requirement.requires,
    times: 1,
    ...((subjects ?? skill) ? { subjects: subjects ?? [skill ?? ''] } : {}),
    ...(fromVersion === undefined ? {} : { fromVersion }),
    ...(issuers ? { issuers } : {}),
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
    ...(amount === undefined ? {} : { amount }),
    ...(score ? { score } : {}),
    ...(level ? { level } : {}),
    ...(outcomes ? { outcomes } : {}),
    ...(identity ? { identity } : {}),
    ...(requirement.supervision ? { supervision: requirement.supervision } : {}),
    ...(until ? { until } : {}),
    ...open,
  };
}

/** Facts that would do exactly what the steps say, for "what if" and for tests; their ids say that they are supposed. */
export function suppose(steps: readonly Step[], at: Instant): Fact[] {
  return steps.flatMap(({ requirement, need, waiting }) =>
    Array.from({ length: need.times }, (_, index) =>
      supposeOne(`supposed:${requirement}:${index}`, need, { at: waiting?.since ?? at, index }),
    ),
  );
}

function supposeOne(id: string, need: Need, { at, index }: { at: Instant; index: number }): Fact {
  const { subjects, issuers, fromVersion, role, unit, amount, score, level, outcomes } = need;
  const subject = pick(subjects, 'achievement', need, index) ?? (need.otherThan ? id : undefined);
  const issuer = pick(issuers, 'issuer', need, index) ?? (need.otherThan ? id : undefined);
  const marks = { ...(score ? { score } : {}), ...(level ? { level } : {}) };
  return {
    id,
    kind: need.kind,
    result: 'shown',
    at,
    ...marks,
    ...(subject === undefined ? {} : { subject }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(fromVersion === undefined ? {} : { version: fromVersion }),
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
    ...(amount === undefined ? {} : { amount }),
    ...(outcomes ? { outcomes: outcomes.map((outcome) => ({ outcome, ...marks })) } : {}),
    ...(need.identity ? { identity: need.identity } : {}),
    ...(need.supervision ? { supervision: need.supervision } : {}),
  };
}

/** One of the names that will do; a different one each time where there are enough. */
function pick(
  names: readonly string[] | undefined,
  differing: 'issuer' | 'achievement',
  { otherThan }: Need,
  index: number,
): string | undefined {
  const keys = otherThan?.differing === differing ? otherThan.keys : [];
  const open = names?.filter((name) => !keys.includes(name));
  return open?.[index % open.length];
}
