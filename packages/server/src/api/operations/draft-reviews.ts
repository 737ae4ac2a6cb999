import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import { askReview, describeReview, getAuthored, takeBackReview } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { draftReviewJson, toDraftReviewJson } from '../json/draft-review.ts';
import { id } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { say } from '../refusals.ts';

const of = {
  path: '/achievements/{achievementId}/draft/review',
  tag: 'achievements',
  params: z.strictObject({ achievementId: id }),
} as const;

export const draftReviewOperations = [
  operation({
    ...of,
    id: 'getDraftReview',
    method: 'get',
    scope: 'achievements:read',
    result: draftReviewJson,
    act: async (deps, program, { path }) => ({ body: await describe(deps, program, path) }),
  }),
  operation({
    ...of,
    id: 'askDraftReview',
    method: 'post',
    scope: 'achievements:write',
    result: draftReviewJson,
    isGuarded: true,
    isRepeatable: true,
    act: async (deps, program, { path, ifMatch }) => {
      await askReview(deps, program, { ...path, note: '', seen: ifMatch });
      return { body: await describe(deps, program, path) };
    },
  }),
  operation({
    ...of,
    id: 'takeBackDraftReview',
    method: 'delete',
    scope: 'achievements:write',
    result: draftReviewJson,
    isRepeatable: true,
    act: async (deps, program, { path }) => {
      await takeBackReview(deps, program, path);
      return { body: await describe(deps, program, path) };
    },
  }),
];

async function describe(deps: Deps, program: Program, path: { achievementId: string }) {
  const { draft, assessments } = await getAuthored(deps, program, path);
  if (!draft) throw new Refusal('not-found', say('api.not-found'));
  return toDraftReviewJson(await describeReview(deps, draft, assessments));
}
