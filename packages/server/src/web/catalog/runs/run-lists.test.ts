import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createPublishedAchievement } from '../../../../../../test/support/achievements.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  signIn,
} from '../../../../../../test/support/people.ts';
import { openRunOf } from '../../../../../../test/support/runs.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { countEnrolled } from '../../../modules/assessment/index.ts';
import { addRun, closeRun, type RunWording } from '../../../modules/catalog/index.ts';
import { enrol, leave, listEnrolments } from '../../../modules/learning/index.ts';

const server = await testApp();
const { deps } = server;
server.setNow('2026-11-27T09:00:00Z');
const organisation = await createOrganisation(server, { slug: 'school', name: 'The School' });
const ownerPerson = await createMember(server, organisation, ['owner']);
const owner = await signIn(server, ownerPerson);
const publish = async () => {
  const wanted = { author: ownerPerson, organisationId: organisation.id };
  return (await createPublishedAchievement(server, wanted)).edition;
};
const openOne = (wording: Partial<RunWording>, { achievementId }: { achievementId: string }) =>
  openRunOf(server, { author: ownerPerson, achievementId, wording });
const textOf = async (path: string) => (await owner.get(path)).text();

test('who waited for a seat and left was never enrolled', async () => {
  const { achievementId } = await publish();
  const wish = await openOne({ capacity: 1 }, { achievementId });
  const count = async () => {
    await countEnrolled(deps);
    const counted = await deps.database
      .selectFrom('assessment.enrolment_figures')
      .select('enrolled')
      .where('achievement_id', '=', achievementId)
      .execute();
    return counted.map(({ enrolled }) => enrolled);
  };
  const first = await createPerson(server);
  const sits = await enrol(deps, first, wish);
  const waiting = [];
  for (const person of [await createPerson(server), await createPerson(server)])
    waiting.push([person, await enrol(deps, person, wish)] as const);
  const [[waits, way], [patient]] = waiting as [(typeof waiting)[0], (typeof waiting)[0]];
  await leave(deps, waits, way);
  assert.deepEqual(await count(), [1]);
  // Who had the seat counts on after leaving, and so does whoever moved up.
  await leave(deps, first, sits);
  assert.deepEqual(await count(), [2]);
  assert.equal((await listEnrolments(deps, patient))[0]?.status, 'active');
});

test('a run of before that lets enrol only after its start is not opened', async () => {
  const { achievementId } = await publish();
  const wish = await openOne({ startsOn: '2027-03-01', endsOn: '2027-05-30' }, { achievementId });
  const { runId } = wish.choice;
  await closeRun(deps, ownerPerson, { achievementId, runId });
  const late = { pace: 'scheduled', enrols_from: '2027-04-01', enrols_until: '2027-05-01' };
  await deps.database.updateTable('catalog.run').set(late).where('id', '=', runId).execute();
  const refused = await owner.post(`/console/school/achievements/${achievementId}/runs/${runId}/open`);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Enrolment begins only after the run has started\./);
});

test('the calendar shows the runs of its year, page by page, and reads no others', async () => {
  const { achievementId } = await publish();
  for (let number = 0; number < 55; number += 1) {
    const day = (month: string) => `2031-${month}-${String((number % 28) + 1).padStart(2, '0')}`;
    const wording: RunWording = {
      ...{ name: `Bulk ${number}.`, pace: 'self-paced', delivery: 'online', timeZone: 'UTC', languages: [] },
      ...{ note: '', hasWaitingList: false, policies: {}, startsOn: day('03'), endsOn: day('04') },
    };
    await addRun(deps, ownerPerson, { achievementId, wording });
  }
  const first = await textOf('/console/school/calendar?year=2031');
  const next = /href="(\/console\/school\/calendar\?[^"]*after=[^"]+)"/.exec(first)?.[1] ?? '';
  const second = await textOf(next.replaceAll('&amp;', '&'));
  const shown = (html: string) => [...html.matchAll(/: Bulk \d+\./g)].length;
  assert.deepEqual([shown(first), shown(second)], [50, 5]);
  assert.equal(shown(await textOf('/console/school/calendar?year=2030')), 0);
  assert.ok(!(await textOf('/console/school/calendar.ics')).includes('Bulk'), 'drafts are in no file');
});

test('the calendar file holds what is to come before what is over, and says how far it reaches', async () => {
  const { achievementId } = await publish();
  const first = await openOne(
    { name: 'Long ago.', startsOn: '2026-12-01', endsOn: '2026-12-05' },
    { achievementId },
  );
  const past = { starts_on: '2026-10-01', ends_on: '2026-10-05' };
  await deps.database.updateTable('catalog.run').set(past).where('id', '=', first.choice.runId).execute();
  await openOne({ name: 'Quite soon.', startsOn: '2026-12-01', endsOn: '2026-12-05' }, { achievementId });
  const file = () => textOf('/console/school/calendar.ics');
  const few = await file();
  assert.ok(few.includes('Long ago.') && few.includes('Quite soon.'));
  assert.ok(!few.includes('X-WR-CALDESC'), 'it holds all');
  await sql`
    insert into catalog.run
    select (jsonb_populate_record(run, jsonb_build_object('id', 'run_many-' || number, 'name', 'Many.',
      'starts_on', to_char(date '2027-01-01' + number, 'YYYY-MM-DD'), 'ends_on', null))).*
    from catalog.run as run, generate_series(1, 505) as number where run.id = ${first.choice.runId}
  `.execute(deps.database);
  const many = await file();
  assert.ok(many.includes('Quite soon.') && !many.includes('Long ago.'));
  const unfolded = many.replaceAll('\r\n ', '');
  assert.match(unfolded, /X-WR-CALDESC:Only the next 500 runs.*2028-05-1\d/);
  assert.equal(unfolded.match(/BEGIN:VEVENT/g)?.length, 500);
});
