import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, type Role, roles } from '../audit/index.ts';
import { type Action, assertMay, assertOwnerRemains, mayDo } from './organisation-policy.ts';

const here = { organisationId: 'org_here' };

function actorWith(ownRoles: Role[], isAdministrator = false): Actor {
  const memberships =
    ownRoles.length === 0
      ? []
      : [
          {
            ...here,
            slug: 'here',
            organisationName: 'Here',
            kind: 'university' as const,
            roles: ownRoles,
          },
        ];
  return { personId: 'per_1', name: 'A', email: 'a@example.org', isAdministrator, memberships };
}

/** Who may do what: o owner, a author, s assessor, r registrar, v viewer, A administrator. */
const table: { [action in Action]: string } = {
  'view-console': 'oasrvA',
  'author-achievements': 'oa',
  'publish-achievements': 'oa',
  'view-awards': 'osrv',
  'view-learners': 'oasr',
  award: 'or',
  revoke: 'or',
  'manage-members': 'oA',
  'manage-organisation': 'oA',
  'manage-api-tokens': 'o',
  'view-audit': 'orA',
};
const letters: { [role in Role]: string } = {
  owner: 'o',
  author: 'a',
  assessor: 's',
  registrar: 'r',
  viewer: 'v',
};

test('each role may do exactly what the table says', () => {
  for (const [action, allowed] of Object.entries(table) as [Action, string][]) {
    for (const role of roles)
      assert.equal(
        mayDo(actorWith([role]), action, here),
        allowed.includes(letters[role]),
        `${role} ${action}`,
      );
    assert.equal(mayDo(actorWith([], true), action, here), allowed.includes('A'), `administrator ${action}`);
    assert.equal(mayDo(undefined, action, here), false);
  }
});

test('roles count only in their own organisation, where others find nothing at all', () => {
  const elsewhere = { organisationId: 'org_elsewhere' };
  assert.ok(!mayDo(actorWith(['owner']), 'award', elsewhere));
  assert.throws(() => assertMay(actorWith(['owner']), 'award', elsewhere), { kind: 'not-found' });
  assert.throws(() => assertMay(actorWith(['viewer']), 'award', here), { kind: 'forbidden' });
  assert.throws(() => assertMay(undefined, 'award', here), { kind: 'not-signed-in' });
});

test('an organisation keeps an owner', () => {
  const members = [
    { personId: 'a', roles: ['owner'] },
    { personId: 'b', roles: ['viewer'] },
  ] as const;
  assert.throws(() => assertOwnerRemains(members, { personId: 'a', roles: [] }), {
    code: 'access.last-owner',
  });
  assert.doesNotThrow(() => assertOwnerRemains(members, { personId: 'b', roles: [] }));
  assert.doesNotThrow(() => assertOwnerRemains(members, { personId: 'a', roles: ['owner', 'author'] }));
});
