import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownWordsOf } from './asserted-skills.ts';
import { applyChange, assertCoherent } from './content-rules.ts';
import { type AchievementContent, contentBounds, emptyContent, storedContent } from './edition-content.ts';
import { printOfText, textsOf } from './edition-texts.ts';
import { textsIn, translate, translationOf } from './edition-translations.ts';
import { listingOf } from './listing-rules.ts';
import { describeLevel } from './skill-results.ts';
import { languages } from './vocabulary.ts';

const skill = { skillId: 'skl_1', name: 'Git', level: 2, levelName: 'Guided', levels: 5 };
const merge = { outcomeId: 'oc_merge', text: 'Merges two lines.', skillIds: ['skl_1'] };
const english: AchievementContent = {
  ...emptyContent,
  title: 'Version control',
  purpose: 'To work together.',
  criteria: 'Pass the exam.',
  notCovered: 'Servers.',
  skills: [{ ...skill, translations: { de: { name: 'Git (Werkzeug)' } } }],
  learningOutcomes: [merge],
};
const german = new Map([
  ['title', ' Versions\nverwaltung '],
  ['learningOutcomes.oc_merge.text', 'Führt zwei Stände zusammen.'],
]);
const both = withTranslation(english, german);

function withTranslation(content: AchievementContent, texts: ReadonlyMap<string, string>) {
  const { translation } = translate(content, 'de', texts);
  return applyChange(content, { translations: { ...content.translations, de: translation } });
}

test('every text that people read has a place, derived from what an edition is', () => {
  assert.deepEqual(
    textsOf(english).map(({ place, kind, most }) => [place, kind, most]),
    [
      ['title', 'line', 120],
      ['purpose', 'text', 600],
      ['criteria', 'text', 8000],
      ['notCovered', 'text', 8000],
      ['learningOutcomes.oc_merge.text', 'text', contentBounds.outcomeText.most],
    ],
  );
});

test('a reader gets each text in their language and the original where it is not translated', () => {
  const shown = textsIn(both, ['fr', 'de', 'en']);
  assert.deepEqual(
    [shown.shownIn, shown.title, shown.outcomes],
    ['de', 'Versions verwaltung', ['Führt zwei Stände zusammen.']],
  );
  assert.deepEqual([shown.purpose, shown.languageAt('purpose')], ['To work together.', 'en']);
  assert.deepEqual(
    ['title', 'learningOutcomes.oc_merge.text', 'skills.skl_1.name', 'skills.skl_1.levelName'].map(
      shown.languageAt,
    ),
    ['de', 'de', 'de', 'en'],
  );
  assert.equal(shown.skills[0]?.name, 'Git (Werkzeug)');
  for (const wanted of [[], ['en', 'de'], ['fr'], ['constructor'], ['__proto__']])
    assert.equal(textsIn(both, wanted).title, 'Version control', String(wanted));
});

test('skills choose their language for themselves, and a badge says the words of its edition', () => {
  const scale = { levelName: 'Independent', framework: 'Five levels of doing' };
  const german: AchievementContent = {
    ...emptyContent,
    language: 'de',
    skills: [
      {
        ...{ ...skill, ...scale, language: 'en', scaleLanguage: 'en' },
        translations: { de: { levelName: 'Selbstständig' }, fr: { name: 'Git (outil)' } },
      },
    ],
  };
  const shown = textsIn(german, ['fr', 'en', 'de']);
  assert.equal(shown.shownIn, 'de');
  assert.deepEqual([shown.skills[0]?.name, shown.languageAt('skills.skl_1.name')], ['Git (outil)', 'fr']);
  assert.deepEqual(
    [shown.skills[0]?.levelName, shown.languageAt('skills.skl_1.levelName')],
    ['Independent', 'en'],
  );
  const parts = {
    edition: german,
    languages: ['de', 'en'],
    publicUrl: 'https://x.example',
    address: 'https://x.example/a',
  };
  const [level] = describeLevel(german.skills[0] ?? assert.fail(), parts).rubricCriterionLevel ?? [];
  assert.deepEqual(level?.name, { de: 'Selbstständig', en: 'Independent' });
});

