import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../ports.ts';
import { checkSchema } from './check-schema.ts';

/** Shapes of badges that are in the field, written down here member for member; all of them must be readable. */

const dccBadge: JsonObject = {
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Mock degree',
  issuer: {
    url: 'https://university.example/',
    type: 'Profile',
    name: 'University',
    image: { id: 'https://university.example/logo.png', type: 'Image' },
    id: 'did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q',
  },
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    'https://www.w3.org/ns/credentials/status/v1',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  credentialSubject: {
    type: ['AchievementSubject'],
    name: 'Taylor',
    achievement: {
      id: 'urn:uuid:951b475e-b795-43bc-ba8f-a2d01efd2eb1',
      type: ['Achievement'],
      name: 'Mock Bachelor',
      criteria: { type: 'Criteria', narrative: 'In recognition of proficiency.' },
      description: 'Mock Bachelor of Science',
      fieldOfStudy: 'Biology',
      achievementType: 'BachelorDegree',
    },
  },
  id: 'urn:uuid:677fe54fcacf98774d482bcc',
  credentialStatus: {
    id: 'https://status.example/list#7',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListCredential: 'https://status.example/list',
    statusListIndex: '7',
  },
  issuanceDate: '2025-01-09T15:15:26Z',
  proof: {
    type: 'Ed25519Signature2020',
    created: '2025-01-09T17:45:28Z',
    verificationMethod:
      'did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q#z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q',
    proofPurpose: 'assertionMethod',
    proofValue: 'zNq3fAUVhqHYJz1dJnw3kfMXjQK6xUTc4j2Zg8NjtVcCE5sXMiynVpCpPTK9jhUaVjZVNsc4XkDgcgsKMEUWTjU3',
  },
};

test('a badge as the Digital Credentials Consortium issues them, on VC 1.1, is accepted', () => {
  assert.deepEqual(checkSchema(dccBadge), []);
});

test('a badge of the early specification, with its own identity types and unnamed endorsements, is accepted', () => {
  const early = {
    ...dccBadge,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    ],
    credentialSubject: {
      ...(dccBadge.credentialSubject as JsonObject),
      identifier: [
        {
          type: 'IdentityObject',
          identityHash: 'a@b.example',
          identityType: 'email',
          hashed: false,
          salt: 'not-used',
        },
      ],
    },
    endorsement: [
      {
        '@context': [
          'https://www.w3.org/2018/credentials/v1',
          'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
        ],
        type: ['VerifiableCredential', 'EndorsementCredential'],
        issuer: { id: 'https://state.example/issuers/5', type: ['Profile'], name: 'State' },
        issuanceDate: '2010-01-01T00:00:00Z',
        credentialSubject: {
          id: 'https://university.example/',
          type: ['EndorsementSubject'],
          endorsementComment: 'Good.',
        },
        credentialSchema: [
          { id: 'https://state.example/schema.json', type: '1EdTechJsonSchemaValidator2019' },
        ],
        credentialStatus: { id: 'https://state.example/revocations', type: '1EdTechRevocationList' },
        refreshService: { id: 'https://state.example/credentials/1', type: '1EdTechCredentialRefresh' },
      },
    ],
  };
  assert.deepEqual(checkSchema(early), []);
});

test('on VC 2.0 the enumerations bind, and an endorsement has an id and a name', () => {
  const { issuanceDate, ...rest } = dccBadge;
  const current: JsonObject = {
    ...rest,
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    validFrom: issuanceDate ?? '',
  };
  assert.deepEqual(checkSchema(current), []);
  const subject = current.credentialSubject as JsonObject;
  const achievement = subject.achievement as JsonObject;
  const odd = {
    ...current,
    credentialSubject: { ...subject, achievement: { ...achievement, achievementType: 'Medal' } },
  };
  assert.deepEqual(
    checkSchema(odd).map(({ path }) => path),
    ['/credentialSubject/achievement/achievementType'],
  );
});

test('the index of a status list may be the number that samples of 1EdTech have', () => {
  const status = { ...(dccBadge.credentialStatus as JsonObject), statusListIndex: 23 };
  assert.deepEqual(checkSchema({ ...dccBadge, credentialStatus: status }), []);
  for (const statusListIndex of [-1, 1.5, '07', 'NaN', '-1', '1e3', '']) {
    assert.notDeepEqual(checkSchema({ ...dccBadge, credentialStatus: { ...status, statusListIndex } }), []);
  }
});

test('a badge of SURF with terms of its own context is left to JSON-LD, yet keywords in it are not', () => {
  const { issuanceDate, ...rest } = dccBadge;
  const subject = dccBadge.credentialSubject as JsonObject;
  const achievement = {
    ...(subject.achievement as JsonObject),
    type: ['Achievement', 'EducredentialAchievement'],
    ECTS: 3,
    assessmentType: 'testing',
    identityChecked: true,
  };
  const badge: JsonObject = {
    ...rest,
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://surf.example/contexts/educredential.json',
    ],
    validFrom: issuanceDate ?? '',
    credentialSubject: { ...subject, achievement },
  };
  assert.deepEqual(checkSchema(badge), []);
  const poisoned = {
    ...badge,
    credentialSubject: { ...subject, achievement: { ...achievement, '@index': 'x' } },
  };
  assert.notDeepEqual(checkSchema(poisoned), []);
});
