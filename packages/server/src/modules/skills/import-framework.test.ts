import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  caseFile,
  caseFileOf,
  ctdlFile,
  escoFiles,
  fileOf,
  onetFiles,
} from '../../../../../test/support/framework-files.ts';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { workBulkRun } from '../../platform/bulk/work-bulk-run.ts';
import type { Given, ImportFile } from './import/entry.ts';
import {
  beginImport,
  getImport,
  getOccupation,
  getSkill,
  importFramework,
  listEditionChanges,
  listEditions,
  listOccupations,
  listSkills,
  listSourceSkills,
  listSources,
  startImport,
} from './index.ts';

const { deps } = await testApp();
const organisation = await createOrganisation({ deps });
const author = await createMember({ deps }, organisation, ['author']);
const viewer = await createMember({ deps }, organisation, ['viewer']);
const { id: organisationId } = organisation;

/** Looks at the files, begins, and works to the end. */
async function importAll(files: ImportFile[], given: Given = {}) {
  const runId = await startImport(deps, author, { organisationId, files, given });
  const kinds = { 'import-framework': importFramework };
  for (let turn = 0; turn < 5; turn += 1) await workBulkRun(deps, kinds, { runId });
  const looked = await getImport(deps, author, { organisationId, runId });
  assert.equal(looked.run.state, 'checked');
  await beginImport(deps, author, { organisationId, runId });
  for (let turn = 0; turn < 5; turn += 1) await workBulkRun(deps, kinds, { runId });
  const { run } = await getImport(deps, author, { organisationId, runId });
  assert.equal(run.state, 'done');
  return { counts: looked.counts, faulty: looked.faulty, faults: looked.faults, run };
}

const sourceOf = async (format: string) => {
  const found = (await listSources(deps, { organisationId })).find((one) => one.format === format);
  assert.ok(found);
  return found;
};

const formats: [string, () => ImportFile[], { skills: number; occupations: number }, Given?][] = [
  ['esco', escoFiles, { skills: 3, occupations: 1 }],
  ['onet', onetFiles, { skills: 2, occupations: 1 }],
  ['case', () => [caseFile], { skills: 3, occupations: 0 }],
  ['ctdl-asn', () => [ctdlFile], { skills: 2, occupations: 0 }],
  ['csv', () => [fileOf('ours.csv', 'Skill;Code\nWeld;w\nCut;c\n')], { skills: 2, occupations: 0 }],
];
for (const [format, files, { skills, occupations }, given] of formats)
  test(`${format}: what is imported is there, and the same files again change nothing`, async () => {
    const first = await importAll(files(), given);
    assert.deepEqual(
      [first.faulty, first.run.failed, first.counts.gone],
      [0, 0, 0],
      JSON.stringify(first.faults),
    );
    const source = await sourceOf(format);
    assert.deepEqual([source.skills, source.occupations, source.edition], [skills, occupations, 1]);
    const again = await importAll(files(), given);
    assert.deepEqual([again.run.done, again.run.failed, again.run.skipped], [0, 0, again.run.total]);
    assert.equal((await sourceOf(format)).edition, 1);
  });

test('a newer edition says what is new, changed and gone; what is gone is offered no more, and stays', async () => {
  const { sourceId } = await sourceOf('esco');
  const before = await listSkills(deps, { organisationId, search: 'haskell' });
  assert.equal(before.length, 1);
  const mistyped = await listSkills(deps, { organisationId, search: 'programing langages' });
  assert.deepEqual(
    mistyped.map(({ name }) => name),
    ['programming languages'],
  );
  const newer = escoFiles().map((file) => {
    const text = new TextDecoder().decode(file.bytes);
    return fileOf(
      file.name,
      text
        .replaceAll('use Haskell', 'use functional languages')
        .split('\n')
        .filter((line) => !line.includes('/skill/2'))
        .join('\n'),
    );
  });
  const { counts } = await importAll(newer);
  assert.equal(counts.changed > 0 && counts.gone > 0, true);
  const [edition] = await listEditions(deps, { organisationId, sourceId });
  assert.equal(edition?.number, 2);
  const { changes } = await listEditionChanges(deps, { organisationId, sourceId, number: 2, limit: 50 });
  const seen = changes.map(({ type, change, name }) => `${type} ${change} ${name}`);
  assert.ok(seen.includes('skill changed use functional languages'), seen.join('\n'));
  assert.ok(seen.includes('skill gone Prolog'), seen.join('\n'));
  assert.deepEqual(await listSkills(deps, { organisationId, search: 'prolog' }), []);
});

