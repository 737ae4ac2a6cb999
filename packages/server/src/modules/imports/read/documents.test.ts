import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf } from '../../../../../../test/support/framework-files.ts';
import { zipOf } from '../../../../../../test/support/zip.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { readItem } from './read-item.ts';

async function read(document: unknown, name = 'catalogue.json') {
  const parsed = await parseCatalogue([fileOf(name, JSON.stringify(document))]);
  const read = [];
  for await (const raw of parsed.items([])) read.push(readItem(raw));
  return { format: parsed.format, read };
}

const achievement = {
  id: 'https://school.example/achievements/knots',
  type: ['Achievement'],
  achievementType: 'MicroCredential',
  name: { en: 'Knots', de: 'Knoten' },
  description: 'Ties the five knots of a rope team.',
  criteria: { narrative: 'All five knots, **blindfold**.' },
  inLanguage: 'en-GB',
  creditsAvailable: 2,
  alignment: [
    {
      ...{ type: ['Alignment'], targetType: 'ceasn:Competency', targetName: 'Rope work' },
      ...{ targetUrl: 'https://skills.example/rope', targetCode: 'R.1' },
    },
    {
      type: ['Alignment'],
      targetType: 'ext:EQF',
      targetName: 'EQF level 4',
      targetCode: '4',
      targetUrl: 'x',
    },
    { type: ['Alignment'], targetType: 'ext:ECTS', targetName: '2 ECTS', targetCode: '2', targetUrl: 'x' },
    {
      type: ['Alignment'],
      targetType: 'ext:Workload',
      targetName: '50 hours',
      targetCode: 'PT50H',
      targetUrl: 'x',
    },
    {
      ...{ type: ['Alignment'], targetType: 'ext:SupervisionType', targetName: 's', targetUrl: 'x' },
      targetCode: 'supervised online',
    },
  ],
};

test('an achievement of Open Badges 3.0 is read with its languages, skills and European elements', async () => {
  const { format, read: items } = await read(achievement);
  assert.equal(format, 'open-badges');
  assert.deepEqual(items, [
    {
      item: {
        key: achievement.id,
        title: 'Knots',
        plain: {
          ...{ language: 'en', title: 'Knots', purpose: 'Ties the five knots of a rope team.' },
          ...{ criteria: 'All five knots, **blindfold**.', kind: 'MicroCredential', ects: 2, eqfLevel: 4 },
          ...{ workloadHours: 50, supervisionType: 'supervised online' },
        },
        lists: {},
        translations: { de: { title: 'Knoten' } },
        skills: [{ name: 'Rope work', address: 'https://skills.example/rope', code: 'R.1' }],
      },
      faults: [],
    },
  ]);
});

const badgeClass = {
  type: 'BadgeClass',
  id: 'https://school.example/badges/ropes',
  name: 'Ropes',
  description: 'Cares for ropes.',
  criteria: { id: 'https://school.example/ropes', narrative: 'Shows it.' },
  tags: ['ropes', 'care'],
};

test('a BadgeClass of Open Badges 2.0 is read, and its tags are its skills', async () => {
  const { read: items } = await read({ '@context': 'https://w3id.org/openbadges/v2', ...badgeClass });
  assert.deepEqual(items[0]?.item.skills, [{ name: 'ropes' }, { name: 'care' }]);
  assert.deepEqual([items[0]?.item.plain.kind, items[0]?.item.plain.criteria], ['Badge', 'Shows it.']);
});

test('what credentials, lists and archives carry is found', async () => {
  const credential = { type: ['VerifiableCredential'], credentialSubject: { achievement } };
  const { read: items } = await read([credential, badgeClass]);
  assert.deepEqual(
    items.map(({ item }) => item.title),
    ['Knots', 'Ropes'],
  );
  const bytes = zipOf({ 'a/one.json': JSON.stringify(achievement), 'two.json': JSON.stringify(badgeClass) });
  const parsed = await parseCatalogue([{ name: 'all.zip', bytes }]);
  const titles = [];
  for await (const raw of parsed.items([])) titles.push(readItem(raw).item.title);
  assert.deepEqual(titles, ['Knots', 'Ropes']);
});

