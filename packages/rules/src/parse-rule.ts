import { boundedWays } from './bounded-ways.ts';
import {
  type Check,
  type Fault,
  type Fields,
  integer,
  isObject,
  list,
  object,
  oneOf,
  optional,
  refuse,
  required,
} from './check.ts';
import { conditionFields } from './conditions.ts';
import { type Kind, kindNames, kinds } from './kinds/table.ts';
import { mappings, scales } from './level.ts';
import {
  type Component,
  definitionOf,
  isRequirement,
  type Requirement,
  type Rule,
  type RuleDocument,
} from './rule.ts';
import { score } from './score.ts';

/** Nested so deeply a rule may be. */
export const deepest = 10;
/** So many requirements a rule may have. */
export const mostRequirements = 300;
const mostChildren = 100;

/** A rule that evaluates, or every fault with its place. What comes back holds nothing that was not checked. */
export function parseRule(json: unknown): { document: RuleDocument } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const document = object<RuleDocument>({
    format: required(format),
    rule: required(readRule(new Set(), 1)),
    scales: optional(scales),
    mappings: optional(mappings),
  })(json, '', faults);
  if (document) boundedWays(document.rule, '/rule', faults);
  return document && faults.length === 0 ? { document } : { faults };
}

const format: Check<1> = (value, place, faults) =>
  value === 1 ? 1 : refuse(faults, place, 'not-one-of', '1');

function readRule(ids: Set<string>, depth: number): Check<Rule> {
  return (value, place, faults) => {
    if (!isObject(value)) return refuse(faults, place, 'not-an-object');
    if (Object.hasOwn(value, 'requires')) return readRequirement(ids)(value, place, faults);
    if (depth >= deepest) return refuse(faults, place, 'too-deep', deepest);
    const children = list(readRule(ids, depth + 1), mostChildren);
    if (Object.hasOwn(value, 'all'))
      return object<{ all: Rule[] }>({ all: required(children) })(value, place, faults);
    if (Object.hasOwn(value, 'any'))
      return object<{ any: Rule[] }>({ any: required(children) })(value, place, faults);
    if (Object.hasOwn(value, 'atLeast')) return readAtLeast(children)(value, place, faults);
    if (Object.hasOwn(value, 'weighted')) return readWeighted(ids)(value, place, faults);
    return refuse(faults, place, 'not-a-rule');
  };
}

function readAtLeast(children: Check<Rule[]>): Check<Rule> {
  return (value, place, faults) => {
    const read = object<Extract<Rule, { atLeast: number }>>({
      atLeast: required(integer(1, mostChildren)),
      of: required(children),
      differing: optional(oneOf(['issuer', 'achievement'])),
    })(value, place, faults);
    if (!read) return undefined;
    if (read.atLeast > read.of.length)
      refuse(faults, `${place}/atLeast`, 'more-than-there-are', read.of.length);
    if (read.differing) {
      read.of.forEach((child, index) => {
        const isFit = isRequirement(child) && asksOneFact(child) && !child.exclusive && !child.mustPass;
        const hasKey = read.differing === 'issuer' || (isRequirement(child) && child.requires === 'award');
        if (!isFit || !hasKey) refuse(faults, `${place}/of/${index}`, 'cannot-differ');
      });
    }
    return read;
  };
}

function readWeighted(ids: Set<string>): Check<Rule> {
  const component = object<Component>({
    requirement: required(readRequirement(ids)),
    weight: required(integer(1, 1_000_000)),
    minimum: optional(score),
  });
  return (value, place, faults) => {
    const read = object<Extract<Rule, { weighted: Component[] }>>({
      weighted: required(list(component, mostChildren)),
      pass: required(score),
    })(value, place, faults);
    read?.weighted.forEach(({ requirement }, index) => {
      const isScored = definitionOf(requirement).isScored && asksOneFact(requirement);
      // The bar of a component is its `minimum`, said once.
      if (!isScored || requirement.exclusive || requirement.score)
        refuse(faults, `${place}/weighted/${index}/requirement`, 'cannot-be-weighted');
    });
    return read;
  };
}

const byKind = new Map(kindNames.map((kind) => [kind, object<Requirement>(fieldsOf(kind))]));

function fieldsOf(kind: Kind): Fields<Requirement> {
  const fields = { ...conditionFields, requires: required(oneOf([kind])), ...kinds[kind].fields };
  return fields as Fields<Requirement>;
}

function readRequirement(ids: Set<string>): Check<Requirement> {
  return (value, place, faults) => {
    if (!isObject(value)) return refuse(faults, place, 'not-an-object');
    const kind = oneOf(kindNames)(value.requires, `${place}/requires`, faults);
    const read = kind && byKind.get(kind)?.(value, place, faults);
    if (!read) return undefined;
    if (ids.has(read.id)) refuse(faults, `${place}/id`, 'id-taken', read.id);
    if (ids.size >= mostRequirements) refuse(faults, place, 'too-many', mostRequirements);
    ids.add(read.id);
    if (read.exclusive && !asksOneFact(read)) refuse(faults, `${place}/exclusive`, 'cannot-be-exclusive');
    if (read.score && !definitionOf(read).isScored) refuse(faults, `${place}/score`, 'cannot-be-scored');
    if (read.requires === 'attendance' && read.count > new Set(read.sessions).size)
      refuse(faults, `${place}/count`, 'more-than-there-are', new Set(read.sessions).size);
    return read;
  };
}

function asksOneFact(requirement: Requirement): boolean {
  return (definitionOf(requirement).measure?.(requirement).by ?? 'one') === 'one';
}