test('an item of a CASE package that gathers others is structure and no skill, also where it was one before', async () => {
  const file = caseFileOf({ type: 'Domain' });
  const before = await listSkills(deps, { organisationId, search: 'numbers' });
  assert.ok(before.some(({ name }) => name === 'Numbers'));
  await importAll([file]);
  const { sourceId, skills, edition } = await sourceOf('case');
  assert.deepEqual([skills, edition], [2, 2]);
  const found = await listSkills(deps, { organisationId, search: 'numbers' });
  assert.deepEqual(
    found.map(({ name }) => name),
    ['Adds numbers below ten', 'Adds numbers below ten'],
  );
  const [top, ...more] = await listSourceSkills(deps, { organisationId, sourceId, isTop: true, limit: 10 });
  assert.deepEqual([top?.name, top?.isGroup, top?.below, more.length], ['Numbers', true, 2, 0]);
  const again = await importAll([file]);
  assert.equal(again.run.skipped, again.run.total);
  assert.equal((await sourceOf('case')).edition, 2);
});

test('an item of a CASE package with nothing below it is a skill, whatever its type', async () => {
  const document = JSON.parse(new TextDecoder().decode(caseFileOf({ type: 'Domain' }).bytes));
  const alone = { ...document, CFDocument: { ...document.CFDocument, uri: 'https://case.example/alone' } };
  await importAll([fileOf('alone.json', JSON.stringify({ ...alone, CFAssociations: [] }))]);
  const found = (await listSources(deps, { organisationId })).filter(({ format }) => format === 'case');
  assert.deepEqual(found.map(({ skills }) => skills).sort(), [2, 3]);
});

test('another language adds its labels to the same skills', async () => {
  const [english] = escoFiles();
  assert.ok(english);
  const german = fileOf(
    'skills_de.csv',
    new TextDecoder().decode(english.bytes).replaceAll('use Haskell', 'Haskell anwenden'),
  );
  const { counts } = await importAll([german]);
  assert.equal(counts.gone, 0);
  const [found] = await listSkills(deps, { organisationId, search: 'anwenden' });
  assert.ok(found);
  const skill = await getSkill(deps, found.skillId);
  assert.deepEqual(
    [skill.name, skill.translations.de?.name],
    ['use functional languages', 'Haskell anwenden'],
  );
});

test('hierarchy, and what an occupation asks for', async () => {
  const esco = await sourceOf('esco');
  const which = { organisationId, sourceId: esco.sourceId };
  const [top] = await listSourceSkills(deps, { ...which, isTop: true, limit: 10 });
  assert.deepEqual([top?.name, top?.below], ['programming languages', 1]);
  const below = await listSourceSkills(deps, { ...which, below: top?.skillId, limit: 10 });
  assert.deepEqual(
    below.map(({ name }) => name),
    ['use functional languages'],
  );
  const onet = await sourceOf('onet');
  const [occupation] = await listOccupations(deps, { organisationId, sourceId: onet.sourceId, limit: 5 });
  assert.equal(occupation?.name, 'Bridge Keepers');
  const { occupationId } = occupation;
  const { needs } = await getOccupation(deps, { organisationId, sourceId: onet.sourceId, occupationId });
  assert.deepEqual(
    needs.map(({ name, importance, level }) => [name, importance, level]),
    [
      ['Listening', 4.5, 3.25],
      ['Writing', 2.5, 2],
    ],
  );
});

test('groups of ESCO stand above its skills, in any table that comes, and nobody can assert one', async () => {
  const esco = 'http://data.europa.eu/esco';
  const groups = [
    'conceptType,conceptUri,preferredLabel,altLabels,status,description,code',
    `SkillGroup,${esco}/skill/S5,working with computers,,released,,S5`,
    `SkillGroup,${esco}/skill/S5.1,programming computer systems,,released,,S5.1`,
    `ISCOGroup,${esco}/isco/C2512,Software developers,,released,,2512`,
  ];
  const broader = [
    'conceptType,conceptUri,broaderType,broaderUri',
    `SkillGroup,${esco}/skill/S5.1,SkillGroup,${esco}/skill/S5`,
    `KnowledgeSkillCompetence,${esco}/skill/1,SkillGroup,${esco}/skill/S5.1`,
    `KnowledgeSkillCompetence,${esco}/skill/3,KnowledgeSkillCompetence,${esco}/skill/1`,
  ];
  const files = [
    fileOf('skillGroups_en.csv', groups.join('\n')),
    fileOf('broaderRelationsSkillPillar_en.csv', broader.join('\n')),
  ];
  await importAll(files);
  assert.equal((await importAll(files)).counts.same, 5);
  const { sourceId } = await sourceOf('esco');
  const which = { organisationId, sourceId };
  const seen = [];
  for (let below: string | undefined; seen.length < 4; ) {
    const [one] = await listSourceSkills(deps, { ...which, below, isTop: below === undefined, limit: 5 });
    seen.push([one?.name, one?.isGroup]);
    below = one?.skillId;
  }
  assert.deepEqual(seen, [
    ['working with computers', true],
    ['programming computer systems', true],
    ['programming languages', false],
    ['use functional languages', false],
  ]);
  assert.deepEqual(await listSkills(deps, { organisationId, search: 'working with computers' }), []);
});

