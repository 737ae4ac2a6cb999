import { z } from 'zod';
import {
  type AchievementEdition,
  achievementPolicy,
  describeDraft,
  designPicture,
  drawPicture,
  dropPicture,
  findPicture,
  getAuthored,
  uploadPicture,
} from '../../modules/catalog/index.ts';
import { assertMay, getOrganisation } from '../../modules/organisations/index.ts';
import { designBounds, uploadBounds } from '../../platform/badge-designer/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { pictureChangeJson, pictureJson, toPictureJson } from '../json/picture.ts';
import { id } from '../json/schemas.ts';
import { type Answer, noContent, operation } from '../operation.ts';
import { say } from '../refusals.ts';

const one = z.strictObject({ achievementId: id });
const path = '/achievements/{achievementId}/draft/picture';
const writes = { tag: 'achievements', scope: 'achievements:write', params: one } as const;

/** How the badge of an edition looks, where it is none of the family. */
export const pictureOperations = [
  operation({
    ...{ id: 'getPicture', method: 'get', path, tag: 'achievements', scope: 'achievements:read' },
    params: one,
    result: pictureJson,
    isTagged: true,
    act: async (deps, program, { path }) => {
      const { draft } = await getAuthored(deps, program, path);
      if (!draft) throw new Refusal('not-found', say('api.not-found'));
      return answerPicture(deps, draft);
    },
  }),
  operation({
    ...{ id: 'setPicture', method: 'post', path, ...writes },
    query: z.strictObject({ alt: z.string().max(designBounds.alt).optional() }),
    body: pictureChangeJson,
    files: ['image/png', 'image/svg+xml'],
    largest: uploadBounds.bytes + 1024,
    result: pictureJson,
    isGuarded: true,
    isTagged: true,
    isRepeatable: true,
    act: async (deps, program, { path, query, body, file, ifMatch }) => {
      const command = { ...path, seen: ifMatch };
      const draft = file
        ? await uploadPicture(deps, program, { ...command, bytes: file, alt: query.alt ?? '' })
        : await designPicture(deps, program, { ...command, ...body });
      return answerPicture(deps, draft);
    },
  }),
  operation({
    ...{ id: 'removePicture', method: 'delete', path, ...writes },
    status: 204,
    result: noContent,
    isGuarded: true,
    act: async (deps, program, { path, ifMatch }) => {
      await dropPicture(deps, program, { ...path, seen: ifMatch });
      return { body: undefined };
    },
  }),
  operation({
    ...{ id: 'previewPicture', method: 'post', path: `${path}/preview`, ...writes },
    body: pictureChangeJson,
    mediaType: 'image/svg+xml',
    result: z.instanceof(Uint8Array),
    isRepeatable: true,
    act: async (deps, program, { path, body }) => {
      const { organisationId } = await getAuthored(deps, program, path);
      assertMay(program, achievementPolicy.author, { organisationId });
      const svg = await drawPicture(deps, await getOrganisation(deps, organisationId), body);
      return { body: new TextEncoder().encode(svg) };
    },
  }),
  operation({
    id: 'getEditionPicture',
    method: 'get',
    path: '/achievements/{achievementId}/editions/{edition}/picture',
    tag: 'achievements',
    scope: 'achievements:read',
    params: z.strictObject({ achievementId: id, edition: z.coerce.number().int().min(1) }),
    result: pictureJson,
    act: async (deps, program, { path: { achievementId, edition } }) => {
      const { editions } = await getAuthored(deps, program, { achievementId });
      const found = editions.find(({ number }) => number === edition);
      if (!found) throw new Refusal('not-found', say('api.not-found'));
      return { body: toPictureJson(found, await findPicture(deps, found), deps.config.publicUrl) };
    },
  }),
];

async function answerPicture(
  deps: Deps,
  draft: AchievementEdition,
): Promise<Answer<z.input<typeof pictureJson>>> {
  const { print } = await describeDraft(deps, draft);
  const picture = await findPicture(deps, draft);
  return { body: toPictureJson(draft, picture, deps.config.publicUrl), etag: print };
}
