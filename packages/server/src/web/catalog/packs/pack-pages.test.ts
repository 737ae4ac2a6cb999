import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../../test/support/achievements.ts';
import { createMember, createOrganisation, signIn } from '../../../../../../test/support/people.ts';
import { readForms } from '../../../../../../test/support/read-forms.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import {
  getPackSettings,
  packIds,
  packOf,
  publishAchievement,
  saveDraft,
} from '../../../modules/catalog/index.ts';
import { placeOfMember } from './place-of-member.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server, { name: 'Pine University', slug: 'pine' });
const where = { organisationId: organisation.id };
const owner = await createMember(server, organisation, ['owner']);
const author = await createMember(server, organisation, ['author']);
const [asOwner, asAuthor] = [await signIn(server, owner), await signIn(server, author)];

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const draft = (content = {}) => createDraftAchievement(server, { author, ...where, content });

test('each check of each pack leads to a field that stands there, on a page that its author may open', async () => {
  const { edition } = await draft();
  const address = `/console/pine/achievements/${edition.achievementId}`;
  const pages = new Map<string, string>();
  const members = new Set(
    packIds.flatMap((pack) => Object.values(packOf(pack).checks).map(({ member }) => member)),
  );
  for (const member of members) {
    const place = placeOfMember(member, { base: '/console/pine', address });
    const [path = '', anchor] = place.split('#');
    if (!pages.has(path)) pages.set(path, await textOf(asOwner.get(path)));
    assert.ok(pages.get(path)?.includes(`id="${anchor}"`), place);
  }
});

test('what blocks is said before and after the button, each line with its link; what is off says nothing', async () => {
  const { edition } = await draft();
  const page = `/console/pine/achievements/${edition.achievementId}/publish`;
  const before = await textOf(asAuthor.get(page));
  assert.match(before, /European standard elements/);
  assert.match(before, /does not stop you/);
  assert.doesNotMatch(before, /Common Microcredential Framework/);
  const [form] = readForms(before).filter(({ action }) => action.endsWith('/publish'));
  assert.ok(form);
  const uses = { european: 'off', 'common-framework': 'block' };
  assert.equal((await asOwner.post('/console/pine/rule-packs', uses)).status, 303);
  const refused = await asAuthor.post(page, form.values);
  assert.equal(refused.status, 409);
  const said = await refused.text();
  assert.match(
    said,
    /href="#field-common-framework\/hours">Common Microcredential Framework: The workload is 100/,
  );
  assert.match(
    said,
    new RegExp(`href="/console/pine/achievements/${edition.achievementId}/details#field-workloadHours"`),
  );
  const after = await textOf(asAuthor.get(page));
  assert.match(after, /has to be there before you can publish/);
  assert.deepEqual(
    readForms(after).filter(({ action }) => action.endsWith('/publish')),
    [],
  );
  assert.doesNotMatch(after, /European standard elements/);
  await asOwner.post('/console/pine/rule-packs', { european: 'warn', 'common-framework': 'off' });
});