test('the skills of O*NET are measured on its own levels', async () => {
  const { sourceId, scaleId } = await sourceOf('onet');
  assert.equal(scaleId, 'frm_onet-level');
  const [one] = await listSourceSkills(deps, { organisationId, sourceId, limit: 1 });
  const { framework } = await getSkill(deps, one?.skillId ?? '');
  assert.deepEqual([framework.frameworkId, framework.levels.length], ['frm_onet-level', 7]);
});

test('a line that cannot be taken says where and why, and holds back no other', async () => {
  const { faults, counts, run } = await importAll([
    fileOf(
      'faulty.csv',
      'uri,name\nhttps://x.example/1,One\nhttps://x.example/2,\nhttps://x.example/1,Twice\n',
    ),
  ]);
  assert.deepEqual(
    faults.map(({ line, said }) => [line, said.code]),
    [
      [3, 'skills.import-no-name'],
      [4, 'skills.import-twice'],
    ],
  );
  assert.deepEqual([counts.added, run.failed], [1, 2]);
});

function ctdlWith(said: object): ImportFile {
  const graph = JSON.parse(new TextDecoder().decode(ctdlFile.bytes));
  Object.assign(graph['@graph'][0], said);
  return fileOf('graph.jsonld', JSON.stringify(graph));
}

test('what a document says of its framework at length is shortened, or its rows would all fail', async () => {
  const long = '\u{1F309}'.repeat(2000);
  const said = { '@id': 'urn:long', 'ceasn:name': { en: `a${long}` }, 'ceasn:publisherName': { en: long } };
  const { run } = await importAll([ctdlWith({ ...said, 'ceasn:license': `https://x.example/${long}` })]);
  assert.equal(run.failed, 0);
});

const refused: [string, ImportFile[], string][] = [
  ['a quotation mark that nobody closes', [fileOf('a.csv', 'name\n"open\n')], 'import.broken'],
  ['no column with a name', [fileOf('a.csv', 'a,b\n1,2\n')], 'skills.import-no-column'],
  ['no JSON', [fileOf('a.json', '{"a":')], 'import.broken'],
  ['other JSON', [fileOf('a.json', '{"a":1}')], 'skills.import-unknown'],
  ['no spreadsheet', [fileOf('a.xlsx', 'PK nothing')], 'import.broken'],
  [
    'a CTDL-ASN framework without an address',
    [ctdlWith({ '@id': undefined })],
    'skills.import-framework-no-uri',
  ],
  ['one without a name', [ctdlWith({ 'ceasn:name': { en: '\u200b' } })], 'skills.import-no-name'],
  ['nothing', [fileOf('a.exe', 'x')], 'import.nothing'],
  ['an empty table', [fileOf('a.csv', 'name\n')], 'skills.import-nothing'],
];
for (const [what, files, code] of refused)
  test(`refused, and nothing is changed: ${what}`, async () => {
    await assert.rejects(startImport(deps, author, { organisationId, files, given: {} }), { code });
  });

test('what was looked at before another import began is not begun any more', async () => {
  const kinds = { 'import-framework': importFramework };
  const look = async (skill: string) => {
    const files = [fileOf('late.csv', `Skill\n${skill}\n`)];
    const runId = await startImport(deps, author, { organisationId, files, given: {} });
    await workBulkRun(deps, kinds, { runId });
    return { organisationId, runId };
  };
  const [first, late] = [await look('Weld'), await look('Cut')];
  await beginImport(deps, author, first);
  await workBulkRun(deps, kinds, first);
  await assert.rejects(beginImport(deps, author, late), { code: 'skills.import-outdated' });
  await beginImport(deps, author, first);
  const again = await look('Cut');
  await beginImport(deps, author, again);
});

test('who may not author imports nothing, and nobody but administrators for everyone', async () => {
  const files = escoFiles();
  await assert.rejects(startImport(deps, viewer, { organisationId, files, given: {} }), {
    kind: 'forbidden',
  });
  await assert.rejects(startImport(deps, author, { files, given: {} }), { code: 'skills.source-not-found' });
});
