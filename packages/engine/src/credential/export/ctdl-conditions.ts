import type { JsonObject, JsonValue } from '../../ports.ts';
import { members } from '../write/members.ts';
import { writeAssessment, writeLearning } from './ctdl-offer.ts';
import { writeAlignment } from './ctdl-parts.ts';
import { achievementOf, type Definition, type ExportSource, languageOf, textMap } from './export-source.ts';

/** What has to be shown, what somebody needs before or beside it, and by what an award is renewed. */
export function writeConditions(source: ExportSource): JsonObject {
  const definition = 'credential' in source ? undefined : source;
  const { requirements = [], renewal } = definition ?? {};
  const language = languageOf(source);
  const ofKind = (kind: string) =>
    requirements
      .filter((each) => each.kind === kind)
      .map(({ text, url }) => condition({ 'ceterms:description': textMap(text, language) }, url));
  const prerequisites = requirements.length > 0 ? undefined : achievementOf(source).european?.prerequisites;
  return members({
    'ceterms:requires': [
      ...writeCriteria(source),
      ...ofKind('hard'),
      ...(prerequisites === undefined
        ? []
        : [
            condition({
              'ceterms:name': { en: 'Prerequisites' },
              'ceterms:description': textMap(prerequisites, language),
            }),
          ]),
    ],
    'ceterms:recommends': ofKind('soft'),
    'ceterms:corequisite': ofKind('concurrent'),
    'ceterms:renewal': renewal && [condition({ 'ceterms:description': textMap(renewal, language) })],
    'ceterms:renewalFrequency': definition?.validFor,
  });
}

/** What the holder can do, how that is learnt and assessed. Competencies of a credential stand in its condition. */
function writeCriteria(source: ExportSource): JsonObject[] {
  const { criteria, alignment = [], description } = achievementOf(source);
  const language = languageOf(source);
  if (criteria.narrative === undefined && criteria.id === undefined && alignment.length === 0) return [];
  return [
    condition({
      'ceterms:description': textMap(criteria.narrative ?? description, language),
      'ceterms:subjectWebpage': criteria.id?.startsWith('http') ? criteria.id : undefined,
      'ceterms:targetCompetency': alignment.map((each) => writeAlignment(each, language)),
      ...('credential' in source ? {} : writeWays(source)),
    }),
  ];
}

function writeWays(source: Definition): { [name: string]: JsonValue | undefined } {
  const assessment = writeAssessment(source);
  return {
    'ceterms:targetLearningOpportunity': [writeLearning(source)],
    'ceterms:targetAssessment': assessment && [assessment],
  };
}

function condition(
  said: { [name: string]: JsonValue | undefined },
  credential?: string | undefined,
): JsonObject {
  return members({
    '@type': 'ceterms:ConditionProfile',
    ...said,
    'ceterms:targetCredential': credential && [credential],
  });
}
