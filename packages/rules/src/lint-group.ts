import type { Finding } from './finding.ts';
import { implies } from './implies.ts';
import { Matching } from './matching.ts';
import {
  type AllOf,
  type AnyOf,
  type AtLeastOf,
  childrenOf,
  definitionOf,
  isRequirement,
  type Rule,
} from './rule.ts';

/** What is wrong between the parts of a group. */
export function lintGroup(
  group: AllOf | AnyOf | AtLeastOf,
  place: string,
  places: readonly string[],
): Finding[] {
  const parts = childrenOf(group);
  const count = 'all' in group ? parts.length : 'any' in group ? 1 : group.atLeast;
  if ('differing' in group && group.differing)
    return canDiffer({ ...group, differing: group.differing }) ? [] : [{ place, code: 'unreachable' }];
  const must = parts.filter((part) => isRequirement(part) && part.mustPass).length;
  if (must > count) return [{ place, code: 'contradictory' }];
  return parts.flatMap((_, index) => between(index, { parts, places, count }));
}

interface Among {
  parts: readonly Rule[];
  places: readonly string[];
  /** So many of the parts are needed. */
  count: number;
}

/** The first other part beside which this one makes no difference, or which counts twice because of it. */
function between(index: number, { parts, places, count }: Among): Finding[] {
  const part = parts[index];
  const place = places[index] ?? '';
  if (!part) return [];
  for (const [otherIndex, other] of parts.entries()) {
    if (otherIndex === index) continue;
    const by = places[otherIndex] ?? '';
    const [follows, leads] = [implies(other, part), implies(part, other)];
    if (follows && leads) {
      if (otherIndex > index) continue;
      return [{ place, code: count === 1 || count === parts.length ? 'repeated' : 'counts-twice', by }];
    }
    if (count === parts.length && follows && !isMust(part)) return [{ place, code: 'dominated', by }];
    if (count === 1 && parts.length > 1 && leads && !isMust(part)) return [{ place, code: 'dominated', by }];
    if (count > 1 && count < parts.length && follows) return [{ place, code: 'counts-twice', by }];
  }
  return [];
}

function isMust(part: Rule): boolean {
  return isRequirement(part) && part.mustPass === true;
}

/** Whether as many different issuers or achievements can come together as the group wants. */
function canDiffer({ atLeast, of, differing }: AtLeastOf & { differing: 'issuer' | 'achievement' }): boolean {
  const matching = new Matching((index: number) => namesOf(of[index], differing) ?? [`\u0000${index}`]);
  for (const index of of.keys()) matching.add(index);
  return matching.partnerOf.size >= atLeast;
}

function namesOf(rule: Rule | undefined, differing: 'issuer' | 'achievement'): readonly string[] | undefined {
  if (!rule || !isRequirement(rule)) return undefined;
  const about = definitionOf(rule).about(rule);
  return differing === 'issuer' ? about.issuers : about.subjects;
}
