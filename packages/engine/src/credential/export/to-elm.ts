import type { JsonObject, JsonValue } from '../../ports.ts';
import type { Achievement, AchievementCredential, Alignment, EuropeanElements, Profile } from '../model.ts';
import { plainText } from '../text.ts';
import { members } from '../write/members.ts';
import * as concepts from './elm-concepts.ts';
import { writeElmOffer } from './elm-offer.ts';
import { labelled, list, nextId, note, notes, texts, type Writer, writeOrganisation } from './elm-parts.ts';
import { type ExportSource, languageOf } from './export-source.ts';

/**
 * European Learning Model 3 as JSON-LD: of a definition a LearningAchievementSpecification, of an award an unsigned
 * EuropeanDigitalCredential for upload to the EDC issuer, which checks it by SHACL and seals it (standards.md §5.5).
 */
export function toElm(source: ExportSource): JsonObject {
  const writer: Writer = { language: languageOf(source), counts: new Map() };
  return 'credential' in source
    ? writeCredential(source, writer)
    : {
        '@context': 'http://data.europa.eu/snb/model/context/edc-ap',
        ...writeSpecification(source.achievement, source.issuer, writer),
        ...writeElmOffer(source, writer),
      };
}

function writeCredential(source: Extract<ExportSource, { credential: unknown }>, writer: Writer): JsonObject {
  const { credential, recipient = {} } = source;
  const { issuer, subject } = credential;
  const { achievement } = subject;
  const title = texts(achievement.name, writer);
  const issued = credential.awardedDate ?? credential.validFrom;
  const organisation = writeOrganisation(issuer, writer);
  const awardedBy = {
    id: nextId('awardingProcess', writer),
    type: 'AwardingProcess',
    awardingBody: [organisation],
    awardingDate: issued,
  };
  const mainLanguage = concepts.language(writer.language);
  return members({
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id: credential.id,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialSchema: [{ id: profileFor(achievement), type: 'ShaclValidator2017' }],
    credentialProfiles: [concepts.genericProfile],
    issuer: organisation,
    issuanceDate: credential.validFrom,
    issued,
    validFrom: credential.validFrom,
    expirationDate: credential.validUntil,
    validUntil: credential.validUntil,
    credentialSubject: members({
      id: subject.id ?? nextId('person', writer),
      type: 'Person',
      fullName: recipient.fullName && texts(recipient.fullName, writer),
      givenName: recipient.givenName && texts(recipient.givenName, writer),
      familyName: recipient.familyName && texts(recipient.familyName, writer),
      hasClaim: [
        members({
          id: nextId('learningAchievement', writer),
          type: 'LearningAchievement',
          title,
          description: texts(achievement.description, writer),
          awardedBy,
          provenBy: [writeAssessment(credential, awardedBy, writer)],
          specifiedBy: writeSpecification(achievement, issuer, writer),
        }),
      ],
    }),
    displayParameter: members({
      id: nextId('displayParameter', writer),
      type: 'DisplayParameter',
      title,
      description: texts(achievement.description, writer),
      primaryLanguage: mainLanguage,
      language: mainLanguage && [mainLanguage],
    }),
  });
}

/** The full profile wants every concept from a controlled vocabulary; a supervised form has no public code. */
function profileFor({ european = {} }: Achievement): string {
  const { supervisionType, assessmentType } = european;
  const isUncoded =
    (supervisionType !== undefined && concepts.supervision(european) === undefined) ||
    (assessmentType !== undefined && concepts.assessment(assessmentType) === undefined);
  return `http://data.europa.eu/snb/model/ap/edc-generic-${isUncoded ? 'no-cv' : 'full'}`;
}

function writeAssessment(
  credential: AchievementCredential,
  awardedBy: JsonObject,
  writer: Writer,
): JsonObject {
  const { achievement, result } = credential.subject;
  const european = achievement.european ?? {};
  const grade = result?.find(({ value, status }) => value !== undefined || status !== undefined);
  const described = achievement.resultDescription?.find(({ id }) => id === grade?.resultDescription);
  const title = texts(described?.name ?? achievement.name, writer);
  return members({
    id: nextId('learningAssessment', writer),
    type: 'LearningAssessment',
    title,
    awardedBy,
    grade: note(grade?.value ?? grade?.status, writer),
    idVerification:
      concepts.supervision(european) ?? labelled(european.supervisionType, 'supervision-verification'),
    specifiedBy: members({
      id: nextId('learningAssessmentSpec', writer),
      type: 'LearningAssessmentSpecification',
      title,
      dcType: list(
        concepts.assessment(european.assessmentType) ?? labelled(european.assessmentType, 'assessment'),
      ),
      gradingScheme: described && {
        id: nextId('gradingScheme', writer),
        type: 'GradingScheme',
        title: texts(described.name, writer),
      },
    }),
  });
}

