import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMember, createOrganisation } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { addScale, compareLevels, listMappings, publishMapping, withdrawMapping } from '../index.ts';
import { compareBy, contradict } from './compare-rules.ts';
import type { MappingLine, ScaleMapping } from './scale-mapping.ts';

const now = new Date('2026-11-01T12:00:00Z');

function mapping(lines: readonly MappingLine[], more: Partial<ScaleMapping> = {}): ScaleMapping {
  return {
    ...{ mappingId: 'map_1', organisationId: 'org_1', fromScaleId: 'a', toScaleId: 'b' },
    ...{ lines: [...lines], source: 'Our board', publishedAt: new Date('2026-01-01T00:00:00Z') },
    ...more,
  };
}

const line = (from: number, relation: MappingLine['relation'], to: number): MappingLine => ({
  ...{ from, relation, to },
});
const one = mapping([line(2, 'equals', 3), line(4, 'exceeds', 4), line(1, 'below', 2)]);

const cases: [number, number, string][] = [
  [2, 3, 'equal'],
  [3, 3, 'higher'],
  [2, 2, 'higher'],
  [2, 4, 'lower'],
  [1, 3, 'lower'],
  [1, 2, 'lower'],
  [4, 4, 'higher'],
  [5, 4, 'higher'],
  // Above level 4 may be 5 or not, and nobody said anything of 1 and 1.
  [4, 5, 'unknown'],
  [3, 4, 'unknown'],
  [1, 1, 'unknown'],
];
for (const [from, to, order] of cases)
  test(`level ${from} of one scale is ${order} to level ${to} of the other, whichever is asked first`, () => {
    const [low, high] = [
      { scaleId: 'a', level: from },
      { scaleId: 'b', level: to },
    ];
    assert.equal(compareBy(low, high, { mappings: [one], at: now }).order, order);
    const turned: { [order: string]: string } = { higher: 'lower', lower: 'higher' };
    const back = compareBy(high, low, { mappings: [one], at: now });
    assert.equal(back.order, turned[order] ?? order);
    assert.equal(back.by.length, order === 'unknown' ? 0 : 1);
  });

test('levels of one scale need no mapping, and over a third scale nothing is concluded', () => {
  const at = {
    mappings: [one, mapping([line(1, 'equals', 1)], { fromScaleId: 'b', toScaleId: 'c' })],
    at: now,
  };
  const same = compareBy({ scaleId: 'a', level: 1 }, { scaleId: 'a', level: 2 }, at);
  assert.deepEqual(same, { order: 'lower', by: [] });
  assert.equal(compareBy({ scaleId: 'a', level: 2 }, { scaleId: 'c', level: 1 }, at).order, 'unknown');
});

test('who says opposite things is disputed; what is withdrawn or not published yet counts for nothing', () => {
  const other = mapping([line(2, 'below', 3)], { mappingId: 'map_2' });
  const ask = (mappings: ScaleMapping[]) =>
    compareBy({ scaleId: 'a', level: 2 }, { scaleId: 'b', level: 3 }, { mappings, at: now });
  const disputed = ask([one, other]);
  assert.equal(disputed.order, 'disputed');
  assert.deepEqual(disputed.by.map(({ mappingId }) => mappingId).sort(), ['map_1', 'map_2']);
  const withdrawn = { at: new Date('2026-10-31T00:00:00Z'), reason: 'Wrong' };
  assert.equal(ask([one, { ...other, withdrawn }]).order, 'equal');
  assert.equal(ask([one, { ...other, publishedAt: new Date('2027-01-01T00:00:00Z') }]).order, 'equal');
});

test('lines that cannot all be true of scales that rise contradict', () => {
  assert.equal(contradict([line(1, 'equals', 2), line(2, 'equals', 2)]), true);
  assert.equal(contradict([line(1, 'exceeds', 3), line(2, 'equals', 3)]), true);
  assert.equal(contradict([line(1, 'equals', 2), line(2, 'exceeds', 2)]), false);
  assert.equal(contradict([line(1, 'below', 2), line(2, 'equals', 2)]), false);
  assert.equal(contradict([line(1, 'equals', 1), line(2, 'equals', 2)]), false);
});

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server);
const owner = await createMember(server, organisation, ['owner']);
const { id: organisationId } = organisation;
const levels = [{ name: 'Low' }, { name: 'High' }];
const scale = await addScale(deps, owner, { organisationId, name: 'Ours', language: 'en', levels });
const fromScaleId = scale.frameworkId;
const toScaleId = 'frm_cairn-five-levels';
const said = { organisationId, fromScaleId, toScaleId, lines: [line(1, 'equals', 2)], source: 'Our board' };

test('a mapping is published, compares, never changes, and ends with a day and a reason', async () => {
  const [low, second] = [
    { scaleId: fromScaleId, level: 1 },
    { scaleId: toScaleId, level: 2 },
  ];
  assert.equal((await compareLevels(deps, low, second)).order, 'unknown');
  const { mappingId } = await publishMapping(deps, owner, said);
  const compared = await compareLevels(deps, low, second);
  assert.deepEqual([compared.order, compared.by[0]?.mappingId], ['equal', mappingId]);
  await assert.rejects(publishMapping(deps, owner, said), { code: 'skills.mapping-open' });
  const change = deps.database.updateTable('skills.scale_mapping').set({ source: 'Another' });
  await assert.rejects(change.execute(), /what a mapping says never changes/);
  await assert.rejects(deps.database.deleteFrom('skills.scale_mapping').execute(), /never erased/);

  await withdrawMapping(deps, owner, { organisationId, mappingId, reason: 'It was too simple.' });
  assert.equal((await compareLevels(deps, low, second)).order, 'unknown');
  const [read] = await listMappings(deps, { scaleId: toScaleId });
  assert.equal(read?.mapping.withdrawn?.reason, 'It was too simple.');
  const again = { organisationId, mappingId, reason: 'Twice' };
  await assert.rejects(withdrawMapping(deps, owner, again), { code: 'skills.mapping-withdrawn' });
  const atOnce = Array.from({ length: 5 }, () => publishMapping(deps, owner, said));
  const done = (await Promise.allSettled(atOnce)).filter(({ status }) => status === 'fulfilled');
  assert.equal(done.length, 1);
});

test('what cannot be said is refused: no such level, one scale alone, no source, a foreign scale', async () => {
  const refused = (change: Partial<typeof said>, code: string) =>
    assert.rejects(publishMapping(deps, owner, { ...said, ...change }), { code }, code);
  await refused({ lines: [line(3, 'equals', 2)] }, 'skills.mapping-level-unknown');
  await refused({ lines: [line(1, 'equals', 1), line(1, 'below', 2)] }, 'skills.mapping-level-unknown');
  await refused({ lines: [] }, 'skills.mapping-empty');
  await refused({ lines: [line(1, 'equals', 2), line(2, 'equals', 2)] }, 'skills.mapping-contradicts');
  await refused({ toScaleId: fromScaleId }, 'skills.mapping-same-scale');
  await refused({ source: ' ' }, 'skills.mapping-source-missing');
  const other = await createOrganisation(server);
  const stranger = await createMember(server, other, ['owner']);
  await assert.rejects(publishMapping(deps, stranger, { ...said, organisationId: other.id }), {
    code: 'skills.scale-not-found',
  });
});
