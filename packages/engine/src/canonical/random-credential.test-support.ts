import { contextUrl } from '../contexts/index.ts';
import type { JsonObject, JsonValue } from '../ports.ts';

/** A small seeded generator (mulberry32): the same seed gives the same documents on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}

/** A credential of a shape that occurs in this field, with hostile texts, repeated ids and odd but legal values in it. */
export function randomCredential(random: Random): JsonObject {
  const make = random.pick([achievement, achievement, achievement, endorsement, clr, statusList, dataModel1]);
  const isModern = make !== dataModel1 && random.chance(0.9);
  return make({ ...random, isModern, hasExtensions: isModern && random.chance(0.3) });
}

/** Which contexts the document has decides which members it may use. */
interface Source extends Random {
  /** Open Badges 3.0.3 on data model 2.0. */
  isModern: boolean;
  hasExtensions: boolean;
}

const v2 = contextUrl.credentialsV2;

function achievement(random: Source): JsonObject {
  return {
    '@context': [
      v2,
      random.isModern
        ? contextUrl.openBadges303
        : random.pick([contextUrl.openBadges300, contextUrl.openBadges301, contextUrl.openBadges302]),
      ...(random.hasExtensions ? [contextUrl.openBadgesExtensions] : []),
    ],
    ...envelope(random, random.pick(['OpenBadgeCredential', 'AchievementCredential'])),
    validFrom: date(random),
    ...(random.chance(0.5) ? { validUntil: date(random) } : {}),
    ...(random.isModern && random.chance(0.5) ? { awardedDate: date(random) } : {}),
    credentialSubject: subject(random),
    ...(random.chance(0.4) ? { evidence: several(random, evidence) } : {}),
    ...(random.isModern && random.chance(0.4) ? { endorsementJwt: several(random, text) } : {}),
  };
}

function envelope(random: Source, type: string): JsonObject {
  return {
    id: iri(random),
    type: ['VerifiableCredential', type],
    ...(random.chance(0.6) ? { name: text(random) } : {}),
    ...(random.chance(0.4) ? { description: text(random) } : {}),
    ...(random.chance(0.3) ? { image: image(random) } : {}),
    issuer: random.chance(0.2) ? iri(random) : profile(random, 2),
    ...(random.isModern && random.chance(0.5) ? { credentialStatus: status(random) } : {}),
    ...(random.hasExtensions
      ? { refreshService: { id: iri(random), type: '1EdTechCredentialRefresh' } }
      : {}),
  };
}

function endorsement(random: Source): JsonObject {
  return {
    '@context': [
      v2,
      contextUrl.openBadges303,
      ...(random.hasExtensions ? [contextUrl.openBadgesExtensions] : []),
    ],
    ...envelope(random, 'EndorsementCredential'),
    name: text(random),
    validFrom: date(random),
    credentialSubject: { id: iri(random), type: ['EndorsementSubject'], endorsementComment: text(random) },
  };
}

function clr(random: Source): JsonObject {
  return {
    '@context': [
      v2,
      random.pick([contextUrl.clr201, contextUrl.clr200]),
      contextUrl.openBadges303,
      ...(random.hasExtensions ? [contextUrl.openBadgesExtensions] : []),
    ],
    ...envelope(random, 'ClrCredential'),
    validFrom: date(random),
    credentialSubject: {
      id: iri(random),
      type: ['ClrSubject'],
      achievement: several(random, achievementObject),
      association: several(random, () => ({
        type: 'Association',
        associationType: random.pick(['isChildOf', 'isRelatedTo', 'exactMatchOf']),
        sourceId: iri(random),
        targetId: iri(random),
      })),
    },
  };
}

function statusList(random: Source): JsonObject {
  return {
    '@context': [v2],
    id: iri(random),
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: iri(random),
    validFrom: date(random),
    credentialSubject: {
      id: iri(random),
      type: 'BitstringStatusList',
      statusPurpose: random.pick<JsonValue>(['revocation', 'suspension', ['revocation', 'message']]),
      encodedList: `uH4sI${random.below(1e9)}`,
      ...(random.chance(0.5) ? { ttl: random.below(1e7) } : {}),
    },
  };
}

