import { z } from 'zod';
import type { Skill } from '../../modules/skills/index.ts';
import { id, named, pageOf } from './schemas.ts';

const levelJson = named('Level', z.strictObject({ level: z.int(), name: z.string() }));

export const skillJson = named(
  'Skill',
  z.strictObject({
    skillId: id,
    name: z.string(),
    description: z.string().optional(),
    framework: z.string(),
    code: z.string().optional(),
    url: z.string().optional(),
    levels: z.array(levelJson),
  }),
);
export const skillPageJson = pageOf('Skills', skillJson);

export function toSkillJson({
  skillId,
  name,
  description,
  framework,
  code,
  url,
}: Skill): z.input<typeof skillJson> {
  return {
    skillId,
    name,
    ...(description !== undefined && { description }),
    framework: framework.name,
    ...(code !== undefined && { code }),
    ...(url !== undefined && { url }),
    levels: framework.levels.map(({ level, name: levelName }) => ({ level, name: levelName })),
  };
}
