import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf } from '../../../../../test/support/framework-files.ts';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { workBulkRun } from '../../platform/bulk/work-bulk-run.ts';
import type { ImportFile } from '../../platform/import-files/import-file.ts';
import {
  discardDraftEdition,
  findAuthoredOutside,
  saveOutside,
  startNextEdition,
} from '../assessment/index.ts';
import {
  getAuthored,
  listAuthored,
  publishAchievement,
  retireAchievement,
  saveDraft,
} from '../catalog/index.ts';
import { addItem, addScale, createFramework, listOwnSkills, publishFramework } from '../skills/index.ts';
import {
  beginCatalogueImport,
  type CatalogueGiven,
  getCatalogueImport,
  importCatalogue,
  pageCatalogueRows,
  startCatalogueImport,
} from './index.ts';

const { deps } = await testApp();
const usual: CatalogueGiven = { language: 'en', skillLevel: 2, publishes: false };
const kinds = { 'import-catalogue': importCatalogue };

/** An organisation with its author; each test has one of its own. */
async function newSchool() {
  const organisation = await createOrganisation({ deps });
  const author = await createMember({ deps }, organisation, ['author']);
  return { organisationId: organisation.id, organisation, author };
}
type School = Awaited<ReturnType<typeof newSchool>>;

async function look(
  { organisationId, author }: School,
  file: ImportFile,
  given: Partial<CatalogueGiven> = {},
) {
  const runId = await startCatalogueImport(deps, author, {
    ...{ organisationId, file, given: { ...usual, ...given } },
  });
  await work(runId);
  return { runId, organisationId };
}

async function work(runId: string) {
  for (let turn = 0; turn < 5; turn += 1) await workBulkRun(deps, kinds, { runId });
}

/** Looks at the file, begins, and works to the end. */
async function importAll(school: School, file: ImportFile, given: Partial<CatalogueGiven> = {}) {
  const which = await look(school, file, given);
  await beginCatalogueImport(deps, school.author, which);
  await work(which.runId);
  const { run, options } = await getCatalogueImport(deps, school.author, which);
  assert.equal(run.state, 'done');
  const rows = await pageCatalogueRows(deps, school.author, { ...which, after: 0, limit: 100 });
  return { run, counts: options.counts, rows };
}

async function only({ organisationId, author }: School) {
  const [first, ...more] = await listAuthored(deps, author, { organisationId });
  assert.ok(first);
  assert.equal(more.length, 0);
  return getAuthored(deps, author, { achievementId: first.newest.achievementId });
}

const header =
  'ID;Titel;Beschreibung;Stunden;ECTS;EQR;Art;Sprache;Kursformat;Kompetenzen;Lernziele;Voraussetzungen;Title (en)';
const row =
  'K-1;Schweißen;"Für alle, die Stahl verbinden.";1.200,5;"2,5";EQR 4;Kurs;Deutsch;Präsenz;"Schweißen (3); Sicherheit";"Schweißt eine Naht | Prüft eine Naht";"Sehtest; Deutsch B1 (empfohlen)";Welding';

test('a table with German columns becomes drafts, and the same table again changes nothing', async () => {
  const school = await newSchool();
  const first = await importAll(school, fileOf('kurse.csv', `${header}\n${row}\n`));
  assert.deepEqual(first.counts, { created: 1, changed: 0, unchanged: 0, refused: 0 });
  assert.equal(first.run.done, 1, JSON.stringify(first.rows));
  const { editions } = await only(school);
  const [draft] = editions;
  assert.equal(draft.status, 'draft');
  const { title, purpose, workloadHours, ects, eqfLevel, kind, language, participationType } = draft;
  assert.deepEqual(
    { title, purpose, workloadHours, ects, eqfLevel, kind, language, participationType },
    {
      ...{ title: 'Schweißen', purpose: 'Für alle, die Stahl verbinden.', workloadHours: 1200.5, ects: 2.5 },
      ...{ eqfLevel: 4, kind: 'Course', language: 'de', participationType: 'onsite or blended' },
    },
  );
  assert.deepEqual(
    draft.skills.map(({ name, level }) => [name, level]),
    [
      ['Schweißen', 3],
      ['Sicherheit', 2],
    ],
  );
  assert.deepEqual(draft.outcomes, ['Schweißt eine Naht', 'Prüft eine Naht']);
  assert.deepEqual(
    draft.entryRequirements?.map(({ text, kind }) => [text, kind]),
    [
      ['Sehtest', 'hard'],
      ['Deutsch B1', 'soft'],
    ],
  );
  assert.equal(draft.translations.en?.title?.text, 'Welding');

  const again = await importAll(school, fileOf('kurse.csv', `${header}\n${row}\n`));
  assert.deepEqual(again.counts, { created: 0, changed: 0, unchanged: 1, refused: 0 });
  assert.deepEqual([again.run.done, again.run.skipped], [0, 1]);
  assert.equal((await only(school)).editions.length, 1);
  assert.equal((await listOwnSkills(deps, school.author, school)).length, 2);
});

