import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../test/support/achievements.ts';
import { apiApp } from '../../../../test/support/api.ts';
import { createMember } from '../../../../test/support/people.ts';
import { decideCase } from '../modules/cases/index.ts';
import { publishAchievement, saveDraft, setReviewNeeded } from '../modules/catalog/index.ts';
import { withKinds } from '../web/cases/case-kinds.ts';

const server = await apiApp();
const { organisation, owner, edition } = server.school;
const skillId = edition.skills[0]?.skillId ?? '';

interface Draft {
  edition: {
    achievementId: string;
    edition: number;
    title: string;
    purpose: string;
    ects?: number;
    outcomes: { outcomeId: string; text: string }[];
    translations: unknown[];
    skills: { skillId: string; level: number; levelName: string }[];
  };
  missing: { check: string }[];
}

async function read<Body>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text) as Body;
}

const patch = (achievementId: string, body: unknown, etag: string | null) =>
  server.call(`/achievements/${achievementId}/draft`, {
    method: 'PATCH',
    body,
    headers: etag === null ? {} : { 'if-match': etag },
  });

test('a draft is made with its skills and outcomes, and says what it lacks', async () => {
  const response = await server.call('/achievements', {
    method: 'POST',
    body: {
      title: 'Reading logs',
      skills: [{ skillId, level: 2 }],
      outcomes: [{ text: 'Finds the first error.', skillIds: [skillId] }],
      ects: 2,
    },
  });
  const { edition, missing } = await read<Draft>(response, 201);
  assert.match(response.headers.get('location') ?? '', /\/api\/v1\/achievements\/ach_\w+\/draft$/);
  assert.match(edition.outcomes[0]?.outcomeId ?? '', /^oc_/);
  assert.ok(edition.skills[0]?.levelName);
  assert.ok(missing.some(({ check }) => check === 'purpose'));
  const changed = await patch(
    edition.achievementId,
    { ects: null, purpose: 'For all.' },
    response.headers.get('etag'),
  );
  const after = await read<Draft>(changed);
  assert.equal(after.edition.ects, undefined);
  assert.equal(after.edition.title, 'Reading logs');
  assert.ok(!after.missing.some(({ check }) => check === 'purpose'));
});

test('an outcome keeps its id, a new one gets one, and a made-up one is refused', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    organisationId: organisation.id,
    author: owner,
  });
  const path = `/achievements/${draft.achievementId}/draft`;
  const seen = await server.call(path);
  const { edition } = await read<Draft>(seen);
  const [first] = edition.outcomes;
  const outcomes = [
    { outcomeId: first?.outcomeId, text: 'Says it better.', skillIds: [] },
    { text: 'New.', skillIds: [] },
  ];
  const made = await patch(draft.achievementId, { outcomes }, seen.headers.get('etag'));
  const after = await read<Draft>(made);
  assert.equal(after.edition.outcomes[0]?.outcomeId, first?.outcomeId);
  assert.match(after.edition.outcomes[1]?.outcomeId ?? '', /^oc_/);
  const wrong = { outcomes: [{ outcomeId: 'oc_made_up', text: 'x', skillIds: [] }] };
  const refused = await patch(draft.achievementId, wrong, made.headers.get('etag'));
  const { errors } = await read<{ errors: { place: string; code: string }[] }>(refused, 422);
  assert.deepEqual(
    errors.map(({ place, code }) => [place, code]),
    [['/outcomes/0/outcomeId', 'api.outcome-unknown']],
  );
});

test('what somebody changed meanwhile is not written over', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    organisationId: organisation.id,
    author: owner,
  });
  const path = `/achievements/${draft.achievementId}/draft`;
  const etag = (await server.call(path)).headers.get('etag');
  await saveDraft(server.deps, owner, {
    achievementId: draft.achievementId,
    change: { title: 'By a person' },
  });
  const refused = await patch(draft.achievementId, { title: 'By a program' }, etag);
  assert.equal((await read<{ code: string }>(refused, 412)).code, 'catalog.changed-meanwhile');
  const publish = { method: 'POST', headers: { 'if-match': etag ?? '' } };
  assert.equal((await server.call(`${path}/publish`, publish)).status, 412);
  assert.equal((await read<Draft>(await server.call(path))).edition.title, 'By a person');
  for (const header of [null, '*', 'x', '""'])
    assert.equal((await patch(draft.achievementId, { title: 'x' }, header)).status, 428);
});

test('a token that may publish and nothing else publishes what was seen; the next edition starts from it', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    organisationId: organisation.id,
    author: owner,
  });
  const path = `/achievements/${draft.achievementId}/draft`;
  const etag = (await server.call(path)).headers.get('etag') ?? '';
  const token = await server.tokenOf(['achievements:publish']);
  const publish = () =>
    server.call(`${path}/publish`, { method: 'POST', token, headers: { 'if-match': etag } });
  const { status } = await read<{ status: string }>(await publish());
  assert.equal(status, 'published');
  assert.equal((await publish()).status, 200, 'the second of two requests finds it published');
  const next = await read<Draft>(await server.call(path, { method: 'POST' }), 201);
  assert.deepEqual([next.edition.edition, next.missing], [2, []]);
});

test('a skill of another organisation is like one that does not exist', async () => {
  const body = { title: 'x', skills: [{ skillId: 'skl_unknown', level: 1 }] };
  const response = await server.call('/achievements', { method: 'POST', body });
  assert.equal((await read<{ code: string }>(response, 422)).code, 'catalog.skill-unknown');
});

