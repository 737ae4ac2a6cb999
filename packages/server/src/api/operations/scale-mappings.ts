import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  compareLevels,
  getMapping,
  getPublicScale,
  listMappings,
  publishMapping,
  withdrawMapping,
} from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  askedLevelsJson,
  levelComparisonJson,
  mappingEndJson,
  newScaleMappingJson,
  scaleMappingJson,
  scaleMappingPageJson,
  toScaleMappingJson,
} from '../json/scale-mapping.ts';
import { id } from '../json/schemas.ts';
import { operation } from '../operation.ts';

const reading = { tag: 'skills', method: 'get', scope: 'achievements:read' } as const;
const writing = { tag: 'skills', method: 'post', scope: 'achievements:write' } as const;

/** How the levels of two scales compare: what the organisation publishes of it, and what follows from what is published. */
export const scaleMappingOperations = [
  operation({
    ...{ ...reading, id: 'listScaleMappings', path: '/scale-mappings' },
    query: z.strictObject({ scaleId: id.optional() }),
    result: scaleMappingPageJson,
    act: async (deps, { organisationId }, { query: { scaleId } }) => {
      if (scaleId !== undefined) await getPublicScale(deps, { scaleId });
      const found = await listMappings(deps, scaleId === undefined ? { organisationId } : { scaleId });
      return { body: { items: found.map(toScaleMappingJson) } };
    },
  }),
  operation({
    ...{ ...writing, id: 'publishScaleMapping', path: '/scale-mappings' },
    body: newScaleMappingJson,
    status: 201,
    result: scaleMappingJson,
    act: async (deps, program, { body }) => {
      const { organisationId } = program;
      const { mappingId } = await publishMapping(deps, program, { ...body, organisationId });
      const location = `/scale-mappings/${mappingId}`;
      return { ...(await answerOne(deps, program, mappingId)), location };
    },
  }),
  operation({
    ...{ ...reading, id: 'getScaleMapping', path: '/scale-mappings/{mappingId}' },
    params: z.strictObject({ mappingId: id }),
    result: scaleMappingJson,
    act: (deps, program, { path: { mappingId } }) => answerOne(deps, program, mappingId),
  }),
  operation({
    ...{ ...writing, id: 'withdrawScaleMapping', path: '/scale-mappings/{mappingId}/withdraw' },
    params: z.strictObject({ mappingId: id }),
    body: mappingEndJson,
    result: scaleMappingJson,
    act: async (deps, program, { path: { mappingId }, body: { reason } }) => {
      const { organisationId } = program;
      await withdrawMapping(deps, program, { organisationId, mappingId, reason });
      return answerOne(deps, program, mappingId);
    },
  }),
  operation({
    ...{ ...reading, id: 'compareLevels', method: 'post', path: '/level-comparisons' },
    body: askedLevelsJson,
    isRepeatable: true,
    result: levelComparisonJson,
    act: async (deps, _program, { body: { scaleId, level, withScaleId, withLevel } }) => {
      for (const asked of [scaleId, withScaleId]) await getPublicScale(deps, { scaleId: asked });
      const other = { scaleId: withScaleId, level: withLevel };
      const { order, by } = await compareLevels(deps, { scaleId, level }, other);
      return { body: { order, mappingIds: by.map(({ mappingId }) => mappingId) } };
    },
  }),
];

async function answerOne(deps: Deps, { organisationId }: Program, mappingId: string) {
  return { body: toScaleMappingJson(await getMapping(deps, { organisationId, mappingId })) };
}
