import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPublishedAchievement } from '../../../../../../test/support/achievements.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  openBrowser,
  signIn,
} from '../../../../../../test/support/people.ts';
import { openRunOf } from '../../../../../../test/support/runs.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import {
  addRun,
  cancelRun,
  findRun,
  moveListings,
  openRun,
  type RunWording,
  saveOffer,
  saveRun,
  wordingOf,
} from '../../../modules/catalog/index.ts';
import { enrol, leave, listEnrolments } from '../../../modules/learning/index.ts';
import { listNotices } from '../../../modules/notices/index.ts';

const server = await testApp();
const { deps } = server;
server.setNow('2026-11-27T09:00:00Z');
const organisation = await createOrganisation(server, { slug: 'school', name: 'The School' });
const ownerPerson = await createMember(server, organisation, ['owner']);
const owner = await signIn(server, ownerPerson);
const viewer = await signIn(server, await createMember(server, organisation, ['viewer']));
const anybody = openBrowser(server);
const publish = async () => {
  const wanted = { author: ownerPerson, organisationId: organisation.id };
  return (await createPublishedAchievement(server, wanted)).edition;
};
const edition = await publish();
const base = `/console/school/achievements/${edition.achievementId}/runs`;
const page = `/achievements/${edition.achievementId}`;

const spring = {
  ...{ name: 'Spring', pace: 'scheduled', delivery: 'on-site', timeZone: 'Europe/Berlin', town: 'Kiel' },
  ...{
    startsOn: '2027-03-01',
    endsOn: '2027-05-30',
    enrolsFrom: '2026-11-01',
    capacity: '1',
    waitingList: 'on',
  },
  ...{ refund: 'start', 'refund-percent-0': '100', 'refund-days-0': '14' },
};
const price = { track: 'certified', currency: 'EUR', price: '450,50', 'cost-exam': '0', 'cost-retake': '30' };

