import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AchievementEdition, DraftState } from '../../modules/catalog/index.ts';
import type { Award } from '../../modules/issuing/index.ts';
import type { Application, Member, Organisation } from '../../modules/organisations/index.ts';
import { english } from '../words/en/index.ts';
import { administratorRoom } from './administrator-room.ts';
import { authorRoom } from './author-room.ts';
import { learnerRoom } from './learner-room.ts';
import { ownerRoom } from './owner-room.ts';
import { registrarRoom } from './registrar-room.ts';
import { joinLists, type RoomLists } from './room.ts';

const words = english;
const now = new Date('2026-11-20T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
const base = '/console/pine';
const nothing: [] = [];

/** Each list as "title, label", so that a table can say what stands where. */
function read(lists: RoomLists): { [part in keyof RoomLists]: string[] } {
  const lines = (part: keyof RoomLists) =>
    lists[part].map(({ title, tag, at }) => [title, tag?.label ?? at?.word].filter(Boolean).join(', '));
  return { waits: lines('waits'), next: lines('next'), happened: lines('happened') };
}

function awardOf(title: string, change: Partial<Award> = {}): Award {
  return {
    ...{ id: `awd_${title}`, organisationId: 'org', personId: 'per', holderName: `Holder of ${title}` },
    ...{ achievementId: 'ach', editionId: 'acv', title, status: 'issued' },
    source: { kind: 'manual' },
    awardedAt: inDays(-100),
    decidedAt: inDays(-100),
    ...change,
  };
}

function editionOf(title: string, publishedDaysAgo: number): AchievementEdition {
  return {
    ...{ achievementId: `ach_${title}`, editionId: `acv_${title}`, number: 1, status: 'published' },
    ...{ organisationId: 'org', title, purpose: '', notCovered: '', criteria: '', language: 'en' },
    ...{ outcomes: [], learningOutcomes: [], skills: [], workloadHours: 1, kind: 'MicroCredential' },
    ...{ subject: 'technology', design: { shape: 'stone', palette: 'lake', symbol: 'sun' } },
    ...{ assessmentType: 'testing', participationType: 'online' },
    supervisionType: 'unsupervised with no identity verification',
    translations: {},
    publishedAt: inDays(-publishedDaysAgo),
    changedAt: now,
  };
}

test('a learner: what runs, is to be taken or ends within 60 days waits; ended badges lead on; badges and answers happened', () => {
  const learner = { words, now, learning: nothing, claims: nothing, awards: nothing };
  const application = { name: 'Harbour', createdAt: inDays(-40) };
  const find = 'Find what to learn next';
  const table: [
    facts: Partial<Parameters<typeof learnerRoom>[0]>,
    expected: Partial<ReturnType<typeof read>>,
  ][] = [
    [{}, {}],
    [{ runningExam: { attemptId: 'att', title: 'Git' } }, { waits: ['Exam: Git, Running'] }],
    [{ claims: [{ title: 'Care' }] }, { waits: ['Care, To take'] }],
    [{ learning: [{ enrolmentId: 'enr', edition: editionOf('Git', 1) }] }, { next: ['Git'] }],
    [{ awards: [awardOf('New')] }, { next: [find], happened: ['New, Earned'] }],
    [
      { awards: [awardOf('New', { status: 'pending-signature' })] },
      { next: [find], happened: ['New, Being signed'] },
    ],
    [
      { awards: [awardOf('Ending', { expiresAt: inDays(59) })] },
      { waits: ['Ending, Ends'], next: [find], happened: ['Ending, Earned'] },
    ],
    [
      { awards: [awardOf('Later', { expiresAt: inDays(61) })] },
      { next: [find], happened: ['Later, Earned'] },
    ],
    [{ awards: [awardOf('Over', { expiresAt: inDays(-1) })] }, { next: ['Over, Expired', find] }],
    [
      { awards: [awardOf('Taken', { status: 'revoked', endedAt: inDays(-1) })] },
      { next: ['Taken, Revoked', find] },
    ],
    [
      { application: { ...application, state: 'waiting' } },
      { happened: ['Your application for Harbour, Waiting'] },
    ],
    [
      { application: { ...application, state: 'declined', decidedAt: inDays(-2) } },
      { happened: ['Your application for Harbour, Declined'] },
    ],
    [{ application: { ...application, state: 'accepted', decidedAt: inDays(-31) } }, {}],
    [{ application: { ...application, state: 'withdrawn', decidedAt: now } }, {}],
  ];
  for (const [facts, expected] of table)
    assert.deepEqual(read(learnerRoom({ ...learner, ...facts })), {
      ...{ waits: [], next: [], happened: [] },
      ...expected,
    });
});

test('an author: drafts wait with what is missing; hard questions are next; the last publication and its learners happened', () => {
  const draft = (title: string, missing: DraftState['missing']): DraftState => ({
    draft: { ...editionOf(title, 0), status: 'draft' },
    missing,
  });
  const empty = { words, base, drafts: nothing, published: nothing, learners: nothing };
  assert.deepEqual(read(authorRoom(empty)).next, ['Describe something that you teach']);
  const quiet = authorRoom({ ...empty, published: [editionOf('Old', 90), editionOf('New', 2)] });
  assert.equal(quiet.next[0]?.title, 'Hard questions of “New”');
  const room = authorRoom({
    words,
    base,
    drafts: [
      draft('', [
        { code: 'title', isMet: false },
        { code: 'purpose', isMet: false },
      ]),
      draft('Whole', []),
    ],
    published: [editionOf('Old', 90), editionOf('New', 2)],
    learners: [
      { achievementId: 'ach_Old', learners: 12 },
      { achievementId: 'ach_New', learners: 1 },
      { achievementId: 'ach_retired', learners: 1 },
    ],
  });
  assert.deepEqual(read(room), {
    waits: ['A draft without a title, Draft', 'Whole, Draft'],
    next: ['Hard questions of “Old”'],
    happened: ['New, Published', 'Learners of “Old”', 'Learners of “New”'],
  });
  assert.match(room.waits[0]?.text ?? '', /^2 things are missing, first of all: “It has a title\.”/);
  assert.match(room.waits[1]?.text ?? '', /^Everything is there/);
  assert.match(room.happened[2]?.text ?? '', /^1 person began/);
});

test('a registrar: what is being signed or not taken waits; giving is next; the newest and what was revoked happened', () => {
  const facts = { words, base, newest: nothing, revoked: nothing, untaken: 0, mayAward: false };
  const revoked = awardOf('R', { status: 'revoked', endedAt: now });
  assert.deepEqual(read(registrarRoom(facts)), { waits: [], next: [], happened: [] });
  assert.deepEqual(
    read(
      registrarRoom({
        ...facts,
        newest: [awardOf('P', { status: 'pending-signature' }), awardOf('N'), revoked],
        revoked: [revoked],
        untaken: 2,
        mayAward: true,
      }),
    ),
    {
      waits: ['Holder of P, Being signed', '2 awards wait to be taken'],
      next: ['Give an award'],
      happened: ['Holder of N, Earned', 'Holder of R, Revoked'],
    },
  );
});

test('an owner: open invitations wait; what the organisation lacks is next; who joined and the key happened', () => {
  const organisation: Organisation = {
    ...{ id: 'org', slug: 'pine', name: 'Pine', kind: 'university', createdAt: inDays(-900) },
    description: 'What Pine does.',
    websiteUrl: 'https://pine.example/',
  };
  const owner = (name: string, daysAgo: number): Member => ({
    ...{ personId: name, name, email: `${name}@example.org`, roles: ['owner'] },
    createdAt: inDays(-daysAgo),
  });
  const whole = {
    words,
    ...{ now, base, organisation, invitations: nothing, published: 1 },
    members: [owner('Ann', 900), owner('Ben', 900)],
  };
  const table: [
    facts: Partial<Parameters<typeof ownerRoom>[0]>,
    expected: Partial<ReturnType<typeof read>>,
  ][] = [
    [{}, {}],
    [
      { invitations: [{ address: 'new@example.org', expiresAt: inDays(3) }] },
      { waits: ['new@example.org, Invited'] },
    ],
    [{ organisation: { ...organisation, description: '' } }, { next: ['Say what the organisation does'] }],
    [{ published: 0 }, { next: ['Publish the first microcredential'] }],
    [{ members: [] }, { next: ['Invite an owner'] }],
    [{ members: [owner('Ann', 3)] }, { next: ['Invite a second owner'], happened: ['Ann, Joined'] }],
    [{ key: { validFrom: inDays(-20) } }, { happened: ['The key that signs, Since'] }],
    [
      { key: { validFrom: inDays(-400) } },
      { next: ['Replace the key that signs'], happened: ['The key that signs, Since'] },
    ],
  ];
  for (const [facts, expected] of table)
    assert.deepEqual(read(ownerRoom({ ...whole, ...facts })), {
      ...{ waits: [], next: [], happened: [] },
      ...expected,
    });
  const { websiteUrl: _none, ...bare } = organisation;
  assert.deepEqual(read(ownerRoom({ ...whole, organisation: bare })).next, ['Name the website']);
});

test('an administrator: applications, organisations without owner and failed mail wait; new organisations happened', () => {
  const pine = { slug: 'pine', name: 'Pine', createdAt: now } as Organisation;
  const application = {
    ...({ id: 'app', name: 'Harbour', createdAt: now } as Application),
    applicant: 'Ama',
  };
  const next = ['Organisations', 'People', 'Outbox'];
  const quiet = { words, applications: [], withoutOwner: [], newest: [], failedMail: 0, reports: 0 };
  assert.deepEqual(read(administratorRoom(quiet)), { waits: [], next, happened: [] });
  assert.deepEqual(
    read(
      administratorRoom({
        words,
        applications: [application],
        withoutOwner: [pine],
        newest: [pine],
        failedMail: 1,
        reports: 2,
      }),
    ),
    {
      waits: ['Harbour, Applies', 'Pine, No owner', '2 reports about reviews', 'One mail could not be sent'],
      next,
      happened: ['Pine, Opened'],
    },
  );
});

test('whoever has several roles in one place sees each thing once, and no list grows without end', () => {
  const item = (number: number) => ({ title: `T${number}`, href: `/t/${number}` });
  const many = Array.from({ length: 9 }, (_, index) => item(index));
  const joined = joinLists([
    { waits: [item(1)], next: many, happened: [] },
    { waits: [item(1), item(2)], next: many, happened: [] },
  ]);
  assert.deepEqual(
    joined.waits.map(({ title }) => title),
    ['T1', 'T2'],
  );
  assert.equal(joined.next.length, 6);
});
