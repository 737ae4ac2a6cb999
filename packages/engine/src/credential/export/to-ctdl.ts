import type { JsonObject, JsonValue } from '../../ports.ts';
import type { Achievement, Alignment, Profile } from '../model.ts';
import { members } from '../write/members.ts';
import { writeAims, writeDurations } from './ctdl-offer.ts';
import { achievementOf, type ExportSource, issuerOf, languageOf, textMap } from './export-source.ts';

/**
 * Credential Engine's CTDL as JSON-LD: of a definition the credential that is offered, of an award the
 * ceterms:CredentialingAction by which somebody got it (CTDL describes offers; an action is how it names an award).
 */
export function toCtdl(source: ExportSource): JsonObject {
  const definition = writeDefinition(achievementOf(source), issuerOf(source), languageOf(source));
  const context = { '@context': 'https://credreg.net/ctdl/schema/context/json' };
  if (!('credential' in source)) {
    const { publishedAt } = source;
    return {
      ...context,
      ...definition,
      ...members({
        'ceterms:dateEffective': publishedAt && day(publishedAt),
        'ceterms:estimatedDuration': writeDurations(source),
        ...writeAims(source, languageOf(source)),
      }),
    };
  }
  const { credential } = source;
  return {
    ...context,
    ...members({
      '@id': credential.id,
      '@type': 'ceterms:CredentialingAction',
      'ceterms:name': definition['ceterms:name'],
      'ceterms:actingAgent': [writeAgent(credential.issuer, languageOf(source))],
      'ceterms:participant': credential.subject.id === undefined ? undefined : [credential.subject.id],
      'ceterms:startDate': day(credential.awardedDate ?? credential.validFrom),
      'ceterms:endDate': credential.validUntil && day(credential.validUntil),
      'ceterms:resultingAward': [definition],
    }),
  };
}

const classes = new Map([
  ['MicroCredential', 'ceterms:MicroCredential'],
  ['Badge', 'ceterms:Badge'],
  ['Achievement', 'ceterms:OpenBadge'],
  ['ApprenticeshipCertificate', 'ceterms:ApprenticeshipCertificate'],
  ['AssociateDegree', 'ceterms:AssociateDegree'],
  ['BachelorDegree', 'ceterms:BachelorDegree'],
  ['Certificate', 'ceterms:Certificate'],
  ['CertificateOfCompletion', 'ceterms:CertificateOfCompletion'],
  ['Certification', 'ceterms:Certification'],
  ['Degree', 'ceterms:Degree'],
  ['Diploma', 'ceterms:Diploma'],
  ['DoctoralDegree', 'ceterms:DoctoralDegree'],
  ['GeneralEducationDevelopment', 'ceterms:GeneralEducationDevelopment'],
  ['JourneymanCertificate', 'ceterms:JourneymanCertificate'],
  ['License', 'ceterms:License'],
  ['MasterCertificate', 'ceterms:MasterCertificate'],
  ['MasterDegree', 'ceterms:MasterDegree'],
  ['ProfessionalDoctorate', 'ceterms:ProfessionalDoctorate'],
  ['QualityAssuranceCredential', 'ceterms:QualityAssuranceCredential'],
  ['ResearchDoctorate', 'ceterms:ResearchDoctorate'],
  ['SecondarySchoolDiploma', 'ceterms:SecondarySchoolDiploma'],
]);

