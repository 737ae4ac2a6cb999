import { z } from 'zod';
import { findConformance, getAuthored, getPackSettings, labelsOf } from '../../modules/catalog/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { conformanceJson, rulePacksJson, toConformanceJson, toRulePacksJson } from '../json/rule-pack.ts';
import { id } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { say } from '../refusals.ts';

const read = { method: 'get', tag: 'achievements', scope: 'achievements:read' } as const;

export const rulePackOperations = [
  operation({
    ...{ id: 'listRulePacks', path: '/rule-packs', ...read },
    result: rulePacksJson,
    act: async (deps, program) => ({ body: toRulePacksJson(await getPackSettings(deps, program, program)) }),
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
