import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCheck } from './make-check.ts';
import { judge } from './make-report.ts';
import { standingOf } from './standing.ts';
import { tellReplaced } from './tell-replaced.ts';
import type { VerificationReport } from './verification-report.ts';

const successor = { successor: 'https://example.org/credentials/2', replacedAt: '2026-11-28T00:00:00Z' };

function reportOf(
  proof: 'proof.consistent' | 'proof.signature-mismatch',
  status: 'status.revoked' | 'status.active',
) {
  const checks = [
    makeCheck('form.read'),
    makeCheck('schema.followed'),
    makeCheck(proof),
    makeCheck('issuer-key.confirmed', { issuer: 'did:web:example.org' }),
    makeCheck('issuer-identity.known', { name: 'Example', source: 'here' }),
    makeCheck(status, { list: 'https://example.org/status/1', index: 7 }),
    makeCheck('dates.not-given'),
  ];
  return { ...judge(checks, undefined), checks, input: 'json' } as VerificationReport;
}

test('what was revoked because another took its place is genuine and replaced, and is not relied on', () => {
  const told = tellReplaced(reportOf('proof.consistent', 'status.revoked'), successor);
  assert.deepEqual([told.verdict, told.genuine, told.errors], ['replaced', 'yes', []]);
  assert.ok(told.warnings.includes('status.replaced') && !told.warnings.includes('status.revoked'));
  const status = told.checks.find(({ id }) => id === 'status');
  assert.deepEqual([status?.detail?.successor, status?.detail?.index], [successor.successor, 7]);
  assert.equal(standingOf(told).standing, 'not-valid');
  assert.match(standingOf(told).reason, /credentials\/2/);
});

test('what is not revoked, or not genuine, is not called replaced', () => {
  for (const report of [
    reportOf('proof.consistent', 'status.active'),
    reportOf('proof.signature-mismatch', 'status.revoked'),
  ])
    assert.equal(tellReplaced(report, successor), report);
});
