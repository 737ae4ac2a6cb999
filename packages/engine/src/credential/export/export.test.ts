import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../ports.ts';
import { arbitraryAchievementCredential } from '../arbitrary.test-support.ts';
import { buildAchievementCredential } from '../build-achievement-credential.ts';
import type { AchievementCredential } from '../model.ts';
import type { Definition } from './export-source.ts';
import { countryAlpha3, languageAlpha3 } from './iso-codes.ts';
import { toCtdl } from './to-ctdl.ts';
import { toElm } from './to-elm.ts';
import { toOpenBadge } from './to-open-badge.ts';
import { toSchemaOrg } from './to-schema-org.ts';

const award: AchievementCredential = {
  id: 'urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-000000000001',
  issuer: {
    id: 'did:web:university.example',
    name: 'University',
    url: 'https://university.example',
    address: { countryCode: 'IE', locality: 'Dublin', streetAddress: 'Instant Street 16' },
    otherIdentifier: [{ identifier: 'VATIE-1', identifierType: 'ext:eIDASIdentifier' }],
  },
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2031-01-01T00:00:00Z',
  awardedDate: '2025-12-20T00:00:00Z',
  subject: {
    id: 'did:key:z6MkgKA7yrw5kYSiDuQFcye4bMaJpcfHFry3Bx45pdWh3s8i',
    result: [{ resultDescription: 'urn:x:grade', value: 'Pass' }],
    achievement: {
      id: 'https://university.example/achievements/1',
      name: { en: 'Digital design', nl: 'Digitaal ontwerp' },
      inLanguage: 'en',
      description: 'Designs digital things.',
      criteria: { narrative: 'Hand in a design.' },
      achievementType: 'MicroCredential',
      tag: ['design'],
      otherIdentifier: [
        { identifier: 'ce-98cb027b-95ef-4494-908d-6f7790ec6b6b', identifierType: 'ext:CTID' },
      ],
      resultDescription: [{ id: 'urn:x:grade', name: 'Final grade', resultType: 'Result' }],
      alignment: [
        {
          targetName: 'develop digital content',
          targetUrl: 'http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a',
          targetFramework: 'ESCO',
        },
        { targetName: 'weld', targetUrl: 'https://skills.example/weld' },
      ],
      european: {
        ects: 2,
        workloadHours: 60,
        eqfLevel: 6,
        nqf: { framework: 'IE NQF', level: 'Level 6' },
        assessmentType: 'portfolio',
        participationType: 'online',
        supervisionType: 'unsupervised with no identity verification',
        qualityAssurance: { name: 'QQI', url: 'https://qqi.example', code: 'Q1' },
        prerequisites: 'None.',
        stackability: 'Stand-alone.',
      },
    },
  },
};

const definition = { achievement: award.subject.achievement, issuer: award.issuer };

test('an award as European Learning Model has every mandatory element of Annex I (2022/C 243/02)', () => {
  const elm = toElm({ credential: award, recipient: { fullName: 'Ana Andromeda' } });
  const subject = elm.credentialSubject as JsonObject;
  const claim = (subject.hasClaim as JsonObject[])[0] as JsonObject;
  const specification = claim.specifiedBy as JsonObject;
  const proven = (claim.provenBy as JsonObject[])[0] as JsonObject;
  const awarded = claim.awardedBy as { awardingDate: string; awardingBody: JsonObject[] };
  assert.deepEqual(subject.fullName, { en: ['Ana Andromeda'] });
  assert.deepEqual(specification.title, { en: ['Digital design'], nl: ['Digitaal ontwerp'] });
  assert.match(JSON.stringify(awarded.awardingBody[0]?.location), /authority\/country\/IRL/);
  assert.deepEqual(awarded.awardingBody[0]?.legalName, { en: ['University'] });
  assert.equal(awarded.awardingDate, '2025-12-20T00:00:00Z');
  assert.match(
    JSON.stringify(specification.learningOutcome),
    /relatedESCOSkill.*5fd5c985.*relatedSkill.*skills.example/,
  );
  assert.equal(specification.volumeOfLearning, 'PT60H');
  assert.match(JSON.stringify(specification.creditPoint), /education-credit\/6fcec5c5af.*"point":"2"/);
  assert.equal((specification.eqfLevel as JsonObject).id, 'http://data.europa.eu/snb/eqf/6');
  assert.match(JSON.stringify(proven.specifiedBy), /snb\/assessment\/4f03b91c0e/);
  assert.match(JSON.stringify(specification.mode), /learning-assessment\/920fbb3cbe/);
  assert.match(JSON.stringify(specification.hasAccreditation), /QQI/);
  assert.match(JSON.stringify(proven.grade), /Pass/);
  assert.match(JSON.stringify(proven.idVerification), /c598449d64/);
  assert.equal(specification.type, 'Qualification');
  assert.deepEqual(elm.credentialSchema, [
    { id: 'http://data.europa.eu/snb/model/ap/edc-generic-full', type: 'ShaclValidator2017' },
  ]);
});

