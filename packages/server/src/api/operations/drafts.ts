import { z } from 'zod';
import { startNextEdition } from '../../modules/assessment/index.ts';
import type { Program } from '../../modules/audit/index.ts';
import {
  type AchievementEdition,
  assertSkills,
  createAchievement,
  describeDraft,
  getAuthored,
  publishAchievement,
  saveDraft,
} from '../../modules/catalog/index.ts';
import { hasSigned } from '../../modules/issuing/index.ts';
import { assertAddressMeant } from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { editionJson, toEditionJson } from '../json/achievement.ts';
import {
  type DraftChange,
  draftChangeJson,
  draftJson,
  newAchievementJson,
  toContentChange,
  toDraftJson,
} from '../json/draft.ts';
import { id } from '../json/schemas.ts';
import { type Answer, operation } from '../operation.ts';
import { say } from '../refusals.ts';

const one = z.strictObject({ achievementId: id });
const draftPath = '/achievements/{achievementId}/draft';

export const draftOperations = [
  operation({
    id: 'createAchievement',
    method: 'post',
    path: '/achievements',
    tag: 'achievements',
    scope: 'achievements:write',
    body: newAchievementJson,
    status: 201,
    result: draftJson,
    act: async (deps, program, { body }) => {
      const { organisationId } = program;
      const skills = await skillsOf(deps, program, body);
      const content = toContentChange(body, { skills, newId: deps.newId });
      return answerDraft(deps, await createAchievement(deps, program, { organisationId, content }));
    },
  }),
  operation({
    id: 'getDraft',
    method: 'get',
    path: draftPath,
    tag: 'achievements',
    scope: 'achievements:read',
    params: one,
    result: draftJson,
    isTagged: true,
    act: async (deps, program, { path }) => {
      const { draft } = await getAuthored(deps, program, path);
      if (!draft) throw new Refusal('not-found', say('api.not-found'));
      return answerDraft(deps, draft);
    },
  }),
  operation({
    id: 'changeDraft',
    method: 'patch',
    path: draftPath,
    tag: 'achievements',
    scope: 'achievements:write',
    params: one,
    body: draftChangeJson,
    result: draftJson,
    isGuarded: true,
    isTagged: true,
    act: async (deps, program, { path, body, ifMatch }) => {
      const skills = await skillsOf(deps, program, body);
      const change = (draft: AchievementEdition) =>
        toContentChange(body, { skills, draft, newId: deps.newId });
      return answerDraft(deps, await saveDraft(deps, program, { ...path, seen: ifMatch, change }));
    },
  }),
  operation({
    id: 'startDraft',
    method: 'post',
    path: draftPath,
    tag: 'achievements',
    scope: 'achievements:write',
    params: one,
    status: 201,
    result: draftJson,
    isTagged: true,
    act: async (deps, program, { path }) => answerDraft(deps, await startNextEdition(deps, program, path)),
  }),
  operation({
    id: 'publishDraft',
    method: 'post',
    path: `${draftPath}/publish`,
    tag: 'achievements',
    scope: 'achievements:publish',
    params: one,
    result: editionJson,
    isGuarded: true,
    act: async (deps, program, { path, ifMatch }) => {
      await assertAddressMeant(deps, program, {
        isFirst: async () => !(await hasSigned(deps)),
        isMeant: false,
      });
      const edition = await publishAchievement(deps, program, { ...path, seen: ifMatch });
      return { body: toEditionJson(edition, deps.config.publicUrl) };
    },
  }),
];

async function skillsOf(deps: Deps, { organisationId }: Program, { skills }: DraftChange) {
  return skills && assertSkills(deps, organisationId, skills);
}

async function answerDraft(
  deps: Deps,
  draft: AchievementEdition,
): Promise<Answer<z.input<typeof draftJson>>> {
  const { print, ...state } = await describeDraft(deps, draft);
  const location = draftPath.replace('{achievementId}', draft.achievementId);
  return { body: toDraftJson(state, deps.config.publicUrl), etag: print, location };
}
