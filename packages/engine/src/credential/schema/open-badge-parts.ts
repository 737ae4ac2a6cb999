import {
  achievementTypes,
  alignmentTargetTypes,
  identifierTypes,
  resultStatuses,
  resultTypes,
} from '../vocabulary.ts';
import { withContextsOf } from './contexts.ts';
import { isObject, object, report, reportAt, type Shape } from './shape.ts';
import {
  date,
  dateTimeStamp,
  either,
  filledText,
  flag,
  languageText,
  many,
  number,
  oneOf,
  positiveNumber,
  text,
  url,
} from './values.ts';

/** The parts of Open Badges 3.0 (common_credentials model), each a closed object. */

const extendable = { extendable: true };

export const image = either(
  url,
  object({ type: ['Image'], required: { id: url }, optional: { caption: text } }),
);

const identifierEntry = object({
  type: ['IdentifierEntry'],
  required: { identifier: filledText, identifierType: oneOf(identifierTypes, extendable) },
});

const geoCoordinates = object({
  type: ['GeoCoordinates'],
  required: { latitude: number, longitude: number },
});

const address = object({
  type: ['Address'],
  optional: {
    id: url,
    addressCountry: text,
    addressCountryCode: text,
    addressRegion: text,
    addressLocality: text,
    streetAddress: text,
    postOfficeBoxNumber: text,
    postalCode: text,
    geo: geoCoordinates,
  },
});

/** A profile may hold its parent organisation, which is a profile: the table is read when it is first needed. */
const nestedProfile: Shape = (value, run) => profileReference(value, run);
const nestedEndorsement: { shape?: Shape } = {};

/** The endorsement shape holds profiles, which hold endorsements; its module hands it over when it loads. */
export function setEndorsementShape(shape: Shape): void {
  nestedEndorsement.shape = shape;
}

/** An endorsement is a document of its own: its contexts, not those around it, say what may stand in it. */
const endorsement: Shape = (value, run) => {
  const document = isObject(value) ? value : {};
  withContextsOf(document, run, () => nestedEndorsement.shape?.(value, run));
};

/** A compact JWS, as text; what it says is checked when it is verified. */
const compactJws: Shape = (value, run) => {
  const isCompact =
    typeof value === 'string' && /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.test(value);
  if (!isCompact) report(run, 'schema.wrong-value', 'This is not a compact JWS.');
};

export const endorsements = { endorsement: many(endorsement), endorsementJwt: many(compactJws) };

const profileMembers = {
  name: languageText,
  url,
  phone: text,
  description: languageText,
  ...endorsements,
  image,
  email: text,
  address,
  otherIdentifier: many(identifierEntry),
  official: text,
  parentOrg: nestedProfile,
  familyName: text,
  givenName: text,
  additionalName: text,
  patronymicName: text,
  honorificPrefix: text,
  honorificSuffix: text,
  familyNamePrefix: text,
  dateOfBirth: date,
};

const profile = object({ type: ['Profile'], required: { id: url }, optional: profileMembers });

export const profileReference = either(url, profile);

const alignment = object({
  type: ['Alignment'],
  required: { targetName: filledText, targetUrl: url },
  optional: {
    targetType: oneOf(alignmentTargetTypes, extendable),
    targetFramework: text,
    targetCode: text,
    targetDescription: text,
  },
});

const rubricCriterionLevel = object({
  type: ['RubricCriterionLevel'],
  required: { id: url, name: filledText },
  optional: { level: text, points: text, description: text, alignment: many(alignment) },
});

const resultDescription = object({
  type: ['ResultDescription'],
  required: { id: url, name: filledText, resultType: oneOf(resultTypes, extendable) },
  optional: {
    allowedValue: many(text),
    valueMin: text,
    valueMax: text,
    requiredValue: text,
    requiredLevel: url,
    rubricCriterionLevel: many(rubricCriterionLevel),
    alignment: many(alignment),
  },
});

const result = object({
  type: ['Result'],
  optional: {
    resultDescription: url,
    value: text,
    achievedLevel: url,
    status: oneOf(resultStatuses),
    alignment: many(alignment),
  },
});

const related = object({
  type: ['Related'],
  besideType: ['Achievement'],
  required: { id: url },
  // What is more than inLanguage and version: a translation carried inside the badge (see translations.ts).
  optional: {
    inLanguage: filledText,
    version: text,
    name: text,
    description: text,
    narrative: text,
    alignment: many(alignment),
  },
});

const criteria = object({
  optional: { id: url, narrative: languageText, type: many(oneOf(['Criteria'])) },
});

export const achievement = object({
  type: ['Achievement'],
  required: { id: url, name: languageText, description: languageText, criteria },
  optional: {
    achievementType: oneOf(achievementTypes, extendable),
    alignment: many(alignment),
    creator: profileReference,
    creditsAvailable: positiveNumber,
    fieldOfStudy: text,
    specialization: text,
    humanCode: text,
    image,
    inLanguage: filledText,
    otherIdentifier: many(identifierEntry),
    related: many(related),
    resultDescription: many(resultDescription),
    tag: many(filledText),
    version: text,
    ...endorsements,
  },
});

export const identityObject = object({
  type: ['IdentityObject'],
  required: {
    hashed: flag,
    identityHash: filledText,
    identityType: oneOf(identifierTypes, extendable),
  },
  optional: { salt: text },
});

export const achievementSubject = object({
  type: ['AchievementSubject'],
  // A learner may be described as a profile too (1EdTech dc-bootcamp, ELM mapping).
  besideType: ['Profile'],
  required: { achievement },
  optional: {
    ...profileMembers,
    id: url,
    identifier: many(identityObject),
    image,
    activityStartDate: dateTimeStamp,
    activityEndDate: dateTimeStamp,
    creditsEarned: positiveNumber,
    licenseNumber: text,
    narrative: text,
    role: text,
    term: text,
    source: profileReference,
    result: many(result),
  },
  rule: (subject, run) => {
    // OB 3.0 §B says "id" or "identifier"; badges of the Digital Credentials Consortium have a name alone.
    if (subject.id === undefined && subject.identifier === undefined && subject.name === undefined) {
      report(
        run,
        'schema.missing-member',
        'The subject needs an "id" or an "identifier": whose credential is it?',
      );
    }
    checkResultReferences(subject.result, subject.achievement, run);
  },
});

export const evidence = object({
  type: ['Evidence'],
  optional: { id: url, name: text, narrative: text, description: text, genre: text, audience: text },
});

/** A result speaks of a description and a level of the same achievement (OB 3.0 §B Result). */
const checkResultReferences = (
  results: Parameters<Shape>[0] | undefined,
  ofAchievement: Parameters<Shape>[0] | undefined,
  run: Parameters<Shape>[1],
): void => {
  if (results === undefined || !isObject(ofAchievement)) return;
  const given = ofAchievement.resultDescription;
  const descriptions = (Array.isArray(given) ? given : [given]).filter(isObject);
  for (const entry of Array.isArray(results) ? results : [results]) {
    if (!isObject(entry) || entry.resultDescription === undefined) continue;
    const description = descriptions.find(({ id }) => id === entry.resultDescription);
    if (!description) {
      reportAt(run, 'result', {
        code: 'schema.wrong-value',
        message: 'A result names a result description that the achievement does not have.',
      });
    } else if (description.resultType === 'Status' && entry.status === undefined) {
      reportAt(run, 'result', {
        code: 'schema.missing-member',
        message: 'A result of type Status needs a "status".',
      });
    }
  }
};