function dataModel1(random: Source): JsonObject {
  return {
    '@context': [contextUrl.credentialsV1, contextUrl.openBadges301, contextUrl.ed255192020V1],
    ...envelope(random, 'OpenBadgeCredential'),
    issuanceDate: date(random),
    ...(random.chance(0.5) ? { expirationDate: date(random) } : {}),
    credentialSubject: subject(random),
  };
}

function subject(random: Source): JsonObject {
  return {
    ...(random.chance(0.8) ? { id: iri(random) } : {}),
    type: ['AchievementSubject'],
    ...(random.chance(0.5) ? { identifier: several(random, identity) } : {}),
    ...(random.chance(0.4) ? { activityStartDate: '2026-01-01', activityEndDate: '2026-02-01' } : {}),
    ...(random.chance(0.4) ? { creditsEarned: number(random) } : {}),
    ...(random.chance(0.4) ? { narrative: text(random), role: text(random), term: text(random) } : {}),
    ...(random.chance(0.3) ? { source: profile(random, 0) } : {}),
    ...(random.chance(0.5) ? { result: several(random, result) } : {}),
    achievement: achievementObject(random),
  };
}

function achievementObject(random: Source): JsonObject {
  return {
    id: iri(random),
    type: ['Achievement'],
    name: text(random),
    description: text(random),
    criteria: random.pick<JsonObject>([{ narrative: text(random) }, { id: iri(random) }, {}]),
    ...(random.chance(0.6) ? { achievementType: random.pick(['MicroCredential', 'Badge', 'ext:Nano']) } : {}),
    ...(random.chance(0.4) ? { creditsAvailable: number(random) } : {}),
    ...(random.chance(0.4) ? { creator: profile(random, 1) } : {}),
    ...(random.chance(0.4)
      ? { fieldOfStudy: text(random), humanCode: text(random), version: text(random) }
      : {}),
    ...(random.chance(0.4) ? { image: image(random), ...(random.isModern ? { inLanguage: 'en' } : {}) } : {}),
    ...(random.chance(0.6) ? { tag: several(random, text) } : {}),
    ...(random.chance(0.5) ? { alignment: several(random, alignment) } : {}),
    ...(random.chance(0.3) ? { otherIdentifier: several(random, identifierEntry) } : {}),
    ...(random.chance(0.3) ? { related: several(random, related) } : {}),
    ...(random.chance(0.5) ? { resultDescription: several(random, resultDescription) } : {}),
  };
}

function profile(random: Source, depth: number): JsonObject {
  return {
    ...(random.chance(0.85) ? { id: iri(random) } : {}),
    type: random.pick<JsonValue>([
      ['Profile'],
      'Profile',
      random.isModern ? ['Profile', 'Evidence'] : 'Profile',
    ]),
    ...(random.chance(0.8) ? { name: text(random) } : {}),
    ...(random.chance(0.5) ? { url: iri(random), email: text(random), phone: text(random) } : {}),
    ...(random.chance(0.3) ? { image: image(random) } : {}),
    ...(random.chance(0.3)
      ? { address: { type: ['Address'], addressCountry: text(random), geo: geo(random) } }
      : {}),
    ...(random.chance(0.3) ? { otherIdentifier: several(random, identifierEntry) } : {}),
    ...(depth > 0 && random.chance(0.3) ? { parentOrg: profile(random, depth - 1) } : {}),
  };
}

const geo = (random: Source): JsonObject => ({
  type: 'GeoCoordinates',
  latitude: number(random),
  longitude: number(random),
});

const image = (random: Source): JsonObject => ({
  id: iri(random),
  type: 'Image',
  ...(random.chance(0.4) ? { caption: text(random) } : {}),
});

const status = (random: Source): JsonObject =>
  random.hasExtensions && random.chance(0.5)
    ? { id: iri(random), type: '1EdTechRevocationList' }
    : {
        id: iri(random),
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: String(random.below(131_072)),
        statusListCredential: iri(random),
      };

const evidence = (random: Source): JsonObject => ({
  ...(random.chance(0.7) ? { id: iri(random) } : {}),
  type: ['Evidence'],
  name: text(random),
  ...(random.chance(0.5) ? { narrative: text(random), genre: text(random), audience: text(random) } : {}),
});

