import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Check, checkCodes } from '@cairn/engine';
import { checkText, factName, factText } from './check-text.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';

const checkOf = (code: string, detail: Check['detail'] = {}): Check => ({
  ...{ id: 'status', outcome: 'failed', code, message: 'What the engine says.' },
  detail,
});
const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test('a check speaks the language of its reader, with its facts, and a verdict by its name there', () => {
  assert.deepEqual(checkText(german, checkOf('dates.expired', { validUntil: '2026-01-01' })), {
    message: 'Er ist am 2026-01-01 abgelaufen.',
    advice: 'Lassen Sie sich einen erneuerten geben.',
  });
  const { message } = checkText(english, checkOf('nested.failed', { verdict: 'revoked' }));
  assert.equal(message, `A credential inside is not valid (${english.ui.verdicts.revoked.word}).`);
});

test('a moment in a check is written as the reader writes it; what only looks like one stays as it is', () => {
  const write = (moment: Date) => `<${moment.getTime()}>`;
  const expired = (validUntil: string) =>
    checkText(english, checkOf('dates.expired', { validUntil }), write).message;
  assert.match(expired('1970-01-01T01:00:00+01:00'), /<0>/);
  for (const other of ['1970-01-01', '1970-13-45T99:99:99Z', 'on 1970-01-01T00:00:00Z'])
    assert.ok(expired(other).includes(other), other);
});

test('the facts of a check have names and values in the reader’s language', () => {
  assert.equal(factName(german, 'validUntil'), 'Gilt bis');
  assert.equal(factName(german, 'constructor'), 'constructor');
  assert.equal(factText(german, { name: 'verdict', fact: 'expired' }), 'Abgelaufen');
  assert.equal(factText(german, { name: 'verdict', fact: 'constructor' }), 'constructor');
  assert.equal(factText(german, { name: 'count', fact: 3 }), '3');
});

test('a reason that the engine always gives alike is said in German too, and no engine source has another', () => {
  const { message } = checkText(german, checkOf('status.entry-invalid', { reason: 'it names no list.' }));
  assert.match(message, /: Er nennt keine Liste\.$/);
  const engine = 'packages/engine/src/verify';
  const sources = ['checks', 'open-badge-2'].flatMap((folder) =>
    readdirSync(`${engine}/${folder}`)
      .filter((name) => !name.includes('.test.'))
      .map((name) => readFileSync(`${engine}/${folder}/${name}`, 'utf8')),
  );
  const given = sources.flatMap((text) =>
    [...text.matchAll(/'((?:its?|there|the|what|a) [a-z][^'\n]*\.)'/g)].map(([, reason]) => reason ?? ''),
  );
  assert.ok(given.length > 15, `only ${given.length} reasons`);
  assert.deepEqual(
    given.filter((reason) => !Object.hasOwn(german.checkReasons, reason)),
    [],
  );
});

test('what fills a sentence is shortened, and fills no other place', () => {
  const long = checkText(english, checkOf('status.message', { note: 'x'.repeat(5000) }));
  assert.ok(long.message.length < 300);
  const sly = checkText(english, checkOf('status.message', { note: '{reason}', reason: 'evil' }));
  assert.doesNotMatch(sly.message, /evil/);
});

test('a code that has no words here says what the engine says', () => {
  for (const code of ['status.of-tomorrow', '__proto__', 'constructor'])
    assert.equal(checkText(german, checkOf(code)).message, 'What the engine says.');
});

test('in every language a check takes the same facts, and says what to do where the engine does', () => {
  for (const words of [english, german])
    for (const [code, entry] of Object.entries(checkCodes)) {
      const said = words.checks[code as keyof typeof checkCodes];
      assert.deepEqual(placesIn(said.message), placesIn(entry.message), code);
      assert.equal(said.advice === undefined, !('advice' in entry), code);
    }
});