test('two owners who decide at once: the second reads what the first saved', async () => {
  const path = '/console/pine/rule-packs';
  const [form] = readForms(await textOf(asOwner.get(path))).filter(({ names }) => names.includes('european'));
  assert.ok(form);
  await asOwner.post(path, { ...form.values, 'workforce-pell': 'warn' });
  const late = await asOwner.post(path, { ...form.values, 'workforce-pell': 'block' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Saved now: “Warn”/);
  await asOwner.post(path, { 'workforce-pell': 'off' });
});

test('authors read what was decided and cannot change it; what no form sends is refused', async () => {
  const page = await textOf(asAuthor.get('/console/pine/rule-packs'));
  assert.match(page, /European standard elements: Warn/);
  assert.equal((await asAuthor.post('/console/pine/rule-packs', { european: 'off' })).status, 403);
  assert.equal((await asAuthor.get('/console/pine/rule-packs/own')).status, 403);
  assert.equal((await asOwner.post('/console/pine/rule-packs', { european: 'sometimes' })).status, 422);
});

test('an own pack is written row by row without script; a row that is wrong comes back with what was typed', async () => {
  const path = '/console/pine/rule-packs/own';
  const [form] = readForms(await textOf(asOwner.get(path))).filter(({ names }) => names.includes('title'));
  assert.ok(form);
  const typed = { ...form.values, title: 'House rules', subject: 'workloadHours', add: '1' };
  const added = await textOf(asOwner.post(path, typed));
  assert.match(added, /Condition 1: Workload in hours/);
  assert.equal((await getPackSettings(deps, owner, where)).own, undefined);
  const row = { 'about-0': 'workloadHours', 'id-0': '', 'from-0': '', 'operator-0': 'at-least' };
  const said = { 'message-0': 'Give at least 20 hours.', 'amount-0': 'many', 'weight-0': 'needed' };
  const wrong = await asOwner.post(path, { title: 'House rules', ...row, ...said });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /value="many"/);
  const right = { title: 'House rules', ...row, ...said, 'amount-0': '20' };
  assert.equal((await asOwner.post(path, right)).status, 303);
  const { own } = await getPackSettings(deps, owner, where);
  assert.partialDeepStrictEqual(own, {
    number: 1,
    conditions: [{ amount: 20, message: 'Give at least 20 hours.' }],
  });
  const { edition } = await draft();
  const page = await textOf(asAuthor.get(`/console/pine/achievements/${edition.achievementId}/publish`));
  assert.match(page, /House rules[\s\S]*Give at least 20 hours\./);

  // Both have it open: one changes the condition, the other takes it away.
  const [open] = readForms(await textOf(asOwner.get(path))).filter(({ names }) => names.includes('title'));
  assert.ok(open);
  assert.equal((await asOwner.post(path, { ...open.values, 'amount-0': '25' })).status, 303);
  const late = await asOwner.post(path, { ...open.values, 'amount-0': '30' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Saved now: “Give at least 20 hours\.”/);
  const [shown] = readForms(await textOf(asOwner.get(path))).filter(({ names }) => names.includes('title'));
  const away = await textOf(asOwner.post(path, { ...shown?.values, remove: '0' }));
  const [emptied] = readForms(away).filter(({ names }) => names.includes('title'));
  assert.ok(emptied && !emptied.names.includes('about-0'));
  assert.equal((await asOwner.post(path, emptied.values)).status, 303);
  assert.deepEqual((await getPackSettings(deps, owner, where)).own?.conditions, []);
});

test('labels are what was found at publication: on the public page, in the catalogue, and not for what misses', async () => {
  await asOwner.post('/console/pine/rule-packs', { 'trusted-knowledge': 'warn', european: 'warn' });
  const { edition } = await draft({ title: 'Survey methods' });
  await saveDraft(deps, author, {
    ...edition,
    change: ({ learningOutcomes }) => ({
      learningOutcomes: learningOutcomes.map((outcome) => ({ ...outcome, evidence: 'exam' })),
    }),
  });
  await publishAchievement(deps, author, edition);
  const page = await textOf(asAuthor.get(`/achievements/${edition.achievementId}`));
  assert.match(page, /href="\/rule-packs#trusted-knowledge">TrustEd Microcredential: Knowledge/);
  assert.doesNotMatch(page, /rule-packs#european/);
  const found = await textOf(asAuthor.get('/catalogue?conformance=trusted-knowledge'));
  assert.match(found, /Survey methods/);
  assert.doesNotMatch(await textOf(asAuthor.get('/catalogue?conformance=european')), /Survey methods/);
  const kept = await textOf(asAuthor.get(`/console/pine/achievements/${edition.achievementId}/conformance`));
  assert.match(kept, /TrustEd Microcredential: Knowledge \(edition 2024\): met/);
  assert.match(kept, /European standard elements \(edition 2022\): not met/);
});