test('what is different changes only that, and what authors wrote elsewhere stays', async () => {
  const school = await newSchool();
  const table = (hours: number) => fileOf('a.csv', `id,title,hours,purpose\n1,Knots,${hours},Ties them.\n`);
  await importAll(school, table(8));
  const { achievementId } = await only(school);
  await saveDraft(deps, school.author, {
    achievementId,
    change: { purpose: 'Written here.', criteria: 'Tie.' },
  });
  const { counts } = await importAll(school, table(9));
  assert.equal(counts.changed, 1);
  const [draft] = (await only(school)).editions;
  assert.deepEqual([draft.workloadHours, draft.purpose, draft.criteria], [9, 'Written here.', 'Tie.']);
});

test('skills and assessments that authors gave to a draft stay when its source says other outcomes', async () => {
  const school = await newSchool();
  const table = (outcomes: string) =>
    fileOf('a.csv', `id,title,outcomes,skills,assessment\n1,Knots,${outcomes},Knots; Ropes,Test\n`);
  await importAll(school, table('Ties a knot'));
  const { achievementId, editions } = await only(school);
  const [knots] = editions[0].skills;
  assert.ok(knots);
  const [outcome] = editions[0].learningOutcomes;
  assert.ok(outcome);
  await saveDraft(deps, school.author, {
    achievementId,
    change: { skills: [knots], learningOutcomes: [{ ...outcome, skillIds: [] }] },
  });
  await saveOutside(deps, school.author, { achievementId, wording: { title: '', outcomeIds: [] } });
  const { run, rows } = await importAll(school, table('Ties a knot | Splices'));
  assert.equal(run.done, 1, JSON.stringify(rows));
  const [draft] = (await only(school)).editions;
  assert.deepEqual(
    draft.learningOutcomes.map(({ text, skillIds }) => [text, skillIds]),
    [
      ['Ties a knot', []],
      ['Splices', [knots.skillId]],
    ],
  );
  assert.equal(await findAuthoredOutside(deps, school.author, { achievementId }), undefined);
});

test('a skill that bears the name of a group of a framework becomes a skill, since a group cannot be asserted', async () => {
  const school = await newSchool();
  const { organisationId } = school;
  const owner = await createMember({ deps }, school.organisation, ['owner']);
  const scale = await addScale(deps, owner, {
    ...{ organisationId, name: 'Steps', language: 'en', levels: [{ name: 'Start' }, { name: 'End' }] },
  });
  const about = {
    ...{ language: 'en', languages: [], scaleId: scale.frameworkId, words: { en: { name: 'Rope work' } } },
  };
  const sourceId = await createFramework(deps, owner, { organisationId, about });
  const which = { organisationId, sourceId };
  const item = { isTransversal: false, related: [], levels: {} };
  const group = await addItem(deps, owner, {
    ...which,
    change: { ...item, kind: 'group', words: { en: { name: 'Knots' } } },
  });
  await addItem(deps, owner, {
    ...which,
    change: { ...item, kind: 'skill', words: { en: { name: 'Bowline' } }, broader: group },
  });
  await publishFramework(deps, owner, which);

  const { run, rows } = await importAll(school, fileOf('a.csv', 'id,title,skills\n1,Ropes,Knots; Bowline\n'));
  assert.equal(run.done, 1, JSON.stringify(rows));
  const [draft] = (await only(school)).editions;
  assert.deepEqual(
    draft.skills.map(({ name }) => name),
    ['Knots', 'Bowline'],
  );
  const own = await listOwnSkills(deps, school.author, school);
  assert.deepEqual(
    own.map(({ name }) => name),
    ['Knots'],
  );
});

