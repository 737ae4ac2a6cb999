import fc from 'fast-check';
import { identityLevels, supervisions } from './conditions.ts';
import { type Fact, results } from './fact.ts';
import { moved } from './instant.ts';
import { type Kind, kindNames } from './kinds/table.ts';
import { needOf, suppose } from './need.ts';
import { parseRule } from './parse-rule.ts';
import { definitionOf, type Requirement, type RuleDocument, requirementsOf } from './rule.ts';

/** The moment at which generated histories are judged. */
export const now = '2026-06-01T00:00:00.000Z';

export interface History {
  document: RuleDocument;
  facts: Fact[];
}

const subject = fc.constantFrom('s1', 's2', 's3');
const issuer = fc.constantFrom('i1', 'i2', 'i3');
const level = fc.record({
  scale: fc.constantFrom('eqf', 'own', 'foreign'),
  value: fc.integer({ min: 1, max: 4 }),
});
const score = fc.tuple(fc.nat(20), fc.constantFrom(20, 30, 100)).map(([points, of]) => ({ points, of }));
const outcome = fc.constantFrom('o1', 'o2', 'o3');
const moment = fc.integer({ min: -700, max: 60 }).map((days) => day(days));

/** A day so many days from `now`. */
export function day(days: number): string {
  return moved(now, { days: Math.abs(days) || 1 }, days < 0 ? -1 : 1);
}

const parameters: { [K in Kind]: fc.Arbitrary<object> } = {
  exam: fc.record({ exam: subject, attempts: few() }, { requiredKeys: ['exam'] }),
  project: fc.record({ project: subject, attempts: few() }, { requiredKeys: ['project'] }),
  portfolio: fc.record({ portfolio: subject }),
  'peer-review': fc.record({
    task: subject,
    part: fc.constantFrom('given', 'received'),
    reviews: fc.integer({ min: 1, max: 3 }),
  }),
  observation: fc.record(
    { observation: subject, times: few(), by: fc.constant('r') },
    { requiredKeys: ['observation'] },
  ),
  oral: fc.record({ oral: subject }),
  practice: fc.record({ practice: subject, times: few() }),
  completion: fc.record({ unit: subject }),
  attendance: fc.record({ sessions: fc.constant(['s1', 's2', 's3']), count: fc.integer({ min: 1, max: 3 }) }),
  hours: fc.record({ activity: subject, minutes: fc.integer({ min: 1, max: 300 }) }),
  'external-result': fc.record(
    { result: subject, issuers: fc.constant(['i1', 'i2']) },
    { requiredKeys: ['result'] },
  ),
  'prior-learning': fc.record({ claim: subject }),
  award: fc.record(
    {
      achievements: fc.uniqueArray(subject, { minLength: 1 }),
      fromEdition: few(),
      issuers: fc.uniqueArray(issuer, { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  skill: fc.record({ skill: subject }),
  credit: fc.record(
    {
      unit: fc.constantFrom('ects', 'nz-point'),
      hundredths: fc.integer({ min: 1, max: 300 }),
      issuers: fc.constant(['i1']),
    },
    { requiredKeys: ['unit', 'hundredths'] },
  ),
  identity: fc.record({ to: fc.constantFrom(...identityLevels) }),
  payment: fc.record({ charge: subject }),
  declaration: fc.record({ statement: subject, fromVersion: few() }, { requiredKeys: ['statement'] }),
  survey: fc.record({ survey: subject }),
  approval: fc.record({ approval: subject }),
  membership: fc.record({ group: subject }),
};

function few(): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: 3 });
}

/** Mostly without conditions, so that something is met. */
function seldom<T>(what: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: what });
}

const conditions = fc.record({
  score: seldom(score),
  level: seldom(level),
  outcomes: seldom(fc.uniqueArray(outcome, { minLength: 1 })),
  mustPass: seldom(fc.constant(true)),
  within: seldom(fc.record({ days: fc.integer({ min: 1, max: 500 }) })),
  validAt: seldom(fc.constantFrom('decision', 'always')),
  identity: seldom(fc.constantFrom(...identityLevels)),
  supervision: seldom(fc.constantFrom(...supervisions)),
  exclusive: seldom(fc.constant(true)),
  until: seldom(moment),
  effort: seldom(fc.integer({ min: 1, max: 500 })),
});

interface Draft {
  [member: string]: unknown;
}

function requirement(kinds: readonly Kind[]): fc.Arbitrary<Draft> {
  return fc
    .constantFrom(...kinds)
    .chain((requires) =>
      fc.tuple(conditions, parameters[requires]).map(([some, own]) => ({ requires, ...some, ...own })),
    );
}

const scored: Kind[] = ['exam', 'project', 'oral', 'completion', 'external-result'];
const component = fc.record(
  {
    requirement: requirement(scored).map((draft) => ({ ...draft, score: undefined, exclusive: undefined })),
    weight: few(),
    minimum: score,
  },
  { requiredKeys: ['requirement', 'weight'] },
);

