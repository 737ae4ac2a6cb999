import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement, exampleItems } from '../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import {
  getAuthoredExam,
  saveDeclaration,
  saveItem,
  startNextEdition,
} from '../../modules/assessment/index.ts';
import { findCaseAbout } from '../../modules/cases/index.ts';
import { publishAchievement, saveDraft } from '../../modules/catalog/index.ts';
import { listNotices } from '../../modules/notices/index.ts';
import { createApiToken, findProgram } from '../../modules/organisations/index.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server);
const members = {
  author: await createMember(server, organisation, ['author']),
  second: await createMember(server, organisation, ['author']),
  reviewer: await createMember(server, organisation, ['reviewer']),
  owner: await createMember(server, organisation, ['owner']),
  viewer: await createMember(server, organisation, ['viewer']),
};
const [author, second, reviewer, owner, viewer] = await Promise.all([
  signIn(server, members.author),
  signIn(server, members.second),
  signIn(server, members.reviewer),
  signIn(server, members.owner),
  signIn(server, members.viewer),
]);
const slug = members.author.memberships[0]?.slug ?? '';
const base = `/console/${slug}`;
type Reader = typeof author;
const textOf = async (reader: Reader, path: string) =>
  (await (await reader.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const stateOf = async (reader: Reader, path: string) =>
  /name="state" value="([^"]*)"/.exec(await (await reader.get(path)).text())?.[1] ?? '';

async function aDraft() {
  const { edition } = await createDraftAchievement(server, {
    author: members.author,
    organisationId: organisation.id,
  });
  return { ...edition, address: `${base}/achievements/${edition.achievementId}` };
}

async function caseOf(address: string) {
  const page = await (await reviewer.get(`${address}/review`)).text();
  return new RegExp(`${base}/cases/cas_\\w+`).exec(page)?.[0] ?? assert.fail('there is no case');
}

const decide = (reader: Reader, at: string, decision: string) =>
  reader.post(`${at}/decide`, { decision, reason: 'I have read it.' });
const saidTo = async (person: typeof members.author) =>
  (await listNotices(deps, person)).map(({ said }) => said.code);

test('a draft goes into review, is held, comes back with changes asked for, is approved and then published', async () => {
  const { achievementId, address } = await aDraft();
  const state = await stateOf(author, `${address}/review`);
  assert.equal((await viewer.post(`${address}/review`, { note: '', state })).status, 403);
  assert.equal((await author.post(`${address}/review`, { note: '', state: 'another' })).status, 409);
  const asked = await author.post(`${address}/review`, { note: 'Is the level right?', state });
  assert.equal(asked.status, 303);
  assert.match(await textOf(author, address), /In review/);
  assert.match(await textOf(author, `${base}/achievements?state=in-review`), /Version control with Git/);
  const details = { title: 'Changed under their eyes', purpose: 'x' };
  const refused = await author.post(`${address}/outcomes`, { 'text-0': details.title });
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Take it back from the review/);
  assert.equal((await author.post(`${address}/publish`, {})).status, 409, 'what is in review waits');

  const first = await caseOf(address);
  assert.match(await textOf(reviewer, first), /Is the level right\?/);
  assert.equal((await decide(author, first, 'accepted')).status, 403, 'nobody reviews what they asked for');
  assert.equal((await decide(viewer, first, 'accepted')).status, 403);
  assert.equal((await decide(reviewer, first, 'declined')).status, 303);
  assert.match(await textOf(author, `${address}/review`), /Changes asked for.*I have read it\./);
  await server.runJobs();
  assert.ok((await saidTo(members.author)).includes('catalog.changes-asked'));
  assert.ok((await saidTo(members.reviewer)).includes('catalog.review-asked'));

  await saveDraft(deps, members.second, { achievementId, change: { workloadHours: 9 } });
  await author.post(`${address}/review`, { note: '', state: await stateOf(author, `${address}/review`) });
  const again = await caseOf(address);
  assert.notEqual(again, first);
  assert.equal((await decide(second, again, 'accepted')).status, 403, 'who changed it last does not either');
  assert.equal((await decide(reviewer, again, 'accepted')).status, 303);
  assert.match(await textOf(author, `${address}/publish`), /This draft is approved/);
  assert.equal((await author.post(`${address}/publish`, {})).status, 303);
});