test('what was published before scales had languages is signed as it was and read in those of today', () => {
  const [lifted] = storedContent.read({
    ...{ format: 3, criteria: '', purpose: '', design: emptyContent.design },
    skills: [{ ...skill, levelName: 'Independent', framework: 'Five levels of doing' }],
  }).skills;
  assert.ok(lifted);
  const old: AchievementContent = { ...emptyContent, language: 'de', skills: [lifted] };
  assert.equal(textsIn(old, ['de']).skills[0]?.levelName, 'Selbstständig');
  assert.equal(ownWordsOf(lifted, old).levelName, 'Independent');
});

test('a text is missing until it is said, and older once its original says something else', () => {
  const states = (content: AchievementContent) =>
    Object.fromEntries(translationOf(content, 'de').map(({ original, state }) => [original.place, state]));
  assert.deepEqual(states(both), {
    title: 'there',
    purpose: 'missing',
    criteria: 'missing',
    notCovered: 'missing',
    'learningOutcomes.oc_merge.text': 'there',
  });
  const changed = applyChange(both, { title: 'Version control with Git' });
  assert.equal(states(changed).title, 'older');
  assert.equal(states(withTranslation(changed, german)).title, 'older', 'said as before');
  const anew = withTranslation(changed, new Map([['title', 'Versionsverwaltung mit Git']]));
  assert.equal(states(anew).title, 'there');
});

test('a translation goes with its original, and so does one that says nothing', () => {
  assert.deepEqual(Object.keys(applyChange(both, { learningOutcomes: [] }).translations.de ?? {}), ['title']);
  assert.deepEqual(withTranslation(both, new Map([['title', '  ']])).translations, {});
  assert.deepEqual(translate(english, 'de', new Map([['learningOutcomes.oc_gone.text', 'x']])).unknown, [
    'learningOutcomes.oc_gone.text',
  ]);
  assert.deepEqual(
    withTranslation(
      english,
      new Map([
        ['design', 'x'],
        ['translations', 'x'],
      ]),
    ),
    english,
  );
});

const one = { text: 'x', of: printOfText('Version control') };
const faults: [string, Partial<AchievementContent>, string][] = [
  [
    'into the language of the edition',
    { translations: { en: { title: one } } },
    'catalog.translation-of-itself',
  ],
  ['into no language', { translations: { klingon: { title: one } } }, 'catalog.language-unknown'],
  [
    'that is longer than its original may be',
    { translations: { de: { title: { ...one, text: 'x'.repeat(121) } } } },
    'catalog.text-too-long',
  ],
  [
    'into more than 24 languages',
    {
      translations: Object.fromEntries(
        languages
          .filter((tag) => tag !== 'en')
          .slice(0, 25)
          .map((tag) => [tag, { title: one }]),
      ),
    },
    'catalog.too-many-translations',
  ],
  [
    'that no badge could carry',
    {
      translations: Object.fromEntries(
        languages
          .filter((tag) => tag !== 'en')
          .slice(0, 24)
          .map((tag) => [
            tag,
            { criteria: { ...one, text: 'x'.repeat(8000) }, notCovered: { ...one, text: 'x'.repeat(8000) } },
          ]),
      ),
    },
    'catalog.translations-too-long',
  ],
];

for (const [what, change, code] of faults) {
  test(`a translation ${what} is refused`, () => {
    assert.throws(() => assertCoherent({ ...english, ...change }), { code });
    assert.doesNotThrow(() => assertCoherent(both));
  });
}

test('a listing has the words of each language of its edition, in each once and where they stand', () => {
  const edition = {
    ...{ ...both, outcomes: [], achievementId: 'ach_1', editionId: 'acv_1', organisationId: 'org_1' },
    ...{ number: 1, status: 'published' as const, changedAt: new Date(0) },
  };
  const { texts } = listingOf(edition);
  const found = (word: string) =>
    texts
      .filter(({ text }) => text.split(' ').includes(word))
      .map(({ language, weight }) => [language, weight]);
  assert.deepEqual(found('version'), [['en', 7]]);
  assert.deepEqual(found('verwaltung'), [['de', 7]]);
  assert.deepEqual(found('werkzeug'), [['de', 5]]);
  assert.deepEqual(found('fuhrt'), [['de', 3]]);
  assert.deepEqual(found('together'), [['en', 2]]);
});