const { rule } = fc.letrec<{ rule: Draft }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: requirement(kindNames) },
    { weight: 1, arbitrary: fc.record({ all: children(tie('rule')) }) },
    { weight: 1, arbitrary: fc.record({ any: children(tie('rule')) }) },
    { weight: 2, arbitrary: children(tie('rule')).chain(atLeast) },
    {
      weight: 1,
      arbitrary: children(component).chain((weighted) => score.map((pass) => ({ weighted, pass }))),
    },
    {
      weight: 1,
      arbitrary: children(requirement(['award']))
        .map(plain)
        .chain(differing),
    },
    // Many that want the same few facts for themselves.
    {
      weight: 1,
      arbitrary: children(requirement(['award', 'project']))
        .map(exclusive)
        .chain(atLeast),
    },
  ),
}));

function children(child: fc.Arbitrary<Draft>): fc.Arbitrary<Draft[]> {
  return fc.array(child, { minLength: 1, maxLength: 4 });
}

function atLeast(of: Draft[]): fc.Arbitrary<Draft> {
  return fc.integer({ min: 1, max: of.length }).map((count) => ({ atLeast: count, of }));
}

function differing(of: Draft[]): fc.Arbitrary<Draft> {
  return atLeast(of).chain((group) =>
    fc.constantFrom('issuer', 'achievement').map((key) => ({ ...group, differing: key })),
  );
}

function plain(of: Draft[]): Draft[] {
  return of.map((child) => ({ ...child, exclusive: undefined, mustPass: undefined }));
}

function exclusive(of: Draft[]): Draft[] {
  return of.map((child) => ({ ...child, exclusive: true }));
}

const mappings = [
  {
    from: 'own',
    to: 'eqf',
    published: 'https://scales.example/own',
    pairs: [
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ],
  },
];

/** Documents as `parseRule` gives them. What it refuses (a score for attendance) is left out. */
export const arbitraryDocument: fc.Arbitrary<RuleDocument> = fc
  .oneof(rule, fc.record({ all: children(rule) }))
  .map((draft) => {
    let count = 0;
    const text = JSON.stringify({ format: 1, rule: draft, mappings }, (_, value) =>
      typeof value === 'object' && value !== null && 'requires' in value
        ? cleaned(value, `r${count++}`)
        : value,
    );
    return parseRule(JSON.parse(text));
  })
  .filter((parsed) => 'document' in parsed)
  .map((parsed) => ('document' in parsed ? parsed.document : { format: 1, rule: { all: [] } }));

/** Without the conditions that a kind cannot have. */
function cleaned(draft: Draft, id: string): Draft {
  const requirement = { ...draft, id } as unknown as Requirement;
  const definition = definitionOf(requirement);
  const isOne = (definition.measure?.(requirement).by ?? 'one') === 'one';
  const { score, exclusive, ...rest }: Draft = { ...draft, id };
  return { ...rest, ...(definition.isScored ? { score } : {}), ...(isOne ? { exclusive } : {}) };
}

/** What may be said otherwise in a fact that was made to fit. */
const changes: fc.Arbitrary<Partial<Fact>> = fc.record(
  {
    result: fc.constantFrom(...results),
    at: moment,
    validUntil: moment,
    ended: fc.record({ at: moment, because: fc.constantFrom('withdrawn', 'revoked', 'superseded') }),
    subject,
    version: few(),
    issuer,
    score,
    level,
    amount: fc.nat(200),
    identity: fc.constantFrom(...identityLevels),
    supervision: fc.constantFrom(...supervisions),
    outcomes: fc.uniqueArray(fc.record({ outcome, score, level }), {
      selector: (shown) => shown.outcome,
      minLength: 1,
    }),
    skills: fc.array(fc.record({ skill: subject, level }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** A fact that fits one of the requirements, but for a few changes. */
export function arbitraryFact(document: RuleDocument): fc.Arbitrary<Omit<Fact, 'id'>> {
  const requirements = requirementsOf(document.rule);
  return fc
    .tuple(
      fc.constantFrom(...requirements),
      fc.array(fc.tuple(changes, fc.nat(13)), { maxLength: 1 }),
      issuer,
      moment,
    )
    .map(([requirement, [some], by, at]) => {
      const need = needOf(requirement, definitionOf(requirement).about(requirement));
      const [fit] = suppose([{ place: '', requirement: '', does: 'act', step: 'pay', need, effort: 1 }], at);
      const { id: _, ...fact } = {
        id: '',
        kind: requirement.requires,
        result: 'shown' as const,
        at,
        issuer: by,
        ...fit,
      };
      return { ...fact, ...(some ? pruned(...some) : {}) };
    });
}

/** One or two of the changes are enough to make a fact miss; any of them as likely. */
function pruned(some: Partial<Fact>, from: number): Partial<Fact> {
  const all = Object.entries(some);
  const first = all.length === 0 ? 0 : from % all.length;
  return Object.fromEntries([...all.slice(first), ...all.slice(0, first)].slice(0, 2));
}

export const arbitraryHistory: fc.Arbitrary<History> = arbitraryDocument.chain((document) =>
  fc.array(arbitraryFact(document), { maxLength: 10 }).map((facts) => ({
    document,
    // Through JSON, since the generator's objects have no prototype.
    facts: JSON.parse(JSON.stringify(facts.map((fact, index) => ({ ...fact, id: `f${index}` })))),
  })),
);
