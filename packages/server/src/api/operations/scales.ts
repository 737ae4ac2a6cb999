import { z } from 'zod';
import { addScale, getScale, listFrameworks, sayScale } from '../../modules/skills/index.ts';
import { id } from '../json/schemas.ts';
import {
  fromScaleLabels,
  newScaleJson,
  scaleChangeJson,
  scaleJson,
  scalePageJson,
  toScaleJson,
} from '../json/skill.ts';
import { operation } from '../operation.ts';

const one = z.strictObject({ scaleId: id });

export const scaleOperations = [
  operation({
    id: 'listScales',
    method: 'get',
    path: '/scales',
    tag: 'skills',
    scope: 'achievements:read',
    result: scalePageJson,
    act: async (deps, { organisationId }) => {
      const scales = await listFrameworks(deps, { organisationId });
      return { body: { items: scales.map(toScaleJson) } };
    },
  }),
  operation({
    id: 'getScale',
    method: 'get',
    path: '/scales/{scaleId}',
    tag: 'skills',
    scope: 'achievements:read',
    params: one,
    result: scaleJson,
    act: async (deps, { organisationId }, { path: { scaleId } }) => ({
      body: toScaleJson(await getScale(deps, { organisationId, frameworkId: scaleId })),
    }),
  }),
  operation({
    id: 'addScale',
    method: 'post',
    path: '/scales',
    tag: 'skills',
    scope: 'achievements:write',
    body: newScaleJson,
    status: 201,
    result: scaleJson,
    act: async (deps, program, { body }) => {
      const scale = await addScale(deps, program, { ...body, organisationId: program.organisationId });
      return { body: toScaleJson(scale), location: `/scales/${scale.frameworkId}` };
    },
  }),
  operation({
    id: 'changeScale',
    method: 'patch',
    path: '/scales/{scaleId}',
    tag: 'skills',
    scope: 'achievements:write',
    params: one,
    body: scaleChangeJson,
    result: scaleJson,
    isRepeatable: true,
    act: async (deps, program, { path: { scaleId }, body }) => {
      const change = () => fromScaleLabels(body);
      const command = { organisationId: program.organisationId, frameworkId: scaleId, change };
      return { body: toScaleJson(await sayScale(deps, program, command)) };
    },
  }),
];
