import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCredential } from '@cairn/engine';
import {
  createAward,
  createAwardable,
  createAwardingOrganisation,
} from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { achievementModel, getEdition, printOfText, saveDraft, startEdition } from '../catalog/index.ts';

const server = await testApp();
const { app, deps } = server;
const school = await createAwardingOrganisation(server);
const translated = (text: string, original: string) => ({ text, of: printOfText(original) });
const translations = {
  de: {
    title: translated('Grundlagen des Testens', 'Testing foundations'),
    criteria: translated('Die Prüfung bestehen.', 'Pass the exam with **70 %** or more.'),
  },
  fr: { title: translated('Bases du test', 'Testing foundations') },
};
const edition = await createAwardable(server, school, { translations });

interface Related {
  inLanguage: string;
  name?: string;
  narrative?: string;
}

test('a badge speaks the language of its edition and carries its translations under the signature', async () => {
  const { award } = await createAward(server, { ...school, edition });
  const text = await (await app.request(`/awards/${award.id}/credential.json`)).text();
  const badge = JSON.parse(text) as {
    name: string;
    credentialSubject: { achievement: { name: string; related: Related[] } };
  };
  const { achievement } = badge.credentialSubject;
  assert.deepEqual([badge.name, achievement.name], ['Testing foundations', 'Testing foundations']);
  assert.deepEqual(
    achievement.related.map(({ inLanguage, name, narrative }) => [inLanguage, name, narrative]),
    // The criteria stand with the outcomes, of which nothing was said in German: half a translation is none.
    [
      ['de', 'Grundlagen des Testens', undefined],
      ['fr', 'Bases du test', undefined],
    ],
  );
  const { credential } = readCredential(JSON.parse(text));
  assert.deepEqual(credential.subject.achievement?.name, {
    en: 'Testing foundations',
    de: 'Grundlagen des Testens',
    fr: 'Bases du test',
  });
});

test('a badge names its skills and their levels in the languages of its edition and of our pages', async () => {
  const { award } = await createAward(server, { ...school, edition });
  const badge = await (await app.request(`/awards/${award.id}/credential.json`)).json();
  const { alignment, resultDescription } = readCredential(badge).credential.subject.achievement ?? {};
  const [, level] = resultDescription ?? [];
  assert.deepEqual(level?.rubricCriterionLevel?.[0]?.name, { en: 'Independent', de: 'Selbstständig' });
  // Nobody said what the skill is called in German, so its entry names the level alone.
  assert.deepEqual(alignment?.[0]?.targetName, 'Writing tests');
});

test('criteria that are translated as a whole are in the badge, under headings in their language', async () => {
  const [outcome] = edition.learningOutcomes;
  assert.ok(outcome);
  const draft = await startEdition(deps, school.owner, edition);
  const place = `learningOutcomes.${outcome.outcomeId}.text`;
  const whole = {
    de: { ...translations.de, [place]: translated('Schreibt zuerst den Test.', outcome.text) },
  };
  const saved = await saveDraft(deps, school.owner, { ...draft.draft, change: { translations: whole } });
  assert.deepEqual(Object.keys(saved.translations), ['de']);
  const { criteria } = achievementModel({
    edition: saved,
    creator: { id: 'did:web:school.example' },
    picture: '/picture.png',
    publicUrl: 'https://cairn.example',
    say: deps.say,
    languages: deps.languages,
  });
  assert.ok(typeof criteria.narrative === 'object');
  assert.equal(
    criteria.narrative.de,
    '# Was die Person kann\n\n- Schreibt zuerst den Test.\n\n# Was zu zeigen war\n\nDie Prüfung bestehen.',
  );
});

test('the documents of an edition have each language in the way of their standard', async () => {
  const address = `/achievements/${edition.achievementId}/editions/1`;
  const read = async (file: string) => (await app.request(`${address}/${file}`)).json();
  const german = { en: 'Testing foundations', de: 'Grundlagen des Testens', fr: 'Bases du test' };
  assert.deepEqual((await read('ctdl.jsonld'))['ceterms:name'], german);
  const { title } = (await read('elm.jsonld')) as { title: { [language: string]: string[] } };
  assert.deepEqual(title, Object.fromEntries(Object.entries(german).map(([tag, name]) => [tag, [name]])));
  const { name, inLanguage, workTranslation } = await read('schema.jsonld');
  assert.deepEqual([name, inLanguage], ['Testing foundations', 'en']);
  assert.deepEqual(
    workTranslation.map((each: Related) => [each.inLanguage, each.name]),
    [
      ['de', 'Grundlagen des Testens'],
      ['fr', 'Bases du test'],
    ],
  );
});

test('the translations of a published edition are as final as the edition, in the database too', async () => {
  const changed = deps.database
    .updateTable('catalog.achievement_edition')
    .set({ content: JSON.stringify({ format: 3, translations: {} }) })
    .where('id', '=', edition.editionId);
  await assert.rejects(changed.execute(), /does not change/);
  const kept = await getEdition(deps, edition.editionId);
  assert.deepEqual(kept.translations, translations);
});
