import fc from 'fast-check';
import type {
  Achievement,
  AchievementCredential,
  Alignment,
  EuropeanElements,
  Evidence,
  IdentityObject,
  Image,
  Profile,
  ResultDescription,
  RubricCriterionLevel,
  Text,
} from './model.ts';
import {
  achievementTypes,
  alignmentTargetTypes,
  identifierTypes,
  resultStatuses,
  resultTypes,
} from './vocabulary.ts';

/** Generators of valid models (fast-check), for property tests and fuzzers of the whole engine. */

/** Text as people write it: scripts, combining marks, emoji, quotes, line breaks; always well-formed, never empty. */
export const arbitraryString: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.lorem({ maxCount: 6 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Łódź – naïve “quotes”',
      '日本語のバッジ',
      'שלום עולם',
      'back\\slash "quoted"\nnew line\ttab',
      '😀 emoji',
      '<b>bold</b> & co',
      '# Markdown *list*\n- one\n- two',
    ),
  },
);

export const arbitraryUrl: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('https://example.org/', 'https://issuer.test/a/', 'urn:uuid:', 'did:web:example.org:'),
    fc.uuid(),
  )
  .map(([start, id]) => `${start}${id}`);

const webUrl = fc
  .webUrl({ validSchemes: ['https'], withFragments: true })
  .filter((url) => !/[\s<>"{}|\\^`]/.test(url));

const language = fc.constantFrom('en', 'nl', 'de-AT', 'fr', 'el', 'pt-BR');

export const arbitraryText: fc.Arbitrary<Text> = fc.oneof(
  { weight: 4, arbitrary: arbitraryString },
  {
    weight: 1,
    arbitrary: fc.dictionary(language, arbitraryString, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  },
);

/** Every member present or absent, none of them undefined. */
function some<T extends object, K extends keyof T>(
  required: { [name in K]: fc.Arbitrary<T[name]> },
  optional: { [name in Exclude<keyof T, K>]?: fc.Arbitrary<Exclude<T[name], undefined>> },
): fc.Arbitrary<T> {
  const requiredKeys = Object.keys(required);
  return fc.record(
    { ...optional, ...required },
    { requiredKeys: requiredKeys as never[] },
  ) as unknown as fc.Arbitrary<T>;
}

/** Things in one list never share an id: as RDF they would be one thing. */
const distinct = <T extends { id?: string }>(item: fc.Arbitrary<T>, maxLength = 2) =>
  fc.uniqueArray(item, { minLength: 1, maxLength, selector: ({ id }) => id ?? {} });

const list = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { minLength: 1, maxLength });

const image = some<Image, 'id'>({ id: webUrl }, { caption: arbitraryString });

const identifierEntry = fc.record({
  identifier: arbitraryString,
  identifierType: fc.constantFrom(...identifierTypes, 'ext:BRIN'),
});

/** Credits with at most two decimals, as people award them. */
const credits = fc.integer({ min: 0, max: 30_000 }).map((hundredths) => hundredths / 100);

/** Instants of 2000 to 2099, with fractions and zones as the standard allows. */
export const arbitraryDateTime: fc.Arbitrary<string> = fc
  .tuple(
    fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('Z', 'Z', '+01:00', '-05:30', '+00:00'),
    fc.constantFrom('', '', '.5', '.123456'),
  )
  .map(([date, zone, fraction]) => `${date.toISOString().slice(0, 19)}${fraction}${zone}`);

const profileParts = {
  name: arbitraryText,
  url: webUrl,
  phone: arbitraryString,
  description: arbitraryText,
  image,
  email: fc.emailAddress(),
  official: arbitraryString,
  otherIdentifier: list(identifierEntry, 2),
  address: some(
    {},
    {
      country: arbitraryString,
      countryCode: fc.constantFrom('NL', 'DE', 'IE'),
      locality: arbitraryString,
      streetAddress: arbitraryString,
      postalCode: arbitraryString,
      geo: fc.record({ latitude: credits, longitude: credits }),
    },
  ),
};

export const arbitraryProfile: fc.Arbitrary<Profile> = some<Profile, 'id'>(
  { id: arbitraryUrl },
  { ...profileParts, parentOrg: some<Profile, 'id'>({ id: arbitraryUrl }, profileParts) },
);

export const arbitraryAlignment: fc.Arbitrary<Alignment> = some<Alignment, 'targetName' | 'targetUrl'>(
  { targetName: arbitraryString, targetUrl: webUrl },
  {
    targetType: fc.constantFrom(...alignmentTargetTypes, 'ext:ESCO'),
    targetFramework: arbitraryString,
    targetCode: arbitraryString,
    targetDescription: arbitraryString,
  },
);

const rubricLevel = some<RubricCriterionLevel, 'id' | 'name'>(
  { id: arbitraryUrl, name: arbitraryString },
  {
    level: arbitraryString,
    points: arbitraryString,
    description: arbitraryString,
    alignment: list(arbitraryAlignment, 1),
  },
);

const resultDescription = some<ResultDescription, 'id' | 'name' | 'resultType'>(
  {
    id: arbitraryUrl,
    name: arbitraryString,
    resultType: fc.constantFrom(...resultTypes.filter((type) => type !== 'Status'), 'ext:ECTSGradeScore'),
  },
  {
    // Equal values make blank nodes that look alike, which the general canonicaliser gives up on.
    allowedValue: fc.uniqueArray(arbitraryString, { minLength: 1, maxLength: 4 }),
    valueMin: arbitraryString,
    valueMax: arbitraryString,
    requiredValue: arbitraryString,
    requiredLevel: arbitraryUrl,
    rubricCriterionLevel: distinct(rubricLevel),
    alignment: list(arbitraryAlignment, 1),
  },
);

export const arbitraryEuropeanElements: fc.Arbitrary<EuropeanElements> = some<EuropeanElements, never>(
  {},
  {
    ects: credits,
    workloadHours: fc.integer({ min: 1, max: 3000 }),
    eqfLevel: fc.integer({ min: 1, max: 8 }),
    nqf: some({ framework: arbitraryString, level: arbitraryString }, { url: webUrl }),
    assessmentType: fc.constantFrom('testing', 'portfolio', 'recognition of prior learning'),
    participationType: fc.constantFrom('online', 'onsite or blended', 'work experience'),
    supervisionType: fc.constantFrom('supervised online', 'onsite with identity verification'),
    identityChecked: fc.boolean(),
    qualityAssurance: some({ name: arbitraryString, url: webUrl }, { code: arbitraryString }),
    prerequisites: arbitraryString,
    stackability: arbitraryString,
    furtherInformation: arbitraryString,
  },
);

export const arbitraryAchievement: fc.Arbitrary<Achievement> = some<
  Achievement,
  'id' | 'name' | 'description' | 'criteria'
>(
  {
    id: arbitraryUrl,
    name: arbitraryText,
    description: arbitraryText,
    criteria: some<Achievement['criteria'], never>({}, { id: webUrl, narrative: arbitraryText }),
  },
  {
    achievementType: fc.constantFrom(...achievementTypes, 'ext:Minor'),
    creator: arbitraryProfile,
    creditsAvailable: credits,
    fieldOfStudy: arbitraryString,
    specialization: arbitraryString,
    humanCode: arbitraryString,
    image,
    inLanguage: language,
    tag: fc.uniqueArray(arbitraryString, { minLength: 1, maxLength: 4 }),
    version: arbitraryString,
    otherIdentifier: list(identifierEntry, 2),
    related: distinct(some({ id: arbitraryUrl }, { inLanguage: language, version: arbitraryString })),
    alignment: list(arbitraryAlignment),
    resultDescription: distinct(resultDescription),
    european: arbitraryEuropeanElements,
  },
);

const identity = some<IdentityObject, 'identityType' | 'identityHash' | 'hashed'>(
  {
    identityType: fc.constantFrom(...identifierTypes),
    identityHash: fc.oneof(
      fc.emailAddress(),
      fc
        .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
        .map((hex) => `sha256$${hex}`),
    ),
    hashed: fc.boolean(),
  },
  { salt: arbitraryString },
);

const evidence = some<Evidence, never>(
  {},
  {
    id: arbitraryUrl,
    name: arbitraryString,
    narrative: arbitraryString,
    description: arbitraryString,
    genre: arbitraryString,
    audience: arbitraryString,
  },
);

const status = fc
  .record({ index: fc.nat({ max: 131_071 }), list: webUrl.filter((url) => !url.includes('#')) })
  .map(
    ({ index, list: address }): NonNullable<AchievementCredential['status']> => ({
      id: `${address}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: index,
      statusListCredential: address,
    }),
  );

type Subject = AchievementCredential['subject'];

/** Results speak only of result descriptions that the achievement has. */
function withResults(subject: Subject): fc.Arbitrary<Subject> {
  const ids = (subject.achievement.resultDescription ?? []).map(({ id }) => id);
  if (ids.length === 0) return fc.constant(subject);
  const result = some<NonNullable<Subject['result']>[number], never>(
    {},
    {
      resultDescription: fc.constantFrom(...ids),
      value: arbitraryString,
      achievedLevel: arbitraryUrl,
      status: fc.constantFrom(...resultStatuses),
      alignment: list(arbitraryAlignment, 1),
    },
  );
  return fc
    .option(list(result, 2), { nil: undefined })
    .map((results) => (results === undefined ? subject : { ...subject, result: results }));
}

const subject: fc.Arbitrary<Subject> = some<Subject, 'id' | 'achievement'>(
  { id: arbitraryUrl, achievement: arbitraryAchievement },
  {
    identifier: list(identity, 2),
    image,
    activityStartDate: arbitraryDateTime,
    activityEndDate: arbitraryDateTime,
    creditsEarned: credits,
    licenseNumber: arbitraryString,
    narrative: arbitraryString,
    role: arbitraryString,
    term: arbitraryString,
    source: arbitraryProfile,
  },
).chain(withResults);

/** Any valid AchievementCredential: `buildAchievementCredential` accepts each one. */
export const arbitraryAchievementCredential: fc.Arbitrary<AchievementCredential> = some<
  AchievementCredential,
  'id' | 'issuer' | 'validFrom' | 'subject'
>(
  {
    id: fc.uuid().map((id) => `urn:uuid:${id}`),
    issuer: arbitraryProfile,
    validFrom: arbitraryDateTime,
    subject,
  },
  {
    name: arbitraryText,
    description: arbitraryText,
    image,
    awardedDate: arbitraryDateTime,
    validUntil: fc.integer({ min: 2100, max: 2199 }).map((year) => `${year}-06-30T12:00:00Z`),
    evidence: distinct(evidence),
    status,
  },
);
