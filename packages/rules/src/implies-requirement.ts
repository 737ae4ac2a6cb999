import { reachesIdentity, reachesSupervision } from './conditions.ts';
import type { Duration } from './instant.ts';
import type { About, Measure } from './kinds/define-kind.ts';
import { definitionOf, type Requirement } from './rule.ts';
import { compareScores } from './score.ts';

/** Whether facts that fill the one fill the other: the same kind, about the same or less, with at least as much asked. */
export function impliesRequirement(one: Requirement, other: Requirement): boolean {
  if (one.requires !== other.requires) return false;
  const definition = definitionOf(one);
  return (
    isAboutNoMore(definition.about(one), definition.about(other)) &&
    asksAsOften(definition.measure?.(one), definition.measure?.(other)) &&
    asksAsMuch(one, other) &&
    asksAsRecently(one, other) &&
    reachesIdentity(one.identity, other.identity) &&
    reachesSupervision(one.supervision, other.supervision)
  );
}

function isAboutNoMore(one: About, other: About): boolean {
  return (
    isWithin(one.subjects, other.subjects) &&
    isWithin(one.issuers, other.issuers) &&
    (other.fromVersion === undefined || (one.fromVersion ?? 0) >= other.fromVersion) &&
    (other.role === undefined || one.role === other.role) &&
    one.unit === other.unit &&
    one.skill === other.skill &&
    reachesIdentity(one.identified, other.identified) &&
    (one.amount ?? 0) >= (other.amount ?? 0)
  );
}

function isWithin(names: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  return others === undefined || (names?.every((name) => others.includes(name)) ?? false);
}

function asksAsOften(one: Measure = { by: 'one' }, other: Measure = { by: 'one' }): boolean {
  if (one.by === 'sum' || other.by === 'sum')
    return one.by === 'sum' && other.by === 'sum' && one.want >= other.want;
  const [count, isDistinct] = one.by === 'one' ? [1, false] : [one.want, one.isOncePerSubject];
  const [wanted, wantsDistinct] = other.by === 'one' ? [1, false] : [other.want, other.isOncePerSubject];
  return count >= wanted && (wanted === 1 || isDistinct || !wantsDistinct);
}

/** Score and level speak of the outcomes where there are some, else of the whole: those are different marks. */
function asksAsMuch(one: Requirement, other: Requirement): boolean {
  const asksMarks = other.score !== undefined || other.level !== undefined;
  if (other.outcomes && !isWithin(other.outcomes, one.outcomes ?? [])) return false;
  if (asksMarks && (one.outcomes === undefined) !== (other.outcomes === undefined)) return false;
  if (other.score && (!one.score || compareScores(one.score, other.score) < 0)) return false;
  if (!other.level) return true;
  return one.level?.scale === other.level.scale && one.level.value >= other.level.value;
}

function asksAsRecently(one: Requirement, other: Requirement): boolean {
  if (other.validAt === 'always' && one.validAt !== 'always') return false;
  if (other.until !== undefined && (one.until === undefined || one.until > other.until)) return false;
  return other.within === undefined || (one.within !== undefined && isShorter(one.within, other.within));
}

function isShorter(one: Duration, other: Duration): boolean {
  const names = ['months', 'days', 'hours'] as const;
  return names.every((name) => (one[name] ?? 0) <= (other[name] ?? 0));
}
