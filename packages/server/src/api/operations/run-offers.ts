import { z } from 'zod';
import { endOffer, getAuthored, getPolicies, saveOffer, savePolicies } from '../../modules/catalog/index.ts';
import { newOfferJson, offerChangeJson, offerJson, policiesJson } from '../json/offering.ts';
import { offerAfter, toOfferJson, toPoliciesJson } from '../json/offering-shapes.ts';
import { id } from '../json/schemas.ts';
import { operation } from '../operation.ts';

const ofRun = z.strictObject({ achievementId: id, achievementRunId: id });
const one = z.strictObject({ achievementId: id, achievementRunId: id, offerId: id });
const of = z.strictObject({ achievementId: id });
const read = { tag: 'achievements', scope: 'achievements:read' } as const;
const write = { tag: 'achievements', scope: 'achievements:write' } as const;
const all = '/achievements/{achievementId}/runs/{achievementRunId}/offers' as const;
const path = `${all}/{offerId}` as const;
const rules = '/achievements/{achievementId}/policies' as const;

/** For how much a run is offered, and the rules of it. */
export const runOfferOperations = [
  operation({
    ...{ id: 'addRunOffer', method: 'post', path: all, ...write },
    params: ofRun,
    body: newOfferJson,
    status: 201,
    result: offerJson,
    act: async (deps, program, { path, body }) => {
      const offer = await saveOffer(deps, program, { ...nameOf(path), wording: offerAfter(body, undefined) });
      return { body: toOfferJson(offer) };
    },
  }),
  operation({
    ...{ id: 'changeRunOffer', method: 'patch', path, ...write },
    params: one,
    body: offerChangeJson,
    result: offerJson,
    act: async (deps, program, { path, body }) => {
      const offer = await saveOffer(deps, program, {
        ...nameOf(path),
        offerId: path.offerId,
        wording: (stored) => offerAfter(body, stored),
      });
      return { body: toOfferJson(offer) };
    },
  }),
  operation({
    ...{ id: 'endRunOffer', method: 'post', path: `${path}/end`, ...write },
    params: one,
    isRepeatable: true,
    result: offerJson,
    act: async (deps, program, { path }) => ({
      body: toOfferJson(await endOffer(deps, program, { ...nameOf(path), offerId: path.offerId })),
    }),
  }),
  operation({
    ...{ id: 'getAchievementPolicies', method: 'get', path: rules, ...read },
    params: of,
    result: policiesJson,
    act: async (deps, program, { path }) => {
      const { organisationId, achievementId } = await getAuthored(deps, program, path);
      return { body: toPoliciesJson(await getPolicies(deps, { organisationId, achievementId })) };
    },
  }),
  operation({
    ...{ id: 'setAchievementPolicies', method: 'post', path: rules, ...write },
    params: of,
    body: policiesJson,
    result: policiesJson,
    act: async (deps, program, { path, body }) => {
      const { organisationId, achievementId } = await getAuthored(deps, program, path);
      await savePolicies(deps, program, { organisationId, achievementId, policies: body });
      return { body: toPoliciesJson(body) };
    },
  }),
  operation({
    ...{ id: 'getPolicies', method: 'get', path: '/policies', ...read },
    result: policiesJson,
    act: async (deps, { organisationId }) => ({
      body: toPoliciesJson(await getPolicies(deps, { organisationId })),
    }),
  }),
  operation({
    ...{ id: 'setPolicies', method: 'post', path: '/policies', tag: 'achievements' },
    scope: 'achievements:publish',
    body: policiesJson,
    result: policiesJson,
    act: async (deps, program, { body }) => {
      await savePolicies(deps, program, { organisationId: program.organisationId, policies: body });
      return { body: toPoliciesJson(body) };
    },
  }),
];

function nameOf({ achievementId, achievementRunId }: z.output<typeof ofRun>) {
  return { achievementId, runId: achievementRunId };
}
