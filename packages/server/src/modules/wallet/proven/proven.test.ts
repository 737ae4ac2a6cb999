import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { z } from 'zod';
import { emptyContent, textsIn } from '../../catalog/index.ts';
import { europassXml } from './europass.ts';
import { jsonResume } from './json-resume.ts';
import { lerRs } from './ler-rs.ts';
import type { ProvenBadge } from './proven.ts';
import { lastShown, skillsOf, yearsSince } from './proven-rules.ts';

const publicUrl = 'https://badges.example';

interface Wish {
  id: string;
  title?: string;
  level: number;
  on: string;
  isOpen?: boolean;
}

function badge({ id, title = 'R & D <basics>', level, on, isOpen = true }: Wish): ProvenBadge {
  const content = {
    ...emptyContent,
    title,
    language: 'en',
    learningOutcomes: [{ outcomeId: 'oc_1', text: 'Writes a test & reads it.', skillIds: ['skl_1'] }],
    skills: [
      {
        skillId: 'skl_1',
        name: 'Writing tests',
        level,
        levels: 5,
        levelName: `Level ${level}`,
        framework: 'Five',
      },
    ],
    eqfLevel: 5 as const,
    ects: 1.5,
  };
  return {
    award: {
      ...{ id, organisationId: 'org_1', personId: 'per_1', holderName: 'Ada Mae Sample' },
      ...{ achievementId: 'ach_1', editionId: 'acv_1', title, source: { kind: 'manual' }, status: 'issued' },
      ...{ awardedAt: new Date(on), decidedAt: new Date(on) },
    },
    edition: textsIn(content, ['en']),
    issuer: { name: 'School', slug: 'school' },
    isOpen,
  };
}

const badges = [
  badge({ id: 'awd_low', level: 2, on: '2026-05-01T12:00:00Z' }),
  badge({ id: 'awd_high', level: 4, on: '2024-03-05T12:00:00Z' }),
  badge({ id: 'awd_closed', level: 4, on: '2023-03-05T12:00:00Z', isOpen: false }),
];
const proven = { holderName: 'Ada Mae Sample', badges, skills: skillsOf(badges) };
const signed = new Map(
  badges.map(({ award }) => [award.id, { id: `urn:${award.id}`, type: ['VerifiableCredential'] }]),
);

test('a skill of several badges is one, at its highest level, with the newest day on which it was shown', () => {
  const [skill, ...others] = proven.skills;
  assert.deepEqual(others, []);
  assert.ok(skill);
  assert.equal(skill.levelName, 'Level 4');
  assert.deepEqual(
    skill.shownBy.map(({ award }) => award.id),
    ['awd_high', 'awd_closed', 'awd_low'],
  );
  assert.equal(lastShown(skill).toISOString(), '2026-05-01T12:00:00.000Z');
});

test('how fresh it is, is said in whole years that are over', () => {
  const since = (shown: string) => yearsSince(new Date(shown), new Date('2026-11-28T00:00:00Z'));
  assert.deepEqual(
    ['2026-11-28', '2025-11-29', '2025-11-28', '2024-12-01', '2027-01-01'].map(since),
    [0, 0, 1, 1, 0],
  );
});

test('the JSON Resume is one by its published schema, and links to no badge that is closed', () => {
  const path = createRequire(import.meta.url).resolve('@jsonresume/schema/schema.json');
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(path, 'utf8')));
  const document = jsonResume(proven, { publicUrl, now: new Date('2026-11-28T10:00:00Z') });
  assert.deepEqual(schema.safeParse(JSON.parse(JSON.stringify(document))).error?.issues, undefined);
  assert.equal(schema.safeParse({ certificates: [{ date: 'May' }] }).success, false, 'the schema judges');
  const { certificates, skills } = document as { certificates: object[]; skills: object[] };
  assert.deepEqual(certificates.slice(1), [
    { name: 'R & D <basics>', date: '2024-03-05', issuer: 'School', url: `${publicUrl}/awards/awd_high` },
    { name: 'R & D <basics>', date: '2023-03-05', issuer: 'School' },
  ]);
  assert.deepEqual(skills, [{ name: 'Writing tests', level: 'Level 4', keywords: ['R & D <basics>'] }]);
});

// LER-RSType, VerifiableCertificationType, RefSchemeType, OtherVerifiableCredentialType, SkillType, VerificationType and
// NameValueType of HR Open 4.5, as far as we use them; the first three take nothing else.
const reference = z.strictObject({ reference: z.url() });
const lerRsSchema = z.strictObject({
  type: z.literal('http://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json'),
  person: z.strictObject({ name: z.strictObject({ formattedName: z.string() }) }),
  certifications: z
    .array(
      z.strictObject({
        verifications: z
          .array(z.union([reference, z.strictObject({ otherW3CVerifiableCredential: z.looseObject({}) })]))
          .min(1),
      }),
    )
    .min(1)
    .optional(),
  skills: z
    .array(
      z.strictObject({
        name: z.string(),
        definitionReference: reference,
        keywords: z.array(z.strictObject({ name: z.string(), value: z.string() })),
        verifications: z.array(z.strictObject({ Verification: reference })).optional(),
      }),
    )
    .min(1)
    .optional(),
});

test('LER-RS has the signed badges as its schema takes them, and no list that would be empty', () => {
  const document = lerRs(proven, { publicUrl, signed });
  assert.deepEqual(lerRsSchema.safeParse(document).error?.issues, undefined);
  const { certifications, skills } = lerRsSchema.parse(document);
  assert.deepEqual(
    certifications?.map(({ verifications }) => verifications.length),
    [2, 2, 1],
  );
  assert.deepEqual(skills?.[0]?.keywords, [
    { name: 'level', value: 'Level 4' },
    { name: 'scale', value: 'Five' },
  ]);
  const none = lerRs({ holderName: 'Ada', badges: [], skills: [] }, { publicUrl, signed });
  assert.deepEqual(Object.keys(none), ['type', 'person']);
  assert.equal(lerRsSchema.safeParse(none).success, true);
});

test('the Europass document has each badge as education and training, with what others wrote as text', () => {
  const words = { language: 'en', skills: 'Skills:', check: 'To check:' };
  const xml = europassXml(proven, { publicUrl, documentId: 'doc_1', words });
  assert.equal(xml.match(/<EducationOrganizationAttendance>/g)?.length, 3);
  for (const part of [
    'xmlns="http://www.europass.eu/1.0"',
    '<oa:GivenName>Ada Mae</oa:GivenName><hr:FamilyName>Sample</hr:FamilyName>',
    '<CandidateProfile languageCode="en">',
    '<hr:DegreeName>R &amp; D &lt;basics&gt;</hr:DegreeName>',
    // HTML within text is escaped twice.
    '&lt;li&gt;Writes a test &amp;amp; reads it.&lt;/li&gt;',
    '<EndDate><hr:FormattedDateTime>2024-03-05</hr:FormattedDateTime></EndDate><Ongoing>false</Ongoing>',
    '<CreditType>ECTS</CreditType><NumberOfCredit>1.5</NumberOfCredit></EducationDegree><EducationLevelCode>5</EducationLevelCode>',
    '<Title>education-training</Title>',
  ])
    assert.ok(xml.includes(part), part);
  assert.ok(!xml.includes('awd_closed'));
});
