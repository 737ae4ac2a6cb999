import { z } from 'zod';
import type { CountedSource, FrameworkImport, ListedImport } from '../../modules/skills/index.ts';
import { saidText, type Words } from '../../web/words/index.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const format = z.enum(['esco', 'onet', 'case', 'ctdl-asn', 'csv']);
const anyFormat = z.enum([...format.options, 'own']);

export const frameworkJson = named(
  'Framework',
  z.strictObject({
    frameworkId: id,
    organisationId: id.optional(),
    format: anyFormat,
    uri: z.string(),
    name: z.string(),
    publisher: z.string().optional(),
    licence: z.string().optional(),
    version: z.string().optional(),
    language: z.string(),
    scaleId: id,
    edition: z.int(),
    skills: z.int(),
    occupations: z.int(),
    changedAt: moment,
  }),
);
export const frameworkPageJson = pageOf('Frameworks', frameworkJson);

export function toFrameworkJson(source: CountedSource): z.input<typeof frameworkJson> {
  const { sourceId, mapping: _mapping, revision: _revision, changedAt, ...said } = source;
  return { frameworkId: sourceId, ...said, changedAt: momentOf(changedAt) };
}

const frameworkSkillJson = named(
  'FrameworkSkill',
  z.strictObject({
    skillId: id,
    uri: z.string(),
    name: z.string(),
    language: z.string(),
    code: z.string().optional(),
    isGroup: z.boolean(),
    below: z.int(),
  }),
);
export const frameworkSkillPageJson = pageOf('FrameworkSkills', frameworkSkillJson);

export function toFrameworkSkillJson(skill: ListedImport): z.input<typeof frameworkSkillJson> {
  return skill;
}

const column = z.string().min(1).max(200);
const mappingJson = named(
  'ColumnMapping',
  z.strictObject({
    uri: column.exactOptional(),
    name: column.exactOptional(),
    description: column.exactOptional(),
    code: column.exactOptional(),
    broader: column.exactOptional(),
    alternatives: column.exactOptional(),
  }),
);
export const fileJson = named(
  'ImportFile',
  z.strictObject({ name: z.string().min(1).max(200), content: z.base64() }),
);

/** Letters of base64 for the largest import over the API, with some room for the rest. */
export const largestImport = 40_000_000;

export const newImportJson = named(
  'NewFrameworkImport',
  z
    .strictObject({
      files: z.array(fileJson).min(1).max(20),
      name: z.string().min(1).max(200).exactOptional(),
      language: z
        .string()
        .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
        .exactOptional(),
      version: z.string().min(1).max(100).exactOptional(),
      licence: z.string().min(1).max(500).exactOptional(),
      mapping: mappingJson.exactOptional(),
    })
    .meta({
      examples: [
        {
          // code,name and two lines
          files: [{ name: 'skills.csv', content: 'Y29kZSxuYW1lClcuMSxXZWxkaW5nClcuMixDdXR0aW5nCg==' }],
          name: 'Workshop skills',
          language: 'en',
        },
      ],
    }),
);

export const fetchedImportJson = named(
  'FetchedFrameworkImport',
  z.strictObject({ address: z.string().min(1).max(2000) }).meta({
    examples: [
      {
        address: 'https://case.example.org/ims/case/v1p1/CFPackages/3a5c1f0e-6f8b-5d2a-9d3e-0c1b2a394857',
      },
    ],
  }),
);

export const frameworkScaleJson = named(
  'FrameworkScale',
  z.strictObject({ scaleId: id }).meta({ examples: [{ scaleId: 'frm_…' }] }),
);

const faultJson = named(
  'ImportFault',
  z.strictObject({ file: z.string(), line: z.int(), code: z.string(), detail: z.string() }),
);
export const frameworkImportJson = named(
  'FrameworkImport',
  z.strictObject({
    importId: id,
    name: z.string(),
    format,
    state: z.enum(['checking', 'checked', 'running', 'done', 'cancelled']),
    added: z.int(),
    changed: z.int(),
    gone: z.int(),
    same: z.int(),
    faulty: z.int(),
    refused: z.int(),
    faults: z.array(faultJson),
    createdAt: moment,
    endedAt: moment.optional(),
  }),
);

export function toImportJson(words: Words, found: FrameworkImport): z.input<typeof frameworkImportJson> {
  const { run, head, counts, faulty, faults } = found;
  return {
    importId: run.runId,
    ...{ name: head.name, format: head.format, state: run.state, ...counts, faulty },
    // More than cannot be taken, where a row was refused only when it was done.
    refused: Math.max(faulty, run.failed),
    faults: faults.map(({ file, line, said }) => ({
      ...{ file, line, code: said.code },
      detail: saidText(words, said),
    })),
    createdAt: momentOf(run.createdAt),
    ...(run.finishedAt && { endedAt: momentOf(run.finishedAt) }),
  };
}
