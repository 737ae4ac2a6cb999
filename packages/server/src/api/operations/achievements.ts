import { z } from 'zod';
import {
  type AchievementEdition,
  editionBefore,
  findEditionRule,
  getAuthored,
  listChanges,
  pageAchievements,
} from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import {
  achievementJson,
  achievementPageJson,
  editionJson,
  editionPageJson,
  status,
  toAchievementJson,
  toRuledEditionJson,
} from '../json/achievement.ts';
import { changesJson, toChangeJson } from '../json/change.ts';
import { id, paging } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { pageUpTo, placeOf } from '../read-cursor.ts';
import { say } from '../refusals.ts';

const one = z.strictObject({ achievementId: id });

export const achievementOperations = [
  operation({
    id: 'listAchievements',
    method: 'get',
    path: '/achievements',
    tag: 'achievements',
    scope: 'achievements:read',
    query: z.strictObject({ ...paging, status: status.optional() }),
    result: achievementPageJson,
    act: async (deps, program, { query }) => {
      const place = placeOf(query.cursor);
      const rows = await pageAchievements(deps, program, {
        organisationId: program.organisationId,
        status: query.status,
        after: place && { createdAt: place.at, achievementId: place.id },
        limit: query.limit + 1,
      });
      const page = pageUpTo(rows, {
        limit: query.limit,
        place: ({ createdAt, achievementId }) => ({ at: createdAt, id: achievementId }),
        item: (row) => toAchievementJson(row, deps.config.publicUrl),
      });
      return { body: page };
    },
  }),
  operation({
    id: 'getAchievement',
    method: 'get',
    path: '/achievements/{achievementId}',
    tag: 'achievements',
    scope: 'achievements:read',
    params: one,
    result: achievementJson,
    act: async (deps, program, { path }) => {
      const { achievementId, editions, published } = await getAuthored(deps, program, path);
      const listed = {
        achievementId,
        newest: editions[0],
        ...(published && { published: published.number }),
      };
      return { body: toAchievementJson(listed, deps.config.publicUrl) };
    },
  }),
  operation({
    id: 'listEditions',
    method: 'get',
    path: '/achievements/{achievementId}/editions',
    tag: 'achievements',
    scope: 'achievements:read',
    params: one,
    result: editionPageJson,
    act: async (deps, program, { path }) => {
      const { editions } = await getAuthored(deps, program, path);
      const items = await Promise.all(editions.map((edition) => describe(deps, edition)));
      return { body: { items } };
    },
  }),
  operation({
    id: 'getEdition',
    method: 'get',
    path: '/achievements/{achievementId}/editions/{edition}',
    tag: 'achievements',
    scope: 'achievements:read',
    params: z.strictObject({ achievementId: id, edition: z.coerce.number().int().min(1) }),
    result: editionJson,
    act: async (deps, program, { path: { achievementId, edition } }) => {
      const { editions } = await getAuthored(deps, program, { achievementId });
      const found = editions.find(({ number }) => number === edition);
      if (!found) throw new Refusal('not-found', say('api.not-found'));
      return { body: await describe(deps, found) };
    },
  }),
  operation({
    id: 'getEditionChanges',
    method: 'get',
    path: '/achievements/{achievementId}/editions/{edition}/changes',
    tag: 'achievements',
    scope: 'achievements:read',
    params: z.strictObject({ achievementId: id, edition: z.coerce.number().int().min(1) }),
    result: changesJson,
    act: async (deps, program, { path: { achievementId, edition }, language }) => {
      const { editions } = await getAuthored(deps, program, { achievementId });
      const found = editions.find(({ number }) => number === edition);
      if (!found) throw new Refusal('not-found', say('api.not-found'));
      const before = editionBefore(editions, found);
      const changes = before ? await listChanges(deps, before, found) : [];
      const said = changes.map((change) => toChangeJson(language, change));
      return { body: { edition, ...(before && { since: before.number }), changes: said } };
    },
  }),
];

async function describe(deps: Pick<Deps, 'config' | 'database'>, edition: AchievementEdition) {
  const rule = await findEditionRule(deps, edition.editionId);
  return toRuledEditionJson(edition, { rule, publicUrl: deps.config.publicUrl });
}
