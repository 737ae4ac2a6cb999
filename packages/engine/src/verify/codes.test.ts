import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codes } from './codes.ts';
import { makeCheck } from './make-check.ts';
import { checkIds } from './report.ts';

const folder = new URL('.', import.meta.url);

test('each code belongs to a check of the report, and each check has codes', () => {
  const owners = new Set(Object.keys(codes).map((code) => code.split('.')[0]));
  assert.deepEqual([...owners].sort(), [...checkIds].sort());
});

test('each code has one plain sentence, without exclamation marks, and failed ones say what to do', () => {
  for (const [code, entry] of Object.entries(codes)) {
    assert.match(entry.message, /^[A-ZÀ-Ž“].*[.:]( \{\w+\})?\)?$|\{\w+\}$/u, code);
    assert.equal(entry.message.includes('!'), false, code);
    assert.ok(entry.message.length < 160, code);
    if (entry.outcome !== 'failed') continue;
    assert.ok(
      'advice' in entry || code === 'form.too-deep' || code === 'dates.not-yet-valid',
      `${code} has no advice`,
    );
  }
});

test('each code is used somewhere in the verifier', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('codes'),
  );
  const source = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
  assert.ok(files.length > 20);
  for (const code of Object.keys(codes)) assert.ok(source.includes(`'${code}'`), `${code} is never used`);
});

test('a sentence is filled from the facts, shortened, and never from anything else', () => {
  const long = 'x'.repeat(5000);
  assert.equal(
    makeCheck('status.revoked', { reason: 'Mistake.' }).message,
    'The issuer has revoked it. Mistake.',
  );
  assert.equal(makeCheck('status.revoked', { reason: '' }).message, 'The issuer has revoked it.');
  assert.ok(makeCheck('issuer-identity.not-listed', { issuer: long }).message.length < 300);
  assert.equal(makeCheck('issuer-key.own-identifier').id, 'issuer-key');
});
