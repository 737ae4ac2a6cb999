import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Definition } from '../credential/export/export-source.ts';
import { toCtdl } from '../credential/export/to-ctdl.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import { checkCtdl } from './check-ctdl.ts';
import { toRegistryGraphs } from './registry-graph.ts';

const address = 'https://university.example/achievements/1';
const definition: Definition = {
  achievement: {
    id: address,
    name: { en: 'Digital design', nl: 'Digitaal ontwerp' },
    inLanguage: 'en',
    description: 'Designs digital things.',
    criteria: { id: address, narrative: 'Hand in a design.' },
    achievementType: 'MicroCredential',
    image: { id: `${address}/image.png` },
    version: '2',
    fieldOfStudy: 'design',
    alignment: [
      {
        targetName: 'weld',
        targetUrl: 'https://skills.example/weld',
        targetFramework: 'Skills',
        targetCode: 'W1',
      },
    ],
    european: {
      ects: 2,
      workloadHours: 60,
      eqfLevel: 6,
      assessmentType: 'testing',
      participationType: 'online',
      supervisionType: 'supervised online',
      prerequisites: 'None.',
    },
  },
  issuer: {
    id: 'did:web:university.example',
    name: 'University',
    description: 'Teaches.',
    url: 'https://university.example',
    email: 'hello@university.example',
    image: { id: 'https://university.example/logo.png' },
    address: { countryCode: 'IE' },
  },
  publishedAt: '2026-01-02T03:04:05Z',
  validFor: 'P24M',
  weeks: { least: 2, typical: 4, most: 8.5 },
  occupations: [{ name: 'Designer', url: 'http://data.europa.eu/esco/occupation/1' }],
  industries: [{ code: 'Q', name: 'Health' }],
  otherCredits: [{ amount: 1, unitName: 'CEU', unit: 'ContinuingEducationUnit' }],
  requirements: [{ text: 'Algebra', kind: 'hard', url: `${address}2` }],
  quality: [
    { kind: 'accredited', by: { id: 'https://qqi.example', name: 'QQI' } },
    { kind: 'approved', by: { id: 'https://qqi.example', name: 'QQI' } },
  ],
  ctids: {
    achievement: 'ce-11111111-1111-5111-8111-111111111111',
    issuer: 'ce-22222222-2222-5222-8222-222222222222',
  },
  pace: 'part-time',
  issuerType: 'Postsecondary',
  issuerSector: 'Public',
};
const good = toCtdl(definition);

/** Codes with their places, without what is only good to know. */
const faultsOf = (document: JsonValue) =>
  checkCtdl(document)
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, path, value }) => [code, path, value].join(' '));

test('what we write of an offer is taken by a registry, by itself and as its graphs', () => {
  assert.deepEqual(faultsOf(good), []);
  const [organisation, credential, ...more] = toRegistryGraphs(good);
  assert.ok(organisation && credential && more.length === 0);
  assert.deepEqual(faultsOf(organisation), []);
  assert.deepEqual(faultsOf(credential), []);
});

test('a graph of the registry names what has a CTID by its address there, and all else by a blank node of its own', () => {
  const [organisation, credential] = toRegistryGraphs(good);
  const nodesOf = (graph: JsonObject | undefined) => (graph?.['@graph'] ?? []) as JsonObject[];
  const [node, ...others] = nodesOf(credential);
  const [owner] = nodesOf(organisation);
  const resource = 'https://credentialengineregistry.org/resources/ce-22222222-2222-5222-8222-222222222222';
  assert.equal(owner?.['@id'], resource);
  assert.deepEqual(node?.['ceterms:ownedBy'], [resource]);
  assert.deepEqual(node?.['ceterms:sameAs'], [address]);
  assert.equal(node?.['ceterms:subjectWebpage'], address);
  assert.deepEqual(
    others.map(({ '@id': id, '@type': type }) => `${id} ${type}`),
    [
      '_:b1 ceterms:QACredentialOrganization',
      '_:b2 ceterms:LearningOpportunityProfile',
      '_:b3 ceterms:AssessmentProfile',
    ],
  );
  assert.deepEqual(toRegistryGraphs(good), toRegistryGraphs(structuredClone(good)));
});

type Change = { [name: string]: JsonValue | undefined };
/** Without what is undefined, as JSON has it. */
const changed = (change: Change): JsonObject => JSON.parse(JSON.stringify({ ...good, ...change }));

