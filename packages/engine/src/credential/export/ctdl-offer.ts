import type { JsonObject, JsonValue } from '../../ports.ts';
import type { EuropeanElements } from '../model.ts';
import { members } from '../write/members.ts';
import { ctdlConcept } from './ctdl-concepts.ts';
import { writeAlignment, writeNamed } from './ctdl-parts.ts';
import { writeOffering } from './ctdl-run.ts';
import { type Definition, languageOf, textMap } from './export-source.ts';

/** Hours of work, and weeks from the beginning to the end: each a profile of its own. */
export function writeDurations({ achievement, weeks = {} }: Definition): JsonValue | undefined {
  const hours = achievement.european?.workloadHours;
  const profiles = [
    hours === undefined ? {} : { 'ceterms:exactDuration': `PT${hours}H` },
    members({
      'ceterms:minimumDuration': weeks.least && days(weeks.least),
      'ceterms:exactDuration': weeks.typical && days(weeks.typical),
      'ceterms:maximumDuration': weeks.most && days(weeks.most),
    }),
  ].filter((profile) => Object.keys(profile).length > 0);
  return profiles.map((profile) => ({ '@type': 'ceterms:DurationProfile', ...profile }));
}

/** For which occupations, industries and fields it is. Programmes of study are those of ISCED-F and CIP; other subjects are keywords of a kind. */
export function writeAims(source: Definition): JsonObject {
  const { occupations = [], industries = [], fields = [], classifications = [], achievement } = source;
  const language = languageOf(source);
  const placed = (isMeant: (place: (typeof classifications)[number]) => boolean) =>
    classifications
      .filter(isMeant)
      .map(({ name, code, scheme, url }) => writeNamed(name, { language, code, url, framework: scheme }));
  const isProgramme = ({ scheme }: { scheme: string }) => scheme.startsWith('CIP ');
  return members({
    'ceterms:occupationType': occupations.map(({ name, url }) => writeNamed(name, { language, url })),
    'ceterms:industryType': [
      ...industries.map(({ code, name }) => writeNamed(name, { language, code, framework: 'NACE Rev. 2' })),
      ...placed(({ about }) => about === 'industry'),
    ],
    'ceterms:instructionalProgramType': [
      ...fields.map(({ code, name }) => writeNamed(name, { language, code, framework: 'ISCED-F 2013' })),
      ...placed(isProgramme),
    ],
    'ceterms:subject': [
      ...(achievement.fieldOfStudy ? [writeNamed(achievement.fieldOfStudy, { language })] : []),
      ...placed((place) => place.about === 'subject' && !isProgramme(place)),
    ],
  });
}

const deliveries: { [value in NonNullable<EuropeanElements['participationType']>]: string | undefined } = {
  online: 'OnlineOnly',
  'onsite or blended': 'BlendedDelivery',
  volunteering: 'InPerson',
  'work experience': 'InPerson',
  'personalized learning activities': undefined,
};

/** Where one learns and is assessed. */
export function writeDelivery({ participationType, supervisionType }: EuropeanElements): JsonObject {
  const learning = participationType && deliveries[participationType];
  const assessment =
    supervisionType === undefined || supervisionType === 'supervised with no identity verification'
      ? undefined
      : supervisionType === 'onsite with identity verification'
        ? 'InPerson'
        : 'OnlineOnly';
  return members({
    'ceterms:learningDeliveryType': learning && [ctdlConcept('delivery', learning)],
    'ceterms:assessmentDeliveryType': assessment && [ctdlConcept('delivery', assessment)],
  });
}

