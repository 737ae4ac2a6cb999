import type { JsonObject } from '../../ports.ts';
import type { Achievement, Profile, Text } from '../model.ts';
import { languagesOf, plainText } from '../text.ts';
import { members } from '../write/members.ts';
import { achievementOf, type Definition, type ExportSource, issuerOf, languageOf } from './export-source.ts';
import { writeCourse } from './schema-org-course.ts';
import { writeCompetency, writeOrganisation } from './schema-org-parts.ts';

/**
 * schema.org JSON-LD for search engines: of a definition an EducationalOccupationalCredential, of an award the Person
 * who has it. An award names its person only as far as `recipient` is given.
 */
export function toSchemaOrg(source: ExportSource): JsonObject {
  const credential = writeCredential(achievementOf(source), issuerOf(source), languageOf(source));
  const context = { '@context': 'https://schema.org' };
  if (!('credential' in source)) {
    const { publishedAt, validFor, licence } = source;
    return {
      ...context,
      ...credential,
      ...members({
        datePublished: publishedAt,
        validFor,
        license: licence?.url,
        creativeWorkStatus: source.state === 'ended' ? 'Ended' : undefined,
        '@reverse':
          source.state === 'ended' ? undefined : { educationalCredentialAwarded: [writeCourse(source)] },
      }),
    };
  }
  const { credential: award, recipient = {} } = source;
  return {
    ...context,
    ...members({
      '@type': 'Person',
      '@id': award.subject.id,
      name: recipient.fullName,
      givenName: recipient.givenName,
      familyName: recipient.familyName,
      hasCredential: members({
        ...credential,
        '@id': award.id,
        identifier: award.id,
        isBasedOn: achievementOf(source).id,
        dateCreated: award.awardedDate ?? award.validFrom,
        datePublished: award.validFrom,
        expires: award.validUntil,
      }),
    }),
  };
}

/** The course alone, as a document of its own, for pages whose readers look for a `Course`. */
export function toSchemaOrgCourse(source: Definition): JsonObject {
  return { '@context': 'https://schema.org', ...writeCourse(source) };
}

function writeCredential(achievement: Achievement, issuer: Profile, language: string): JsonObject {
  const { criteria, european = {} } = achievement;
  const { workloadHours, eqfLevel, qualityAssurance } = european;
  return members({
    '@type': 'EducationalOccupationalCredential',
    '@id': achievement.id,
    url: achievement.id.startsWith('http') ? achievement.id : undefined,
    name: plainText(achievement.name, language),
    description: plainText(achievement.description, language),
    inLanguage: language,
    image: achievement.image?.id,
    keywords: achievement.tag,
    version: achievement.version,
    credentialCategory: achievement.achievementType,
    recognizedBy: writeOrganisation(issuer, language),
    creator: achievement.creator && writeOrganisation(achievement.creator, language),
    educationalLevel:
      eqfLevel === undefined
        ? undefined
        : {
            '@type': 'DefinedTerm',
            '@id': `http://data.europa.eu/snb/eqf/${eqfLevel}`,
            name: `EQF level ${eqfLevel}`,
            inDefinedTermSet: 'http://data.europa.eu/snb/eqf/25831c2',
          },
    timeRequired: workloadHours === undefined ? undefined : `PT${workloadHours}H`,
    about: achievement.fieldOfStudy,
    abstract: criteria.narrative && plainText(criteria.narrative, language),
    publishingPrinciples: qualityAssurance?.url,
    competencyRequired: (achievement.alignment ?? []).map((each) => writeCompetency(each, language)),
    workTranslation: writeTranslations(achievement, language),
  });
}

/** schema.org has one language a text: what is said in others is a work of its own that says of which it is made. */
function writeTranslations(achievement: Achievement, main: string): JsonObject[] {
  const { name, description, criteria } = achievement;
  const skills = achievement.alignment ?? [];
  const others = new Set([name, description, criteria.narrative].flatMap(languagesOf));
  others.delete(main);
  return [...others].map((language) => {
    const said = (text: Text | undefined) =>
      languagesOf(text).includes(language) ? plainText(text ?? '', language) : undefined;
    return members({
      '@type': 'EducationalOccupationalCredential',
      inLanguage: language,
      name: said(name),
      description: said(description),
      abstract: said(criteria.narrative),
      competencyRequired: skills
        .filter(({ targetName }) => languagesOf(targetName).includes(language))
        .map((each) => writeCompetency(each, language)),
      translationOfWork: { '@id': achievement.id },
    });
  });
}