const textOf = async (path: string, by = anybody) => {
  const answer = await by.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const made = (answer: Response): string => {
  assert.equal(answer.status, 303);
  return answer.headers.get('location') ?? '';
};

const openOne = (wording: Partial<RunWording> = {}, { achievementId }: { achievementId: string } = edition) =>
  openRunOf(server, { author: ownerPerson, achievementId, wording });

test('a run is made, priced and opened; a learner finds it, chooses it, and keeps what it said', async () => {
  assert.match(await textOf(page), /You can begin|you can begin at any time/);
  const wrong = await owner.post(`${base}/new`, { ...spring, endsOn: '2027-01-01', capacity: 'many' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Write how many seats there are[\s\S]*value="Spring"/);
  assert.match(
    await (await owner.post(`${base}/new`, { ...spring, endsOn: '2027-01-01' })).text(),
    /The last day comes before the first/,
  );
  const run = made(await owner.post(`${base}/new`, spring));
  assert.ok(!(await textOf(page)).includes('Spring'));
  const early = await owner.post(`${run}/open`);
  assert.equal(early.status, 409);
  assert.match(await early.text(), /needs an offer/);
  const tooFine = await owner.post(`${run}/offers/new`, { ...price, currency: 'JPY' });
  assert.equal(tooFine.status, 422);
  assert.match(await tooFine.text(), /value="450,50"/);
  made(await owner.post(`${run}/offers/new`, price));
  made(await owner.post(`${run}/open`));

  const shown = await textOf(page);
  assert.match(
    shown,
    /€450\.50<\/strong>[\s\S]*€480\.50 with one more attempt[\s\S]*Not stated: materials and certificate/,
  );
  assert.match(shown, /1 March\s*–\s*30 May 2027/);
  assert.match(shown, /The whole price back until 14 days before the first day\. Nothing after that\./);
  assert.match(shown, /"@type":"CourseInstance"[\s\S]*"startDate":"2027-03-01"/);
  const german = openBrowser(server, undefined, { 'accept-language': 'de-DE' });
  assert.match(await textOf(page, german), /450,50.€[\s\S]*1\. März\s*–\s*30\. Mai 2027/);

  const person = await createPerson(server);
  const learner = await signIn(server, person);
  const form = await textOf(`${page}/enrol`, learner);
  const choice = /name="choice" value="(crn_[\w.-]+)"/.exec(form)?.[1] ?? '';
  assert.match(form, /The School tells you how to pay/);
  const none = await learner.post(`${page}/enrol`);
  assert.equal(none.status, 422);
  assert.match(await none.text(), /Choose a run first/);
  const way = made(await learner.post(`${page}/enrol`, { choice }));
  assert.equal(made(await learner.post(`${page}/enrol`, { choice })), way);

  const second = await owner.post(`${run}/offers/${choice.split('.')[1]}`, { ...price, price: '600' });
  assert.equal(second.status, 303);
  assert.match(await textOf(page), /€600/);
  const own = await textOf(way, learner);
  assert.ok(own.includes('€450.50') && !own.includes('€600'));

  const late = await signIn(server, await createPerson(server));
  assert.match(await textOf(`${page}/enrol`, late), /waiting list/);
  const waits = made(await late.post(`${page}/enrol`, { choice }));
  assert.match(await textOf(waits, late), /You are on the waiting list/);
  assert.ok(!(await textOf(waits, late)).includes('Begin the exam'));
  assert.equal((await late.get(`${waits}/leave`)).status, 200);
});

test('the last seat goes to one of two who come at once, and whoever waits longest has the next', async () => {
  const wish = await openOne({ capacity: 1 }, await publish());
  const people = await Promise.all(Array.from({ length: 4 }, () => createPerson(server)));
  const [one, two, three, four] = people;
  assert.ok(one && two && three && four);
  const ways = await Promise.all([enrol(deps, one, wish), enrol(deps, two, wish)]);
  // Two come at once; the others later, one after the other.
  for (const [minute, person] of [three, four].entries()) {
    server.setNow(`2026-11-27T09:0${minute + 1}:00Z`);
    ways.push(await enrol(deps, person, wish));
  }
  assert.equal(ways.filter(({ status }) => status === 'active').length, 1);
  assert.equal(ways.filter(({ status }) => status === 'waiting').length, 3);
  const stateOf = async (personId: string) => (await listEnrolments(deps, { personId }))[0]?.status;
  const order = ways.filter(({ status }) => status === 'waiting');
  const seat = ways.find(({ status }) => status === 'active');
  assert.ok(seat && order[0] && order[1]);
  await leave(deps, { personId: seat.personId }, seat);
  await server.runJobs();
  assert.deepEqual(await Promise.all(order.map(({ personId }) => stateOf(personId))), [
    'active',
    'waiting',
    'waiting',
  ]);
  const told = await listNotices(deps, { personId: order[0].personId });
  assert.ok(told.some(({ said }) => said.code === 'learning.moved-up'));

  const stored = await findRun(deps, wish.choice.runId);
  assert.equal(stored?.seatsTaken, 1);
  const named = { achievementId: wish.achievementId, runId: wish.choice.runId };
  await saveRun(deps, ownerPerson, { ...named, wording: (run) => ({ ...wordingOf(run), capacity: 2 }) });
  await server.runJobs();
  assert.equal(await stateOf(order[1].personId), 'active');
  await assert.rejects(
    saveRun(deps, ownerPerson, { ...named, wording: (run) => ({ ...wordingOf(run), capacity: 1 }) }),
    { code: 'catalog.run-capacity-taken' },
  );
  // Who left can come again, behind those who wait.
  assert.equal((await enrol(deps, { personId: seat.personId }, wish)).status, 'waiting');
});

test('who takes part in a run that is cancelled reads why, and chooses another one; who waited waits no longer', async () => {
  const other = await publish();
  const wish = await openOne({ capacity: 1 }, other);
  const [one, two] = [await createPerson(server), await createPerson(server)];
  const way = await enrol(deps, one, wish);
  await enrol(deps, two, wish);
  const named = { achievementId: wish.achievementId, runId: wish.choice.runId };
  await cancelRun(deps, ownerPerson, { ...named, reason: 'Nobody can teach it.' });
  await server.runJobs();
  await server.runJobs();
  for (const { personId } of [one, two])
    assert.equal(
      (await listNotices(deps, { personId })).filter(({ said }) => said.code === 'learning.run-cancelled')
        .length,
      1,
    );
  assert.equal((await listEnrolments(deps, two))[0]?.status, 'withdrawn');
  assert.match(await textOf(`/learn/${way.enrolmentId}`, await signIn(server, one)), /Nobody can teach it/);
  await assert.rejects(enrol(deps, two, wish), { code: 'catalog.run-not-open' });
  const next = await openOne({ name: 'Next' }, other);
  const moved = await enrol(deps, one, next);
  assert.deepEqual([moved.enrolmentId, moved.chosen?.choice.run], [way.enrolmentId, 'Next']);
  await assert.rejects(
    saveRun(deps, ownerPerson, { ...named, wording: (run) => ({ ...wordingOf(run), name: 'New' }) }),
    { code: 'catalog.run-state' },
  );
});

test('who learns only cannot sit the exam, and can still choose the award', async () => {
  const other = await publish();
  const { achievementId, choice } = await openOne({}, other);
  const audit = await saveOffer(deps, ownerPerson, {
    ...{ achievementId, runId: choice.runId },
    wording: {
      ...{ track: 'audit', price: { minor: 0, currency: 'EUR' }, costs: {}, forWhom: '', includes: [] },
      ...{ taxNote: '', policies: {} },
    },
  });
  const person = await createPerson(server);
  const learner = await signIn(server, person);
  const way = await enrol(deps, person, {
    achievementId,
    choice: { runId: choice.runId, offerId: audit.offerId },
  });
  assert.match(await textOf(`/learn/${way.enrolmentId}`, learner), /You learn without the award/);
  const refused = await learner.post(`/learn/${way.enrolmentId}`);
  assert.equal(refused.headers.get('location'), `/learn/${way.enrolmentId}`);
  const again = await enrol(deps, person, { achievementId, choice });
  assert.deepEqual([again.enrolmentId, again.chosen?.choice.track], [way.enrolmentId, 'certified']);
  assert.equal((await findRun(deps, choice.runId))?.seatsTaken, 1);
  assert.match(
    (await learner.post(`/learn/${way.enrolmentId}`)).headers.get('location') ?? '',
    /^\/attempts\//,
  );
});

test('a run that is cancelled asks for no offer', async () => {
  const run = made(await owner.post(`${base}/new`, { ...spring, name: 'Never held' }));
  assert.match(await textOf(run, owner), /needs one before you open it[\s\S]*Add an offer/);
  made(await owner.post(`${run}/cancel`, { reason: 'Nobody can teach it.' }));
  assert.doesNotMatch(await textOf(run, owner), /needs one before you open it|Add an offer/);
});

test('a run is copied to the next term with its offers and times, on the same weekdays', async () => {
  const run = made(await owner.post(`${base}/new`, { ...spring, name: 'Original' }));
  made(await owner.post(`${run}/offers/new`, price));
  const weekly = {
    title: 'Class',
    first: '2027-03-01',
    last: '2027-03-31',
    from: '18:30',
    to: '20:00',
    weekdays: ['1', '3'],
  };
  assert.equal((await owner.post(`${run}/timetable`, { ...weekly, to: '18:00' })).status, 422);
  made(await owner.post(`${run}/timetable`, weekly));
  assert.match(await textOf(`${run}/timetable`, owner), /Mon, 1 March 2027[\s\S]*Wed, 31 March 2027/);
  const copy = made(await owner.post(`${run}/copy`, { copyName: 'Again', startsOn: '2027-09-06' }));
  const times = await textOf(`${copy}/timetable`, owner);
  assert.match(times, /Mon, 6 September 2027[\s\S]*Wed, 6 October 2027/);
  assert.match(await textOf(copy, owner), /Again[\s\S]*Draft[\s\S]*€450\.50/);
  made(await owner.post(`${copy}/open`));
  const id = copy.split('/').at(-1);
  const file = await anybody.get(`${page}/runs/${id}/timetable.ics`);
  assert.match(file.headers.get('content-type') ?? '', /^text\/calendar/);
  // Summer time in Berlin: 18:30 there is 16:30 in UTC.
  assert.match(await file.text(), /DTSTART:20270906T163000Z/);
  assert.match(await textOf('/console/school/calendar?year=2027', owner), /Again/);
});

test('two tabs lose nothing: the second reads what the first saved', async () => {
  const run = made(await owner.post(`${base}/new`, { ...spring, name: 'Tabs' }));
  const state = /name="state" value="([^"]+)"/.exec(await textOf(`${run}/edit`, owner))?.[1] ?? '';
  made(await owner.post(`${run}/edit`, { ...spring, name: 'Theirs', state }));
  const mine = await owner.post(`${run}/edit`, { ...spring, name: 'Mine', state });
  assert.equal(mine.status, 409);
  assert.match(await mine.text(), /Saved now: “Theirs”[\s\S]*value="Mine"/);
});

