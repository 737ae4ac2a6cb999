import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptPolicy } from '../../modules/assessment/index.ts';
import { type Role, roles } from '../../modules/audit/index.ts';
import { achievementPolicy } from '../../modules/catalog/index.ts';
import { awardPolicy } from '../../modules/issuing/index.ts';
import { learnerPolicy } from '../../modules/learning/index.ts';
import { organisationPolicy, type Policy } from '../../modules/organisations/index.ts';
import { webhookPolicy } from '../../modules/webhooks/index.ts';

/** Who may do what: o owner, a author, w reviewer, s assessor, m moderator, r registrar, f finance, v viewer, A administrator. */
const table: [name: string, policy: Policy, allowed: string][] = [
  ['enter', organisationPolicy.enter, 'oawsmrfvA'],
  ['read achievements', achievementPolicy.read, 'oawsmrfvA'],
  ['author', achievementPolicy.author, 'oa'],
  ['publish', achievementPolicy.publish, 'oa'],
  ['review', achievementPolicy.review, 'oaw'],
  ['comment', achievementPolicy.comment, 'oawsmr'],
  ['set review', achievementPolicy.setReview, 'o'],
  ['see awards', awardPolicy.see, 'osrv'],
  ['read credentials', awardPolicy.readCredentials, 'osrv'],
  ['see learners', learnerPolicy.see, 'oasr'],
  ['annul', attemptPolicy.annul, 'or'],
  ['award', awardPolicy.award, 'or'],
  ['revoke', awardPolicy.revoke, 'or'],
  ['suspend', awardPolicy.suspend, 'or'],
  ['offer suspension', awardPolicy.offerSuspension, 'oA'],
  ['manage members', organisationPolicy.manageMembers, 'oA'],
  ['manage', organisationPolicy.manage, 'oA'],
  ['see keys', awardPolicy.seeKeys, 'osrvA'],
  ['manage keys', awardPolicy.manageKeys, 'oA'],
  ['close', awardPolicy.close, 'o'],
  ['manage tokens', organisationPolicy.manageApiTokens, 'o'],
  ['manage webhooks', webhookPolicy.manage, 'o'],
  ['read trail', organisationPolicy.readTrail, 'orA'],
  ['use the VC API', awardPolicy.useVcApi, ''],
];
const letters: { [role in Role]: string } = {
  owner: 'o',
  author: 'a',
  reviewer: 'w',
  assessor: 's',
  moderator: 'm',
  registrar: 'r',
  finance: 'f',
  viewer: 'v',
};

test('each role may do exactly what the table says', () => {
  const here = { organisationId: 'org_1' };
  const place = { ...here, slug: 'here', organisationName: 'Here', kind: 'university' } as const;
  const person = { kind: 'person', personId: 'per_1', name: 'A', email: 'a@example.org' } as const;
  for (const [name, policy, allowed] of table) {
    for (const role of roles) {
      const member = { ...person, isAdministrator: false, memberships: [{ ...place, roles: [role] }] };
      assert.equal(policy(member, here), allowed.includes(letters[role]), `${role}: ${name}`);
    }
    const administrator = { ...person, isAdministrator: true, memberships: [] };
    assert.equal(policy(administrator, here), allowed.includes('A'), `administrator: ${name}`);
  }
});

test('no policy is missing in the table', () => {
  const all = [
    organisationPolicy,
    achievementPolicy,
    learnerPolicy,
    attemptPolicy,
    awardPolicy,
    webhookPolicy,
  ].flatMap(Object.values);
  assert.deepEqual(new Set(table.map(([, policy]) => policy)), new Set(all));
});