/** What one goes through before the credential is given: with its credits, how one learns, and how long it takes. */
export function writeLearning(source: Definition): JsonObject {
  const { achievement, issuer, pedagogy, pace } = source;
  const language = languageOf(source);
  const { european = {} } = achievement;
  const { 'ceterms:learningDeliveryType': delivery } = writeDelivery(european);
  return members({
    '@id': `${achievement.id}#learning`,
    '@type': 'ceterms:LearningOpportunityProfile',
    'ceterms:name': textMap(achievement.name, language),
    'ceterms:description': textMap(achievement.description, language),
    'ceterms:subjectWebpage': achievement.id,
    'ceterms:lifeCycleStatusType': ctdlConcept('lifeCycle', source.state === 'ended' ? 'Ceased' : 'Active'),
    'ceterms:inLanguage': [language],
    'ceterms:offeredBy': [issuer.id],
    'ceterms:deliveryType': delivery,
    'ceterms:estimatedDuration': writeDurations(source),
    'ceterms:creditValue': writeCredits(source),
    'ceterms:learningMethodType':
      pace === 'own-pace' ? [ctdlConcept('learningMethod', 'SelfPaced')] : undefined,
    'ceterms:learningMethodDescription': pedagogy && textMap(pedagogy, language),
    'ceterms:teaches': (achievement.alignment ?? []).map((each) => writeAlignment(each, language)),
    'ceterms:hasOffering': (source.runs ?? []).map((run) => writeOffering(run, source)),
  });
}

const methods: { [value in NonNullable<EuropeanElements['assessmentType']>]: string | undefined } = {
  testing: 'Exam',
  'application of a skill': 'Performance',
  portfolio: 'Artifact',
  'recognition of prior learning': undefined,
};

/** By what it is judged that somebody can do what the credential says. */
export function writeAssessment(source: Definition): JsonObject | undefined {
  const { achievement, issuer } = source;
  const { assessmentType, supervisionType } = achievement.european ?? {};
  if (assessmentType === undefined) return undefined;
  const language = languageOf(source);
  const method = methods[assessmentType];
  const { 'ceterms:assessmentDeliveryType': delivery } = writeDelivery(achievement.european ?? {});
  return members({
    '@id': `${achievement.id}#assessment`,
    '@type': 'ceterms:AssessmentProfile',
    'ceterms:name': textMap(achievement.name, language),
    'ceterms:description':
      achievement.criteria.narrative && textMap(achievement.criteria.narrative, language),
    'ceterms:subjectWebpage': achievement.id,
    'ceterms:lifeCycleStatusType': ctdlConcept('lifeCycle', source.state === 'ended' ? 'Ceased' : 'Active'),
    'ceterms:inLanguage': [language],
    'ceterms:offeredBy': [issuer.id],
    'ceterms:assessmentMethodType': method && [ctdlConcept('assessmentMethod', method)],
    'ceterms:assessmentMethodDescription': { en: assessmentType },
    'ceterms:deliveryType': delivery,
    'ceterms:isProctored': supervisionType && !supervisionType.startsWith('unsupervised'),
    'ceterms:assesses': (achievement.alignment ?? []).map((each) => writeAlignment(each, language)),
  });
}

function writeCredits(source: Definition): JsonValue {
  const { achievement, otherCredits = [] } = source;
  const { ects } = achievement.european ?? {};
  const language = languageOf(source);
  const points = ects ?? achievement.creditsAvailable;
  return [
    ...(points === undefined
      ? []
      : [value({ points, name: ects === undefined ? undefined : { en: 'ECTS' } })]),
    ...otherCredits.map(({ amount, unitName, unit }) =>
      value({ points: amount, name: textMap(unitName, language), unit }),
    ),
  ];
}

function value(given: {
  points: number;
  name: JsonObject | undefined;
  unit?: string | undefined;
}): JsonObject {
  return members({
    '@type': 'ceterms:ValueProfile',
    'schema:value': given.points,
    'ceterms:creditUnitType': given.unit && [ctdlConcept('creditUnit', given.unit)],
    'schema:description': given.name,
  });
}

/** A week has seven days; parts of one are rounded to days. */
function days(weeks: number): string {
  return `P${Math.max(1, Math.round(weeks * 7))}D`;
}
