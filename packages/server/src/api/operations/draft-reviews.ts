import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  askReview,
  type DraftComment,
  describeReview,
  getAuthored,
  readDraftComments,
  takeBackReview,
} from '../../modules/catalog/index.ts';
import { findNames } from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import {
  draftCommentPageJson,
  draftReviewJson,
  toDraftCommentJson,
  toDraftReviewJson,
} from '../json/draft-review.ts';
import { id, paging } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { numberedPage, numberOf } from '../read-cursor.ts';
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
    id: 'listDraftComments',
    method: 'get',
    path: '/achievements/{achievementId}/draft/comments',
    scope: 'achievements:read',
    query: z.strictObject(paging),
    result: draftCommentPageJson,
    act: async (deps, program, { path, query: { limit, cursor } }) => {
      const { draft } = await getAuthored(deps, program, path);
      if (!draft) throw new Refusal('not-found', say('api.not-found'));
      const comments = await readDraftComments(deps, draft.editionId);
      const names = await findNames(deps, [...new Set(comments.map(({ authorId }) => authorId))]);
      const after = numberOf(cursor);
      const rows = comments.map((comment, index) => ({ ...comment, number: index + 1 }));
      const item = (comment: DraftComment) => toDraftCommentJson(comment, names.get(comment.authorId));
      return { body: numberedPage(rows.slice(after, after + limit + 1), { limit, item }) };
    },
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
