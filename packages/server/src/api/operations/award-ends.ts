import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import { getEdition } from '../../modules/catalog/index.ts';
import {
  type Award,
  amendAward,
  reinstateAward,
  renewAward,
  revokeAward,
  suspendAward,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  amendmentJson,
  awardJson,
  renewalJson,
  revocationJson,
  suspensionJson,
  toAwardJson,
} from '../json/award.ts';
import { id } from '../json/schemas.ts';
import { type Answer, operation } from '../operation.ts';

const all = {
  method: 'post',
  tag: 'awards',
  scope: 'awards:revoke',
  params: z.strictObject({ awardId: id }),
  result: awardJson,
} as const;

type Act = (
  deps: Deps,
  program: Program,
  command: { organisationId: string; awardId: string; reason: string },
) => Promise<Award>;

/** Having a badge signed anew, putting an award on hold and ending that, and taking it back for good. */
export const awardEndOperations = [
  operation({
    ...{ ...all, id: 'amendAward', path: '/awards/{awardId}/amend', scope: 'awards:create' },
    body: amendmentJson,
    act: async (deps, program, { path: { awardId }, body }) => {
      const { organisationId } = program;
      const award = await amendAward(deps, program, { organisationId, awardId, ...body });
      return answerWith(deps, award);
    },
  }),
  operation({
    ...{ ...all, id: 'renewAward', path: '/awards/{awardId}/renew', scope: 'awards:create' },
    body: renewalJson,
    act: async (deps, program, { path: { awardId }, body: { expiresOn, reason } }) => {
      const { organisationId } = program;
      const expiresAt = expiresOn === undefined ? undefined : new Date(`${expiresOn}T00:00:00Z`);
      return answerWith(
        deps,
        await renewAward(deps, program, { organisationId, awardId, expiresAt, reason }),
      );
    },
  }),
  operation({
    ...{ ...all, id: 'suspendAward', path: '/awards/{awardId}/suspend' },
    body: suspensionJson,
    act: (deps, program, { path, body }) => change(suspendAward)(deps, program, { ...path, ...body }),
  }),
  operation({
    ...{ ...all, id: 'reinstateAward', path: '/awards/{awardId}/reinstate' },
    body: suspensionJson,
    act: (deps, program, { path, body }) => change(reinstateAward)(deps, program, { ...path, ...body }),
  }),
  operation({
    ...{ ...all, id: 'revokeAward', path: '/awards/{awardId}/revoke' },
    body: revocationJson,
    act: (deps, program, { path, body }) => change(revokeAward)(deps, program, { ...path, ...body }),
  }),
];

function change(act: Act) {
  return async (
    deps: Deps,
    program: Program,
    sent: { awardId: string; reason: string },
  ): Promise<Answer<z.input<typeof awardJson>>> => {
    const award = await act(deps, program, { organisationId: program.organisationId, ...sent });
    return answerWith(deps, award);
  };
}

async function answerWith(deps: Deps, award: Award): Promise<Answer<z.input<typeof awardJson>>> {
  const edition = await getEdition(deps, award.editionId);
  return { body: toAwardJson(award, { edition, publicUrl: deps.config.publicUrl, now: deps.now() }) };
}