function writeSpecification(achievement: Achievement, issuer: Profile, writer: Writer): JsonObject {
  const european = achievement.european ?? {};
  const { ects, workloadHours, eqfLevel } = european;
  const isQualification = eqfLevel !== undefined || european.nqf !== undefined;
  return members({
    id: achievement.id,
    type: isQualification ? 'Qualification' : 'LearningAchievementSpecification',
    title: texts(achievement.name, writer),
    description: texts(achievement.description, writer),
    dcType: achievement.achievementType === 'MicroCredential' ? [concepts.shortLearningProgramme] : undefined,
    additionalNote: notes(
      [achievement.criteria.narrative, european.stackability, european.furtherInformation],
      writer,
    ),
    entryRequirement: note(european.prerequisites, writer),
    language: list(concepts.language(writer.language)),
    mode: list(concepts.mode(european.participationType)),
    volumeOfLearning: workloadHours === undefined ? undefined : `PT${workloadHours}H`,
    creditPoint: writeCredits(ects ?? achievement.creditsAvailable, { isEcts: ects !== undefined, writer }),
    eqfLevel: eqfLevel === undefined ? undefined : concepts.eqfLevel(eqfLevel),
    nqfLevel: writeNationalLevel(european),
    learningOutcome: (achievement.alignment ?? []).map((alignment) => writeOutcome(alignment, writer)),
    hasAccreditation: writeAccreditation(european, { issuer, writer }),
  });
}

/** A learning outcome is a skill of ESCO when the alignment points there, else any other related skill. */
function writeOutcome(alignment: Alignment, writer: Writer): JsonObject {
  const isEsco = alignment.targetUrl.startsWith('http://data.europa.eu/esco/skill/');
  const scheme = isEsco
    ? 'http://data.europa.eu/esco/concept-scheme/skills'
    : `urn:epass:conceptScheme:${encodeURIComponent(plainText(alignment.targetFramework ?? 'skills', writer.language))}`;
  const skill = {
    ...concepts.concept(alignment.targetUrl, scheme),
    prefLabel: texts(alignment.targetName, writer),
  };
  return members({
    id: nextId('learningOutcome', writer),
    type: 'LearningOutcome',
    title: texts(alignment.targetName, writer),
    relatedESCOSkill: isEsco ? [skill] : undefined,
    relatedSkill: isEsco ? undefined : [skill],
    additionalNote: notes([alignment.targetDescription], writer),
  });
}

function writeCredits(
  points: number | undefined,
  options: { isEcts: boolean; writer: Writer },
): JsonValue | undefined {
  if (points === undefined || !options.isEcts) return undefined;
  const id = nextId('creditPoint', options.writer);
  return [{ id, type: 'CreditPoint', framework: concepts.ectsFramework, point: String(points) }];
}

function writeNationalLevel({ nqf }: EuropeanElements): JsonValue | undefined {
  if (!nqf) return undefined;
  const id = nqf.url ?? `urn:epass:nqf:${encodeURIComponent(nqf.framework)}:${encodeURIComponent(nqf.level)}`;
  return [concepts.concept(id, 'http://data.europa.eu/snb/qdr/25831c2', `${nqf.framework} ${nqf.level}`)];
}

function writeAccreditation(
  { qualityAssurance }: EuropeanElements,
  { issuer, writer }: { issuer: Profile; writer: Writer },
): JsonValue | undefined {
  if (!qualityAssurance) return undefined;
  return [
    members({
      id: nextId('accreditation', writer),
      type: 'Accreditation',
      title: texts(qualityAssurance.name, writer),
      organisation: [{ id: issuer.id, type: 'Organisation' }],
      homepage: [
        { id: nextId('webResource', writer), type: 'WebResource', contentURL: qualityAssurance.url },
      ],
      identifier: qualityAssurance.code && [
        { id: nextId('identifier', writer), type: 'Identifier', notation: qualityAssurance.code },
      ],
    }),
  ];
}
