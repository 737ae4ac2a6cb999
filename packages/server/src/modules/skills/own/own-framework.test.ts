import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMember, createOrganisation } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import {
  addItem,
  addScale,
  changeItem,
  createFramework,
  getFrameworkDraft,
  getPublishedFramework,
  getPublishedItem,
  listEditions,
  listSkills,
  listSourceSkills,
  moveItem,
  publishFramework,
  removeItem,
} from '../index.ts';
import type { ItemChange } from './draft-rules.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server);
const owner = await createMember(server, organisation, ['owner']);
const viewer = await createMember(server, organisation, ['viewer']);
const { id: organisationId } = organisation;
const scale = await addScale(deps, owner, {
  ...{ organisationId, name: 'Three steps', language: 'en' },
  levels: [{ name: 'Start' }, { name: 'Middle' }, { name: 'End', description: 'Alone.' }],
});

function item(name: string, more: Partial<ItemChange> = {}): ItemChange {
  return {
    ...{ kind: 'skill', isTransversal: false, related: [], levels: {} },
    words: { en: { name } },
    ...more,
  };
}

async function begin(name: string) {
  const about = {
    ...{ language: 'en', languages: ['de'], scaleId: scale.frameworkId },
    words: { en: { name, description: 'What our workshops teach.' } },
  };
  const sourceId = await createFramework(deps, owner, { organisationId, about });
  return { organisationId, sourceId };
}

test('a framework is written, published and found: its skills are measured on its own scale', async () => {
  const which = await begin('Workshop skills');
  const group = await addItem(deps, owner, {
    ...which,
    change: item('Joining', { kind: 'group', code: 'A' }),
  });
  const weld = item('Tungsten welding', {
    ...{ broader: group, code: 'A.1', levels: { '3': { en: 'Welds pipes.', de: 'Schweißt Rohre.' } } },
    words: {
      en: { name: 'Tungsten welding', alternatives: ['TIG welding'] },
      de: { name: 'Wolframschweißen', description: 'Unter Schutzgas.' },
    },
  });
  const welding = await addItem(deps, owner, { ...which, change: weld });
  const change = item('Riveting', { broader: group, related: [welding] });
  await addItem(deps, owner, { ...which, change });
  assert.equal(await publishFramework(deps, owner, which), 1);

  const [found, ...others] = await listSkills(deps, { organisationId, search: 'wolframshweißen' });
  assert.deepEqual([found?.skillId, others.length], [welding, 0]);
  assert.equal(found?.framework.frameworkId, scale.frameworkId);
  assert.equal(found?.url, `${deps.config.publicUrl}/frameworks/${which.sourceId}/skills/${welding}`);
  assert.deepEqual(await listSkills(deps, { organisationId, search: 'joining' }), []);

  const tops = await listSourceSkills(deps, { ...which, isTop: true, limit: 9 });
  assert.deepEqual(
    tops.map(({ name, below, isGroup }) => [name, below, isGroup]),
    [['Joining', 2, true]],
  );
  const [edition] = await listEditions(deps, which);
  assert.deepEqual([edition?.number, edition?.changed, edition?.gone], [1, 0, 0]);
});

test('the next edition says what it changed; the one before stays, and so does the address of what is gone', async () => {
  const which = await begin('Office skills');
  const first = await addItem(deps, owner, { ...which, change: item('Filing') });
  const second = await addItem(deps, owner, { ...which, change: item('Writing letters') });
  await publishFramework(deps, owner, which);
  assert.equal(await publishFramework(deps, owner, which), 1);

  await removeItem(deps, owner, { ...which, itemId: first });
  await changeItem(deps, owner, { ...which, itemId: second, change: item('Writing mails', { code: 'W' }) });
  const { differences } = await getFrameworkDraft(deps, owner, which);
  assert.deepEqual(differences, [
    { what: 'renamed', before: 'Writing letters', after: 'Writing mails' },
    { what: 'code', name: 'Writing mails', before: '', after: 'W' },
    { what: 'gone', kind: 'skill', name: 'Filing' },
  ]);
  assert.equal(await publishFramework(deps, owner, which), 2);

  const before = await getPublishedFramework(deps, { sourceId: which.sourceId, number: 1 });
  assert.deepEqual(
    before.content.items.map(({ words }) => words.en?.name),
    ['Filing', 'Writing letters'],
  );
  const gone = await getPublishedItem(deps, { sourceId: which.sourceId, itemId: first });
  assert.deepEqual([gone.isGone, gone.edition.number], [true, 1]);
  assert.deepEqual(await listSkills(deps, { organisationId, search: 'filing' }), []);
  assert.equal((await listSkills(deps, { organisationId, search: 'writing mails' })).length, 1);
});

