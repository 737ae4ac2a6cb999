import type { JsonObject } from '../../ports.ts';
import { members } from '../write/members.ts';
import * as concepts from './elm-concepts.ts';
import { list, nextId, texts, type Writer, writeOrganisation } from './elm-parts.ts';
import { writeOpportunity } from './elm-run.ts';
import type { Definition } from './export-source.ts';

/** What ELM says of an offer beside its specification: who awards it, how it is assessed, its field, its page. */
export function writeElmOffer(source: Definition, writer: Writer): JsonObject {
  const { achievement, issuer, fields = [], weeks = {}, runs = [], classifications = [] } = source;
  const longest = weeks.most ?? weeks.typical;
  return members({
    homepage: achievement.id.startsWith('http')
      ? [{ id: nextId('webResource', writer), type: 'WebResource', contentURL: achievement.id }]
      : undefined,
    thematicArea: fields.map(({ code, name }) => ({
      ...concepts.concept(
        `http://data.europa.eu/snb/isced-f/${code}`,
        'http://data.europa.eu/snb/isced-f/25831c2',
      ),
      prefLabel: texts(name, writer),
    })),
    educationSubject: classifications
      .filter(({ about }) => about === 'subject')
      .map(({ code, name, scheme, url }) => {
        const inScheme = `urn:epass:conceptScheme:${encodeURIComponent(scheme)}`;
        const id = url ?? `urn:epass:concept:${encodeURIComponent(`${scheme} ${code}`)}`;
        return { ...concepts.concept(id, inScheme), prefLabel: texts(name, writer), notation: code };
      }),
    maximumDuration: longest === undefined ? undefined : `P${Math.max(1, Math.round(longest * 7))}D`,
    dateModified: source.publishedAt,
    provenBy: list(writeAssessment(source, writer)),
    awardingOpportunity: [
      {
        id: nextId('awardingOpportunity', writer),
        type: 'AwardingOpportunity',
        awardingBody: [writeOrganisation(issuer, writer)],
      },
    ],
    '@reverse':
      runs.length === 0
        ? undefined
        : { learningAchievementSpecification: runs.map((run) => writeOpportunity(run, source, writer)) },
  });
}

function writeAssessment({ achievement }: Definition, writer: Writer): JsonObject | undefined {
  const type = concepts.assessment(achievement.european?.assessmentType);
  if (type === undefined) return undefined;
  return {
    id: nextId('learningAssessmentSpec', writer),
    type: 'LearningAssessmentSpecification',
    title: texts(achievement.name, writer),
    dcType: [type],
  };
}