test('a draft is written in several languages, and says in each what it says; what has no original is refused', async () => {
  const { edition: draft } = await createDraftAchievement(server, {
    organisationId: organisation.id,
    author: owner,
  });
  const path = `/achievements/${draft.achievementId}/draft`;
  const seen = await server.call(path);
  const { edition } = await read<Draft>(seen);
  const [first] = edition.outcomes;
  const german = {
    language: 'de',
    title: 'Versionsverwaltung mit Git',
    outcomes: [{ outcomeId: first?.outcomeId, text: 'Hält eine Änderung mit ihrem Grund fest.' }],
  };
  const french = { language: 'fr', title: 'Gestion de editions avec Git' };
  const made = await patch(draft.achievementId, { translations: [german, french] }, seen.headers.get('etag'));
  assert.deepEqual((await read<Draft>(made)).edition.translations, [german, french]);
  const etag = made.headers.get('etag');
  const wrong: [unknown, string, string][] = [
    [
      [{ ...german, outcomes: [{ outcomeId: 'oc_no', text: 'x' }] }],
      '/translations/0/outcomes/0/outcomeId',
      'api.outcome-unknown',
    ],
    [[french, french], '/translations', 'api.member-wrong'],
    [[{ language: 'xx' }], '/translations/0/language', 'api.member-value'],
    [[{ ...french, design: 'x' }], '/translations/0/design', 'api.member-unknown'],
    [[{ ...french, title: 'x'.repeat(121) }], '/translations/0/title', 'api.member-too-large'],
  ];
  for (const [translations, place, code] of wrong) {
    const refused = await patch(draft.achievementId, { translations }, etag);
    const { errors } = await read<{ errors: { place: string; code: string }[] }>(refused, 422);
    assert.deepEqual(
      errors.map((error) => [error.place, error.code]),
      [[place, code]],
    );
  }
  const without = await read<Draft>(
    await patch(draft.achievementId, { notCovered: null, translations: [french] }, etag),
  );
  assert.deepEqual(without.edition.translations, [french]);
});

test('a program reads what a draft says otherwise than the edition before, in its language', async () => {
  const { edition: made } = await createDraftAchievement(server, {
    author: owner,
    organisationId: organisation.id,
  });
  const { achievementId } = made;
  const path = `/achievements/${achievementId}/editions`;
  assert.deepEqual(await read(await server.call(`${path}/1/changes`)), { edition: 1, changes: [] });
  await publishAchievement(server.deps, owner, { achievementId });
  await server.call(`/achievements/${achievementId}/draft`, { method: 'POST', body: undefined });
  const [outcome] = made.learningOutcomes;
  const change = { workloadHours: 9, learningOutcomes: outcome ? [{ ...outcome, level: 4 }] : [] };
  await saveDraft(server.deps, owner, { achievementId, change });
  const german = { 'accept-language': 'de' };
  assert.deepEqual(await read(await server.call(`${path}/2/changes`, { headers: german })), {
    edition: 2,
    since: 1,
    changes: [
      {
        place: 'learningOutcomes.oc_record',
        how: 'changed',
        sentence:
          'Bei „Lernergebnisse“ ändert sich „Records a change with a message that says why.“: Niveau, 1 bis 8 jetzt 4.',
      },
      {
        place: 'learningOutcomes.oc_merge',
        how: 'removed',
        sentence: 'Bei „Lernergebnisse“ entfällt: Merges two lines of work. · Version control.',
      },
      {
        place: 'workloadHours',
        how: 'changed',
        sentence: '„Arbeitsaufwand in Stunden“: vorher 8, jetzt 9.',
      },
    ],
  });
  assert.equal((await server.call(`${path}/3/changes`)).status, 404);
});

test('a program asks for a review, reads how it was decided, and publishes only what was approved', async () => {
  const { edition: made } = await createDraftAchievement(server, {
    author: owner,
    organisationId: organisation.id,
  });
  const { achievementId } = made;
  await setReviewNeeded(server.deps, owner, { organisationId: organisation.id, isNeeded: true });
  const draft = `/achievements/${achievementId}/draft`;
  const etag = (await server.call(draft)).headers.get('etag') ?? '';
  const sent = (method: string, path: string) =>
    server.call(`${draft}${path}`, { method, headers: { 'if-match': etag } });
  const none = { isNeeded: true, stage: 'none', openComments: 0 };
  assert.deepEqual(await read(await sent('GET', '/review')), none);
  const refused = await read<{ code: string }>(await sent('POST', '/publish'), 409);
  assert.equal(refused.code, 'catalog.review-needed');
  const asked = await read<{ stage: string; caseId: string }>(await sent('POST', '/review'));
  assert.equal(asked.stage, 'in-review');
  const held = await patch(achievementId, { title: 'Another' }, etag);
  assert.equal((await read<{ code: string }>(held, 409)).code, 'catalog.in-review');
  for (const what of ['once', 'twice'])
    assert.deepEqual(await read(await sent('DELETE', '/review')), none, what);
  const { caseId } = await read<{ caseId: string }>(await sent('POST', '/review'));
  const reviewer = await createMember(server, { id: organisation.id }, ['reviewer']);
  const decision = { organisationId: organisation.id, id: caseId, reason: 'It is sound.' };
  await decideCase(withKinds(server.deps), reviewer, { ...decision, decision: 'accepted' });
  const decided = await read<{ stage: string; reason: string }>(await sent('GET', '/review'));
  assert.deepEqual([decided.stage, decided.reason], ['approved', 'It is sound.']);
  assert.equal((await sent('POST', '/publish')).status, 200);
  await setReviewNeeded(server.deps, owner, { organisationId: organisation.id, isNeeded: false });
});
