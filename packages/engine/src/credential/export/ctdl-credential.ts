import type { JsonObject, JsonValue } from '../../ports.ts';
import { members } from '../write/members.ts';
import { ctdlConcept } from './ctdl-concepts.ts';
import { writeConditions } from './ctdl-conditions.ts';
import { writeLeastCosts } from './ctdl-costs.ts';
import { writeAims, writeDelivery, writeDurations } from './ctdl-offer.ts';
import { writeAgent, writeJurisdiction } from './ctdl-parts.ts';
import {
  achievementOf,
  type Definition,
  type ExportSource,
  issuerOf,
  languageOf,
  textMap,
} from './export-source.ts';

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

/** What is offered, as a ceterms:Credential of its class; its issuer stands in it once, in `ownedBy`. */
export function writeCredential(source: ExportSource): JsonObject {
  const achievement = achievementOf(source);
  const issuer = issuerOf(source);
  const language = languageOf(source);
  const definition = 'credential' in source ? undefined : source;
  const { creator } = achievement;
  const owner = creator && creator.id !== issuer.id ? creator : issuer;
  const { european = {}, humanCode, version } = achievement;
  return members({
    '@id': achievement.id,
    '@type': classes.get(achievement.achievementType ?? '') ?? 'ceterms:OpenBadge',
    'ceterms:ctid': ctidOf(source),
    'ceterms:name': textMap(achievement.name, language),
    'ceterms:description': textMap(achievement.description, language),
    'ceterms:subjectWebpage': achievement.id.startsWith('http') ? achievement.id : issuer.url,
    'ceterms:image': achievement.image?.id,
    'ceterms:credentialStatusType': ctdlConcept(
      'credentialStatus',
      definition?.state === 'ended' ? 'Deprecated' : 'Active',
    ),
    'ceterms:inLanguage': [language],
    'ceterms:keyword': achievement.tag && { [language]: achievement.tag },
    'ceterms:credentialId': humanCode,
    'ceterms:versionIdentifier': version && [identifier('Edition', version)],
    'ceterms:ownedBy': [writeAgent(owner, { language, facts: definition ?? {} })],
    'ceterms:offeredBy': owner.id === issuer.id ? [issuer.id] : [writeAgent(issuer, { language })],
    'ceterms:audienceLevelType': writeLevels(european.eqfLevel),
    'ceterms:estimatedDuration': writeDurations(definition ?? { achievement, issuer }),
    ...writeDelivery(european),
    ...(definition && writeOffer(definition)),
    ...writeConditions(source),
    'ceterms:jurisdiction': writeJurisdiction(issuer),
  });
}

/** What only a definition says: since when, which editions there are, whom it is for, who assures its quality. */
function writeOffer(definition: Definition): JsonObject {
  const { publishedAt, editions = {}, quality = [], qualityProcess, pace, achievement } = definition;
  const language = languageOf(definition);
  const named = new Set<string>();
  const by = (kind: string) =>
    quality
      .filter((each) => each.kind === kind)
      .map(({ by }): JsonValue => {
        // Described once; where it assures in two ways, the second time by its id.
        if (by.id !== undefined && named.has(by.id)) return by.id;
        if (by.id !== undefined) named.add(by.id);
        return members({
          '@id': by.id,
          '@type': 'ceterms:QACredentialOrganization',
          'ceterms:name': by.name && textMap(by.name, language),
          'ceterms:subjectWebpage': by.url,
        });
      });
  return members({
    'ceterms:dateEffective': publishedAt?.slice(0, 10),
    'ceterms:latestVersion': editions.latest,
    'ceterms:previousVersion': editions.previous,
    'ceterms:nextVersion': editions.next,
    'ceterms:availableOnlineAt':
      achievement.european?.participationType === 'online' ? [achievement.id] : undefined,
    'ceterms:audienceType': writeAudience(pace),
    'ceterms:estimatedCost': writeLeastCosts(definition),
    'ceterms:accreditedBy': by('accredited'),
    'ceterms:approvedBy': by('approved'),
    'ceterms:recognizedBy': by('recognized'),
    'ceterms:processStandards': qualityProcess?.url,
    'ceterms:processStandardsDescription': qualityProcess && textMap(qualityProcess.text, language),
    ...writeAims(definition),
  });
}

function writeAudience(pace: Definition['pace']): JsonValue | undefined {
  if (pace === undefined || pace === 'own-pace') return undefined;
  const [concept, name] = pace === 'full-time' ? ['FullTime', 'Full-Time'] : ['PartTime', 'Part-Time'];
  return [
    {
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:framework': 'https://credreg.net/ctdl/terms/Audience',
      'ceterms:frameworkName': { en: 'Audience' },
      'ceterms:targetNode': `audience:${concept}`,
      'ceterms:targetNodeName': { en: name },
    },
  ];
}

/** The cycles of the Bologna process, which EQF levels 6 to 8 are (QF-EHEA). */
const cycles = new Map([
  [6, 'BachelorsDegreeLevel'],
  [7, 'MastersDegreeLevel'],
  [8, 'DoctoralDegreeLevel'],
]);

function writeLevels(eqfLevel: number | undefined): JsonValue | undefined {
  if (eqfLevel === undefined) return undefined;
  const cycle = cycles.get(eqfLevel);
  return [
    ...(cycle === undefined ? [] : [ctdlConcept('audienceLevel', cycle)]),
    {
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:framework': 'http://data.europa.eu/snb/eqf/25831c2',
      'ceterms:frameworkName': { en: 'European Qualifications Framework' },
      'ceterms:targetNode': `http://data.europa.eu/snb/eqf/${eqfLevel}`,
      'ceterms:targetNodeName': { en: `EQF level ${eqfLevel}` },
    },
  ];
}

function identifier(type: string, code: string): JsonObject {
  return {
    '@type': 'ceterms:IdentifierValue',
    'ceterms:identifierTypeName': { en: type },
    'ceterms:identifierValueCode': code,
  };
}

function ctidOf(source: ExportSource): string | undefined {
  const own = achievementOf(source).otherIdentifier?.find(({ identifier }) =>
    /^ce-[0-9a-f-]{36}$/.test(identifier),
  );
  return own?.identifier ?? ('credential' in source ? undefined : source.ctids?.achievement);
}