test('a table with signs that no database keeps is looked at as any other', async () => {
  const school = await newSchool();
  const { counts } = await importAll(school, fileOf('a\0.csv', 'id,title,note\n1,Kn\0ots,a\0b\n'));
  assert.deepEqual(counts, { created: 1, changed: 0, unchanged: 0, refused: 0 });
  assert.equal((await only(school)).editions[0].title, 'Knots');
});

const complete = (title: string, hours = 8) =>
  fileOf(
    'c.csv',
    `id,title,purpose,criteria,hours,skills,outcomes,assessment\nx,${title},For climbers.,Tie all.,${hours},Knots,Ties a knot,Test on the rope\n`,
  );

test('what is complete is published; a change of it is the next edition, and the published one stays', async () => {
  const school = await newSchool();
  const { rows } = await importAll(school, complete('Knots'), { publishes: true });
  assert.equal(rows[0]?.code, 'imports.published');
  const { editions } = await only(school);
  assert.deepEqual([editions.length, editions[0].status], [1, 'published']);
  await importAll(school, complete('Knots', 12));
  const later = (await only(school)).editions;
  assert.deepEqual(later.map(({ number, status, workloadHours }) => [number, status, workloadHours]).sort(), [
    [1, 'published', 8],
    [2, 'draft', 12],
  ]);
  const [{ achievementId }] = later;
  await publishAchievement(deps, school.author, { achievementId });
});

test('what an author has begun in a draft is not published by a file, and the row says so', async () => {
  const school = await newSchool();
  await importAll(school, complete('Knots'), { publishes: true });
  const { achievementId } = await only(school);
  await startNextEdition(deps, school.author, { achievementId });
  await saveDraft(deps, school.author, { achievementId, change: { criteria: 'Half a' } });
  for (const hours of [12, 14]) {
    const { rows } = await importAll(school, complete('Knots', hours), { publishes: true });
    assert.equal(rows[0]?.code, 'imports.holds-other-work');
    const [draft] = (await only(school)).editions;
    assert.deepEqual([draft.status, draft.criteria, draft.workloadHours], ['draft', 'Half a', hours]);
  }
  await publishAchievement(deps, school.author, { achievementId });
  const { rows } = await importAll(school, complete('Knots', 16), { publishes: true });
  assert.equal(rows[0]?.code, 'imports.published');
});

test('a draft that holds nothing but what files wrote is published by a later one', async () => {
  const school = await newSchool();
  await importAll(school, complete('Knots'));
  const { rows } = await importAll(school, complete('Knots', 12), { publishes: true });
  assert.equal(rows[0]?.code, 'imports.published');
  const { achievementId } = await only(school);
  await importAll(school, complete('Knots', 14));
  await saveOutside(deps, school.author, { achievementId, wording: { title: 'Oral', outcomeIds: [] } });
  const later = await importAll(school, complete('Knots', 16), { publishes: true });
  assert.equal(later.rows[0]?.code, 'imports.holds-other-work');
});

test('what was retired does not come back into the catalogue with a file', async () => {
  const school = await newSchool();
  await importAll(school, complete('Knots'), { publishes: true });
  const { achievementId } = await only(school);
  await retireAchievement(deps, school.author, { achievementId });
  const { rows } = await importAll(school, complete('Knots', 12), { publishes: true });
  assert.equal(rows[0]?.code, 'imports.changed');
  assert.deepEqual((await only(school)).editions.map(({ status }) => status).sort(), ['draft', 'retired']);
});

