import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { awardCredential, findAwardOfEdition, findNewestCredential, revokeAward } from './index.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server);
const organisationId = school.organisation.id;

test('what was awarded and revoked can be awarded again, as another award with a credential of its own', async () => {
  const { award: first, holder } = await createAward(server, school);
  await revokeAward(deps, school.registrar, { organisationId, awardId: first.id, reason: 'The wrong date.' });
  const { award: second } = await createAward(server, school, { holder });
  assert.notEqual(second.id, first.id);
  const signed = await Promise.all([first, second].map(({ id }) => findNewestCredential(deps, id)));
  assert.deepEqual(
    signed.map((credential) => credential?.statuses.map(({ purpose, value }) => [purpose, value])),
    [[['revocation', 1]], [['revocation', 0]]],
  );
  const twice = { organisationId, personId: holder.personId, editionId: school.edition.editionId };
  await assert.rejects(
    () => awardCredential(deps, school.registrar, { ...twice, requestKey: deps.newId('req') }),
    { code: 'issuing.already-awarded' },
  );
});

test('what became of an edition is the award that stands, whatever day it names, else the one that ended last', async () => {
  const { award: first, holder } = await createAward(server, school);
  const edition = { personId: holder.personId, editionId: school.edition.editionId };
  const revoke = (awardId: string) =>
    revokeAward(deps, school.registrar, { organisationId, awardId, reason: 'The wrong date.' });
  await revoke(first.id);
  assert.equal((await findAwardOfEdition(deps, edition))?.id, first.id);
  const earlier = { holder, awardedAt: new Date(first.awardedAt.getTime() - 86_400_000) };
  const { award: second } = await createAward(server, school, earlier);
  assert.equal((await findAwardOfEdition(deps, edition))?.id, second.id);
  server.setNow('2026-06-01T10:00:00Z');
  await revoke(second.id);
  assert.equal((await findAwardOfEdition(deps, edition))?.id, second.id);
  assert.equal(await findAwardOfEdition(deps, { ...edition, personId: 'per_nobody' }), undefined);
});