test('a form of supervision without a public code makes it the profile without controlled vocabularies', () => {
  const { achievement } = award.subject;
  const european = { ...achievement.european, supervisionType: 'supervised online' as const };
  const elm = toElm({
    credential: { ...award, subject: { ...award.subject, achievement: { ...achievement, european } } },
  });
  assert.match(JSON.stringify(elm.credentialSchema), /edc-generic-no-cv/);
  assert.match(JSON.stringify(elm), /"supervised online"/);
});

test('a definition as European Learning Model is its specification alone', () => {
  const elm = toElm(definition);
  assert.equal(elm.type, 'Qualification');
  assert.equal(elm.id, 'https://university.example/achievements/1');
});

test('a definition as CTDL is a MicroCredential with its CTID, owner, requirements and competencies', () => {
  const ctdl = toCtdl(definition);
  assert.equal(ctdl['@type'], 'ceterms:MicroCredential');
  assert.equal(ctdl['ceterms:ctid'], 'ce-98cb027b-95ef-4494-908d-6f7790ec6b6b');
  assert.deepEqual(ctdl['ceterms:name'], { en: 'Digital design', nl: 'Digitaal ontwerp' });
  assert.match(JSON.stringify(ctdl['ceterms:requires']), /ConditionProfile.*Hand in a design/);
  assert.match(JSON.stringify(ctdl['ceterms:requires']), /targetCompetency.*develop digital content/);
  assert.match(JSON.stringify(ctdl['ceterms:estimatedDuration']), /PT60H/);
});