test('what is not complete stays a draft and says what it lacks', async () => {
  const school = await newSchool();
  const { rows } = await importAll(school, fileOf('a.csv', 'title,hours\nKnots,8\n'), { publishes: true });
  assert.equal(rows[0]?.state, 'done');
  assert.equal(rows[0]?.code, 'imports.not-published');
  assert.match(String(rows[0]?.params?.missing), /purpose,criteria/);
});

test('a value that cannot be read is named with its row and column, and holds back no other row', async () => {
  const school = await newSchool();
  const file = fileOf(
    'dirty.csv',
    'id,title,hours,eqf,type,review date\n1,Knots,many,9,Quest,31.02.2027\n2,,8,,,\n3,Ropes,8 h,5,course,2027-01-31\n3,Again,8,,,\n',
  );
  const { counts, rows, run } = await importAll(school, file);
  assert.deepEqual(counts, { created: 1, changed: 0, unchanged: 0, refused: 3 });
  assert.deepEqual([run.done, run.failed], [1, 3]);
  assert.deepEqual(
    rows.map(({ input }) => input.faults.map(({ column, value, said }) => [column, value, said.code])),
    [
      [
        ['hours', 'many', 'imports.value-number'],
        ['eqf', '9', 'imports.value-whole'],
        ['type', 'Quest', 'imports.value-choice'],
        ['review date', '31.02.2027', 'imports.value-date'],
      ],
      [['title', '', 'imports.no-title']],
      [],
      [['', '3', 'imports.twice']],
    ],
  );
});

test('a row that comes again after a crash doubles nothing and says what became of it', async () => {
  const school = await newSchool();
  const which = await look(school, complete('Knots'));
  await beginCatalogueImport(deps, school.author, which);
  const [row] = await pageCatalogueRows(deps, school.author, { ...which, after: 0, limit: 1 });
  const { run } = await getCatalogueImport(deps, school.author, which);
  assert.ok(row);
  // The process is gone before it could say what became of the row.
  const [first] = await importCatalogue.work(deps, run, [row]);
  await work(which.runId);
  const [after] = await pageCatalogueRows(deps, school.author, { ...which, after: 0, limit: 1 });
  assert.equal(after?.state, 'done');
  assert.ok(first?.state === 'done' && first.about === after.about);
  await only(school);
});

test('what was thrown away comes back with the next import', async () => {
  const school = await newSchool();
  await importAll(school, complete('Knots'));
  const { achievementId } = await only(school);
  await discardDraftEdition(deps, school.author, { achievementId });
  const { counts } = await importAll(school, complete('Knots'));
  assert.equal(counts.created, 1);
});

test('who may not write microcredentials imports none', async () => {
  const { organisation, organisationId } = await newSchool();
  const viewer = await createMember({ deps }, organisation, ['viewer']);
  const command = { organisationId, file: complete('Knots'), given: usual };
  await assert.rejects(startCatalogueImport(deps, viewer, command), { kind: 'forbidden' });
});

const refused: [string, ImportFile, string][] = [
  ['a quotation mark that nobody closes', fileOf('a.csv', 'title\n"open\n'), 'import.broken'],
  ['no column with a title', fileOf('a.csv', 'a,b\n1,2\n'), 'imports.no-title-column'],
  ['other JSON', fileOf('a.json', '{"a":1}'), 'imports.nothing-described'],
  [
    'JSON within JSON within JSON',
    fileOf('a.json', `${'{"badge":'.repeat(5000)}1${'}'.repeat(5000)}`),
    'imports.nothing-described',
  ],
  ['no JSON', fileOf('a.json', '{"a":'), 'import.broken'],
  ['nothing', fileOf('a.exe', 'x'), 'import.nothing'],
  [
    'too many columns',
    fileOf('a.csv', `${Array.from({ length: 200 }, (_, place) => `c${place}`)}\n`),
    'imports.too-many-columns',
  ],
  ['no row', fileOf('a.csv', 'title\n'), 'bulk.no-rows'],
];
for (const [what, file, code] of refused)
  test(`refused, and nothing is changed: ${what}`, async () => {
    const { organisationId, author } = await newSchool();
    await assert.rejects(startCatalogueImport(deps, author, { organisationId, file, given: usual }), {
      code,
    });
  });
