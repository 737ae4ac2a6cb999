import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryHistory, now } from './arbitrary.test-support.ts';
import { canonicalJson } from './canonical-json.ts';
import { evaluate } from './evaluate.ts';
import { deriveProof, hashInput, recompute } from './proof.ts';
import { documentOf, fact, percent, today } from './situation.test-support.ts';

const document = documentOf({
  any: [
    { id: 'exam', requires: 'exam', exam: 'ex', score: percent(70) },
    { id: 'course', requires: 'completion', unit: 'course' },
  ],
});
const facts = [
  fact('exam', 'ex', { score: percent(30) }),
  fact('exam', 'ex', { score: percent(80), outcomes: [{ outcome: 'plan', score: percent(90) }] }),
  fact('payment', 'certificate'),
];
const proof = deriveProof(evaluate(document, facts, today), { document, facts });

test('a proof holds the facts that count and no other', () => {
  assert.deepEqual(proof.facts, [facts[1]]);
  assert.deepEqual(proof.result.route, ['exam']);
});

test('whoever has the record makes the decision again, from its JSON', () => {
  assert.deepEqual(recompute(JSON.parse(JSON.stringify(proof))), { outcome: 'same', proof });
});

const changed = (change: (record: ReturnType<typeof copy>) => void) => {
  const record = copy();
  change(record);
  return recompute(record);
};
const copy = () => JSON.parse(JSON.stringify(proof));

test('a record that was changed differs, or cannot be read: with the place', () => {
  assert.equal(
    changed((record) => {
      record.facts[0].score.points = 60;
    }).outcome,
    'differs',
  );
  assert.equal(
    changed((record) => {
      record.result.route = ['course'];
    }).outcome,
    'differs',
  );
  assert.equal(
    changed((record) => {
      record.result.more = '\ud800';
    }).outcome,
    'differs',
  );
  assert.equal(
    changed((record) => {
      record.at = '2020-01-01T00:00:00.000Z';
    }).outcome,
    'differs',
  );
  const places = (change: Parameters<typeof changed>[0]) => {
    const read = changed(change);
    return read.outcome === 'unreadable' && read.faults.map(({ place }) => place);
  };
  assert.deepEqual(
    places((record) => {
      record.facts[0].person = 'Ada';
    }),
    ['/facts/0/person'],
  );
  assert.deepEqual(
    places((record) => {
      record.document.rule.any[0].colour = 'red';
    }),
    ['/document/rule/any/0/colour'],
  );
  assert.deepEqual(
    places((record) => {
      record.format = 2;
    }),
    ['/format'],
  );
  assert.equal(recompute(null).outcome, 'unreadable');
});

test('also a rule that asks nothing has a proof, without facts', () => {
  const part = { requirement: { id: 'c', requires: 'completion', unit: 'course' }, weight: 1 };
  const document = documentOf({ weighted: [part], pass: percent(0) });
  const proof = deriveProof(evaluate(document, [], today), { document, facts: [] });
  assert.equal(recompute(JSON.parse(JSON.stringify(proof))).outcome, 'same');
});

test('only what is met has a proof', () => {
  assert.throws(
    () => deriveProof(evaluate(document, [], today), { document, facts: [] }),
    /met by these facts/,
  );
});

test('what is hashed is the canonical JSON of RFC 8785: names by UTF-16 unit, escapes as it lists them', () => {
  // The members of RFC 8785 §3.2.3, in the order in which it sorts them.
  const names = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude02', '\ufb33'];
  const mixed = Object.fromEntries(names.toReversed().map((name) => [name, 1]));
  assert.deepEqual(
    Object.keys(JSON.parse(canonicalJson(mixed))).filter((name) => name !== '1'),
    names.filter((name) => name !== '1'),
  );
  assert.equal(
    canonicalJson({ b: [true, null], a: '\u000f"\\/\u20ac' }),
    '{"a":"\\u000f\\"\\\\/€","b":[true,null]}',
  );
  assert.throws(() => canonicalJson({ half: 0.5 }), /whole numbers/);
  assert.throws(() => canonicalJson('\ud800'), /surrogate/);
  assert.equal(new TextDecoder().decode(hashInput(proof)), canonicalJson(proof));
});

test('every decision that is met has one proof, whatever the order of its facts, and it recomputes', () => {
  const shuffled = arbitraryHistory.chain((history) =>
    fc
      .shuffledSubarray(history.facts, { minLength: history.facts.length })
      .map((others) => ({ ...history, others })),
  );
  let met = 0;
  fc.assert(
    fc.property(shuffled, ({ document, facts, others }) => {
      const decision = evaluate(document, facts, now);
      if (decision.state !== 'met') return;
      met += 1;
      const proof = deriveProof(decision, { document, facts });
      assert.deepEqual(
        hashInput(deriveProof(decision, { document, facts: [...others, ...facts] })),
        hashInput(proof),
      );
      assert.equal(recompute(JSON.parse(JSON.stringify(proof))).outcome, 'same');
    }),
    { numRuns: 2000 },
  );
  assert.ok(met > 100, `${met} were met`);
});
