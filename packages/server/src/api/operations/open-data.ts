import { createHash } from 'node:crypto';
import { checkCtdl, type JsonObject } from '@cairn/engine';
import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import { changeOpenData, getOpenData, type OpenData, openDataPolicy } from '../../modules/catalog/index.ts';
import { rehearseOffers } from '../../modules/exchange/index.ts';
import { assertMay } from '../../modules/organisations/index.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import {
  ctdlDocumentJson,
  ctdlReportJson,
  openDataChangeJson,
  openDataJson,
  rehearsalPageJson,
  toCtdlReportJson,
  toOpenDataJson,
  toRehearsalJson,
} from '../json/open-data.ts';
import { paging } from '../json/schemas.ts';
import { type Answer, operation } from '../operation.ts';
import { say } from '../refusals.ts';

const settings = { path: '/open-data', tag: 'organisations', result: openDataJson, isTagged: true } as const;

/** What the organisation gives away, and what a registry would say to it. */
export const openDataOperations = [
  operation({
    ...{ ...settings, id: 'getOpenData', method: 'get', scope: 'organisations:read' },
    act: (deps, program) => answerOpenData(deps, program),
  }),
  operation({
    ...{ ...settings, id: 'changeOpenData', method: 'patch', scope: 'organisations:write' },
    body: openDataChangeJson,
    isGuarded: true,
    act: async (deps, program, { body, ifMatch }) => {
      const { organisationId } = program;
      const before = await getOpenData(deps, { organisationId });
      const madeFrom = (stored: OpenData) => {
        if (tagOf(stored) !== ifMatch) throw new Refusal('conflict', say('api.changed-meanwhile'));
      };
      await changeOpenData(deps, program, {
        organisationId,
        licence: body.licence === undefined ? (before.licence ?? '') : (body.licence ?? ''),
        sector: body.sector === undefined ? (before.sector ?? '') : (body.sector ?? ''),
        contactEmail: body.contactEmail ?? before.contactEmail,
        finderHosts: body.finderHosts ?? before.finderHosts,
        isRecognizing: body.isRecognizing ?? before.isRecognizing,
        madeFrom,
      });
      return answerOpenData(deps, program);
    },
  }),
  operation({
    id: 'rehearseRegistry',
    method: 'get',
    path: '/registry-rehearsal',
    tag: 'achievements',
    scope: 'organisations:read',
    query: z.strictObject({ ...paging }),
    result: rehearsalPageJson,
    act: async (deps, program, { query: { limit, cursor } }) => {
      const { organisationId } = program;
      const rows = await rehearseOffers(deps, program, {
        organisationId,
        after: placeOf(cursor),
        limit: limit + 1,
      });
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      const next = last && writeCursor([last.edition.achievementId]);
      return { body: { items: items.map(toRehearsalJson), ...(next !== undefined && { next }) } };
    },
  }),
  operation({
    id: 'checkCtdl',
    method: 'post',
    path: '/ctdl-checks',
    tag: 'verification',
    body: ctdlDocumentJson,
    isRepeatable: true,
    perMinute: 120,
    result: ctdlReportJson,
    act: async (_deps, _program, { body }) => ({
      body: toCtdlReportJson(checkCtdl(body.document as JsonObject)),
    }),
  }),
];

async function answerOpenData(deps: Deps, program: Program): Promise<Answer<z.input<typeof openDataJson>>> {
  const { organisationId } = program;
  assertMay(program, openDataPolicy.read, { organisationId });
  const openData = await getOpenData(deps, { organisationId });
  return { body: toOpenDataJson(openData), etag: tagOf(openData) };
}

/** Of what a program can change of it. */
function tagOf(openData: OpenData): string {
  return createHash('sha256')
    .update(JSON.stringify(toOpenDataJson(openData)))
    .digest('base64url')
    .slice(0, 22);
}

/** After which achievement; refuses what no answer of ours gave. */
function placeOf(cursor: string | undefined): string {
  if (cursor === undefined) return '';
  const [after, ...more] = readCursor(cursor) ?? [];
  if (typeof after !== 'string' || more.length > 0)
    throw new Refusal('invalid', say('api.malformed'), { cursor: say('api.cursor-unknown') });
  return after;
}
