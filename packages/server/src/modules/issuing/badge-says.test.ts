import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createAward,
  createAwardable,
  createAwardingOrganisation,
} from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const said: string[] = [];
const server = await testApp(
  {},
  {
    say: ({ code }, language) => {
      said.push(`${language} ${code}`);
      return `«${code}»`;
    },
  },
);
const { app, deps } = server;
const school = await createAwardingOrganisation(server);

interface Said {
  evidence: { name: string; narrative: string }[];
  credentialSubject: {
    result: { resultDescription: string; achievedLevel?: string; value?: string; status?: string }[];
    achievement: {
      id: string;
      criteria: { narrative: string };
      alignment: { targetUrl: string; targetDescription?: string; targetType?: string }[];
      resultDescription: {
        id: string;
        name: string;
        resultType: string;
        valueMax?: string;
        requiredLevel?: string;
        rubricCriterionLevel?: { id: string; name: string; level: string }[];
        alignment?: { targetUrl: string }[];
      }[];
    };
  };
}

async function badgeOf(edition = school.edition): Promise<Said> {
  const { award } = await createAward(server, { ...school, edition });
  return (await app.request(`/awards/${award.id}/credential.json`)).json() as Promise<Said>;
}

test('the level of a skill is data: an achieved level of a described criterion that has the alignment of the skill', async () => {
  const { credentialSubject } = await badgeOf();
  const { achievement, result } = credentialSubject;
  const [skill] = school.edition.skills;
  const description = achievement.resultDescription.find((one) => one.resultType === 'RubricCriterionLevel');
  assert.ok(skill && description);
  assert.equal(description.name, skill.name);
  assert.equal(description.id, `${achievement.id}#skill-${skill.skillId}`);
  assert.equal(description.valueMax, '5');
  const [level] = description.rubricCriterionLevel ?? [];
  assert.deepEqual([level?.level, level?.name], ['3', skill.levelName]);
  assert.equal(description.requiredLevel, level?.id);
  const shown = result.find((one) => one.resultDescription === description.id);
  assert.deepEqual([shown?.achievedLevel, shown?.value], [level?.id, '3']);
  const targetUrl = `${deps.config.publicUrl}/skills/${skill.skillId}`;
  assert.deepEqual(
    description.alignment?.map((one) => one.targetUrl),
    [targetUrl],
  );
  const own = achievement.alignment.find((one) => one.targetUrl === targetUrl);
  assert.equal(own?.targetDescription, undefined);
});

test('what a badge says besides what its author wrote is said in the language of its edition', async () => {
  said.length = 0;
  const edition = await createAwardable(server, school, { language: 'nb', notCovered: 'Nothing.' });
  const badge = await badgeOf(edition);
  const ofBadge = said.filter((each) => each.includes('badge.'));
  assert.deepEqual(new Set(ofBadge.map((each) => each.split(' ')[0])), new Set(['nb']));
  const { narrative } = badge.credentialSubject.achievement.criteria;
  assert.deepEqual(narrative.match(/«[^»]+»/g), [
    '«badge.outcomes»',
    '«badge.criteria»',
    '«badge.not-covered»',
  ]);
  assert.deepEqual(badge.evidence[0]?.name, '«badge.confirmed»');
  assert.equal(badge.credentialSubject.achievement.resultDescription[0]?.name, '«badge.completed»');
});
