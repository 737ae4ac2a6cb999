import { z } from 'zod';
import { addOwnSkill } from '../../modules/catalog/index.ts';
import { findSkills, listSkills, saySkill } from '../../modules/skills/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { id } from '../json/schemas.ts';
import {
  fromSkillLabels,
  newSkillJson,
  skillChangeJson,
  skillJson,
  skillPageJson,
  toSkillJson,
} from '../json/skill.ts';
import { operation } from '../operation.ts';
import { say } from '../refusals.ts';

const one = z.strictObject({ skillId: id });

export const skillOperations = [
  operation({
    id: 'findSkills',
    method: 'get',
    path: '/skills',
    tag: 'skills',
    scope: 'achievements:read',
    query: z.strictObject({
      search: z.string().max(100).optional(),
      languages: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    result: skillPageJson,
    act: async (deps, { organisationId }, { query: { search, languages, limit } }) => {
      const skills = await listSkills(deps, {
        organisationId,
        limit,
        languages: (languages ?? '').split(',').filter((tag) => tag !== ''),
        ...(search !== undefined && { search }),
      });
      return { body: { items: skills.map(toSkillJson) } };
    },
  }),
  operation({
    id: 'getSkill',
    method: 'get',
    path: '/skills/{skillId}',
    tag: 'skills',
    scope: 'achievements:read',
    params: one,
    result: skillJson,
    act: async (deps, { organisationId }, { path }) => {
      const [skill] = await findSkills(deps, { organisationId, skillIds: [path.skillId] });
      if (!skill) throw new Refusal('not-found', say('api.not-found'));
      return { body: toSkillJson(skill) };
    },
  }),
  operation({
    id: 'addSkill',
    method: 'post',
    path: '/skills',
    tag: 'skills',
    scope: 'achievements:write',
    body: newSkillJson,
    status: 201,
    result: skillJson,
    act: async (deps, program, { body: { scaleId, ...skill } }) => {
      const { organisationId } = program;
      const added = await addOwnSkill(deps, program, { ...skill, organisationId, frameworkId: scaleId });
      return { body: toSkillJson(added), location: `/skills/${added.skillId}` };
    },
  }),
  operation({
    id: 'changeSkill',
    method: 'patch',
    path: '/skills/{skillId}',
    tag: 'skills',
    scope: 'achievements:write',
    params: one,
    body: skillChangeJson,
    result: skillJson,
    isRepeatable: true,
    act: async (deps, program, { path, body }) => {
      const { organisationId } = program;
      const change = () => fromSkillLabels(body);
      return { body: toSkillJson(await saySkill(deps, program, { ...path, organisationId, change })) };
    },
  }),
];
