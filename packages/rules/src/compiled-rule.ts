import { hasExclusive } from './bounded-ways.ts';
import { identityRank, strongest, supervisionRank } from './conditions.ts';
import type { Need } from './decision.ts';
import type { Duration, Instant } from './instant.ts';
import type { About, KindDefinition, Measure } from './kinds/define-kind.ts';
import type { Kind } from './kinds/table.ts';
import type { Level, LevelMapping } from './level.ts';
import { needOf } from './need.ts';
import {
  childrenOf,
  type Differing,
  definitionOf,
  isRequirement,
  type Requirement,
  type Rule,
  type RuleDocument,
} from './rule.ts';
import type { Score } from './score.ts';

/** A part of a rule with everything that hangs on the rule alone. */
export type Part = Asked | GroupPart | WeightedPart;

/**
 * One requirement. Each has all of these members, also those that it does not ask, in one order: looking at many facts
 * is then looking at one shape of object.
 */
export interface Asked {
  type: 'requirement';
  place: string;
  /** Among all requirements of the rule, as they are written. */
  index: number;
  requirement: Requirement;
  definition: KindDefinition<object>;
  about: About;
  measure: Measure;
  /** What a fact must be, when nothing is there yet. */
  need: Need;
  /** Attempts; absent: as many as one likes. */
  allowed: number | undefined;
  /** Facts are shared out to it: one that fills it fills no other such. */
  isSharing: boolean;
  isMust: boolean;
  /** Without a score a fact says nothing here: a part of `weighted`. */
  asksScore: boolean;
  /** The kinds of facts that speak to it. */
  kinds: readonly Kind[];
  /** Each once. */
  subjects: readonly string[] | undefined;
  /** Beyond kind and subject it is about something that not every fact is. */
  isParticular: boolean;
  fromVersion: number | undefined;
  issuers: readonly string[] | undefined;
  role: string | undefined;
  unit: string | undefined;
  skill: string | undefined;
  amount: number | undefined;
  /** Places in `identityLevels` and `supervisions`: 0 asks nothing. */
  identity: number;
  supervision: number;
  until: Instant | undefined;
  within: Duration | undefined;
  isAlways: boolean;
  score: Score | undefined;
  level: Level | undefined;
  outcomes: readonly string[] | undefined;
  /** It asks nothing of a fact but to be there and to stand. */
  isContent: boolean;
}

export interface GroupPart {
  type: 'group';
  group: 'all' | 'any' | 'atLeast';
  place: string;
  children: readonly Part[];
  wants: number;
  differing: Differing | undefined;
  /** Facts are shared out somewhere below. */
  isSharing: boolean;
}

export interface WeightedPart {
  type: 'weighted';
  place: string;
  parts: readonly { asked: Asked; weight: number; minimum: Score | undefined }[];
  weights: number;
  pass: Score;
  isSharing: false;
}

export interface CompiledRule {
  whole: Part;
  /** Every requirement, as they are written. */
  asked: readonly Asked[];
  mappings: readonly LevelMapping[];
}

const known = new WeakMap<RuleDocument, CompiledRule>();

/** Worked out once for a document: a rule that was read does not change. */
export function compiled(document: RuleDocument): CompiledRule {
  const before = known.get(document);
  if (before) return before;
  const asked: Asked[] = [];
  const whole = compile(document.rule, '/rule', asked);
  const rule = { whole, asked, mappings: document.mappings ?? [] };
  known.set(document, rule);
  return rule;
}

function compile(rule: Rule, place: string, all: Asked[]): Part {
  if (isRequirement(rule)) return add(all, rule, { place, asksScore: false });
  if ('weighted' in rule) {
    const parts = rule.weighted.map(({ requirement, weight, minimum }, index) => ({
      asked: add(all, requirement, { place: `${place}/weighted/${index}/requirement`, asksScore: true }),
      weight,
      minimum: minimum ?? (requirement.mustPass && { points: 0, of: 1 }),
    }));
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    return { type: 'weighted', place, parts, weights, pass: rule.pass, isSharing: false };
  }
  const name = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'of';
  const children = childrenOf(rule).map((child, index) => compile(child, `${place}/${name}/${index}`, all));
  return {
    type: 'group',
    group: name === 'of' ? 'atLeast' : name,
    place,
    children,
    wants: 'all' in rule ? children.length : 'any' in rule ? 1 : rule.atLeast,
    differing: 'of' in rule ? rule.differing : undefined,
    isSharing: hasExclusive(rule),
  };
}

function add(all: Asked[], requirement: Requirement, at: { place: string; asksScore: boolean }): Asked {
  const asked = ask(requirement, { ...at, index: all.length });
  all.push(asked);
  return asked;
}

/** A requirement by itself; `compiled` has those of a whole rule. */
export function ask(
  requirement: Requirement,
  { place, asksScore, index }: { place: string; asksScore: boolean; index: number },
): Asked {
  const definition = definitionOf(requirement);
  const about = definition.about(requirement);
  const { subjects, fromVersion, issuers, role, unit, skill, amount, identified } = about;
  const { until, within, score, level, outcomes } = requirement;
  const identity = identityRank(strongest(requirement.identity, identified));
  const supervision = supervisionRank(requirement.supervision);
  const isParticular = [fromVersion, issuers, role, unit, skill, amount].some((one) => one !== undefined);
  const conditions = [until, within, score, level, outcomes];
  return {
    type: 'requirement',
    place,
    index,
    requirement,
    definition,
    about,
    measure: definition.measure?.(requirement) ?? { by: 'one' },
    need: needOf(requirement, about),
    allowed: definition.attempts?.(requirement),
    isSharing: requirement.exclusive === true,
    isMust: requirement.mustPass === true,
    asksScore,
    kinds: [requirement.requires, ...((definition.alsoHears ?? []) as Kind[])],
    subjects: subjects && [...new Set(subjects)],
    isParticular,
    fromVersion,
    issuers,
    role,
    unit,
    skill,
    amount,
    identity,
    supervision,
    until,
    within,
    isAlways: requirement.validAt === 'always',
    score,
    level,
    outcomes,
    isContent:
      !isParticular &&
      !asksScore &&
      identity === 0 &&
      supervision === 0 &&
      conditions.every((one) => one === undefined),
  };
}
