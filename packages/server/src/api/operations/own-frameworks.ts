import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  changeFrameworkDraft,
  createFramework,
  getFrameworkDraft,
  getImport,
  getSource,
  measureFramework,
  printOf,
  publishFramework,
  startImportFrom,
  withAbout,
  withItems,
} from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { wordsFor } from '../../web/words/index.ts';
import {
  fetchedImportJson,
  frameworkImportJson,
  frameworkJson,
  frameworkScaleJson,
  toFrameworkJson,
  toImportJson,
} from '../json/framework.ts';
import {
  frameworkDraftChangeJson,
  frameworkDraftJson,
  newFrameworkJson,
  toFrameworkAbout,
  toFrameworkDraftJson,
  toItems,
} from '../json/own-framework.ts';
import { id } from '../json/schemas.ts';
import { type Answer, operation } from '../operation.ts';

const one = z.strictObject({ frameworkId: id });
const draftPath = '/frameworks/{frameworkId}/draft' as const;
const writing = { tag: 'skills', scope: 'achievements:write' } as const;

/** Frameworks that the organisation writes itself, those of CASE services, and on which scale one is measured. */
export const ownFrameworkOperations = [
  operation({
    ...{ ...writing, id: 'createFramework', method: 'post', path: '/frameworks' },
    body: newFrameworkJson,
    status: 201,
    result: frameworkDraftJson,
    act: async (deps, program, { body, language }) => {
      const { organisationId } = program;
      const { labels: words, languages = [], licence, ...rest } = body;
      const about = { ...rest, words, languages, ...(licence !== undefined && { licence }) };
      const sourceId = await createFramework(deps, program, { organisationId, about });
      const location = draftPath.replace('{frameworkId}', sourceId);
      return { ...(await answerDraft(deps, program, { sourceId, language })), location };
    },
  }),
  operation({
    ...{ ...writing, id: 'getFrameworkDraft', method: 'get', path: draftPath },
    scope: 'achievements:read',
    params: one,
    result: frameworkDraftJson,
    isTagged: true,
    act: (deps, program, { path: { frameworkId: sourceId }, language }) =>
      answerDraft(deps, program, { sourceId, language }),
  }),
  operation({
    ...{ ...writing, id: 'changeFrameworkDraft', method: 'patch', path: draftPath },
    params: one,
    body: frameworkDraftChangeJson,
    // Several texts a language of a thousand items.
    ...{ largest: 8_000_000, mostValues: 200_000 },
    result: frameworkDraftJson,
    isGuarded: true,
    isTagged: true,
    act: async (deps, program, { path: { frameworkId: sourceId }, body, ifMatch, language }) => {
      const { items, ...about } = body;
      await changeFrameworkDraft(deps, program, {
        ...{ organisationId: program.organisationId, sourceId, seen: ifMatch },
        change: (stored) => {
          const next = withAbout(stored, toFrameworkAbout(about, stored));
          return items ? withItems(next, toItems(items, { content: stored, newId: deps.newId })) : next;
        },
      });
      return answerDraft(deps, program, { sourceId, language });
    },
  }),
  operation({
    ...{ ...writing, id: 'publishFramework', method: 'post', path: `${draftPath}/publish` },
    params: one,
    result: frameworkJson,
    isGuarded: true,
    act: async (deps, program, { path: { frameworkId: sourceId }, ifMatch }) => {
      const { organisationId } = program;
      await publishFramework(deps, program, { organisationId, sourceId, seen: ifMatch });
      return { body: toFrameworkJson(await getSource(deps, { organisationId, sourceId })) };
    },
  }),
  operation({
    ...{ ...writing, id: 'measureFramework', method: 'patch', path: '/frameworks/{frameworkId}' },
    params: one,
    body: frameworkScaleJson,
    isRepeatable: true,
    result: frameworkJson,
    act: async (deps, program, { path: { frameworkId: sourceId }, body: { scaleId } }) => {
      const { organisationId } = program;
      await measureFramework(deps, program, { organisationId, sourceId, scaleId });
      return { body: toFrameworkJson(await getSource(deps, { organisationId, sourceId })) };
    },
  }),
  operation({
    ...{ ...writing, id: 'fetchFramework', method: 'post', path: '/framework-imports/fetched' },
    body: fetchedImportJson,
    perMinute: 30,
    status: 201,
    result: frameworkImportJson,
    act: async (deps, program, { body: { address }, requestKey, language }) => {
      const { organisationId } = program;
      const runId = await startImportFrom(deps, program, { organisationId, address, requestKey });
      const found = await getImport(deps, program, { organisationId, runId });
      return { body: toImportJson(wordsFor(language), found), location: `/framework-imports/${runId}` };
    },
  }),
];

async function answerDraft(
  deps: Deps,
  program: Program,
  { sourceId, language }: { sourceId: string; language: string | undefined },
): Promise<Answer<z.input<typeof frameworkDraftJson>>> {
  const { organisationId } = program;
  const draft = await getFrameworkDraft(deps, program, { organisationId, sourceId });
  return { body: toFrameworkDraftJson(draft, wordsFor(language)), etag: printOf(draft.content) };
}