function writeDefinition(achievement: Achievement, issuer: Profile, language: string): JsonObject {
  const { criteria, european = {} } = achievement;
  const { workloadHours, eqfLevel } = european;
  const credits = european.ects ?? achievement.creditsAvailable;
  return members({
    '@id': achievement.id,
    '@type': classes.get(achievement.achievementType ?? '') ?? 'ceterms:OpenBadge',
    'ceterms:ctid': achievement.otherIdentifier?.find(({ identifier }) =>
      /^ce-[0-9a-f-]{36}$/.test(identifier),
    )?.identifier,
    'ceterms:name': textMap(achievement.name, language),
    'ceterms:description': textMap(achievement.description, language),
    'ceterms:subjectWebpage': achievement.id.startsWith('http') ? achievement.id : issuer.url,
    'ceterms:image': achievement.image?.id,
    'ceterms:inLanguage': [language],
    'ceterms:keyword': achievement.tag && { [language]: achievement.tag },
    'ceterms:codedNotation': achievement.humanCode,
    'ceterms:versionCode': achievement.version,
    'ceterms:ownedBy': [writeAgent(achievement.creator ?? issuer, language)],
    'ceterms:offeredBy': [writeAgent(issuer, language)],
    'ceterms:creditValue':
      credits === undefined
        ? undefined
        : [
            members({
              '@type': 'ceterms:ValueProfile',
              'schema:value': credits,
              'schema:description': european.ects === undefined ? undefined : { en: 'ECTS' },
            }),
          ],
    'ceterms:estimatedDuration':
      workloadHours === undefined
        ? undefined
        : [{ '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': `PT${workloadHours}H` }],
    'ceterms:audienceLevelType':
      eqfLevel === undefined
        ? undefined
        : [
            {
              '@type': 'ceterms:CredentialAlignmentObject',
              'ceterms:framework': 'http://data.europa.eu/snb/eqf/25831c2',
              'ceterms:targetNode': `http://data.europa.eu/snb/eqf/${eqfLevel}`,
              'ceterms:targetNodeName': { en: `EQF level ${eqfLevel}` },
            },
          ],
    'ceterms:assesses': (achievement.alignment ?? []).map((alignment) => writeAlignment(alignment, language)),
    'ceterms:requires': writeRequirements({ criteria, prerequisites: european.prerequisites }, language),
    'ceterms:jurisdiction': writeJurisdiction(issuer),
  });
}

function writeRequirements(
  given: { criteria: Achievement['criteria']; prerequisites: string | undefined },
  language: string,
): JsonValue | undefined {
  const { criteria, prerequisites } = given;
  const profiles = [
    criteria.narrative !== undefined || criteria.id !== undefined
      ? members({
          '@type': 'ceterms:ConditionProfile',
          'ceterms:description': criteria.narrative && textMap(criteria.narrative, language),
          'ceterms:subjectWebpage': criteria.id,
        })
      : undefined,
    prerequisites === undefined
      ? undefined
      : {
          '@type': 'ceterms:ConditionProfile',
          'ceterms:name': { en: 'Prerequisites' },
          'ceterms:description': textMap(prerequisites, language),
        },
  ];
  return profiles.filter((profile) => profile !== undefined);
}

function writeAgent(profile: Profile, language: string): JsonObject {
  return members({
    '@id': profile.id,
    '@type': 'ceterms:CredentialOrganization',
    'ceterms:name': profile.name && textMap(profile.name, language),
    'ceterms:description': profile.description && textMap(profile.description, language),
    'ceterms:subjectWebpage': profile.url,
    'ceterms:email': profile.email && [profile.email],
  });
}

function writeAlignment(alignment: Alignment, language: string): JsonObject {
  return members({
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:targetNode': alignment.targetUrl,
    'ceterms:targetNodeName': textMap(alignment.targetName, language),
    'ceterms:targetNodeDescription':
      alignment.targetDescription && textMap(alignment.targetDescription, language),
    'ceterms:frameworkName': alignment.targetFramework && textMap(alignment.targetFramework, language),
    'ceterms:codedNotation': alignment.targetCode,
  });
}

function writeJurisdiction({ address }: Profile): JsonValue | undefined {
  const name = address?.country ?? address?.countryCode;
  if (name === undefined) return undefined;
  return [
    {
      '@type': 'ceterms:JurisdictionProfile',
      'ceterms:mainJurisdiction': { '@type': 'ceterms:Place', 'ceterms:name': { en: name } },
    },
  ];
}

function day(instant: string): string {
  return instant.slice(0, 10);
}
