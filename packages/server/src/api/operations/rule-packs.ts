import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  decidePacks,
  findConformance,
  getAuthored,
  getPackSettings,
  isReviewNeeded,
  labelsOf,
  type OwnPack,
  saveOwnPack,
  setReviewNeeded,
} from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import {
  conformanceJson,
  newOwnPackJson,
  ownPackOf,
  packUsesJson,
  reviewSettingJson,
  rulePacksJson,
  toConformanceJson,
  toRulePacksJson,
} from '../json/rule-pack.ts';
import { id } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { say } from '../refusals.ts';

const write = { method: 'post', tag: 'achievements', scope: 'organisations:write' } as const;
const read = { method: 'get', tag: 'achievements', scope: 'achievements:read' } as const;

export const rulePackOperations = [
  operation({
    ...{ id: 'listRulePacks', path: '/rule-packs', ...read },
    result: rulePacksJson,
    act: settingsOf,
  }),
  operation({
    ...{ id: 'decideRulePacks', path: '/rule-packs', ...write },
    body: packUsesJson,
    isRepeatable: true,
    result: rulePacksJson,
    act: async (deps, program, { body: { uses } }) => {
      const { organisationId } = program;
      await decidePacks(deps, program, { organisationId, uses });
      return settingsOf(deps, program);
    },
  }),
  operation({
    ...{ id: 'setOwnRulePack', path: '/rule-packs/own', ...write },
    body: newOwnPackJson,
    isRepeatable: true,
    result: rulePacksJson,
    act: async (deps, program, { body }) => {
      const { organisationId } = program;
      const newId = () => deps.newId('cnd');
      const change = (stored: OwnPack | undefined) => ownPackOf(body, { stored, newId });
      await saveOwnPack(deps, program, { organisationId, change });
      return settingsOf(deps, program);
    },
  }),
  operation({
    ...{ id: 'getReviewSetting', path: '/review-setting', ...read },
    result: reviewSettingJson,
    act: async (deps, program) => ({ body: { isNeeded: await isReviewNeeded(deps, program) } }),
  }),
  operation({
    ...{ id: 'setReviewSetting', path: '/review-setting', ...write },
    body: reviewSettingJson,
    isRepeatable: true,
    result: reviewSettingJson,
    act: async (deps, program, { body: { isNeeded } }) => {
      await setReviewNeeded(deps, program, { organisationId: program.organisationId, isNeeded });
      return { body: { isNeeded } };
    },
  }),
  operation({
    ...{
      id: 'getConformance',
      path: '/achievements/{achievementId}/editions/{edition}/conformance',
      ...read,
    },
    params: z.strictObject({ achievementId: id, edition: z.coerce.number().int().min(1) }),
    result: conformanceJson,
    act: async (deps, program, { path: { achievementId, edition } }) => {
      const { editions } = await getAuthored(deps, program, { achievementId });
      const found = editions.find(({ number }) => number === edition);
      const kept = found && (await findConformance(deps, found.editionId));
      if (!kept) throw new Refusal('not-found', say('api.not-found'));
      return { body: toConformanceJson(labelsOf(kept), kept) };
    },
  }),
];

async function settingsOf(deps: Deps, program: Program) {
  return { body: toRulePacksJson(await getPackSettings(deps, program, program)) };
}