const identity = (random: Source): JsonObject => ({
  type: 'IdentityObject',
  hashed: random.chance(0.5),
  identityHash: text(random),
  identityType: 'emailAddress',
  ...(random.chance(0.5) ? { salt: text(random) } : {}),
});

const result = (random: Source): JsonObject => ({
  type: ['Result'],
  ...(random.chance(0.6) ? { resultDescription: iri(random) } : {}),
  ...(random.chance(0.6) ? { value: text(random) } : {}),
  ...(random.chance(0.3) ? { achievedLevel: iri(random), status: 'Completed' } : {}),
  ...(random.chance(0.2) ? { alignment: several(random, alignment) } : {}),
});

const alignment = (random: Source): JsonObject => ({
  type: ['Alignment'],
  targetName: text(random),
  targetUrl: iri(random),
  ...(random.chance(0.5) ? { targetType: 'CFItem', targetCode: text(random) } : {}),
});

const identifierEntry = (random: Source): JsonObject => ({
  type: 'IdentifierEntry',
  identifier: text(random),
  identifierType: random.pick(['systemId', 'isbn']),
});

const related = (random: Source): JsonObject => ({
  id: iri(random),
  type: ['Related'],
  ...(random.isModern ? { inLanguage: 'nb' } : {}),
  version: text(random),
});

const resultDescription = (random: Source): JsonObject => ({
  id: iri(random),
  type: ['ResultDescription'],
  name: text(random),
  resultType: random.pick(['Percent', 'RubricCriterionLevel']),
  ...(random.chance(0.6) ? { allowedValue: ['lowest', ...several(random, text)] } : {}),
  ...(random.chance(0.4) ? { requiredLevel: iri(random), valueMin: '0', valueMax: '100' } : {}),
  ...(random.chance(0.4) ? { rubricCriterionLevel: several(random, rubricLevel) } : {}),
});

const rubricLevel = (random: Source): JsonObject => ({
  id: iri(random),
  type: ['RubricCriterionLevel'],
  name: text(random),
  ...(random.chance(0.5) ? { level: text(random), points: text(random) } : {}),
});

function several<T>(random: Source, make: (random: Source) => T): T[] {
  return Array.from({ length: random.below(5) }, () => make(random));
}

const date = (random: Source): string => `20${10 + random.below(40)}-0${1 + random.below(9)}-11T10:00:00Z`;

const number = (random: Source): number =>
  random.chance(0.03)
    ? random.pick([1e21, 3e-7, -0, Number.MAX_SAFE_INTEGER + 2, 1e20, 0.00001234])
    : random.pick([0, 1, 3, 60, -7, 3.5, 0.1, 12.25, -0.75, Number.MAX_SAFE_INTEGER]);

/** Few addresses on purpose: repeated ids make nodes merge and values coincide. */
const iri = (random: Source): string =>
  random.chance(0.005)
    ? random.pick(['https://example.org/é', 'relative', 'cred:thing', '_:b0'])
    : random.pick([
        `urn:uuid:00000000-0000-4000-8000-00000000000${random.below(10)}`,
        `https://example.org/${random.below(6)}`,
        `https://example.org/${random.below(1e6)}`,
        'did:web:example.org',
        'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
        `https://example.org/a?b=${random.below(3)}&c=%20#d`,
        'mailto:a@example.org',
        'data:image/png;base64,iVBORw0KGgo=',
      ]);

const text = (random: Source): string =>
  random.pick([
    'a',
    'b',
    'Coding',
    `word ${random.below(4)}`,
    '',
    'line\nline\ttab\r\b\f',
    'quote " and \\ backslash',
    '\u0000\u001f\u007f\u0080',
    'naïve café 日本語',
    random.chance(0.1) ? '😀 astral' : 'plain',
    random.chance(0.1) ? '，full width' : 'half width',
    random.chance(0.05) ? '😀，both' : 'neither',
    '<https://example.org/1>',
    '"^^<http://www.w3.org/2001/XMLSchema#string>',
    '_:c14n0',
    '2026-01-01T00:00:00Z',
    `${random.below(1e9)}`,
  ]);