test('where a second person is asked for, nothing is published without them, nor what was changed since, by no door', async () => {
  assert.equal((await author.get(`${base}/reviewing`)).status, 403);
  const state = await stateOf(owner, `${base}/reviewing`);
  assert.equal((await owner.post(`${base}/reviewing`, { isNeeded: 'on', state })).status, 303);
  assert.equal((await owner.post(`${base}/reviewing`, { state })).status, 409, 'made from another state');
  const { achievementId, address } = await aDraft();
  const publish = () => publishAchievement(deps, members.author, { achievementId });
  await assert.rejects(publish(), { code: 'catalog.review-needed' });
  assert.match(await textOf(author, `${address}/publish`), /only what a second person has approved/);
  await author.post(`${address}/review`, { note: '' });
  await decide(reviewer, await caseOf(address), 'accepted');
  await saveDraft(deps, members.author, { achievementId, change: { workloadHours: 30 } });
  await assert.rejects(publish(), { code: 'catalog.review-needed' });
  assert.match(await textOf(author, `${address}/review`), /Changed since it was approved/);
  await saveDraft(deps, members.author, { achievementId, change: { workloadHours: 8 } });
  assert.equal((await publish()).status, 'published', 'as it was approved');
  const again = await stateOf(owner, `${base}/reviewing`);
  assert.equal((await owner.post(`${base}/reviewing`, { state: again })).status, 303);
});

test('another wording of a question or of the declaration is not what was approved', async () => {
  const { achievementId, address } = await aDraft();
  const wording = { title: 'Honesty', text: 'I did it myself.' };
  await saveDeclaration(deps, members.author, { achievementId, wording });
  const approve = async () => {
    await author.post(`${address}/review`, { note: '' });
    await decide(reviewer, await caseOf(address), 'accepted');
    assert.match(await textOf(author, `${address}/publish`), /This draft is approved/);
  };
  await approve();
  const text = 'I promise nothing.';
  await saveDeclaration(deps, members.author, { achievementId, wording: { ...wording, text } });
  assert.match(await textOf(author, `${address}/review`), /Changed since it was approved/);
  await approve();
  const { items } = await getAuthoredExam(deps, members.author, { achievementId });
  const [{ itemId } = assert.fail('there is no question')] = items;
  const [example = assert.fail()] = exampleItems;
  const item = { ...example, itemId, prompt: 'Say nothing.' };
  await saveItem(deps, members.author, { achievementId, item });
  assert.match(await textOf(author, `${address}/review`), /Changed since it was approved/);
});

test('who made a token has written what comes with it, and approves none of it', async () => {
  const { achievementId, address } = await aDraft();
  const command = {
    organisationId: organisation.id,
    name: 'Course system',
    scopes: ['achievements:write' as const],
  };
  const { token } = await createApiToken(deps, members.owner, command);
  const program = (await findProgram(deps, token)) ?? assert.fail('the token is not known');
  await saveDraft(deps, program, { achievementId, change: { workloadHours: 21 } });
  await author.post(`${address}/review`, { note: '' });
  const at = await caseOf(address);
  assert.equal((await decide(owner, at, 'accepted')).status, 403);
  assert.equal((await decide(reviewer, at, 'accepted')).status, 303);
});

test('who reviews reads the whole exam with its answers', async () => {
  const { address } = await aDraft();
  const page = await textOf(reviewer, `${address}/exam/read`);
  for (const { prompt, rationale } of exampleItems) {
    assert.ok(page.includes(prompt.slice(0, 20)), prompt);
    assert.ok(page.includes(rationale), rationale);
  }
  await author.post(`${address}/review`, { note: '' });
  assert.match(await textOf(reviewer, `${address}/review`), /Read the exam/);
});

