import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { evaluate } from './evaluate.ts';
import type { Fact } from './fact.ts';
import { parseFacts } from './fact.ts';
import { kindNames } from './kinds/table.ts';
import { lintRule } from './lint-rule.ts';
import { deriveProof, recompute } from './proof.ts';
import { requirementsOf } from './rule.ts';
import { documentOf, today } from './situation.test-support.ts';

interface Programme {
  programme: string;
  system: string;
  rules: { [name: string]: object };
  /** What happens, step by step, and what the rules say then. */
  walk: {
    say: string;
    /** Shown, unless they say otherwise. */
    facts: (Pick<Fact, 'kind'> & Partial<Fact>)[];
    state: { [rule: string]: string };
    left?: { [rule: string]: string[] };
  }[];
}

const folder = fileURLToPath(new URL('../programmes', import.meta.url));
const programmes = globSync('*.json', { cwd: folder })
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Programme);

for (const { programme, system, rules, walk } of programmes) {
  test(`${programme}: ${system} can be run as it is`, () => {
    const facts: Fact[] = [];
    const documents = Object.fromEntries(
      Object.entries(rules).map(([name, rule]) => [name, documentOf(rule)]),
    );
    for (const { say, facts: more, state, left } of walk) {
      for (const fact of more) facts.push(dated(fact, facts.length));
      for (const [name, expected] of Object.entries(state)) {
        const document = documents[name] ?? assert.fail(`${programme} has no rule ${name}`);
        const decision = evaluate(document, facts, today);
        assert.equal(decision.state, expected, `${say}: ${name}`);
        const open = left?.[name];
        if (open)
          assert.deepEqual(
            decision.left?.map(({ requirement }) => requirement),
            open,
            `${say}: ${name}`,
          );
        if (decision.state !== 'met') continue;
        const proof = deriveProof(decision, { document, facts });
        assert.equal(recompute(JSON.parse(JSON.stringify(proof))).outcome, 'same', `${say}: ${name}`);
      }
    }
    const last = Object.fromEntries(walk.flatMap(({ state }) => Object.entries(state)));
    assert.deepEqual(new Set(Object.values(last)), new Set(['met']), 'the walk ends with everything met');
    assert.deepEqual('facts' in parseFacts(facts), true);
  });
}

test('the programmes are the fourteen of the list, and use every kind of requirement', () => {
  assert.deepEqual(
    programmes.map(({ programme }) => programme),
    Array.from({ length: 14 }, (_, index) => `S${index + 1}`),
  );
  const used = programmes.flatMap(({ rules }) =>
    Object.values(rules).flatMap((rule) =>
      requirementsOf(documentOf(rule).rule).map(({ requires }) => requires),
    ),
  );
  assert.deepEqual([...new Set(used)].sort(), [...kindNames].sort());
});

test('no rule of a programme is refused by the check of its meaning, as of the day it starts', () => {
  const start = '2026-01-01T00:00:00.000Z';
  const findings = programmes.flatMap(({ rules }) =>
    Object.values(rules).flatMap((rule) => lintRule(documentOf(rule), start)),
  );
  const refused = findings.filter(({ code }) => code === 'unreachable' || code === 'contradictory');
  assert.deepEqual(refused, []);
});

/** In the order in which they are told, a minute apart, unless they say when. */
function dated(fact: Pick<Fact, 'kind'> & Partial<Fact>, index: number): Fact {
  const at = new Date(Date.parse('2026-05-25T00:00:00.000Z') + index * 60_000).toISOString();
  return { result: 'shown', at, ...fact, id: `f${index}` };
}
