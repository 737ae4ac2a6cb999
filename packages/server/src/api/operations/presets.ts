import { z } from 'zod';
import {
  addPreset,
  beginFromPreset,
  copyAchievement,
  exportPreset,
  getPreset,
  listPresets,
  presetBounds,
  readPresetJson,
  removePreset,
} from '../../modules/assessment/index.ts';
import { describeDraft } from '../../modules/catalog/index.ts';
import { draftJson, toDraftJson } from '../json/draft.ts';
import {
  beginJson,
  copyJson,
  namedPresetJson,
  presetJson,
  presetsJson,
  toNamedPresetJson,
  toPresetJson,
} from '../json/preset.ts';
import { id } from '../json/schemas.ts';
import { noContent, operation } from '../operation.ts';

const read = { tag: 'achievements', scope: 'achievements:read' } as const;
const write = { tag: 'achievements', scope: 'achievements:write' } as const;
const one = z.strictObject({ presetId: id });
const path = '/presets/{presetId}' as const;

export const presetOperations = [
  operation({
    ...{ id: 'listPresets', method: 'get', path: '/presets', ...read },
    result: presetsJson,
    act: async (deps, program) => {
      const all = await listPresets(deps, program, program);
      return { body: { items: all.map(toNamedPresetJson) } };
    },
  }),
  operation({
    ...{ id: 'addPreset', method: 'post', path: '/presets', ...write },
    body: presetJson,
    largest: presetBounds.bytes,
    status: 201,
    result: namedPresetJson,
    act: async (deps, program, { body }) => {
      const { organisationId } = program;
      const added = await addPreset(deps, program, { organisationId, preset: readPresetJson(body) });
      return { body: toNamedPresetJson(added), location: `/presets/${added.presetId}` };
    },
  }),
  operation({
    ...{ id: 'getPreset', method: 'get', path, ...read },
    params: one,
    result: namedPresetJson,
    act: async (deps, program, { path: { presetId } }) => {
      const { organisationId } = program;
      return { body: toNamedPresetJson(await getPreset(deps, program, { organisationId, presetId })) };
    },
  }),
  operation({
    ...{ id: 'removePreset', method: 'delete', path, ...write },
    params: one,
    isRepeatable: true,
    status: 204,
    result: noContent,
    act: async (deps, program, { path: { presetId } }) => {
      const { organisationId } = program;
      await removePreset(deps, program, { organisationId, presetId });
      return { body: undefined };
    },
  }),
  operation({
    ...{ id: 'beginFromPreset', method: 'post', path: `${path}/achievements`, ...write },
    params: one,
    body: beginJson,
    status: 201,
    result: draftJson,
    act: async (deps, program, { path: { presetId }, body: { title, purpose = '', language } }) => {
      const { organisationId } = program;
      const { preset } = await getPreset(deps, program, { organisationId, presetId });
      const begun = {
        organisationId,
        preset,
        title,
        purpose,
        reads: language === undefined ? [] : [language],
      };
      const { print, ...state } = await describeDraft(deps, await beginFromPreset(deps, program, begun));
      const location = `/achievements/${state.draft.achievementId}/draft`;
      return { body: toDraftJson(state, deps.config.publicUrl), etag: print, location };
    },
  }),
  operation({
    ...{ id: 'exportPreset', method: 'get', path: '/achievements/{achievementId}/preset', ...read },
    params: z.strictObject({ achievementId: id }),
    result: presetJson,
    act: async (deps, program, { path }) => ({ body: toPresetJson(await exportPreset(deps, program, path)) }),
  }),
  operation({
    ...{ id: 'copyAchievement', method: 'post', path: '/achievements/{achievementId}/copies', ...write },
    params: z.strictObject({ achievementId: id }),
    body: copyJson,
    status: 201,
    result: draftJson,
    act: async (deps, program, { path: { achievementId }, body: { title } }) => {
      const { organisationId } = program;
      const copied = await copyAchievement(deps, program, { organisationId, achievementId, title });
      const { print, ...state } = await describeDraft(deps, copied);
      const location = `/achievements/${copied.achievementId}/draft`;
      return { body: toDraftJson(state, deps.config.publicUrl), etag: print, location };
    },
  }),
];
