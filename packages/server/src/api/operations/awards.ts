import { z } from 'zod';
import { findEditions, getEdition } from '../../modules/catalog/index.ts';
import {
  awardFilterStatuses,
  type Given,
  getGivingRun,
  getIssuedAward,
  giveMany,
  giveWish,
  pageAwards,
  rowKey,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { wordsIn } from '../../platform/list/list-request.ts';
import { Refusal } from '../../platform/refusal.ts';
import { wordsFor } from '../../web/words/index.ts';
import {
  awardJson,
  awardPageJson,
  batchResultJson,
  givenJson,
  largestBatch,
  mostRows,
  newAwardJson,
  newBatchJson,
  type rowJson,
  rowsAtOnce,
  toAwardJson,
  toWaitingJson,
} from '../json/award.ts';
import { runJson, toRunJson } from '../json/run.ts';
import { id, paging } from '../json/schemas.ts';
import { assertMayGive } from '../may-give.ts';
import { operation } from '../operation.ts';
import { problemOf } from '../problem.ts';
import { placeInList } from '../read-cursor.ts';

const one = z.strictObject({ awardId: id });

export const awardOperations = [
  operation({
    id: 'createAward',
    method: 'post',
    path: '/awards',
    tag: 'awards',
    scope: 'awards:create',
    body: newAwardJson,
    status: 201,
    result: givenJson,
    act: async (deps, program, { body: wish, requestKey }) => {
      await assertMayGive(deps, program);
      const { organisationId } = program;
      const { given, edition } = await giveWish(deps, program, { organisationId, wish, requestKey });
      const location = given.kind === 'award' ? { location: `/awards/${given.award.id}` } : {};
      return { body: toGivenJson(deps, given, edition), ...location };
    },
  }),
  operation({
    id: 'createAwards',
    method: 'post',
    path: '/awards/batch',
    tag: 'awards',
    scope: 'awards:create',
    body: newBatchJson,
    largest: largestBatch,
    // A row has up to six members, and is a value itself.
    mostValues: mostRows * 7 + 2,
    perMinute: 10,
    result: batchResultJson,
    later: runJson,
    act: async (deps, program, { body: { awards }, requestKey, language }) => {
      await assertMayGive(deps, program);
      const { organisationId } = program;
      if (awards.length > rowsAtOnce) {
        const runId = await giveMany(deps, program, { organisationId, wishes: awards, requestKey });
        const run = await getGivingRun(deps, program, { organisationId, runId });
        return { later: toRunJson(run), location: `/runs/${runId}` };
      }
      const rows: z.input<typeof rowJson>[] = [];
      for (const [row, wish] of awards.entries()) {
        try {
          const key = rowKey(requestKey, row);
          const wanted = { organisationId, wish, requestKey: key };
          const { given, edition } = await giveWish(deps, program, wanted);
          rows.push({ row, ...toGivenJson(deps, given, edition) });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          const problem = problemOf(wordsFor(language), error, deps.config.publicUrl);
          rows.push({ row, outcome: 'refused', problem });
        }
      }
      const refused = rows.filter(({ outcome }) => outcome === 'refused').length;
      return { body: { given: rows.length - refused, refused, rows } };
    },
  }),
  operation({
    id: 'listAwards',
    method: 'get',
    path: '/awards',
    tag: 'awards',
    scope: 'awards:read',
    query: z.strictObject({
      ...paging,
      status: z.enum(awardFilterStatuses).optional(),
      achievementId: id.optional(),
      search: z.string().max(100).optional(),
    }),
    result: awardPageJson,
    act: async (deps, program, { query: { limit, cursor, status, achievementId, search } }) => {
      const sort = { by: 'awarded', direction: 'descending' } as const;
      const facets = {
        status: status ? [status] : [],
        source: [],
        achievement: achievementId === undefined ? [] : [achievementId],
      };
      const place = placeInList(cursor, sort.by);
      const { rows, after } = await pageAwards(deps, program, {
        organisationId: program.organisationId,
        request: { words: wordsIn(search ?? ''), facets, sort, place, size: limit },
      });
      const editions = await findEditions(deps, [...new Set(rows.map(({ editionId }) => editionId))]);
      const items = rows.map((award) => {
        const edition = editions.get(award.editionId);
        if (!edition) throw new Error(`The edition of the award ${award.id} is gone.`);
        return toAwardJson(award, shown(deps, edition));
      });
      return { body: { items, ...(after === undefined ? {} : { next: after }) } };
    },
  }),
  operation({
    id: 'getAward',
    method: 'get',
    path: '/awards/{awardId}',
    tag: 'awards',
    scope: 'awards:read',
    params: one,
    result: awardJson,
    act: async (deps, program, { path: { awardId } }) => {
      const award = await getIssuedAward(deps, program, { organisationId: program.organisationId, awardId });
      const edition = await getEdition(deps, award.editionId);
      return { body: toAwardJson(award, shown(deps, edition)) };
    },
  }),
];

type Edition = Awaited<ReturnType<typeof getEdition>>;

function shown(deps: Pick<Deps, 'config' | 'now'>, edition: Edition) {
  return { edition, publicUrl: deps.config.publicUrl, now: deps.now() };
}

function toGivenJson(deps: Pick<Deps, 'config' | 'now'>, given: Given, edition: Edition) {
  return given.kind === 'award'
    ? { outcome: 'awarded' as const, award: toAwardJson(given.award, shown(deps, edition)) }
    : { outcome: 'waiting' as const, waiting: toWaitingJson(given.claim, shown(deps, edition)) };
}
