import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';
import { createAward, createAwardingOrganisation } from '../../../../test/support/awards.ts';
import { createPerson } from '../../../../test/support/people.ts';
import { retireAchievement } from '../modules/catalog/index.ts';
import { awardCredential, closeIssuing } from '../modules/issuing/index.ts';
import { createWebhook } from '../modules/webhooks/index.ts';

const server = await apiApp();
const { deps, pool, school } = server;
const organisationId = school.organisation.id;

test('programs hear that an organisation closed its issuing, and read since when and why', async () => {
  await createAward(server, school);
  const read = async () =>
    (await (await server.call(`/organisations/${organisationId}/issuer`)).json()) as { closed?: object };
  assert.equal((await read()).closed, undefined);
  const address = 'https://records.example/hooks';
  await createWebhook(deps, school.owner, {
    organisationId,
    address,
    description: 'Records',
    eventTypes: ['issuing.closed'],
  });
  await retireAchievement(deps, school.owner, { achievementId: school.edition.achievementId });
  const reason = 'The school ends.';
  await closeIssuing(deps, school.owner, { organisationId, name: school.organisation.name, reason });
  await server.runJobs();
  assert.deepEqual((await read()).closed, { at: deps.now().toISOString(), reason });
  const { rows } = await pool.query('select type, organisation_id from webhooks.event');
  assert.deepEqual(rows, [{ type: 'issuing.closed', organisation_id: organisationId }]);
});

test('nothing is awarded in the moment in which somebody closes', async () => {
  const other = await createAwardingOrganisation(server);
  const { id } = other.organisation;
  await createAward(server, other);
  const { personId } = await createPerson(server);
  const award = { organisationId: id, editionId: other.edition.editionId, personId, requestKey: 'late' };
  const closing = await pool.connect();
  try {
    await closing.query('begin');
    await closing.query('select from issuing.issuer where organisation_id = $1 for update', [id]);
    await closing.query(`insert into issuing.closing values ($1, now(), 'psn_1', 'We end.')`, [id]);
    const awarding = assert.rejects(() => awardCredential(deps, other.registrar, award), {
      code: 'issuing.closed',
    });
    await Promise.race([awarding, someoneWaits()]);
    await closing.query('commit');
    await awarding;
  } finally {
    closing.release();
  }
});

/** Resolves when a connection waits for what another holds. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}
