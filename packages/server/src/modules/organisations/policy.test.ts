import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cairn, type Person, type Program, type Role, type Scope } from '../audit/index.ts';
import { assertMay, policy } from './policy.ts';

const here = { organisationId: 'org_here' };
const elsewhere = { organisationId: 'org_elsewhere' };

function personWith(ownRoles: Role[], isAdministrator = false): Person {
  const place = { ...here, slug: 'here', organisationName: 'Here', kind: 'university' } as const;
  const memberships = ownRoles.length === 0 ? [] : [{ ...place, roles: ownRoles }];
  return {
    kind: 'person',
    personId: 'per_1',
    name: 'A',
    email: 'a@example.org',
    isAdministrator,
    memberships,
  };
}

function programWith(...scopes: Scope[]): Program {
  return { kind: 'program', apiTokenId: 'tok_1', name: 'Sync', ...here, scopes };
}

const award = policy({ roles: ['owner', 'registrar'], scope: 'awards:create' });
const manage = policy({ roles: ['owner'], administrators: true });

test('a member may do what a role of theirs allows, in their own organisation only', () => {
  assert.ok(award(personWith(['viewer', 'registrar']), here));
  assert.ok(!award(personWith(['viewer']), here));
  assert.ok(!award(personWith(['owner']), elsewhere));
});

test('an administrator of the site helps every organisation, and awards in the name of none', () => {
  assert.ok(manage(personWith([], true), elsewhere));
  assert.ok(!award(personWith([], true), here));
});

test('a program may do what a scope of its token allows, for its own organisation only', () => {
  assert.ok(award(programWith('awards:read', 'awards:create'), here));
  assert.ok(!award(programWith('awards:read', 'vc-api'), here));
  assert.ok(!award(programWith('awards:create'), elsewhere));
  assert.ok(!manage(programWith('organisations:read'), here), 'what has no scope is for no program');
});

test('Cairn by itself has no right: a job calls what asks for none', () => {
  assert.ok(!award(cairn, here));
  assert.ok(!manage(cairn, here));
});

test('who lacks a role or a scope is told so, and to outsiders the thing does not exist', () => {
  assert.throws(() => assertMay(personWith(['viewer']), award, here), { code: 'organisations.role-missing' });
  assert.throws(() => assertMay(programWith('vc-api'), award, here), { code: 'organisations.scope-missing' });
  for (const outsider of [personWith(['owner']), programWith('awards:create'), cairn])
    assert.throws(() => assertMay(outsider, award, elsewhere), { kind: 'not-found' });
});
