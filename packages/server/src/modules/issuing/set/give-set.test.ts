import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { createAwardable, createAwardingOrganisation } from '../../../../../../test/support/awards.ts';
import { createMember, createPerson } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import type { RowResult } from '../../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../../platform/deps.ts';
import { createWebhook } from '../../webhooks/index.ts';
import { giveRow } from '../give-wish.ts';
import { giveSet } from './give-set.ts';
import type { AskedWish } from './sort-wishes.ts';

const people = 6;

async function stage() {
  const server = await testApp({}, { postTo: async () => ({ status: 200, text: '' }) });
  const { deps } = server;
  const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School' });
  const limited = { title: 'Dated', validityMonths: 24 };
  const dated = await createAwardable(server, school, limited);
  const other = await createAwardingOrganisation(server, {}, { slug: 'other', name: 'Other' });
  const organisationId = school.organisation.id;
  await createWebhook(deps, school.owner, {
    ...{ organisationId, address: 'https://programs.example.org/in', description: 'Records' },
    eventTypes: ['award.created', 'credential.signed'],
  });
  for (let number = 0; number < people; number += 1)
    await createPerson(server, { name: `Holder ${number}`, email: `holder${number}@example.org` });
  const viewer = await createMember(server, school.organisation, ['viewer']);
  const achievements = [school.edition, dated, other.edition].map(({ achievementId }) => achievementId);
  return { server, deps, organisationId, registrar: school.registrar, viewer, achievements };
}

type Stage = Awaited<ReturnType<typeof stage>>;

/** What is said of a wish before ids are known, so that two instances can be asked for the same. */
interface Drawn {
  who: string;
  achievement: number;
  edition: number | undefined;
  awardedOn: string | undefined;
  expiresOn: string | undefined;
  note: string | undefined;
  key: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  who: fc.oneof(
    fc.integer({ min: 0, max: people - 1 }).map((number) => `holder${number}@example.org`),
    fc.integer({ min: 0, max: people - 1 }).map((number) => `HOLDER${number}@Example.org`),
    fc.integer({ min: 0, max: 9 }).map((number) => `stranger${number}@example.com`),
    fc.constant('а-cyrillic@example.com'),
    fc.constant('registrar'),
  ),
  achievement: fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 1, 2, 3),
  edition: fc.constantFrom(undefined, undefined, undefined, undefined, 1, 1, 7),
  awardedOn: fc.constantFrom(
    undefined,
    undefined,
    '2026-05-01',
    '2026-05-01',
    '2026-06-01',
    '2026-06-02',
    '1850-01-01',
  ),
  expiresOn: fc.constantFrom(undefined, undefined, undefined, undefined, '2028-01-01', '2026-04-01'),
  note: fc.constantFrom(undefined, 'Shown to the jury.', "Ünïcode “quotes” \\ and ' signs \u{1f3c5}"),
  key: fc.integer({ min: 0, max: 300 }),
});

function wishOf({ achievements, registrar }: Stage, each: Drawn): AskedWish {
  const { who, achievement, key, ...rest } = each;
  const wish = {
    ...rest,
    email: who === 'registrar' ? registrar.email : who,
    achievementId: achievements[achievement] ?? 'ach_0000000000000000000000',
  };
  return { wish, requestKey: `key ${key}` };
}

/** All that the award of wishes leaves behind, without what is drawn at random. */
async function leftBehind({ deps }: Stage): Promise<unknown> {
  const all: { [table: string]: string[] } = {};
  for (const table of [
    'issuing.award',
    'issuing.claim',
    'issuing.holder',
    'issuing.credential_status',
    'issuing.status_list',
    'audit.audit_entry',
    'notices.notice',
    'platform.outgoing_mail',
    'platform.rate_limit',
    'webhooks.event',
    'webhooks.delivery',
  ]) {
    const { rows } = await sql<{
      row: object;
    }>`select to_jsonb(it) as row from ${sql.table(table)} as it`.execute(deps.database);
    all[table] = rows.map(({ row }) => withoutChance(JSON.stringify(row))).sort();
  }
  const { rows } = await sql<{ text: string }>`
    select convert_from(content, 'UTF8') as text from issuing.credential
  `.execute(deps.database);
  all.credentials = rows.map(({ text }) => withoutChance(text)).sort();
  return all;
}

