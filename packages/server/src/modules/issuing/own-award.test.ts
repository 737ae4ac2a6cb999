import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createAward,
  createAwardable,
  createAwardingOrganisation,
} from '../../../../../test/support/awards.ts';
import { createMember, createOrganisation, createPerson } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import type { Actor, Person } from '../audit/index.ts';
import { createApiToken, findActor, findProgram } from '../organisations/index.ts';
import { giveAward, listClaims, offerSuspension, reinstateAward, suspendAward, takeClaim } from './index.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server);
const organisationId = school.organisation.id;

const give = (actor: Actor, address: string, of = school) =>
  giveAward(deps, actor, {
    ...{ organisationId: of.organisation.id, editionId: of.edition.editionId, address },
    requestKey: deps.newId('req'),
  });

/** A program that a person made for themselves. */
async function programOf(maker: Person): Promise<Actor> {
  const scopes = ['awards:create', 'awards:revoke'] as const;
  const { token } = await createApiToken(deps, maker, { organisationId, name: 'Mine', scopes: [...scopes] });
  return (await findProgram(deps, token)) ?? assert.fail('the token is not known');
}

async function actionsOf(subjectId: string): Promise<string[]> {
  const rows = await deps.database
    .selectFrom('audit.audit_entry')
    .select('action')
    .where('subject_id', '=', subjectId)
    .execute();
  return rows.map(({ action }) => action);
}

/** Another proven address of the same person. */
async function addAddress({ personId: person_id }: Person, address: string): Promise<void> {
  const id = deps.newId('eml');
  await deps.database
    .insertInto('people.email_address')
    .values({ id, person_id, address, address_key: address, is_primary: false, verified_at: deps.now() })
    .execute();
}

test('nobody awards anything to themselves, in whichever role', async () => {
  const both = await createMember(server, school.organisation, ['owner', 'registrar']);
  for (const actor of [school.registrar, school.owner, both])
    await assert.rejects(give(actor, actor.email), { code: 'issuing.to-oneself', kind: 'forbidden' });
  const given = await give(school.owner, school.registrar.email);
  assert.ok(given.kind === 'award');
  assert.ok((await actionsOf(given.award.id)).includes('award.given'));
});

test('a program awards nothing to whoever made its token, and to anybody else', async () => {
  const program = await programOf(school.owner);
  await assert.rejects(give(program, school.owner.email), { code: 'issuing.to-oneself' });
  const learner = await createPerson(server);
  assert.equal((await give(program, learner.email)).kind, 'award');
});

test('what somebody awarded to an address is not theirs to take once the address is', async () => {
  const address = 'second@registrar.example';
  await give(school.registrar, address);
  await addAddress(school.registrar, address);
  const [claim] = await listClaims(deps, school.registrar);
  assert.ok(claim);
  await assert.rejects(takeClaim(deps, school.registrar, claim.id), { code: 'issuing.to-oneself' });
});

test('whoever is alone in an organisation may, and the trail says so', async () => {
  const organisation = await createOrganisation(server);
  const owner = await createMember(server, organisation, ['owner']);
  const edition = await createAwardable(server, { organisation, owner });
  const given = await give(owner, owner.email, { organisation, owner, registrar: owner, edition });
  assert.ok(given.kind === 'award');
  const actions = await actionsOf(given.award.id);
  assert.ok(actions.includes('award.given-to-oneself') && !actions.includes('award.given'));
  await createMember(server, organisation, ['viewer']);
  const again = await createAwardable(server, { organisation, owner });
  await assert.rejects(give(owner, owner.email, { organisation, owner, registrar: owner, edition: again }), {
    code: 'issuing.to-oneself',
  });
});

test('a program lifts no suspension of a badge of whoever made its token', async () => {
  await offerSuspension(deps, school.owner, { organisationId, offersSuspension: true });
  const { award } = await createAward(server, school, {
    holder: (await findActor(deps, school.owner.personId)) ?? assert.fail('the owner is gone'),
  });
  const held = { organisationId, awardId: award.id, reason: 'Looked at again.' };
  await suspendAward(deps, school.registrar, held);
  await assert.rejects(reinstateAward(deps, await programOf(school.owner), held), {
    code: 'issuing.own-suspension',
  });
});