test('no statement of SQL changes or removes a published edition', async () => {
  const which = await begin('Fixed skills');
  await addItem(deps, owner, { ...which, change: item('Staying') });
  await publishFramework(deps, owner, which);
  const of = { source_id: which.sourceId };
  const never = /a published edition of a framework never changes/;
  const update = deps.database
    .updateTable('skills.framework_edition')
    .set({ content: '{}' })
    .where('source_id', '=', of.source_id);
  await assert.rejects(update.execute(), never);
  const remove = deps.database.deleteFrom('skills.framework_edition').where('source_id', '=', of.source_id);
  await assert.rejects(remove.execute(), never);
});

test('what cannot be is refused at its field, and changes nothing', async () => {
  const which = await begin('Refusing skills');
  const group = await addItem(deps, owner, { ...which, change: item('Group', { kind: 'group', code: 'G' }) });
  const inner = await addItem(deps, owner, {
    ...which,
    change: item('Inner', { kind: 'group', broader: group }),
  });
  const cases: [ItemChange, string][] = [
    [item(' '), 'skills.name-missing'],
    [item('x'.repeat(201)), 'skills.own-too-long'],
    [item('Twin', { code: 'G' }), 'skills.own-code-taken'],
    [item('Lost', { broader: 'skl_none' }), 'skills.own-place-unknown'],
    [item('Odd', { related: ['skl_none'] }), 'skills.own-related-unknown'],
  ];
  for (const [change, code] of cases)
    await assert.rejects(addItem(deps, owner, { ...which, change }), { code: code }, code);
  const below = item('Group', { kind: 'group', code: 'G', broader: inner });
  await assert.rejects(changeItem(deps, owner, { ...which, itemId: group, change: below }), {
    code: 'skills.own-below-itself',
  });
  await assert.rejects(removeItem(deps, owner, { ...which, itemId: group }), {
    code: 'skills.own-not-empty',
  });
  await assert.rejects(publishFramework(deps, owner, which), { code: 'skills.own-no-skill' });
  let deepest = inner;
  for (const name of ['Third', 'Fourth', 'Fifth', 'Sixth'])
    deepest = await addItem(deps, owner, {
      ...which,
      change: item(name, { kind: 'group', broader: deepest }),
    });
  await assert.rejects(addItem(deps, owner, { ...which, change: item('Seventh', { broader: deepest }) }), {
    code: 'skills.own-too-deep',
  });
  const { content } = await getFrameworkDraft(deps, owner, which);
  assert.equal(content.items.length, 6);
});

test('items move past the one beside them only, and at the end stay', async () => {
  const which = await begin('Moving skills');
  const one = await addItem(deps, owner, { ...which, change: item('One') });
  await addItem(deps, owner, { ...which, change: item('Under one', { broader: one }) });
  const two = await addItem(deps, owner, { ...which, change: item('Two') });
  const order = async () =>
    (await getFrameworkDraft(deps, owner, which)).content.items
      .filter(({ broader }) => broader === undefined)
      .map(({ itemId }) => itemId);
  await moveItem(deps, owner, { ...which, itemId: two, way: 'up' });
  assert.deepEqual(await order(), [two, one]);
  await moveItem(deps, owner, { ...which, itemId: two, way: 'up' });
  assert.deepEqual(await order(), [two, one]);
  await moveItem(deps, owner, { ...which, itemId: two, way: 'down' });
  assert.deepEqual(await order(), [one, two]);
});

test('whoever may not write is refused, and another organisation finds nothing', async () => {
  const which = await begin('Guarded skills');
  await assert.rejects(addItem(deps, viewer, { ...which, change: item('No') }), { kind: 'forbidden' });
  const other = await createOrganisation(server);
  const stranger = await createMember(server, other, ['owner']);
  const theirs = { organisationId: other.id, sourceId: which.sourceId };
  await assert.rejects(getFrameworkDraft(deps, stranger, theirs), { code: 'skills.source-not-found' });
  await assert.rejects(publishFramework(deps, stranger, theirs), { code: 'skills.source-not-found' });
});
