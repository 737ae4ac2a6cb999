import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checklistOf, isLastingAddress, type SiteFacts } from './checklist-rules.ts';

const facts: SiteFacts = {
  publicUrl: 'https://badges.example.org',
  mailServer: 'mail.example.org',
  hasOrganisation: true,
  profile: {
    name: 'Badges',
    contact: 'help@example.org',
    imprint: 'We',
    privacy: 'Little',
    help: '',
    logo: '',
  },
  steps: [],
};
const states = (changed: Partial<SiteFacts>) =>
  Object.fromEntries(checklistOf({ ...facts, ...changed }).map(({ name, state }) => [name, state]));

test('what facts show is done by itself, and what only a person knows waits for their word', () => {
  assert.deepEqual(states({}), {
    address: 'confirm',
    https: 'done',
    mail: 'confirm',
    backup: 'confirm',
    organisation: 'done',
    texts: 'done',
  });
});

test('a word counts for what it was given for: another address or mail server asks again', () => {
  const done = { doneBy: 'Robin', doneAt: new Date(0) };
  const steps = [
    { name: 'address', about: 'https://badges.example.org', ...done },
    { name: 'mail', about: 'mail.example.org', ...done },
  ] as const;
  assert.equal(states({ steps }).address, 'done');
  assert.equal(states({ steps, publicUrl: 'https://other.example.org' }).address, 'confirm');
  assert.equal(states({ steps, mailServer: 'mx.example.org' }).mail, 'confirm');
});

test('what is missing asks for a setting or a text', () => {
  const { mailServer: _, ...silent } = facts;
  assert.equal(checklistOf(silent).find(({ name }) => name === 'mail')?.state, 'change');
  assert.equal(states({ publicUrl: 'http://badges.example.org' }).https, 'change');
  assert.equal(states({ profile: { ...facts.profile, imprint: '' } }).texts, 'change');
  assert.equal(states({ hasOrganisation: false }).organisation, 'change');
});

const addresses: readonly (readonly [string, boolean])[] = [
  ['https://badges.example.org', true],
  ['https://example.org:8443', true],
  ['http://badges.example.org', false],
  ['http://localhost:3000', false],
  ['https://localhost', false],
  ['https://192.168.1.4', false],
  ['https://[::1]', false],
  ['https://badges.internal', false],
  ['https://badges.local', false],
];
for (const [address, isLasting] of addresses) {
  test(`${address} is ${isLasting ? 'an' : 'no'} address that lasts`, () =>
    assert.equal(isLastingAddress(address), isLasting));
}