const wrong: { [fault: string]: { change: Change; finds: string } } = {
  'no CTID': { change: { 'ceterms:ctid': undefined }, finds: 'ctdl.missing  ceterms:ctid' },
  'a CTID in capitals': {
    change: { 'ceterms:ctid': 'CE-11111111-1111-5111-8111-111111111111' },
    finds: 'ctdl.wrong-ctid ceterms:ctid CE-11111111-1111-5111-8111-111111111111',
  },
  'no status': {
    change: { 'ceterms:credentialStatusType': undefined },
    finds: 'ctdl.missing  ceterms:credentialStatusType',
  },
  'nobody who owns or offers it': {
    change: { 'ceterms:ownedBy': undefined, 'ceterms:offeredBy': undefined },
    finds: 'ctdl.missing  ceterms:ownedBy | ceterms:offeredBy',
  },
  'a text without a language': {
    change: { 'ceterms:name': 'Design' },
    finds: 'ctdl.not-a-language-map ceterms:name Design',
  },
  'a text in no language that there is': {
    change: { 'ceterms:name': { english: 'Design', e: 'x' } },
    finds: 'ctdl.wrong-language ceterms:name {"english":"Design","e":"x"}',
  },
  'an empty text': {
    change: { 'ceterms:description': { en: '' } },
    finds: 'ctdl.empty ceterms:description {"en":""}',
  },
  'an address without https': {
    change: { 'ceterms:subjectWebpage': 'university.example' },
    finds: 'ctdl.wrong-address ceterms:subjectWebpage university.example',
  },
  'a day that there is not': {
    change: { 'ceterms:dateEffective': '2026-02-30' },
    finds: 'ctdl.wrong-date ceterms:dateEffective 2026-02-30',
  },
  'a duration in words': {
    change: { 'ceterms:renewalFrequency': '2 years' },
    finds: 'ctdl.wrong-duration ceterms:renewalFrequency 2 years',
  },
  'one value where a list is needed': {
    change: { 'ceterms:inLanguage': 'en' },
    finds: 'ctdl.not-a-list ceterms:inLanguage ',
  },
  'a list where one value is needed': {
    change: { 'ceterms:subjectWebpage': [address] },
    finds: 'ctdl.is-a-list ceterms:subjectWebpage ',
  },
  'an empty list': {
    change: { 'ceterms:availableOnlineAt': [] },
    finds: 'ctdl.empty ceterms:availableOnlineAt ',
  },
  'a property of another class': {
    change: { 'ceterms:assesses': [] },
    finds: 'ctdl.not-of-class ceterms:assesses ceterms:MicroCredential',
  },
  'a concept that the scheme has not': {
    change: {
      'ceterms:learningDeliveryType': [
        {
          '@type': 'ceterms:CredentialAlignmentObject',
          'ceterms:targetNode': 'deliveryType:Telepathy',
          'ceterms:targetNodeName': { en: 'Telepathy' },
        },
      ],
    },
    finds: 'ctdl.concept-not-known ceterms:learningDeliveryType[0].ceterms:targetNode deliveryType:Telepathy',
  },
  'a concept of another scheme': {
    change: {
      'ceterms:credentialStatusType': {
        '@type': 'ceterms:CredentialAlignmentObject',
        'ceterms:targetNode': 'lifeCycle:Active',
        'ceterms:targetNodeName': { en: 'Active' },
      },
    },
    finds: 'ctdl.concept-not-known ceterms:credentialStatusType.ceterms:targetNode lifeCycle:Active',
  },
  'a blank node that is not there': {
    change: { 'ceterms:recognizedBy': ['_:nobody'] },
    finds: 'ctdl.not-found ceterms:recognizedBy[0] _:nobody',
  },
  'a credential where an organisation belongs': {
    change: { 'ceterms:recognizedBy': [`${address}#assessment`] },
    finds: 'ctdl.wrong-class ceterms:recognizedBy[0] ceterms:AssessmentProfile',
  },
  'a condition that says nothing': {
    change: { 'ceterms:recommends': [{ '@type': 'ceterms:ConditionProfile' }] },
    finds:
      'ctdl.missing ceterms:recommends[0] ceterms:description | ceterms:condition | ceterms:targetCredential | ceterms:targetCompetency | ceterms:targetAssessment | ceterms:targetLearningOpportunity',
  },
  'something of no class': {
    change: { 'ceterms:corequisite': [{ 'ceterms:description': { en: 'x' } }] },
    finds: 'ctdl.missing-type ceterms:corequisite[0].@type ',
  },
  'a context of others': {
    change: { '@context': 'https://schema.org' },
    finds: 'ctdl.wrong-context @context "https://schema.org"',
  },
  'no picture': { change: { 'ceterms:image': undefined }, finds: 'ctdl.recommended  ceterms:image' },
};

for (const [fault, { change, finds }] of Object.entries(wrong)) {
  test(`the check finds ${fault}, and says where`, () => {
    assert.ok(faultsOf(changed(change)).includes(finds), faultsOf(changed(change)).join('\n'));
  });
}

test('a CTID and an id that two things have are found wherever they stand', () => {
  const { '@context': context, ...thing } = good;
  const twice: JsonObject = { '@context': context ?? null, '@graph': [thing, thing] };
  const found = faultsOf(twice);
  assert.ok(found.some((one) => one.startsWith('ctdl.said-twice @graph[1].@id')));
  assert.ok(found.some((one) => one.startsWith('ctdl.said-twice @graph[1].ceterms:ctid')));
});

test('what is no document of CTDL is said to be none, and a class that is not known closely is a note', () => {
  for (const value of [null, 1, 'x', [], {}]) assert.deepEqual(faultsOf(value), ['ctdl.not-a-document  ']);
  const [found] = checkCtdl({
    '@context': 'https://credreg.net/ctdl/schema/context/json',
    '@type': 'ceterms:Pathway',
  });
  assert.deepEqual(
    [found?.code, found?.severity, found?.value],
    ['ctdl.class-not-known', 'note', 'ceterms:Pathway'],
  );
});

test('whatever is given is checked to an end, with a bounded list of findings', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, name) => {
      const document = {
        ...good,
        [`ceterms:${name}`]: value as JsonValue,
        'ceterms:requires': value as JsonValue,
      };
      assert.ok(checkCtdl(document).length <= 500);
    }),
    { numRuns: 300 },
  );
  const deep = JSON.parse(
    `${'{"@type":"ceterms:ConditionProfile","ceterms:alternativeCondition":['.repeat(500)}${']}'.repeat(500)}`,
  );
  const wide = Array.from({ length: 20_000 }, () => ({ '@type': 'ceterms:ConditionProfile' }));
  assert.ok(checkCtdl({ ...good, 'ceterms:requires': [deep] }).length < 500);
  assert.equal(checkCtdl({ ...good, 'ceterms:requires': wide }).length, 500);
});
