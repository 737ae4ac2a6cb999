import { z } from 'zod';
import {
  addRun,
  cancelRun,
  closeRun,
  copyRun,
  describeRun,
  getAuthored,
  getRun,
  type NamedRun,
  openRun,
  pageOfferings,
  pageRunsOf,
  printOfRun,
  type Run,
  type RunNow,
  saveRun,
} from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ListPage } from '../../platform/list/list-request.ts';
import { cancelJson, copyJson, newRunJson, runChangeJson, runJson, runPageJson } from '../json/offering.ts';
import { runAfter, sessionsOf, toRunJson } from '../json/offering-shapes.ts';
import { id, paging } from '../json/schemas.ts';
import { type Answer, operation } from '../operation.ts';
import { placeInList } from '../read-cursor.ts';

const of = z.strictObject({ achievementId: id });
const one = z.strictObject({ achievementId: id, achievementRunId: id });
const read = { tag: 'achievements', scope: 'achievements:read' } as const;
const write = { tag: 'achievements', scope: 'achievements:write' } as const;
const publish = { tag: 'achievements', scope: 'achievements:publish' } as const;
const all = '/achievements/{achievementId}/runs' as const;
const path = `${all}/{achievementRunId}` as const;

/** When and where an achievement is offered. */
export const achievementRunOperations = [
  operation({
    ...{ id: 'listAchievementRuns', method: 'get', path: all, ...read },
    params: of,
    query: z.strictObject(paging),
    result: runPageJson,
    act: async (deps, program, { path, query }) => {
      const { organisationId, achievementId } = await getAuthored(deps, program, path);
      const asked = { organisationId, achievementId, request: requestOf(query) };
      return answerPage(deps, await pageRunsOf(deps, program, asked));
    },
  }),
  operation({
    ...{ id: 'addAchievementRun', method: 'post', path: all, ...write },
    params: of,
    body: newRunJson,
    status: 201,
    result: runJson,
    isTagged: true,
    act: async (deps, program, { path, body }) => {
      const sessions = sessionsOf(body, deps.newId) ?? [];
      const wording = runAfter(body, undefined);
      return answerRun(deps, await addRun(deps, program, { ...path, wording, sessions }));
    },
  }),
  operation({
    ...{ id: 'getAchievementRun', method: 'get', path, ...read },
    params: one,
    result: runJson,
    isTagged: true,
    act: async (deps, program, { path }) => answerOf(deps, await getRun(deps, program, nameOf(path))),
  }),
  operation({
    ...{ id: 'changeAchievementRun', method: 'patch', path, ...write },
    params: one,
    body: runChangeJson,
    result: runJson,
    isGuarded: true,
    isTagged: true,
    act: async (deps, program, { path, body, ifMatch }) => {
      const changed = await saveRun(deps, program, {
        ...nameOf(path),
        wording: (stored) => runAfter(body, stored),
        sessions: sessionsOf(body, deps.newId),
        seen: ifMatch,
      });
      return answerRun(deps, changed);
    },
  }),
  operation({
    ...{ id: 'openAchievementRun', method: 'post', path: `${path}/open`, ...publish },
    params: one,
    isRepeatable: true,
    result: runJson,
    act: async (deps, program, { path }) => answerRun(deps, await openRun(deps, program, nameOf(path))),
  }),
  operation({
    ...{ id: 'closeAchievementRun', method: 'post', path: `${path}/close`, ...publish },
    params: one,
    isRepeatable: true,
    result: runJson,
    act: async (deps, program, { path }) => answerRun(deps, await closeRun(deps, program, nameOf(path))),
  }),
  operation({
    ...{ id: 'cancelAchievementRun', method: 'post', path: `${path}/cancel`, ...publish },
    params: one,
    body: cancelJson,
    result: runJson,
    act: async (deps, program, { path, body: { reason } }) =>
      answerRun(deps, await cancelRun(deps, program, { ...nameOf(path), reason })),
  }),
  operation({
    ...{ id: 'copyAchievementRun', method: 'post', path: `${path}/copy`, ...write },
    params: one,
    body: copyJson,
    status: 201,
    result: runJson,
    act: async (deps, program, { path, body }) =>
      answerRun(deps, await copyRun(deps, program, { ...nameOf(path), ...body })),
  }),
  operation({
    ...{ id: 'listOfferedRuns', method: 'get', path: '/catalogue/runs', ...read },
    query: z.strictObject({ ...paging, achievementId: id.optional() }),
    result: runPageJson,
    act: async (deps, { organisationId }, { query }) => {
      const { achievementId } = query;
      const of = achievementId === undefined ? { organisationId } : { achievementId };
      return answerPage(deps, await pageOfferings(deps, { of, request: requestOf(query) }));
    },
  }),
];

/** Those that start first, first. */
function requestOf({ limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const sort = { by: 'starts', direction: 'ascending' } as const;
  return { words: [], facets: {}, size: limit, sort, place: placeInList(cursor, sort.by) };
}

function answerPage(deps: Pick<Deps, 'config'>, { rows, after }: ListPage<RunNow>) {
  const items = rows.map((run) => toRunJson(run, deps.config.publicUrl));
  return { body: { items, ...(after && { next: after }) } };
}

/** In paths the runs of awarding have their ids under the shorter name. */
function nameOf({ achievementId, achievementRunId }: z.output<typeof one>): NamedRun {
  return { achievementId, runId: achievementRunId };
}

/** What was made or changed, without asking for the scope to read: a refusal now would hide that it is done. */
async function answerRun(deps: Deps, run: Run): Promise<Answer<z.input<typeof runJson>>> {
  return answerOf(deps, await describeRun(deps, run));
}

function answerOf(deps: Pick<Deps, 'config'>, found: RunNow): Answer<z.input<typeof runJson>> {
  const { achievementId, runId } = found.run;
  return {
    body: toRunJson(found, deps.config.publicUrl),
    etag: printOfRun(found.run),
    location: `/achievements/${achievementId}/runs/${runId}`,
  };
}
