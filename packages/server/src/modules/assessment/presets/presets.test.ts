import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../../test/support/achievements.ts';
import { createMember, createOrganisation } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { getAuthored, publishAchievement } from '../../catalog/index.ts';
import { saveDeclaration } from '../declaration/write-declaration.ts';
import { getAuthoredExam } from '../exam/write-exam.ts';
import { beginFromPreset, copyAchievement } from './begin-achievement.ts';
import { exportPreset } from './export-preset.ts';
import { presetBounds, storedPreset, wordsOfPreset } from './preset.ts';
import { presetsOfCairn } from './preset-files.ts';
import { addPreset, getPreset, listPresets, removePreset } from './presets.ts';
import { readPreset } from './read-preset.ts';

const server = await testApp();
const { deps } = server;
const organisation = await createOrganisation(server);
const organisationId = organisation.id;
const author = await createMember(server, organisation, ['author']);
const viewer = await createMember(server, organisation, ['viewer']);

const bytesOf = (json: unknown) =>
  new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json));

test('each preset of Cairn says the same things in English and German, and what it cannot set', () => {
  for (const { presetId, preset } of presetsOfCairn) {
    const { en, de } = preset.in;
    assert.ok(en && de, presetId);
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shape)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shape(each)]))
          : typeof value;
    assert.deepEqual(shape(de), shape(en), presetId);
    assert.ok((en.gaps ?? []).length > 0, presetId);
  }
});

test('each preset of Cairn begins a draft with what it sets, in the language of who begins', async () => {
  for (const { presetId, preset } of presetsOfCairn) {
    // As a file it passes the same door as everybody's.
    assert.deepEqual(readPreset(bytesOf(storedPreset.write(preset))), preset, presetId);
    const begin = {
      organisationId,
      preset,
      reads: ['de', 'en'],
      title: `Kurs ${presetId}`,
      purpose: 'Zum Lernen.',
    };
    const draft = await beginFromPreset(deps, author, begin);
    assert.equal(draft.language, 'de', presetId);
    assert.equal(draft.criteria, preset.in.de?.content?.criteria, presetId);
    assert.partialDeepStrictEqual(draft, preset.content, presetId);
    const { exam } = await getAuthoredExam(deps, author, draft);
    assert.deepEqual(exam.settings, preset.exam, presetId);
  }
});

test('what was made into a file begins the same elsewhere', async () => {
  const made = await createDraftAchievement(server, {
    content: {
      ects: 2,
      people: [{ rowId: 'row_1', name: 'Ada', role: 'author' }],
      entryRequirements: [{ rowId: 'row_2', kind: 'hard', text: 'First steps.', achievementId: 'ach_1' }],
      reviewBy: '2027-01-01',
    },
  });
  const wording = { title: 'My own work', text: 'It is mine.' };
  await saveDeclaration(deps, made.author, { achievementId: made.edition.achievementId, wording });
  const exported = await exportPreset(deps, made.author, made.edition);
  const preset = readPreset(bytesOf(storedPreset.write(exported)));
  assert.equal(JSON.stringify(preset).includes('ach_1'), false);
  const begin = { organisationId, preset, reads: ['fr'], title: 'Again', purpose: '' };
  const draft = await beginFromPreset(deps, author, begin);
  const { criteria, workloadHours, notCovered } = made.edition;
  const [before] = made.edition.learningOutcomes;
  assert.partialDeepStrictEqual(draft, { title: 'Again', ects: 2, criteria, workloadHours, notCovered });
  assert.equal(draft.learningOutcomes[0]?.text, before?.text);
  assert.notEqual(draft.learningOutcomes[0]?.outcomeId, before?.outcomeId);
  assert.equal(draft.people?.[0]?.name, 'Ada');
  assert.equal(draft.reviewBy, undefined);
  const { assessments } = await getAuthored(deps, author, draft);
  assert.deepEqual(
    assessments.map(({ kind }) => kind),
    ['declaration'],
  );
});