test('the rules of the organisation hold where nothing nearer says another thing', async () => {
  const other = await publish();
  await openOne({}, other);
  const address = `/achievements/${other.achievementId}`;
  assert.match(await textOf(address), /states no rule for refunds/);
  const rules = { refund: 'start', 'refund-percent-0': '80', 'refund-days-0': '7', 'extension-days': '5' };
  made(await owner.post('/console/school/rules', rules));
  assert.match(
    await textOf(address),
    /80% back until 7 days before the first day[\s\S]*up to 5 days when you ask/,
  );
  made(
    await owner.post(`/console/school/achievements/${other.achievementId}/runs/rules`, { refund: 'none' }),
  );
  assert.match(await textOf(address), /Nothing is refunded[\s\S]*up to 5 days when you ask/);
  const wrong = await owner.post('/console/school/rules', {
    ...rules,
    'refund-percent-1': '90',
    'refund-days-1': '3',
  });
  assert.equal(wrong.status, 422);
});

test('who may not write runs is told so, and another organisation finds none', async () => {
  assert.equal((await viewer.get(base)).status, 200);
  assert.equal((await viewer.post(`${base}/new`, spring)).status, 403);
  const stranger = await signIn(
    server,
    await createMember(server, await createOrganisation(server, { slug: 'others' }), ['owner']),
  );
  assert.equal((await stranger.get(base)).status, 404);
  const foreign = `/console/others/achievements/${edition.achievementId}/runs`;
  assert.equal((await stranger.get(foreign)).status, 404);
});

