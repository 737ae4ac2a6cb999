import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOwnerRemains, assertRolesOffered } from './member-rules.ts';

test('an organisation keeps an owner', () => {
  const members = [
    { personId: 'a', roles: ['owner'] },
    { personId: 'b', roles: ['viewer'] },
  ] as const;
  assert.throws(() => assertOwnerRemains(members, { personId: 'a', roles: [] }), {
    code: 'organisations.last-owner',
  });
  assert.doesNotThrow(() => assertOwnerRemains(members, { personId: 'b', roles: [] }));
  assert.doesNotThrow(() => assertOwnerRemains(members, { personId: 'a', roles: ['owner', 'author'] }));
});

test('a role without work stays with whoever has it, and nobody gets it', () => {
  assert.doesNotThrow(() => assertRolesOffered(['assessor', 'author'], ['assessor']));
  for (const role of ['reviewer', 'assessor', 'moderator', 'finance'] as const)
    assert.throws(() => assertRolesOffered([role], []), { code: 'organisations.role-not-offered' });
});