function withoutChance(text: string): string {
  return text
    .replace(/\b([a-z]{2,5})_[0-9A-Za-z]{22}\b/g, '$1')
    .replace(/urn:uuid:[0-9a-f-]{36}/g, 'urn')
    .replace(/"(sequence|status_index|happened_at|created_at|token_hash|key)":("[^"]*"|\d+)/g, '"$1"')
    .replace(/\/claims\/[\w-]{43}/g, '/claims/')
    .replace(/"proofValue":"\w+"|#\d+"|"statusListIndex":"\d+"|z6Mk\w+|"webhook-id":"\w+"/g, '""');
}

const outcome = (result: RowResult): string =>
  result.state === 'done' ? `done ${result.about?.slice(0, 3)}` : `${result.state} ${result.code}`;

test('the same wishes leave equal rows, one by one or in a set, whatever they are', async () => {
  const [alone, together] = [await stage(), await stage()];
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 1, maxLength: 14 }), async (wishes) => {
      const { organisationId } = alone;
      const singly: RowResult[] = [];
      for (const each of wishes)
        singly.push(await giveRow(alone.deps, alone.registrar, { organisationId, ...wishOf(alone, each) }));
      const set = await giveSet(together.deps, together.registrar, {
        organisationId: together.organisationId,
        asked: wishes.map((each) => wishOf(together, each)),
      });
      assert.deepEqual(set.map(outcome), singly.map(outcome));
      for (const { server } of [alone, together]) await server.runJobs();
      assert.deepEqual(await leftBehind(together), await leftBehind(alone));
    }),
    { numRuns: 12, seed: 550 },
  );
  const { rows } = await sql<{
    total: number;
  }>`select count(*)::int as total from issuing.credential`.execute(together.deps.database);
  assert.ok((rows[0]?.total ?? 0) >= people, 'there was something to compare');
});

async function counts({ deps }: Pick<Stage, 'deps'>) {
  const { rows } = await sql<{ awards: number; credentials: number; places: number; mails: number }>`
    select (select count(*)::int from issuing.award) as awards,
      (select count(*)::int from issuing.credential) as credentials,
      (select count(*)::int from issuing.credential_status) as places,
      (select count(*)::int from platform.outgoing_mail) as mails
  `.execute(deps.database);
  return rows[0];
}

const everybody = (stage: Stage, from: string): AskedWish[] =>
  Array.from({ length: people }, (_, number) => ({
    wish: { achievementId: stage.achievements[0] ?? '', email: `holder${number}@example.org` },
    requestKey: `${from} ${number}`,
  }));

test('two who give the same to the same people at once make one award each', async () => {
  const set = await stage();
  const { deps, registrar, organisationId } = set;
  const [one, other, same] = await Promise.all(
    ['one', 'other', 'one'].map((from) =>
      giveSet(deps, registrar, { organisationId, asked: everybody(set, from) }),
    ),
  );
  await set.server.runJobs();
  assert.deepEqual(await counts(set), { awards: people, credentials: people, places: people, mails: people });
  for (const [place, result] of (one ?? []).entries()) {
    const outcomes = [result, other?.[place]].map((each) => each && outcome(each)).sort();
    assert.ok(outcomes.includes('done awd'), `${outcomes}`);
    if (result.state === 'done')
      assert.deepEqual(same?.[place], result, 'the same request has the same award');
  }
});

test('a process that ends between signing and keeping leaves nothing, and the next one does it all', async () => {
  const set = await stage();
  const { deps, registrar, organisationId } = set;
  const keys: Deps['keys'] = { ...deps.keys, bulkIssuer: () => Promise.reject(new Error('died')) };
  const asked = everybody(set, 'one');
  await assert.rejects(giveSet({ ...deps, keys }, registrar, { organisationId, asked }), /died/);
  assert.deepEqual(await counts(set), { awards: 0, credentials: 0, places: 0, mails: 0 });
  const given = await giveSet(deps, registrar, { organisationId, asked });
  assert.deepEqual(await giveSet(deps, registrar, { organisationId, asked }), given);
  await set.server.runJobs();
  assert.deepEqual(await counts(set), { awards: people, credentials: people, places: people, mails: people });
});

test('a place that was given to somebody else while it was signed is nobody’s twice', async () => {
  const set = await stage();
  const { deps, registrar, organisationId } = set;
  const asked = everybody(set, 'one');
  const signing = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  /** Draws as another process that happens to draw the same. */
  const drawing = (): Deps['randomBytes'] => {
    let next = 0;
    return (count) => {
      next += 1;
      return Uint8Array.from({ length: count }, (_, index) => (index === count - 1 ? next : 0));
    };
  };
  const slow: Deps['keys'] = {
    ...deps.keys,
    async bulkIssuer(...given) {
      signing.resolve();
      await held.promise;
      return deps.keys.bulkIssuer(...given);
    },
  };
  const first = giveSet({ ...deps, keys: slow, randomBytes: drawing() }, registrar, {
    organisationId,
    asked: asked.slice(0, 3),
  });
  await signing.promise;
  await giveSet({ ...deps, randomBytes: drawing() }, registrar, { organisationId, asked: asked.slice(3) });
  held.resolve();
  assert.deepEqual((await first).map(outcome), ['done awd', 'done awd', 'done awd']);
  await set.server.runJobs();
  assert.deepEqual(await counts(set), { awards: people, credentials: people, places: people, mails: people });
});

test('who may not award gives no set', async () => {
  const set = await stage();
  const { deps, viewer, organisationId } = set;
  await assert.rejects(giveSet(deps, viewer, { organisationId, asked: everybody(set, 'one') }));
});
