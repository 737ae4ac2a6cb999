import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../../test/support/achievements.ts';
import { createMember } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import type { Refusal } from '../../../platform/refusal.ts';
import { publishAchievement, saveDraft } from '../index.ts';
import { decidePacks, getPackSettings, saveOwnPack } from './change-packs.ts';
import { findConformance } from './judge-edition.ts';
import type { PackCondition } from './own-pack.ts';

const server = await testApp();
const { deps } = server;

async function draftOf(content = {}) {
  const draft = await createDraftAchievement(server, { content });
  const registrar = await createMember(server, { id: draft.organisationId }, ['registrar']);
  return { ...draft, registrar };
}

test('a pack that blocks stops the publication with each check; mended, it goes on and keeps what was found', async () => {
  const { edition, author, organisationId, registrar } = await draftOf();
  const { achievementId } = edition;
  await decidePacks(deps, registrar, {
    organisationId,
    uses: { 'trusted-knowledge': 'block', european: 'off' },
  });
  await assert.rejects(publishAchievement(deps, author, { achievementId }), (error: Refusal) => {
    assert.equal(error.code, 'catalog.packs-block');
    assert.deepEqual(Object.keys(error.fields), ['trusted-knowledge/evidence']);
    return true;
  });
  await saveDraft(deps, author, {
    achievementId,
    change: ({ learningOutcomes }) => ({
      learningOutcomes: learningOutcomes.map((outcome) => ({ ...outcome, evidence: 'exam' })),
    }),
  });
  const published = await publishAchievement(deps, author, { achievementId });
  const expected = { pack: 'trusted-knowledge', edition: '2024', isMet: true, missing: [] };
  assert.deepEqual(await findConformance(deps, published.editionId), { packs: [expected] });
});

test('a pack that warns stops nobody, and what it missed is kept', async () => {
  const { edition, author, organisationId, registrar } = await draftOf();
  const conditions: PackCondition[] = [
    {
      ...{ conditionId: 'cnd_1', about: 'people', operator: 'at-least' as const, amount: 1 },
      ...{ isNeeded: true, message: 'Name who stands behind it.' },
    },
  ];
  await saveOwnPack(deps, registrar, {
    organisationId,
    change: () => ({ title: 'House rules', conditions }),
  });
  const { editionId } = await publishAchievement(deps, author, edition);
  const { packs = [] } = (await findConformance(deps, editionId)) ?? {};
  assert.deepEqual(
    packs.map(({ pack, isMet, missing }) => ({ pack, isMet, missing })),
    [
      { pack: 'european', isMet: false, missing: ['level', 'quality'] },
      { pack: 'own', isMet: false, missing: ['cnd_1'] },
    ],
  );
});

test('an own pack that only advises makes no label, as everything meets it', async () => {
  const { edition, author, organisationId, registrar } = await draftOf();
  const people = { conditionId: 'cnd_1', about: 'people', operator: 'at-least', amount: 1 } as const;
  const conditions = [{ ...people, isNeeded: false, message: 'Name who stands behind it.' }];
  await saveOwnPack(deps, registrar, { organisationId, change: () => ({ title: 'Excellence', conditions }) });
  const { editionId } = await publishAchievement(deps, author, edition);
  const { packs = [] } = (await findConformance(deps, editionId)) ?? {};
  assert.deepEqual(
    packs.map(({ pack }) => pack),
    ['european'],
  );
});

test('who writes cannot decide what stops them; a pack that stays as it is keeps its number', async () => {
  const { author, organisationId, registrar } = await draftOf();
  const people = { conditionId: 'cnd_1', about: 'people', operator: 'at-least', amount: 1 } as const;
  const conditions = [{ ...people, isNeeded: true, message: 'Name who stands behind it.' }];
  const change = () => ({ title: 'House rules', conditions });
  await assert.rejects(decidePacks(deps, author, { organisationId, uses: { european: 'off' } }), {
    code: 'organisations.role-missing',
  });
  await assert.rejects(saveOwnPack(deps, author, { organisationId, change }), {
    code: 'organisations.role-missing',
  });
  await saveOwnPack(deps, registrar, { organisationId, change });
  await saveOwnPack(deps, registrar, { organisationId, change });
  assert.equal((await getPackSettings(deps, author, { organisationId })).own?.number, 1);
});

test('the database publishes nothing unjudged, and keeps what was found for ever', async () => {
  const { edition, author } = await draftOf();
  const { editionId } = edition;
  const publish =
    "update catalog.achievement_edition set status = 'published', published_at = now() where id = $1";
  await assert.rejects(server.pool.query(publish, [editionId]), /judged by rule packs/);
  const insert = `insert into catalog.achievement_edition select (jsonb_populate_record(edition, '{"id":"acv_stray","number":2,"status":"published"}')).* from catalog.achievement_edition as edition where id = $1`;
  await assert.rejects(server.pool.query(insert, [editionId]), /begins as a draft/);
  await publishAchievement(deps, author, edition);
  for (const act of [
    "update catalog.edition_conformance set body = '{}' where edition_id = $1",
    'delete from catalog.edition_conformance where edition_id = $1',
  ])
    await assert.rejects(server.pool.query(act, [editionId]), /does not change/);
});
