import { z } from 'zod';
import { listSkills } from '../../modules/skills/index.ts';
import { skillPageJson, toSkillJson } from '../json/skill.ts';
import { operation } from '../operation.ts';

export const skillOperations = [
  operation({
    id: 'findSkills',
    method: 'get',
    path: '/skills',
    tag: 'skills',
    scope: 'achievements:read',
    query: z.strictObject({
      search: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    result: skillPageJson,
    act: async (deps, { organisationId }, { query: { search, limit } }) => {
      const skills = await listSkills(deps, {
        organisationId,
        limit,
        ...(search !== undefined && { search }),
      });
      return { body: { items: skills.map(toSkillJson) } };
    },
  }),
];
