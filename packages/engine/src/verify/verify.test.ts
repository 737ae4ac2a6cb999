import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBadge, anIssuer, aPicture, offline, outcomes, signBadge } from '../../test-support/verifying.ts';
import { bakePng } from '../baking/bake-png.ts';
import { bakeSvg } from '../baking/bake-svg.ts';
import { codes } from './codes.ts';
import { checkIds } from './report.ts';
import { verify } from './verify.ts';

test('a signed badge is valid, with every check of the report in its order', async () => {
  const report = await verify(await signBadge(), offline());
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
  assert.deepEqual(
    report.checks.map((check) => check.id),
    checkIds,
  );
  assert.equal(report.input, 'json');
  assert.equal(report.credential?.format, 'ob3');
  for (const check of report.checks) {
    assert.equal(check.outcome, codes[check.code as keyof typeof codes].outcome);
    assert.equal(/[{}]/.test(check.message), false, check.message);
  }
});

test('the same badge is valid as text, bytes, baked PNG and baked SVG', async () => {
  const text = JSON.stringify(await signBadge(), null, 2);
  const forms = {
    json: text,
    bytes: new TextEncoder().encode(`\ufeff${text}\n`),
    png: bakePng(aPicture(), text),
    svg: bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"/>', text),
  };
  for (const [name, form] of Object.entries(forms)) {
    const report = await verify(form, offline());
    assert.equal(report.verdict, 'valid', name);
    assert.equal(report.input, name === 'bytes' ? 'json' : name);
  }
});

test('a changed name, a changed date and a new member are each called altered', async () => {
  const badge = await signBadge();
  const edits: ((document: typeof badge) => object)[] = [
    (document) => ({ ...document, name: 'Another name' }),
    (document) => ({ ...document, validFrom: '2025-01-02T00:00:00Z' }),
    (document) => ({ ...document, grade: 'A+' }),
  ];
  for (const edit of edits) {
    assert.equal((await verify(JSON.stringify(edit(badge)), offline())).verdict, 'altered');
  }
});

test('a badge without a signature is not a credential, and says so', async () => {
  const report = await verify(aBadge(anIssuer()), offline());
  assert.equal(report.verdict, 'not-a-credential');
  assert.equal(outcomes(report).proof, 'proof.missing');
});

test('an expired and an early badge have their own verdicts', async () => {
  const badge = await signBadge({ validUntil: '2026-06-01T00:00:00+01:00' });
  assert.equal((await verify(badge, offline({ now: new Date('2026-05-31T22:59:59Z') }))).verdict, 'valid');
  assert.equal((await verify(badge, offline({ now: new Date('2026-05-31T23:00:01Z') }))).verdict, 'expired');
  assert.equal(
    (await verify(badge, offline({ now: new Date('2024-01-01T00:00:00Z') }))).verdict,
    'not-yet-valid',
  );
});
