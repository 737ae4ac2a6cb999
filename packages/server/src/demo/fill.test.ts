import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { checkCtdl, type FetchDocument, type JsonObject, toRegistryGraphs, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { createOrganisation, createPerson } from '../../../../test/support/people.ts';
import { testApp } from '../../../../test/support/test-app.ts';
import { listPublished } from '../modules/catalog/index.ts';
import { findPersonByAddress } from '../modules/people/index.ts';
import { dropEverything } from './demo-world-store.ts';
import { fillDemoWorld } from './fill.ts';
import { demoAchievements, demoPeople } from './world.ts';

const { deps, app, fillDemo, setNow } = await testApp({ CAIRN_DEMO: '1' });

before(() => {
  setNow('2026-11-22T10:00:00Z');
  return fillDemo();
});

test('the demo world has eight published microcredentials, at least four people per role, and every exam can be passed', async () => {
  const offers = await listPublished(deps);
  assert.equal(offers.length, demoAchievements.length);
  for (const role of ['owner', 'author', 'assessor', 'registrar', 'viewer', 'learner']) {
    assert.ok(demoPeople.filter((person) => person.role === role).length >= 4, role);
  }
});

test('the catalogue shows what others build on before what builds on it', async () => {
  const items = await listPublished(deps);
  assert.deepEqual(
    items.map(({ title }) => title),
    demoAchievements.map(({ content }) => content.title),
  );
});

test('its awards are signed: one is expired, one revoked, one suspended, the rest valid', async () => {
  const rows = await deps.database.selectFrom('issuing.award').select(['id']).execute();
  assert.equal(rows.length, 12);
  const verdicts: string[] = [];
  for (const { id } of rows) {
    const credential = await (await app.request(`/awards/${id}/credential.json`)).text();
    const ports = { crypto: nodeCrypto, compression: nodeCompression, now: deps.now(), fetch: askApp };
    verdicts.push((await verify(credential, ports)).verdict);
  }
  assert.deepEqual(verdicts.toSorted(), [
    'expired',
    'revoked',
    'suspended',
    'valid',
    'valid',
    'valid',
    'valid',
    'valid',
    'valid',
    'valid',
    'valid',
    'valid',
  ]);
});

test('a registry would take every offer of it, and every other format of each is there', async () => {
  for (const { achievementId, number, title } of await listPublished(deps)) {
    const edition = `/achievements/${achievementId}/editions/${number}`;
    for (const document of ['achievement.json', 'elm.jsonld', 'schema.jsonld'])
      assert.equal((await app.request(`${edition}/${document}`)).status, 200, `${title} as ${document}`);
    const ctdl = (await (await app.request(`${edition}/ctdl.jsonld`)).json()) as JsonObject;
    const findings = toRegistryGraphs(ctdl).flatMap((graph) => checkCtdl(graph));
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
      title,
    );
  }
});

test('its offers are given away, and its accreditor recognizes as a registry reads it', async () => {
  const given = await (await app.request('/open-data/ctdl.ndjson')).text();
  assert.equal(given.trim().split('\n').length, demoAchievements.length);
  const recognitions = await deps.database
    .selectFrom('trust.recognized_entity')
    .select('statement_id as id')
    .execute();
  const verdicts: string[] = [];
  for (const { id } of recognitions) {
    const credential = await (await app.request(`/statements/${id}/recognized-entity.json`)).text();
    const ports = { crypto: nodeCrypto, compression: nodeCompression, now: deps.now(), fetch: askApp };
    verdicts.push((await verify(credential, ports)).verdict);
  }
  assert.deepEqual(verdicts.toSorted(), ['revoked', 'valid']);
});

test('its university has a run with failed rows, a webhook whose log has a second try, and one that was closed', async () => {
  const { database } = deps;
  const runs = await database
    .selectFrom('platform.bulk_run')
    .select(['state', 'done', 'failed'])
    .where('kind', '=', 'sign-awards')
    .execute();
  assert.deepEqual(runs, [{ state: 'done', done: 3, failed: 3 }]);
  const logs = await database
    .selectFrom('webhooks.delivery as delivery')
    .innerJoin('webhooks.webhook as webhook', 'webhook.id', 'delivery.webhook_id')
    .select((log) => ['webhook.description', 'paused_because', 'state', log.fn.max('attempts').as('tries')])
    .groupBy(['webhook.description', 'paused_because', 'state'])
    .orderBy('description')
    .execute();
  assert.deepEqual(logs, [
    { description: 'Campus portal', paused_because: null, state: 'delivered', tries: 2 },
    { description: 'Old student register', paused_because: 'gone', state: 'failed', tries: 1 },
  ]);
});

test('nobody of it has a password: secrets are made, never printed', async () => {
  const passwords = deps.database.selectFrom('people.person').where('password_hash', 'is not', null);
  assert.deepEqual(await passwords.select('id').execute(), []);
});

test('filling it a second time changes nothing', async () => {
  await fillDemo();
  const offers = await listPublished(deps);
  assert.equal(offers.length, demoAchievements.length);
});

test('a demo world whose filling was cut off is made anew at the next start, whole', async () => {
  const cutOff = await testApp({ CAIRN_DEMO: '1' });
  let said = 0;
  const cut = new Error('the process was ended');
  const filling = fillDemoWorld(cutOff.deps, cutOff.pool, () => {
    said += 1;
    if (said === 3) throw cut;
  });
  await assert.rejects(filling, cut);
  await cutOff.fillDemo();
  assert.equal((await listPublished(cutOff.deps)).length, demoAchievements.length);
  const awards = await cutOff.deps.database.selectFrom('issuing.award').select('id').execute();
  assert.equal(awards.length, 12);
});

test('a demo world that was cut off is not made anew once somebody real has come in', async () => {
  const cutOff = await testApp({ CAIRN_DEMO: '1' });
  await assert.rejects(
    fillDemoWorld(cutOff.deps, cutOff.pool, (_step, place) => {
      if (place?.number === 2) throw new Error('cut');
    }),
  );
  await createPerson(cutOff, { email: 'real@example.org' });
  await cutOff.fillDemo();
  assert.ok(await findPersonByAddress(cutOff.deps, 'real@example.org'));
});

test('what a cut-off demo world takes away is everything that the migrations make', async () => {
  const { deps: full, pool } = await testApp();
  await dropEverything(full);
  const { rows } = await pool.query(
    "select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')",
  );
  assert.deepEqual(rows, []);
});

test('a demo refuses to open on an instance with real people, with or without an organisation', async () => {
  const real = await testApp({ CAIRN_DEMO: '1' });
  await createPerson(real, { isAdministrator: true });
  await assert.rejects(() => real.fillDemo(), /holds a real Cairn.*CAIRN_DATA/);
  await createOrganisation(real);
  await assert.rejects(() => real.fillDemo(), /holds a real Cairn/);
  assert.deepEqual(await listPublished(real.deps), []);
});

const askApp: FetchDocument = async (url) => {
  const response = await app.request(new URL(url).pathname);
  return { url, contentType: '', body: new Uint8Array(await response.arrayBuffer()) };
};
