import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createPublishedAchievement } from '../../../../../../test/support/achievements.ts';
import { escoFiles, fileOf, onetFiles } from '../../../../../../test/support/framework-files.ts';
import { createOrganisation, createPerson, openBrowser } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { assertSkills } from '../../../modules/catalog/index.ts';
import { findRoles, listSourceSkills, listSources, startImport } from '../../../modules/skills/index.ts';

const server = await testApp();
const { deps, runJobs } = server;
const browser = openBrowser(server);
const languages = ['en'];
const german = [
  fileOf(
    'occupations_de.csv',
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description\nOccupation,http://data.europa.eu/esco/occupation/1,2512,Übersetzerbauer,,released,\n',
  ),
];
const role = { esco: '', onet: '' };
let git = '';
let prolog = '';

before(async () => {
  const administrator = await createPerson(server, { isAdministrator: true });
  for (const files of [escoFiles(), german, onetFiles()]) {
    await startImport(deps, administrator, { organisationId: undefined, files, given: {}, first: 'run' });
    await runJobs();
  }
  const idOf = async (search: string) =>
    (await findRoles(deps, { search, languages, limit: 5 }))[0]?.roleId ?? '';
  role.esco = await idOf('compiler');
  role.onet = await idOf('keepers');
  const sources = await listSources(deps, {});
  const sourceId = sources.find(({ format }) => format === 'esco')?.sourceId ?? '';
  const named = new Map(
    (await listSourceSkills(deps, { sourceId, limit: 10 })).map(({ name, skillId }) => [name, skillId]),
  );
  const organisation = await createOrganisation(server, { name: 'Pine', slug: 'pine' });
  const skills = await assertSkills(deps, organisation.id, [
    { skillId: named.get('programming languages') ?? '', level: 2 },
  ]);
  const about = { organisationId: organisation.id };
  git = (await createPublishedAchievement(server, about)).edition.achievementId;
  const targetRoles = [
    {
      ...{ rowId: 'row_1', title: 'Writer of compilers', seniority: 'entry' as const },
      address: 'http://data.europa.eu/esco/occupation/1',
    },
    { rowId: 'row_2', title: 'Keeper of keys', seniority: 'entry' as const },
  ];
  const content = { title: 'Programming', skills, targetRoles, learningOutcomes: [] };
  const made = await createPublishedAchievement(server, {
    ...about,
    content: { ...content, learningOutcomes: outcomesOf(skills[0]?.skillId) },
  });
  prolog = made.edition.achievementId;
});

function outcomesOf(skillId = '') {
  return [
    { outcomeId: 'oc_record', text: 'Names a language.', skillIds: [skillId] },
    { outcomeId: 'oc_merge', text: 'Chooses a language.', skillIds: [skillId] },
  ];
}

const textOf = async (path: string) => (await browser.get(path)).text();

test('a role is found by its name in any language, and by what an offer says that it leads to', async () => {
  const ids = `ids=${git}&ids=${prolog}`;
  for (const typed of ['compil', 'wri comp', 'ubersetz'])
    assert.match(
      await textOf(`/compare?${ids}&role-search=${typed}`),
      new RegExp(`role=${role.esco}`),
      typed,
    );
  const page = await textOf(`/compare?${ids}`);
  assert.match(page, new RegExp(`role=${role.esco}">.*?compiler writer`, 's'), 'named by its address');
  assert.match(page, /role-search=Keeper\+of\+keys/);
  assert.match(await textOf(`/compare?${ids}&role-search=astronaut`), /No framework here has an occupation/);
  assert.match(await textOf(`/compare?${ids}&role=occ_none`), /not there any more/);
});

test('offers side by side say how many of the role’s skills each covers, and which are missing', async () => {
  const page = await textOf(`/compare?ids=${git}&ids=${prolog}&hours=7&role=${role.esco}`);
  assert.match(page, /Essential skills of the role “compiler writer”.*?0 of 1.*?1 of 1.*?Covers most/s);
  assert.match(page, /Optional skills of the role “compiler writer”.*?0 of 1.*?0 of 1/s);
  assert.match(
    page,
    /programming languages<.*?Missing.*?Guided<\/span> \(2 of 5\)|programming languages<.*?Missing.*?\(2 of 5\)/s,
  );
  assert.match(page, /name="role" value="occ_/, 'the hours keep the role');
  const measured = await textOf(`/compare?ids=${git}&role=${role.onet}`);
  assert.match(measured, /Skills of the role “Bridge Keepers”.*?0 of 2/s);
  assert.match(measured, /importance 4.5 · level 3.25/);
});

test('a degree covers what the reader ticks, and says nothing before', async () => {
  const path = `/choose/degree?id=${prolog}&role=${role.esco}`;
  const page = await textOf(path);
  assert.match(page, /Essential skills.*?1 of 1.*?Not said/s);
  const skillId = /name="has" value="(skl_[^"]+)"/.exec(page)?.[1];
  assert.ok(skillId);
  const ticked = await textOf(`${path}&has=${skillId}`);
  assert.match(ticked, /Essential skills.*?1 of 1.*?1 of 1/s);
  assert.match(ticked, new RegExp(`value="${skillId}" checked`));
});