const ctdl = {
  '@context': 'https://credreg.net/ctdl/schema/context/json',
  '@graph': [
    {
      '@id': 'https://registry.example/resources/ce-1',
      '@type': 'ceterms:MicroCredential',
      'ceterms:ctid': 'ce-00000000-0000-4000-8000-000000000001',
      'ceterms:name': { 'en-US': 'Welding', de: 'Schweißen' },
      'ceterms:description': { 'en-US': 'Joins steel.' },
      'ceterms:subjectWebpage': 'https://school.example/welding',
      'ceterms:inLanguage': ['en-US'],
      'ceterms:estimatedDuration': [
        { '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': 'PT40H' },
        { 'ceterms:minimumDuration': 'P2W', 'ceterms:maximumDuration': 'P8W' },
      ],
      'ceterms:creditValue': [{ 'schema:value': 1.5, 'schema:description': { en: 'ECTS' } }],
      'ceterms:audienceLevelType': [
        {
          'ceterms:framework': 'http://data.europa.eu/snb/eqf/25831c2',
          'ceterms:targetNode': 'http://data.europa.eu/snb/eqf/3',
        },
      ],
      'ceterms:occupationType': [{ 'ceterms:targetNodeName': { en: 'Welder' } }],
      'ceterms:industryType': [
        { 'ceterms:frameworkName': { en: 'NACE Rev. 2' }, 'ceterms:codedNotation': 'C' },
      ],
      'ceterms:instructionalProgramType': [
        {
          'ceterms:frameworkName': { en: 'Classification of Instructional Programs' },
          'ceterms:codedNotation': '48.0508',
          'ceterms:targetNodeName': { en: 'Welding Technology/Welder' },
        },
        {
          'ceterms:frameworkName': { en: 'CIP 2020' },
          'ceterms:codedNotation': '02.0101',
          'ceterms:targetNodeName': { en: 'Of an edition that was' },
        },
      ],
      'ceterms:requires': [
        { 'ceterms:description': { 'en-US': 'Weld a seam.' } },
        { 'ceterms:name': { en: 'Prerequisites' }, 'ceterms:description': { 'en-US': 'Good eyes.' } },
      ],
      'ceterms:assesses': [
        { 'ceterms:targetNode': 'https://registry.example/resources/ce-2' },
        { 'ceterms:targetNodeName': { en: 'Safety' } },
      ],
    },
    {
      '@id': 'https://registry.example/resources/ce-2',
      '@type': 'ceasn:Competency',
      'ceasn:competencyText': { 'en-US': 'Welds steel' },
    },
    {
      '@id': 'https://registry.example/resources/ce-3',
      '@type': 'ceterms:QualityAssuranceCredential',
      'ceterms:name': 'Seal',
    },
    {
      '@id': 'https://registry.example/resources/ce-4',
      '@type': 'ceterms:MasterDegree',
      'ceterms:name': 'MSc',
    },
  ],
};

test('a graph of CTDL is read with what it refers to; a class that no edition can be is refused with what can', async () => {
  const { format, read: items } = await read(ctdl, 'graph.jsonld');
  assert.equal(format, 'ctdl');
  const [welding, seal, degree] = items;
  assert.deepEqual(welding, {
    item: {
      key: 'ce-00000000-0000-4000-8000-000000000001',
      title: 'Welding',
      plain: {
        ...{ language: 'en', title: 'Welding', purpose: 'Joins steel.', kind: 'MicroCredential' },
        ...{
          workloadHours: 40,
          leastWeeks: 2,
          mostWeeks: 8,
          ects: 1.5,
          eqfLevel: 3,
          criteria: 'Weld a seam.',
        },
      },
      lists: {
        targetRoles: [{ title: 'Welder' }],
        industries: [{ section: 'C' }],
        classifications: [{ label: 'Welding Technology/Welder', scheme: 'cip-2020', code: '48.0508' }],
        entryRequirements: [{ text: 'Good eyes.', kind: 'hard' }],
      },
      translations: { de: { title: 'Schweißen' } },
      skills: [
        { name: 'Welds steel', address: 'https://registry.example/resources/ce-2' },
        { name: 'Safety' },
      ],
    },
    faults: [],
  });
  assert.deepEqual(
    seal?.faults.map(({ column, value }) => [column, value]),
    [['@type', 'QualityAssuranceCredential']],
  );
  assert.deepEqual([degree?.item.plain.kind, degree?.faults], ['Degree', []]);
});
