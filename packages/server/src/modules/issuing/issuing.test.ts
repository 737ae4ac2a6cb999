import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeStatusList, getStatus, type JsonObject, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { sql } from 'kysely';
import {
  createAward,
  createAwardable,
  createAwardingOrganisation,
  placeOf,
} from '../../../../../test/support/awards.ts';
import { createPerson, mailbox } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { answerOwnAddresses } from '../../platform/own-addresses.ts';
import {
  awardByRule,
  awardCredential,
  findNewestCredential,
  getAward,
  getStatusList,
  revokeAward,
  signAward,
} from './index.ts';

const server = await testApp();
const { app, deps, runJobs } = server;
const school = await createAwardingOrganisation(server);
const organisationId = school.organisation.id;

const fetchOwn = answerOwnAddresses(deps.fetchDocument, {
  publicUrl: deps.config.publicUrl,
  answer: (request) => app.fetch(request),
});
const check = (content: Uint8Array | string) =>
  verify(content, {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: deps.now(),
    fetch: fetchOwn,
    trust: () => ({ name: 'Us', source: 'here' }),
  });

async function credentialOf(awardId: string): Promise<JsonObject> {
  const content = (await findNewestCredential(deps, awardId))?.content;
  assert.ok(content);
  return JSON.parse(new TextDecoder().decode(content)) as JsonObject;
}

test('an award becomes a credential that anyone can fetch and find valid', async () => {
  const { award } = await createAward(server, school, { holderName: 'Ada Sample' });
  assert.equal(award.status, 'issued');
  const response = await app.request(`/awards/${award.id}/credential.json`);
  assert.equal(response.status, 200);
  const report = await check(await response.text());
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks));
  assert.equal(report.credential?.id, `${deps.config.publicUrl}${award.credential?.address}`);
});