test('a definition says in CTDL, ELM and schema.org what badges have no place for', () => {
  const described: Definition = {
    ...definition,
    ctids: {
      achievement: 'ce-11111111-1111-5111-8111-111111111111',
      issuer: 'ce-22222222-2222-5222-8222-222222222222',
    },
    state: 'ended',
    editions: {
      latest: 'https://university.example/achievements/1',
      previous: 'https://university.example/0',
    },
    industries: [{ code: 'Q', name: 'Health' }],
    fields: [{ code: '061', name: { en: 'Software' } }],
    classifications: [
      { about: 'subject', scheme: 'CIP 2020', code: '11.0701', name: 'Computer science' },
      { about: 'industry', scheme: 'NAICS 2022', code: '5415', name: 'Systems design' },
      { about: 'subject', scheme: 'RVK', code: 'ST 230', name: 'Software', url: 'https://rvk.example/1' },
    ],
    otherCredits: [{ amount: 3, unitName: 'US semester hours', unit: 'SemesterHour' }],
    requirements: [
      { text: 'Algebra', kind: 'hard', url: 'https://university.example/achievements/2' },
      { text: 'Patience', kind: 'soft' },
      { text: 'A placement', kind: 'concurrent' },
    ],
    quality: [
      { kind: 'accredited', by: { id: 'https://qqi.example', name: 'QQI' } },
      { kind: 'approved', by: { id: 'https://qqi.example', name: 'QQI' } },
    ],
    qualityProcess: { text: 'ISO 9001' },
    renewal: 'By a test.',
    pedagogy: 'By cases.',
    pace: 'own-pace',
    issuerType: 'Postsecondary',
    issuerSector: 'Public',
    validFor: 'P24M',
  };
  const ctdl = JSON.stringify(toCtdl(described));
  for (const said of [
    /credentialStat:Deprecated/,
    /"ceterms:previousVersion":"https:\/\/university.example\/0"/,
    /NACE Rev. 2"},"ceterms:targetNodeName":{"en":"Health"},"ceterms:codedNotation":"Q"/,
    /ISCED-F 2013.*"061"/,
    /"ceterms:industryType":.*NAICS 2022"},"ceterms:targetNodeName":{"en":"Systems design"},"ceterms:codedNotation":"5415"/,
    /"ceterms:instructionalProgramType":.*CIP 2020.*"11.0701"/,
    /"ceterms:subject":.*RVK"},"ceterms:targetNode":"https:\/\/rvk.example\/1"/,
    /creditUnit:SemesterHour/,
    /"ceterms:description":{"en":"Algebra"},"ceterms:targetCredential":\["https/,
    /"ceterms:recommends":\[[^\]]*Patience/,
    /"ceterms:corequisite":\[[^\]]*A placement/,
    /"ceterms:accreditedBy":\[{"@id":"https:\/\/qqi.example"/,
    /"ceterms:approvedBy":\["https:\/\/qqi.example"\]/,
    /"ceterms:processStandardsDescription":{"en":"ISO 9001"}/,
    /"ceterms:renewal":.*By a test.*"ceterms:renewalFrequency":"P24M"/,
    /learnMethod:SelfPaced.*By cases/,
    /orgType:Postsecondary.*agentSector:Public/,
    /assessMethod:Artifact.*"ceterms:isProctored":false/,
  ]) {
    assert.match(ctdl, said);
  }
  const elm = JSON.stringify(toElm(described));
  assert.match(elm, /isced-f\/061.*AwardingOpportunity.*"awardingBody"/);
  assert.match(elm, /"educationSubject":\[.*CIP%202020.*"notation":"11.0701".*https:\/\/rvk.example\/1/);
  assert.doesNotMatch(elm, /NAICS/);
  const data = JSON.stringify(toSchemaOrg(described));
  assert.match(data, /"creativeWorkStatus":"Ended"/);
  assert.doesNotMatch(data, /"Course"/);
  assert.match(
    JSON.stringify(toSchemaOrg({ ...described, state: 'offered' })),
    /educationalCredentialAwarded.*"Course".*"DefinedTerm","name":"Computer science","termCode":"11.0701"/,
  );
});

test('a definition says when it was published and how long an award holds, where the format has a word for it', () => {
  const offered = { ...definition, publishedAt: '2026-01-02T03:04:05Z', validFor: 'P24M' };
  const data = toSchemaOrg(offered);
  assert.deepEqual([data.datePublished, data.validFor], ['2026-01-02T03:04:05Z', 'P24M']);
  assert.equal(toCtdl(offered)['ceterms:dateEffective'], '2026-01-02');
});

test('a definition as Open Badges is the achievement as its badges carry it, with the contexts of its terms', () => {
  const { '@context': context, ...achievement } = toOpenBadge(definition);
  const badge = buildAchievementCredential(award) as { '@context': string[]; credentialSubject: JsonObject };
  assert.deepEqual(context, badge['@context'].slice(0, 2));
  assert.deepEqual(achievement, badge.credentialSubject.achievement);
});

test('an award as CTDL is the action that resulted in it', () => {
  const ctdl = toCtdl({ credential: award });
  assert.equal(ctdl['@type'], 'ceterms:CredentialingAction');
  assert.equal(ctdl['ceterms:startDate'], '2025-12-20');
  assert.match(JSON.stringify(ctdl['ceterms:resultingAward']), /ceterms:MicroCredential/);
});

test('a definition and an award as schema.org are a credential, and a person who has it', () => {
  const credential = toSchemaOrg(definition);
  assert.equal(credential['@type'], 'EducationalOccupationalCredential');
  assert.equal(credential.credentialCategory, 'MicroCredential');
  const person = toSchemaOrg({ credential: award, recipient: { fullName: 'Ana Andromeda' } });
  assert.equal(person['@type'], 'Person');
  assert.equal((person.hasCredential as JsonObject).expires, '2031-01-01T00:00:00Z');
});

test('an award without a given recipient tells no name in any export', () => {
  for (const exported of [
    toElm({ credential: award }),
    toCtdl({ credential: award }),
    toSchemaOrg({ credential: award }),
  ]) {
    assert.doesNotMatch(JSON.stringify(exported), /fullName|givenName|familyName/);
  }
});

test('every valid award exports to JSON without an undefined, null or empty list in it', () => {
  fc.assert(
    fc.property(arbitraryAchievementCredential, (credential) => {
      for (const exported of [toElm({ credential }), toCtdl({ credential }), toSchemaOrg({ credential })]) {
        assert.deepEqual(faults(exported), []);
      }
    }),
    { numRuns: 100 },
  );
});

test('countries and languages have the codes of the EU authority tables', () => {
  assert.deepEqual(
    [countryAlpha3('NL'), countryAlpha3('gr'), countryAlpha3('XX')],
    ['NLD', 'GRC', undefined],
  );
  assert.deepEqual(
    [languageAlpha3('de-AT'), languageAlpha3('el'), languageAlpha3('zz')],
    ['DEU', 'ELL', undefined],
  );
});

function faults(value: JsonValue | undefined, path = ''): string[] {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) => faults(member as JsonValue, `${path}/${name}`));
}
