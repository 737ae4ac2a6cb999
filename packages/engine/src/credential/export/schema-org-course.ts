import type { JsonObject } from '../../ports.ts';
import { plainText } from '../text.ts';
import { members } from '../write/members.ts';
import { type Definition, languageOf } from './export-source.ts';
import { writeCompetency, writeOrganisation } from './schema-org-parts.ts';
import { writeRuns } from './schema-org-run.ts';

/** The course by which somebody gets the credential: what search engines show of it, with its runs and prices. */
export function writeCourse(source: Definition): JsonObject {
  const { achievement, issuer, fields = [], classifications = [], rating } = source;
  const language = languageOf(source);
  const { workloadHours, eqfLevel, prerequisites, ects } = achievement.european ?? {};
  return members({
    '@type': 'Course',
    '@id': `${achievement.id}#learning`,
    url: achievement.id.startsWith('http') ? achievement.id : undefined,
    name: plainText(achievement.name, language),
    description: plainText(achievement.description, language),
    inLanguage: language,
    provider: writeOrganisation(issuer, language),
    timeRequired: workloadHours === undefined ? undefined : `PT${workloadHours}H`,
    numberOfCredits:
      ects === undefined ? undefined : { '@type': 'StructuredValue', name: 'ECTS', value: ects },
    educationalLevel: eqfLevel === undefined ? undefined : `EQF level ${eqfLevel}`,
    coursePrerequisites: prerequisites,
    about: [
      ...fields.map(({ name }) => plainText(name, language)),
      ...classifications.map(({ name, code, scheme, url }) =>
        members({
          ...{ '@type': 'DefinedTerm', name: plainText(name, language), termCode: code, url },
          inDefinedTermSet: scheme,
        }),
      ),
    ],
    teaches: (achievement.alignment ?? []).map((each) => writeCompetency(each, language)),
    aggregateRating: rating && {
      '@type': 'AggregateRating',
      ratingValue: Math.round(rating.average * 10) / 10,
      ratingCount: rating.count,
      ...{ bestRating: 5, worstRating: 1 },
    },
    ...writeRuns(source),
  });
}
