import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeCase } from '../../test-support/judge-case.ts';

/** Case, verdict, and the code of the check that explains it (test-support/cases/README.md). */
const cases: [string, string, string][] = [
  ['F03-jwk-use-enc', 'key-not-confirmed', 'issuer-key.not-for-credentials'],
  ['F03b-jwk-key-ops-encrypt', 'key-not-confirmed', 'issuer-key.not-for-credentials'],
  ['F03c-jwk-alg-other', 'key-not-confirmed', 'issuer-key.not-for-credentials'],
  ['F03e-did-jwk-use-enc', 'key-not-confirmed', 'issuer-key.not-for-credentials'],
  ['F04-did-web-method-twice-the-same', 'valid', 'issuer-key.confirmed'],
  ['F06-status-list-of-another-issuer-set', 'revoked', 'status.revoked'],
  // Bitstring Status List §3.2 has an error for its length; but who sets a bit means it.
  ['F08-status-list-short-set', 'revoked', 'status.revoked'],
  ['F09-legacy-suite-with-jws', 'could-not-check', 'proof.unsupported'],
  ['F10-unknown-suite-not-signed', 'could-not-check', 'proof.unsupported'],
  ['F10c-sd-jwt', 'could-not-check', 'form.unsupported-token'],
  ['F12-jwk-in-header-published-by-issuer', 'valid', 'issuer-key.confirmed'],
  ['F19-token-nbf-is-not-validfrom', 'not-a-credential', 'form.invalid-token'],
  ['F20-vocabulary-word-not-a-credential', 'breaks-format', 'schema.broken'],
  ['F22b-good-proof-beside-one-without-method', 'valid', 'proof.consistent'],
  // The bare did:key can mean no other key than its one.
  ['F23-bare-did-key-as-method', 'valid', 'issuer-key.own-identifier'],
  ['F28-stranger-presents', 'valid', 'recipient.presented-by-another'],
  ['F29-inline-context', 'could-not-check', 'proof.own-terms'],
];

for (const [name, verdict, code] of cases) {
  test(`the case ${name} is ${verdict}, by ${code}`, async () => {
    const report = await judgeCase(name);
    const codes = report.checks.map((check) => check.code);
    assert.equal(report.verdict, verdict, codes.join(' '));
    assert.ok(codes.includes(code), codes.join(' '));
  });
}