test('a review that is taken back, withdrawn or thrown away with its draft leaves no case open', async () => {
  const { editionId, address } = await aDraft();
  const about = { kind: 'edition-review', subjectId: editionId };
  const open = async () => (await findCaseAbout(deps, about))?.state === 'open';
  for (const [hour, end] of ['review/take-back', 'withdraw', 'discard'].entries()) {
    server.setNow(`2026-06-01T1${hour}:00:00Z`);
    await author.post(`${address}/review`, { note: '' });
    assert.equal(await open(), true);
    const [caseId = ''] = /cas_\w+/.exec(await caseOf(address)) ?? [];
    const path = end === 'withdraw' ? `/cases/${caseId}/withdraw` : `${address}/${end}`;
    assert.equal((await author.post(path, {})).status, 303, end);
    assert.equal(await open(), false, end);
    if (end !== 'discard') assert.match(await textOf(author, `${address}/review`), /Not in review/);
  }
});

test('a draft that is not complete is not asked about, and a declined review has no appeal', async () => {
  const { achievementId, address } = await aDraft();
  await saveDraft(deps, members.author, { achievementId, change: { criteria: '' } });
  assert.equal((await author.post(`${address}/review`, { note: '' })).status, 409);
  await saveDraft(deps, members.author, { achievementId, change: { criteria: 'Pass.' } });
  await author.post(`${address}/review`, { note: '' });
  const at = await caseOf(address);
  await decide(reviewer, at, 'declined');
  const own = `/cases/${at.split('/').at(-1)}`;
  assert.doesNotMatch(await textOf(author, own), /Ask for another decision/);
  assert.equal((await author.post(`${own}/appeal`, { statement: 'But no.' })).status, 409);
});

test('comments are about a part of the draft, are answered and resolved, and go with the edition they are of', async () => {
  const { achievementId, address } = await aDraft();
  const said = { place: 'purpose', text: 'For whom is it really?' };
  assert.equal((await viewer.post(`${address}/review/comments`, said)).status, 403, 'who only looks');
  assert.equal((await reviewer.post(`${address}/review/comments`, said)).status, 303);
  for (const wrong of [{ place: 'nowhere' }, { text: ' ' }, { text: 'x'.repeat(2001) }]) {
    const refused = await reviewer.post(`${address}/review/comments`, { ...said, ...wrong });
    assert.equal(refused.status, 422);
    assert.ok((await refused.text()).includes(wrong.text?.trim() || 'For whom is it really?'));
  }
  const page = await (await author.get(`${address}/review`)).text();
  assert.match(page, new RegExp(`href="${address}/details#field-purpose"`));
  const [comment = ''] = /cmt_\w+/.exec(page) ?? [];
  const at = `${address}/review/comments/${comment}`;
  assert.equal((await author.post(`${at}/answers`, { text: 'For tinkerers.' })).status, 303);
  assert.equal((await author.post(`${at}/answers`, { text: '' })).status, 422);
  assert.match(await textOf(viewer, `${address}/review`), /For whom is it really\? .* For tinkerers\./);
  for (const what of ['once', 'the second of two clicks'])
    assert.equal((await author.post(`${at}/resolve`, {})).status, 303, what);
  assert.match(await textOf(viewer, `${address}/review`), /Resolved by/);
  assert.equal((await author.post(`${at}/reopen`, {})).status, 303);
  assert.doesNotMatch(await textOf(viewer, `${address}/review`), /Resolved by/);
  assert.equal((await author.post(`${address}/review/comments/cmt_x/resolve`, {})).status, 404);
  await server.runJobs();
  assert.ok((await saidTo(members.author)).includes('catalog.commented'));
  assert.ok(
    (await saidTo(members.reviewer)).includes('catalog.commented'),
    'who began the thread hears the answer',
  );
  await publishAchievement(deps, members.author, { achievementId });
  await startNextEdition(deps, members.author, { achievementId });
  assert.match(await textOf(author, `${address}/review`), /Nobody has said anything/);
});
