import { createHash } from 'node:crypto';
import { type AchievementCredential, buildAchievementCredential, type JsonObject } from '@cairn/engine';

/**
 * An award as the platform makes them: about 4 KB of JSON, 100 quads, 10 blank nodes. Awards of one achievement differ
 * in their ids, dates, recipient, mark and status index.
 */
export function typicalCredential(award: number): JsonObject {
  return buildAchievementCredential(typicalAward(award));
}

/** The same awards, a fresh object for each index, as text. */
export function typicalTexts(count: number): string[] {
  return Array.from({ length: count }, (_, award) => JSON.stringify(typicalCredential(award)));
}

const site = 'https://badges.example.org';

function typicalAward(award: number): AchievementCredential {
  const digest = createHash('sha256').update(`award ${award}`).digest('hex');
  const second = String(award % 60).padStart(2, '0');
  return {
    id: `urn:uuid:${digest.slice(0, 8)}-0000-4000-8000-${digest.slice(8, 20)}`,
    name: 'Foundations of Coding',
    description: 'Reads, writes, tests and explains small programs in a language of the present day.',
    image: { id: `${site}/images/foundations-of-coding.png`, caption: 'A hexagon with two brackets' },
    issuer: {
      id: 'did:web:badges.example.org',
      name: 'Northern Institute of Technology',
      url: `${site}/`,
      email: 'badges@example.org',
      image: { id: `${site}/images/logo.png` },
      address: { country: 'Norway', countryCode: 'NO', locality: 'Bergen' },
    },
    validFrom: `2026-11-22T01:00:${second}Z`,
    validUntil: '2031-11-22T00:00:00Z',
    awardedDate: `2026-11-21T10:00:${second}Z`,
    subject: {
      id: `did:key:z6Mk${digest.slice(0, 44).toUpperCase()}`,
      identifier: [
        {
          identityType: 'emailAddress',
          identityHash: `sha256$${digest}`,
          hashed: true,
          salt: digest.slice(0, 16),
        },
      ],
      creditsEarned: 3,
      result: [
        { resultDescription: `${site}/achievements/1#mark`, value: String(60 + (award % 40)) },
        { resultDescription: `${site}/achievements/1#status`, status: 'Completed' },
      ],
      achievement: {
        id: `${site}/achievements/1`,
        name: 'Foundations of Coding',
        description:
          'A learner who holds this microcredential reads, writes, tests and explains small programs: variables, conditions, loops, functions, lists and dictionaries, files, and the habit of testing what was written.',
        criteria: {
          narrative:
            'Pass the **final exam** with at least 60 of 100 points, and hand in three assignments that an assessor accepts.',
        },
        achievementType: 'MicroCredential',
        creator: { id: 'did:web:badges.example.org', name: 'Northern Institute of Technology' },
        creditsAvailable: 3,
        fieldOfStudy: 'Computer science',
        humanCode: 'COD-101',
        image: { id: `${site}/images/foundations-of-coding.png` },
        inLanguage: 'en',
        otherIdentifier: [{ identifier: 'COD-101-2026', identifierType: 'systemId' }],
        tag: ['coding', 'programming', 'testing'],
        version: '2',
        alignment: [
          {
            targetName: 'use programming languages',
            targetUrl: 'http://data.europa.eu/esco/skill/use-programming-languages',
            targetFramework: 'ESCO',
            targetCode: 'S5.6.1',
          },
          {
            targetName: 'execute software tests',
            targetUrl: 'http://data.europa.eu/esco/skill/execute-software-tests',
            targetFramework: 'ESCO',
            targetCode: 'S5.6.2',
          },
          {
            targetName: 'EQF level 5',
            targetUrl: 'http://data.europa.eu/snb/eqf/5',
            targetFramework: 'European Qualifications Framework',
            targetCode: '5',
          },
        ],
        resultDescription: [
          {
            id: `${site}/achievements/1#mark`,
            name: 'Mark of the final exam',
            resultType: 'Percent',
            valueMin: '0',
            valueMax: '100',
            requiredValue: '60',
          },
          { id: `${site}/achievements/1#status`, name: 'Completion', resultType: 'Status' },
        ],
      },
    },
    evidence: [
      {
        id: `${site}/evidence/${digest.slice(0, 12)}`,
        name: 'Final project',
        narrative: 'A small web application with tests, presented to the assessor.',
      },
    ],
    status: {
      id: `${site}/status/1#${award % 131_072}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: award % 131_072,
      statusListCredential: `${site}/status/1`,
    },
  };
}