test('the catalogue is narrowed and ordered by price and start, and what time changes it reads again', async () => {
  const [cheap, dear] = [await publish(), await publish()];
  const runOf = async (of: { achievementId: string }, minor: number, startsOn: string) => {
    const { achievementId } = of;
    const { runId } = await addRun(deps, ownerPerson, {
      achievementId,
      wording: {
        ...{
          name: 'Dated',
          pace: 'scheduled',
          delivery: 'on-site',
          timeZone: 'UTC',
          languages: [],
          note: '',
        },
        ...{ startsOn, endsOn: '2027-12-31', hasWaitingList: false, policies: {} },
        place: { name: '', address: '', town: 'Flensburg', countryCode: 'DE' },
      },
    });
    const wording = {
      track: 'certified' as const,
      costs: {},
      forWhom: '',
      includes: [],
      taxNote: '',
      policies: {},
    };
    const named = { achievementId, runId };
    await saveOffer(deps, ownerPerson, {
      ...named,
      wording: { ...wording, price: { minor, currency: 'JPY' } },
    });
    await openRun(deps, ownerPerson, named);
  };
  await runOf(cheap, 9_000, '2027-06-01');
  await runOf(dear, 900_000, '2026-12-10');
  const listed = async (query: string) =>
    [...(await textOf(`/catalogue?town=Flensburg&${query}`)).matchAll(/name="ids" value="(ach_\w+)"/g)].map(
      ([, id]) => id,
    );
  assert.deepEqual(await listed('sort=price'), [cheap.achievementId, dear.achievementId]);
  assert.deepEqual(await listed('sort=starts'), [dear.achievementId, cheap.achievementId]);
  assert.deepEqual(await listed('price=to-100'), [cheap.achievementId]);
  assert.deepEqual(await listed('starts=three-months'), [dear.achievementId]);
  assert.deepEqual(await listed('delivery=online'), []);
  const compared = await textOf(`/compare?ids=${cheap.achievementId},${dear.achievementId}&hours=2`);
  assert.match(compared, /JP¥9,000[\s\S]*Lowest cost[\s\S]*Time with 2 hours a week[\s\S]*Starts first/);

  server.setNow('2027-03-02T09:00:00Z');
  await moveListings(deps);
  assert.deepEqual(await listed('starts=three-months'), [cheap.achievementId]);
  // Its first day, the last on which one could enrol, is over.
  assert.deepEqual(await listed('sort=price'), [cheap.achievementId]);
  server.setNow('2026-11-27T09:00:00Z');
});

test('the hours a week that somebody typed are reckoned with, and remembered', async () => {
  const reader = openBrowser(server);
  assert.match(await textOf(`${page}?hours=2`, reader), /With 2 hours a week it takes 4 weeks/);
  assert.match(await textOf(page, reader), /With 2 hours a week/);
  assert.match(await textOf(`${page}?hours=9999`, reader), /With 2 hours a week/);
});
