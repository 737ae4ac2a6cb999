import { hasExclusive } from './bounded-ways.ts';
import { canonicalJson } from './canonical-json.ts';
import { impliesRequirement } from './implies-requirement.ts';
import { Matching } from './matching.ts';
import { type AllOf, type AnyOf, type AtLeastOf, childrenOf, isRequirement, type Rule } from './rule.ts';

/**
 * Whether whoever meets the one rule meets the other by the same facts. Sound, not complete: `false` also means that
 * this was not found out. Rules that share facts out imply nothing: a fact that one of them takes the other lacks.
 */
export function implies(one: Rule, other: Rule): boolean {
  const before = answers.get(one)?.get(other);
  if (before !== undefined) return before;
  const answer = findOut(one, other);
  const ofOne = answers.get(one) ?? new WeakMap<Rule, boolean>();
  answers.set(one, ofOne.set(other, answer));
  return answer;
}

/** Parts are compared with parts over and over; without this a deep rule would take time without end. */
const answers = new WeakMap<Rule, WeakMap<Rule, boolean>>();
const texts = new WeakMap<Rule, string>();

function findOut(one: Rule, other: Rule): boolean {
  if (hasExclusive(one) || hasExclusive(other)) return false;
  if (textOf(one) === textOf(other)) return true;
  return (isGroup(one) && impliesByGroup(one, other)) || impliesOther(one, other);
}

/** The same for rules that are the same in everything but the ids. */
function textOf(rule: Rule): string {
  const text = texts.get(rule) ?? canonicalJson(withoutIds(rule));
  texts.set(rule, text);
  return text;
}

type Group = AllOf | AnyOf | AtLeastOf;

function isGroup(rule: Rule): rule is Group {
  return !isRequirement(rule) && !('weighted' in rule);
}

/** So many of its parts imply the other that nobody can meet it without one of these. */
function impliesByGroup(one: Group, other: Rule): boolean {
  const parts = childrenOf(one);
  const implying = parts.filter((part) => implies(part, other));
  if (implying.some((part) => isRequirement(part) && part.mustPass)) return true;
  return parts.length - implying.length < countOf(one);
}

function impliesOther(one: Rule, other: Rule): boolean {
  if (isRequirement(other)) return isRequirement(one) && impliesRequirement(one, other);
  if ('weighted' in other || ('differing' in other && other.differing)) return false;
  const parts = childrenOf(other);
  const must = parts.filter((part) => isRequirement(part) && part.mustPass);
  if (must.some((part) => !implies(one, part))) return false;
  if (parts.filter((part) => implies(one, part)).length >= countOf(other)) return true;
  return isGroup(one) && must.length === 0 && impliesPartwise(one, other);
}

/** Each part of the one implies a part of its own of the other, but for a few. */
function impliesPartwise(one: Group, other: Group): boolean {
  const others = childrenOf(other);
  const parts = childrenOf(one);
  const matching = new Matching((part: Rule) => others.filter((candidate) => implies(part, candidate)));
  for (const part of parts) matching.add(part);
  return countOf(one) - (parts.length - matching.partnerOf.size) >= countOf(other);
}

function countOf(group: Group): number {
  return 'all' in group ? group.all.length : 'any' in group ? 1 : group.atLeast;
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id' && name !== 'effort')
      .map(([name, member]) => [name, withoutIds(member)]),
  );
}