test('a copy has everything, its declaration is one of its own, and it can be published', async () => {
  const made = await createDraftAchievement(server, { organisationId });
  await saveDeclaration(deps, made.author, {
    achievementId: made.edition.achievementId,
    wording: { title: 'My own work', text: 'It is mine.' },
  });
  const { achievementId } = await publishAchievement(deps, made.author, made.edition);
  const copy = await copyAchievement(deps, author, { organisationId, achievementId, title: 'A copy' });
  assert.notEqual(copy.achievementId, achievementId);
  assert.equal((await publishAchievement(deps, author, copy)).title, 'A copy');
  const { rows } = await server.pool.query(
    'select count(distinct statement_id)::int as own from assessment.declaration where edition_id = any($1)',
    [[made.edition.editionId, copy.editionId]],
  );
  assert.equal(rows[0].own, 2);
  const another = await createOrganisation(server);
  const both = await createMember(server, another, ['author']);
  await assert.rejects(
    copyAchievement(deps, both, { organisationId: another.id, achievementId, title: 'Theirs' }),
    {
      kind: 'not-found',
    },
  );
});

const [first] = presetsOfCairn;
assert.ok(first);
const good = JSON.parse(storedPreset.write(first.preset));

test('a file that is no preset is refused with what is wrong with it, and where', () => {
  const said = { ...good.in.en };
  const cases: [unknown, string, string?][] = [
    ['{"content":', 'assessment.preset-unreadable'],
    ['[]', 'assessment.preset-unreadable'],
    [{ ...good, format: 99 }, 'assessment.preset-newer'],
    [' '.repeat(presetBounds.bytes + 1), 'assessment.preset-too-large'],
    [{ ...good, in: {} }, 'assessment.preset-faults', 'in'],
    [{ ...good, in: { ...good.in, xx: said } }, 'assessment.preset-faults', 'in.xx'],
    [{ ...good, content: { ...good.content, colour: 'red' } }, 'assessment.preset-faults', 'content.colour'],
    [{ ...good, content: { ...good.content, ects: 361 } }, 'assessment.preset-faults', 'content.ects'],
    [{ ...good, content: { ...good.content, title: 'No' } }, 'assessment.preset-faults', 'content.title'],
    [{ ...good, in: { en: { ...said, name: 'x'.repeat(81) } } }, 'assessment.preset-faults', 'in.en.name'],
    [{ ...good, exam: { ...good.exam, passPercent: 101 } }, 'assessment.settings-invalid'],
    [{ ...good, content: { ...good.content, leastWeeks: 17 } }, 'catalog.weeks-out-of-order'],
  ];
  for (const [json, code, place] of cases)
    assert.throws(
      () => readPreset(bytesOf(json)),
      (error) => {
        assert.ok(error instanceof Refusal);
        assert.equal(error.fields.file?.code, code);
        if (place) assert.equal(error.fields.file?.params?.places, place);
        return true;
      },
    );
});

test('what no database keeps is left out of a preset, so that it can be kept', async () => {
  const named = (name: string) => ({ ...good, in: { en: { ...good.in.en, name } } });
  const preset = readPreset(bytesOf(named('Nul\0 and half \ud83d')));
  const { presetId } = await addPreset(deps, author, { organisationId, preset });
  const { preset: kept } = await getPreset(deps, author, { organisationId, presetId });
  assert.equal(kept.in.en?.name, 'Nul and half \ufffd');
  await removePreset(deps, author, { organisationId, presetId });
});

test('an organisation keeps at most fifty presets of its own, each once; only authors add and remove', async () => {
  const { preset } = first;
  const added = await addPreset(deps, author, { organisationId, preset });
  assert.equal((await addPreset(deps, author, { organisationId, preset })).presetId, added.presetId);
  await assert.rejects(addPreset(deps, viewer, { organisationId, preset }), {
    code: 'organisations.role-missing',
  });
  const named = (number: number) => ({ ...preset, content: { ...preset.content, workloadHours: number } });
  for (let number = 1; number < presetBounds.presets.most; number++)
    await addPreset(deps, author, { organisationId, preset: named(number) });
  await assert.rejects(addPreset(deps, author, { organisationId, preset: named(99) }), {
    code: 'assessment.too-many-presets',
  });
  const another = await createMember(server, await createOrganisation(server), ['author']);
  const theirs = { organisationId: another.memberships[0]?.organisationId ?? '', presetId: added.presetId };
  await assert.rejects(removePreset(deps, another, theirs), { kind: 'not-found' });
  await assert.rejects(removePreset(deps, viewer, { ...added, organisationId }), {
    code: 'organisations.role-missing',
  });
  await removePreset(deps, author, { ...added, organisationId });
  const own = (await listPresets(deps, viewer, { organisationId })).filter(({ isOwn }) => isOwn);
  assert.equal(own.length, presetBounds.presets.most - 1);
  assert.equal(wordsOfPreset(preset, ['sv', 'de']).language, 'de');
});
