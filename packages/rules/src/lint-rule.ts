import type { Finding } from './finding.ts';
import { implies } from './implies.ts';
import type { Instant } from './instant.ts';
import type { LevelScale } from './level.ts';
import { lintGroup } from './lint-group.ts';
import {
  childrenOf,
  isRequirement,
  type Requirement,
  type Rule,
  type RuleDocument,
  type WeightedOf,
} from './rule.ts';
import { compareScores, fraction, isAtLeast, plus, zero } from './score.ts';

/** What its author will hardly have meant, as of a moment. The first two codes are reasons to refuse a rule. */
export function lintRule({ rule, scales = [] }: RuleDocument, at: Instant): Finding[] {
  return lint(rule, '/rule', { scales, at, isAlone: true });
}

interface Setting {
  scales: readonly LevelScale[];
  at: Instant;
  /** There is no way around it anyway. */
  isAlone: boolean;
}

function lint(rule: Rule, place: string, setting: Setting): Finding[] {
  if (isRequirement(rule)) return lintRequirement(rule, place, setting);
  if ('weighted' in rule) return lintWeighted(rule, place, setting);
  const name = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'of';
  const places = childrenOf(rule).map((_, index) => `${place}/${name}/${index}`);
  const isAlone = 'all' in rule;
  return [
    ...lintGroup(rule, place, places),
    ...childrenOf(rule).flatMap((child, index) => lint(child, places[index] ?? '', { ...setting, isAlone })),
  ];
}

function lintRequirement(
  requirement: Requirement,
  place: string,
  { scales, at, isAlone }: Setting,
): Finding[] {
  const { score, level, until } = requirement;
  const scale = scales.find((one) => one.scale === level?.scale);
  const findings: Finding[] = [];
  if (isAlone && requirement.mustPass) findings.push({ place: `${place}/mustPass`, code: 'idle' });
  if (score?.points === 0) findings.push({ place: `${place}/score`, code: 'idle' });
  if (level && scale && level.value > scale.highest)
    findings.push({ place: `${place}/level`, code: 'unreachable' });
  if (level && scale && level.value <= scale.lowest) findings.push({ place: `${place}/level`, code: 'idle' });
  if (until !== undefined && until < at) findings.push({ place: `${place}/until`, code: 'unreachable' });
  return findings;
}

function lintWeighted(rule: WeightedOf, place: string, setting: Setting): Finding[] {
  const weights = rule.weighted.reduce((sum, { weight }) => sum + weight, 0);
  const floor = rule.weighted.reduce(
    (sum, { minimum, weight }) => (minimum ? plus(sum, fraction(minimum, weight)) : sum),
    zero,
  );
  const findings: Finding[] = [];
  // Whoever reaches every minimum passes: the weights decide nothing.
  if (isAtLeast(floor, fraction(rule.pass, weights))) findings.push({ place: `${place}/pass`, code: 'idle' });
  rule.weighted.forEach(({ requirement, minimum }, index) => {
    const at = `${place}/weighted/${index}`;
    if (minimum && compareScores(minimum, { points: 0, of: 1 }) === 0)
      findings.push({ place: `${at}/minimum`, code: 'idle' });
    const same = rule.weighted.findIndex(
      (other) => implies(other.requirement, requirement) && implies(requirement, other.requirement),
    );
    if (same < index) findings.push({ place: at, code: 'counts-twice', by: `${place}/weighted/${same}` });
    findings.push(...lintRequirement(requirement, `${at}/requirement`, { ...setting, isAlone: false }));
  });
  return findings;
}