test('a hundred claims of one pass at once make one award, signed once (security.md row 21)', async () => {
  const person = await createPerson(server);
  const earned = {
    personId: person.personId,
    editionId: school.edition.editionId,
    scorePercent: 81,
    earnedAt: '2026-05-30T12:00:00.000Z',
  };
  const awards = await Promise.all(
    Array.from({ length: 100 }, (_, index) => awardByRule(deps, { ...earned, decisionId: `dec_${index}` })),
  );
  assert.equal(new Set(awards.map((award) => award?.id)).size, 1);
  await runJobs();
  const id = awards[0]?.id ?? '';
  await Promise.all(Array.from({ length: 10 }, () => signAward(deps, { awardId: id })));
  assert.equal((await getAward(deps, id)).status, 'issued');
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from issuing.award where person_id = ${person.personId}
  `.execute(deps.database);
  assert.equal(rows[0]?.count, 1);
});

test('the same request sent twice makes one award; the same key with another holder is refused', async () => {
  const [person, other] = [await createPerson(server), await createPerson(server)];
  const command = {
    organisationId,
    personId: person.personId,
    editionId: school.edition.editionId,
    requestKey: 'req_twice',
  };
  const [first, second] = await Promise.all([
    awardCredential(deps, school.registrar, command),
    awardCredential(deps, school.registrar, command),
  ]);
  assert.equal(first.id, second.id);
  await assert.rejects(
    () => awardCredential(deps, school.registrar, { ...command, personId: other.personId }),
    { code: 'issuing.request-key-reused' },
  );
  await assert.rejects(() => awardCredential(deps, school.registrar, { ...command, requestKey: 'req_new' }), {
    code: 'issuing.already-awarded',
  });
});

test('parallel signers never use a place of a status list twice', async () => {
  const people = [];
  for (let count = 0; count < 40; count += 1) people.push(await createPerson(server));
  const awards = await Promise.all(
    people.map(({ personId }, index) =>
      awardCredential(deps, school.registrar, {
        organisationId,
        personId,
        editionId: school.edition.editionId,
        requestKey: `req_parallel_${index}`,
      }),
    ),
  );
  await Promise.all(awards.map(({ id }) => signAward(deps, { awardId: id })));
  const drawn = await Promise.all(awards.map((award) => placeOf(server, award)));
  const places = drawn.map(({ statusListId, index }) => `${statusListId} ${index}`);
  assert.equal(new Set(places).size, 40);
  const indexes = drawn.map(({ index }) => index);
  assert.notDeepEqual(
    indexes,
    [...indexes].sort((one, two) => one - two),
  );
  assert.ok(Math.max(...indexes) - Math.min(...indexes) > 10_000, 'places are spread over the whole list');
});

test('places are drawn again while they are taken, and a list that is half full is closed', async () => {
  const draws = [7, 7, 9];
  const narrow = {
    ...deps,
    randomBytes: (count: number) => {
      const bytes = new Uint8Array(count);
      new DataView(bytes.buffer).setUint32(0, draws.shift() ?? 11);
      return bytes;
    },
  };
  const own = await createAwardingOrganisation(server);
  const give = async () => {
    const { personId } = await createPerson(server);
    const { id } = await awardCredential(deps, own.registrar, {
      organisationId: own.organisation.id,
      personId,
      editionId: own.edition.editionId,
      requestKey: deps.newId('req'),
    });
    await signAward(narrow, { awardId: id });
    return placeOf(server, { id });
  };
  const [first, second] = [await give(), await give()];
  assert.equal(first.index, 7);
  assert.equal(second.index, 9);
  await sql`update issuing.status_list set used = entries / 2 where id = ${first.statusListId}`.execute(
    deps.database,
  );
  assert.notEqual((await give()).statusListId, first.statusListId);
});

test('a revoked award sets its bit, signed anew, and every check says revoked from then on', async () => {
  const { award } = await createAward(server, school);
  const content = (await findNewestCredential(deps, award.id))?.content;
  assert.ok(content);
  const place = await placeOf(server, award);
  assert.equal((await check(content)).verdict, 'valid');
  await revokeAward(deps, school.registrar, {
    organisationId,
    awardId: award.id,
    reason: ' Taken by  another. ',
  });
  // Also before the job has run: the list is never served older than the last revocation.
  const list = JSON.parse(await getStatusList(deps, place.statusListId)) as {
    credentialSubject: { encodedList: string };
    proof: { type: string };
  };
  const bits = await decodeStatusList(list.credentialSubject.encodedList, nodeCompression);
  assert.equal(Number(getStatus(bits, place.index)), 1);
  assert.equal(list.proof.type, 'DataIntegrityProof');
  await runJobs();
  assert.equal((await check(content)).verdict, 'revoked');
  assert.equal((await getAward(deps, award.id)).endReason, 'Taken by another.');
  await assert.rejects(
    () => revokeAward(deps, school.registrar, { organisationId, awardId: award.id, reason: 'again' }),
    { code: 'issuing.already-revoked' },
  );
});

test('the holder is told once by mail when a badge is signed and when it is taken back, with the way to it', async () => {
  const { award, holder } = await createAward(server, school, { holderName: 'Ngozi Eze' });
  await signAward(deps, { awardId: award.id });
  await runJobs();
  const [signed, ...more] = await mailbox(server, holder.email);
  assert.deepEqual(more, []);
  assert.equal(signed?.subject, 'Your badge is ready: “Testing foundations”');
  assert.deepEqual(signed?.links, [`/wallet/${award.id}`, `/wallet/${award.id}/certificate.pdf`]);
  await revokeAward(deps, school.registrar, {
    organisationId,
    awardId: award.id,
    reason: 'A mistake of ours.',
  });
  await runJobs();
  const revoked = (await mailbox(server, holder.email))[1];
  assert.equal(revoked?.subject, 'Your badge was taken back: “Testing foundations”');
  assert.match(revoked?.text ?? '', /The reason that they gave:\n> “A mistake of ours\.”/);
  assert.deepEqual(revoked?.links, [`/wallet/${award.id}`]);
});

test('no statement turns a revoked award back or changes signed bytes (security.md row 8)', async () => {
  const { award } = await createAward(server, school);
  const { award: standing } = await createAward(server, school);
  await revokeAward(deps, school.registrar, { organisationId, awardId: award.id, reason: 'For the test.' });
  const attempts = [
    sql`update issuing.award set ended_at = null, end_reason = null where id = ${award.id}`,
    sql`update issuing.award set person_id = 'per_x' where id = ${standing.id}`,
    sql`update issuing.award set credential_id = ${award.credential?.id} where id = ${standing.id}`,
    sql`update issuing.award set credential_id = null where id = ${standing.id}`,
    sql`update issuing.credential_status set value = 0 where award_id = ${award.id}`,
    sql`update issuing.credential_status set status_index = 5 where award_id = ${standing.id}`,
    sql`delete from issuing.credential_status where award_id = ${standing.id}`,
    sql`update issuing.credential set content = 'x' where award_id = ${award.id}`,
    sql`delete from issuing.credential where award_id = ${award.id}`,
    sql`truncate issuing.credential cascade`,
    sql`update issuing.status_event set reason = 'x' where credential_id = ${award.credential?.id}`,
    sql`delete from issuing.status_event where credential_id = ${award.credential?.id}`,
    sql`truncate issuing.status_event`,
  ];
  for (const attempt of attempts)
    await assert.rejects(
      () => attempt.execute(deps.database),
      /stays as it is|never changes|never back|only added to/,
    );
});

test('each change of a status is written down with its reason, whoever made it', async () => {
  const { award } = await createAward(server, school);
  await revokeAward(deps, school.registrar, { organisationId, awardId: award.id, reason: 'A mistake.' });
  const events = await deps.database
    .selectFrom('issuing.status_event')
    .select(['purpose', 'value', 'reason', 'actor'])
    .where('credential_id', '=', award.credential?.id ?? '')
    .execute();
  const { personId: actor } = school.registrar;
  assert.deepEqual(events, [{ purpose: 'revocation', value: 1, reason: 'A mistake.', actor }]);
});

test('an award that is revoked before its signature is never signed', async () => {
  const { personId } = await createPerson(server);
  const award = await awardCredential(deps, school.registrar, {
    organisationId,
    personId,
    editionId: school.edition.editionId,
    requestKey: 'req_unsigned',
  });
  await revokeAward(deps, school.registrar, { organisationId, awardId: award.id, reason: 'A mistake.' });
  await runJobs();
  assert.equal(await findNewestCredential(deps, award.id), undefined);
});

test('another organisation, a lower role and an unknown award are refused', async () => {
  const other = await createAwardingOrganisation(server);
  const { award } = await createAward(server, school);
  const command = { awardId: award.id, reason: 'x' };
  await assert.rejects(() => revokeAward(deps, other.registrar, { ...command, organisationId }), {
    kind: 'not-found',
  });
  await assert.rejects(
    () => revokeAward(deps, other.registrar, { ...command, organisationId: other.organisation.id }),
    { kind: 'not-found' },
  );
  const person = await createPerson(server);
  const foreignEdition = {
    organisationId: other.organisation.id,
    personId: person.personId,
    editionId: school.edition.editionId,
    requestKey: 'req_foreign',
  };
  await assert.rejects(() => awardCredential(deps, other.registrar, foreignEdition), { kind: 'not-found' });
});

test('what is wrong with the dates of an award is said at its field', async () => {
  const { personId } = await createPerson(server);
  const command = {
    organisationId,
    personId,
    editionId: school.edition.editionId,
    requestKey: 'req_d',
  };
  await assert.rejects(
    () => awardCredential(deps, school.registrar, { ...command, awardedAt: new Date('2030-01-01') }),
    { code: 'issuing.date-in-future' },
  );
  await assert.rejects(
    () =>
      awardCredential(deps, school.registrar, {
        ...command,
        awardedAt: new Date('2026-01-02'),
        expiresAt: new Date('2026-01-01'),
      }),
    { code: 'issuing.expiry-before-award' },
  );
  for (const early of ['0000-01-01', '1899-12-31T23:59:59Z']) {
    await assert.rejects(
      () => awardCredential(deps, school.registrar, { ...command, awardedAt: new Date(early) }),
      { code: 'issuing.date-too-early' },
      early,
    );
  }
  await assert.rejects(
    () => awardCredential(deps, school.registrar, { ...command, expiresAt: new Date('9999-12-31') }),
    { code: 'issuing.expiry-too-late' },
  );
});

test('an award of the past with an end in the past is genuine and expired', async () => {
  const edition = await createAwardable(server, school, { validityMonths: 12 });
  const awardedAt = new Date('2024-02-29T09:00:00Z');
  const { award } = await createAward(server, { ...school, edition }, { awardedAt });
  assert.equal(award.expiresAt?.toISOString(), '2025-02-28T09:00:00.000Z');
  const content = (await findNewestCredential(deps, award.id))?.content;
  assert.equal((await check(content ?? '')).verdict, 'expired');
});

test('a holder has one subject id for all awards, and no address of theirs is in any (security.md row 25)', async () => {
  const email = 'known.person@example.org';
  const holder = await createPerson(server, { email, name: 'Known Person' });
  const edition = await createAwardable(server, school);
  const { award: one } = await createAward(server, school, { holder });
  const { award: two } = await createAward(server, { ...school, edition }, { holder });
  const [first, second] = [await credentialOf(one.id), await credentialOf(two.id)];
  const subject = (document: JsonObject) => (document.credentialSubject as JsonObject).id;
  assert.match(String(subject(first)), /^urn:uuid:[0-9a-f-]{36}$/);
  assert.equal(subject(first), subject(second));
  const text = JSON.stringify([first, second]);
  assert.ok(!text.includes(email) && !text.includes('sha256$'));
  assert.ok(!text.includes(nodeCrypto.sha256Hex(email)) && !text.includes(holder.personId));
});
