import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import {
  addScale,
  addSkill,
  defaultFrameworkId,
  findSkills,
  getScale,
  listSkills,
  sayScale,
  saySkill,
  scaleIn,
  skillIn,
} from './index.ts';

const { deps } = await testApp();
const organisation = await createOrganisation({ deps });
const other = await createOrganisation({ deps });
const author = await createMember({ deps }, organisation, ['author']);
const { id: organisationId } = organisation;
const written = { language: 'en', kind: 'technical', description: 'Treats wounds.' } as const;
const { skillId } = await addSkill(deps, organisationId, { ...written, name: 'Wound care' });
const say = (words: { [language: string]: object }) =>
  saySkill(deps, author, { organisationId, skillId, change: () => words });
await say({
  de: { name: 'Wundversorgung', description: ' ', alternatives: ['Wundpflege', 'Wundpflege', ' '] },
  fr: { name: 'Soin des plaies', description: 'Soigne les plaies.' },
  en: { alternatives: ['Dressing of wounds'] },
});

test('a skill is read in the first of the languages that has it, text by text', async () => {
  const [skill] = await findSkills(deps, { organisationId, skillIds: [skillId] });
  assert.ok(skill);
  assert.deepEqual(skill.translations.de, { name: 'Wundversorgung', alternatives: ['Wundpflege'] });
  const german = skillIn(skill, ['it', 'de', 'en']);
  assert.deepEqual(german.name, { text: 'Wundversorgung', language: 'de' });
  assert.deepEqual(german.description, { text: 'Treats wounds.', language: 'en' });
  for (const wanted of [['en', 'de'], [], ['constructor']])
    assert.equal(skillIn(skill, wanted).name.text, 'Wound care', String(wanted));
});

test('whoever names languages gets their labels alone', async () => {
  const [skill] = await findSkills(deps, { organisationId, skillIds: [skillId], languages: ['fr', 'nb'] });
  assert.deepEqual(Object.keys(skill?.translations ?? {}), ['fr']);
});

const searches: [string, string][] = [
  ['the original', 'wound'],
  ['a label of another language, without its accents', 'soin pla'],
  ['another name', 'wundpfl'],
  ['another name in the original language', 'dressing'],
];
for (const [what, search] of searches)
  test(`a search finds a skill by ${what}`, async () => {
    const found = await listSkills(deps, { organisationId, search, languages: [] });
    assert.deepEqual(
      found.map((skill) => [skill.skillId, skill.translations]),
      [[skillId, {}]],
    );
  });

test('a name with a sign in it is found by its parts, and signs alone find nothing', async () => {
  await addSkill(deps, organisationId, { ...written, name: 'Node.js [server\\side]' });
  for (const search of ['js', 'node', 'side'])
    assert.equal((await listSkills(deps, { organisationId, search })).length, 1, search);
  assert.deepEqual(await listSkills(deps, { organisationId, search: '&|!' }), []);
});

test('what is said of a language takes the place of what was said, and nothing takes it away', async () => {
  const skill = await say({ fr: {}, nb: { name: 'Sårbehandling' } });
  assert.deepEqual(Object.keys(skill.translations).sort(), ['de', 'en', 'nb']);
});

test('skills of others, the original itself and what is no language are refused', async () => {
  const elsewhere = { organisationId: other.id, skillId, change: () => ({ de: { name: 'x' } }) };
  const owner = await createMember({ deps }, other, ['owner']);
  await assert.rejects(saySkill(deps, owner, elsewhere), { code: 'skills.skill-not-found' });
  await assert.rejects(saySkill(deps, author, elsewhere));
  await assert.rejects(say({ en: { name: 'Care of wounds' } }), { code: 'skills.translation-of-itself' });
  await assert.rejects(say({ 'no language': { name: 'x' } }), { code: 'skills.language-unknown' });
  await assert.rejects(say({ de: { name: 'x'.repeat(121) } }), { code: 'skills.name-invalid' });
  const many = Array.from({ length: 21 }, (_, index) => `Name ${index}`);
  await assert.rejects(say({ de: { alternatives: many } }), { code: 'skills.too-many-alternatives' });
});

test("Cairn's own scale speaks the languages of our pages", async () => {
  const scale = await getScale(deps, { organisationId, frameworkId: defaultFrameworkId });
  const shown = (wanted: string) => {
    const { name, levels } = scaleIn(scale, [wanted]);
    return [name.text, levels[2]?.name.text, levels[2]?.name.language];
  };
  assert.deepEqual(shown('de'), ['Fünf Stufen des Könnens', 'Selbstständig', 'de']);
  assert.deepEqual(shown('fr'), ['Five levels of doing', 'Independent', 'en']);
  const change = () => ({ fr: { name: 'Cinq niveaux', levels: {} } });
  const command = { organisationId, frameworkId: defaultFrameworkId, change };
  await assert.rejects(sayScale(deps, author, command), { code: 'skills.scale-not-found' });
});

test('a scale of an organisation is said in other languages, level by level', async () => {
  const levels = [{ name: 'Basic', description: 'Knows it.' }, { name: 'Advanced' }];
  const { frameworkId } = await addScale(deps, author, {
    organisationId,
    name: 'Two',
    language: 'en',
    levels,
  });
  const said = { name: 'Zwei Stufen', levels: { '1': { name: 'Grundlagen' }, '9': { name: 'x' } } };
  const scale = await sayScale(deps, author, { organisationId, frameworkId, change: () => ({ de: said }) });
  assert.deepEqual(scale.translations.de, { name: 'Zwei Stufen', levels: { '1': { name: 'Grundlagen' } } });
  const { levels: shown } = scaleIn(scale, ['de']);
  assert.deepEqual(
    shown.map(({ name }) => [name.text, name.language]),
    [
      ['Grundlagen', 'de'],
      ['Advanced', 'en'],
    ],
  );
});
