import { z } from 'zod';
import {
  labelBounds as bounds,
  type Framework,
  type ScaleWords,
  type Skill,
  type SkillWords,
} from '../../modules/skills/index.ts';
import { id, named, pageOf } from './schemas.ts';

const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
const label = z.string().max(bounds.name);
const text = z.string().max(bounds.description);

const skillLabelsJson = named(
  'SkillLabels',
  z.strictObject({
    name: label.optional(),
    description: text.optional(),
    alternatives: z.array(label).max(bounds.alternatives).optional(),
  }),
);
/** What was imported may be longer than what is written here. */
const readLabelsJson = named(
  'ReadSkillLabels',
  z.strictObject({
    name: z.string().optional(),
    description: z.string().optional(),
    alternatives: z.array(z.string()).optional(),
  }),
);
const levelLabelsJson = named(
  'LevelLabels',
  z.strictObject({ level: z.int(), name: label.optional(), description: text.optional() }),
);
const scaleLabelsJson = named(
  'ScaleLabels',
  z.strictObject({ name: label.optional(), levels: z.array(levelLabelsJson).max(99).optional() }),
);

const levelJson = named(
  'Level',
  z.strictObject({ level: z.int(), name: z.string(), description: z.string().optional() }),
);

export const skillJson = named(
  'Skill',
  z.strictObject({
    skillId: id,
    name: z.string(),
    description: z.string().optional(),
    language: z.string(),
    labels: z.record(z.string(), readLabelsJson),
    framework: z.string(),
    scaleId: id,
    code: z.string().optional(),
    url: z.string().optional(),
    levels: z.array(levelJson),
  }),
);
export const skillPageJson = pageOf('Skills', skillJson);

export const skillChangeJson = named(
  'SkillChange',
  z
    .strictObject({ labels: z.record(tag, skillLabelsJson) })
    .meta({ examples: [{ labels: { de: { name: 'Versionsverwaltung', alternatives: ['Git'] } } }] }),
);

export const newSkillJson = named(
  'NewSkill',
  z
    .strictObject({
      name: label,
      language: tag,
      description: text.optional(),
      kind: z.enum(['technical', 'transversal']),
      scaleId: id.optional(),
      code: z.string().max(100).optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional(),
    })
    .meta({ examples: [{ name: 'Wound care', language: 'en', kind: 'technical' }] }),
);

export const scaleJson = named(
  'Scale',
  z.strictObject({
    scaleId: id,
    name: z.string(),
    language: z.string(),
    labels: z.record(z.string(), scaleLabelsJson),
    levels: z.array(levelJson),
  }),
);
export const scalePageJson = pageOf('Scales', scaleJson);

export const newScaleJson = named(
  'NewScale',
  z
    .strictObject({
      name: label,
      language: tag,
      levels: z
        .array(named('NewLevel', z.strictObject({ name: label, description: text.optional() })))
        .min(1)
        .max(10),
    })
    .meta({
      examples: [{ name: 'Two steps', language: 'en', levels: [{ name: 'Basic' }, { name: 'Advanced' }] }],
    }),
);

export const scaleChangeJson = named(
  'ScaleChange',
  z.strictObject({ labels: z.record(tag, scaleLabelsJson) }).meta({
    examples: [{ labels: { de: { name: 'Zwei Stufen', levels: [{ level: 1, name: 'Grundlagen' }] } } }],
  }),
);

export function toSkillJson(skill: Skill): z.input<typeof skillJson> {
  const { skillId, name, description, language, translations, framework, code, url } = skill;
  return {
    skillId,
    name,
    ...(description !== undefined && { description }),
    language,
    labels: translations,
    framework: framework.name,
    scaleId: framework.frameworkId,
    ...(code !== undefined && { code }),
    ...(url !== undefined && { url }),
    levels: framework.levels,
  };
}

export function toScaleJson(scale: Framework): z.input<typeof scaleJson> {
  const { frameworkId, name, language, levels, translations } = scale;
  const labels = Object.entries(translations).map(([tag, { levels: said, ...words }]) => {
    const each = Object.entries(said).map(([level, words]) => ({ level: Number(level), ...words }));
    return [tag, { ...words, levels: each }] as const;
  });
  return { scaleId: frameworkId, name, language, labels: Object.fromEntries(labels), levels };
}

/** What a program says of a skill, as the module takes it. */
export function fromSkillLabels({ labels }: z.output<typeof skillChangeJson>): { [tag: string]: SkillWords } {
  return Object.fromEntries(
    Object.entries(labels).map(([tag, { name = '', description = '', alternatives = [] }]) => [
      tag,
      { name, description, alternatives },
    ]),
  );
}

export function fromScaleLabels({ labels }: z.output<typeof scaleChangeJson>): { [tag: string]: ScaleWords } {
  return Object.fromEntries(
    Object.entries(labels).map(([tag, { name = '', levels = [] }]) => [
      tag,
      {
        name,
        levels: Object.fromEntries(
          levels.map(({ level, name = '', description = '' }) => [String(level), { name, description }]),
        ),
      },
    ]),
  );
}
