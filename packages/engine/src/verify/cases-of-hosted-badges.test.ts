// Open Badges 1 and 2, and old carriers, that were once judged wrongly: see test-support/cases.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeCase } from '../../test-support/judge-case.ts';

/** Name of the case, its right verdict, and the code that says why. */
const cases: readonly (readonly [name: string, verdict: string, code: string])[] = [
  ['F01-ob2-profile-claims-another-id', 'key-not-confirmed', 'issuer-key.claims-other'],
  ['F02-ob2-profile-not-found', 'could-not-check', 'issuer-key.unreachable'],
  ['F02b-ob2-profile-busy-that-would-forbid', 'could-not-check', 'issuer-key.unreachable'],
  ['F05-ob2-file-embeds-address-links', 'valid', 'proof.hosted'],
  ['F05c-ob2-evidence-text-and-object', 'valid', 'proof.hosted'],
  ['F13-png-http-address', 'could-not-check', 'form.insecure-address'],
  ['F13b-typed-http-address', 'could-not-check', 'form.insecure-address'],
  ['F14-png-bad-crc', 'valid', 'proof.hosted'],
  ['F15-ob2-wrong-type', 'not-a-credential', 'schema.broken'],
  ['F15b-ob2-wrong-context', 'not-a-credential', 'schema.broken'],
  ['F16-ob2-badge-class-without-name', 'not-a-credential', 'schema.broken'],
  ['F16c-ob2-assertion-image-data-url', 'not-a-credential', 'schema.broken'],
  ['F17-ob2-allowed-origins-http', 'could-not-check', 'proof.hosted-insecure'],
  ['F18-ob2-issuedon-written-otherwise', 'valid', 'proof.hosted'],
  ['F18b-ob2-expiry-extended-at-address', 'valid', 'proof.hosted-changed'],
];

for (const [name, verdict, code] of cases) {
  test(`${name} is ${verdict}`, async () => {
    const report = await judgeCase(name);
    assert.equal(report.verdict, verdict, JSON.stringify(report.checks, null, 1));
    assert.ok(
      report.checks.some((check) => check.code === code),
      `${code} is not among ${report.checks.map((check) => check.code).join(', ')}`,
    );
  });
}

test('the id that is shown and asked for in the list of known issuers is the one that was judged', async () => {
  const report = await judgeCase('F01-ob2-profile-claims-another-id');
  assert.equal(report.credential?.issuerId, 'https://badges.example/issuer');
  const identity = report.checks.find((check) => check.id === 'issuer-identity');
  assert.equal(identity?.code, 'issuer-identity.not-listed');
});
