import { z } from 'zod';
import {
  beginImport,
  getImport,
  getSource,
  listSourceSkills,
  listSources,
  startImport,
} from '../../modules/skills/index.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { wordsFor } from '../../web/words/index.ts';
import {
  frameworkImportJson,
  frameworkJson,
  frameworkPageJson,
  frameworkSkillPageJson,
  largestImport,
  newImportJson,
  toFrameworkJson,
  toFrameworkSkillJson,
  toImportJson,
} from '../json/framework.ts';
import { id, paging } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { say } from '../refusals.ts';

const reading = { method: 'get', tag: 'skills', scope: 'achievements:read' } as const;
const writing = { method: 'post', tag: 'skills', scope: 'achievements:write' } as const;
const one = z.strictObject({ frameworkId: id });
const oneImport = z.strictObject({ importId: id });

/** Frameworks of skills, and the way in for new ones of the organisation. */
export const frameworkOperations = [
  operation({
    ...{ ...reading, id: 'listFrameworks', path: '/frameworks' },
    result: frameworkPageJson,
    act: async (deps, { organisationId }) => {
      const sources = await listSources(deps, { organisationId });
      return { body: { items: sources.map(toFrameworkJson) } };
    },
  }),
  operation({
    ...{ ...reading, id: 'getFramework', path: '/frameworks/{frameworkId}' },
    params: one,
    result: frameworkJson,
    act: async (deps, { organisationId }, { path: { frameworkId: sourceId } }) => ({
      body: toFrameworkJson(await getSource(deps, { organisationId, sourceId })),
    }),
  }),
  operation({
    ...{ ...reading, id: 'listFrameworkSkills', path: '/frameworks/{frameworkId}/skills' },
    params: one,
    query: z.strictObject({ ...paging, search: z.string().max(100).optional(), below: id.optional() }),
    result: frameworkSkillPageJson,
    act: async (deps, { organisationId }, { path, query: { limit, cursor, search, below } }) => {
      const wanted = { organisationId, sourceId: path.frameworkId, search, below, after: placeOf(cursor) };
      const skills = await listSourceSkills(deps, { ...wanted, limit: limit + 1 });
      const shown = skills.slice(0, limit);
      const last = shown.at(-1);
      const items = shown.map(toFrameworkSkillJson);
      if (!last || skills.length <= limit) return { body: { items } };
      return { body: { items, next: writeCursor([last.name, last.skillId]) } };
    },
  }),
  operation({
    ...{ ...writing, id: 'importFramework', path: '/framework-imports' },
    body: newImportJson,
    largest: largestImport,
    perMinute: 30,
    status: 201,
    result: frameworkImportJson,
    act: async (deps, program, { body: { files, ...given }, requestKey, language }) => {
      const { organisationId } = program;
      const read = files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') }));
      const runId = await startImport(deps, program, { organisationId, files: read, given, requestKey });
      const found = await getImport(deps, program, { organisationId, runId });
      return { body: toImportJson(wordsFor(language), found), location: `/framework-imports/${runId}` };
    },
  }),
  operation({
    ...{ ...reading, id: 'getFrameworkImport', path: '/framework-imports/{importId}' },
    scope: 'achievements:write',
    params: oneImport,
    result: frameworkImportJson,
    act: async (deps, program, { path: { importId: runId }, language }) => {
      const found = await getImport(deps, program, { organisationId: program.organisationId, runId });
      return { body: toImportJson(wordsFor(language), found) };
    },
  }),
  operation({
    ...{ ...writing, id: 'beginFrameworkImport', path: '/framework-imports/{importId}/begin' },
    params: oneImport,
    isRepeatable: true,
    result: frameworkImportJson,
    act: async (deps, program, { path: { importId: runId }, language }) => {
      const which = { organisationId: program.organisationId, runId };
      await beginImport(deps, program, which);
      return { body: toImportJson(wordsFor(language), await getImport(deps, program, which)) };
    },
  }),
];

/** Where the page before ended; refuses what no answer of ours gave. */
function placeOf(cursor: string | undefined): { name: string; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [name, id, ...more] = readCursor(cursor) ?? [];
  if (typeof name !== 'string' || typeof id !== 'string' || more.length > 0)
    throw new Refusal('invalid', say('api.malformed'), { cursor: say('api.cursor-unknown') });
  return { name, id };
}
