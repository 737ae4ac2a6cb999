import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  findClosing,
  findIssuer,
  findIssuerDid,
  type Issuer,
  offerSuspension,
} from '../../modules/issuing/index.ts';
import { assertMay, organisationPolicy } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { issuerChangeJson, issuerJson, toIssuerJson } from '../json/issuer.ts';
import { id } from '../json/schemas.ts';
import { type Answer, operation } from '../operation.ts';
import { say } from '../refusals.ts';

const all = {
  path: '/organisations/{organisationId}/issuer',
  tag: 'organisations',
  params: z.strictObject({ organisationId: id }),
  result: issuerJson,
  isTagged: true,
} as const;

/** How the organisation signs. */
export const issuerOperations = [
  operation({
    ...{ ...all, id: 'getIssuer', method: 'get', scope: 'organisations:read' },
    act: (deps, program, { path: { organisationId } }) => {
      assertMay(program, organisationPolicy.enter, { organisationId });
      return answerIssuer(deps, program);
    },
  }),
  operation({
    ...{ ...all, id: 'changeIssuer', method: 'patch', scope: 'organisations:write' },
    body: issuerChangeJson,
    isGuarded: true,
    act: async (deps, program, { path: { organisationId }, body: { offersSuspension }, ifMatch }) => {
      const madeFrom = (stored: Issuer) => {
        if (tagOf(stored) !== ifMatch) throw new Refusal('conflict', say('api.changed-meanwhile'));
      };
      await offerSuspension(deps, program, { organisationId, offersSuspension, madeFrom });
      return answerIssuer(deps, program);
    },
  }),
];

async function answerIssuer(
  deps: Deps,
  { organisationId }: Program,
): Promise<Answer<z.input<typeof issuerJson>>> {
  const issuer = await findIssuer(deps, { organisationId });
  const did = await findIssuerDid(deps, organisationId);
  const closing = await findClosing(deps, { organisationId });
  return { body: toIssuerJson(issuer, { organisationId, did, closing }), etag: tagOf(issuer) };
}

/** Of what a program can change of it. */
function tagOf(issuer: Issuer | undefined): string {
  return issuer?.offersSuspension ? 'suspension' : 'revocation';
}
