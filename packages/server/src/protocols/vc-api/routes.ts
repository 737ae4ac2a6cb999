import type { JsonObject } from '@cairn/engine';
import { type Context, Hono } from 'hono';
import type { Program } from '../../modules/audit/index.ts';
import {
  awardPolicy,
  changeCredentialStatus,
  deriveCredential,
  issueCredential,
} from '../../modules/issuing/index.ts';
import { assertMay, findProgram } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { wordsFor } from '../../web/words/index.ts';
import { answerRefusal } from './problem.ts';
import {
  deriveRequest,
  issueRequest,
  readRequest,
  statusRequest,
  verifyCredentialRequest,
  verifyPresentationRequest,
} from './read-request.ts';
import { say } from './refusals.ts';
import { verifyForApi } from './verify.ts';
import { issuePaths, orderOf } from './ways-to-issue.ts';

/** Ways to verify: what the options say goes before what the path says. */
const verifyPaths: { [path: string]: { checks?: string[] } } = {
  '/vc-api/credentials/verify': {},
  '/vc-api/proof-only/credentials/verify': { checks: ['proof'] },
};

/** W3C's VC API under /vc-api: off unless the settings open it, and then for programs with a token only. */
export function vcApi(deps: Deps): Hono {
  const door = new Hono();
  if (!deps.config.vcApi) return door;
  const enter = (context: Context) => programOf(deps, context.req.header('authorization'));
  door.onError((error, context) => {
    const words = wordsFor(context.req.header('accept-language'));
    if (error instanceof Refusal) return answerRefusal(error, words);
    throw error;
  });
  door.use('/vc-api/*', async (context, next) => {
    context.header('cache-control', 'no-store');
    await next();
  });

  for (const [path, fixed] of Object.entries(issuePaths)) {
    door.post(path, async (context) => {
      const program = await enter(context);
      const order = orderOf(fixed, await readRequest(context.req.raw, issueRequest));
      const verifiableCredential = await issueCredential(deps, program, order);
      const token = tokenOf(verifiableCredential);
      if (token === undefined || context.req.header('accept') !== tokenType)
        return context.json({ verifiableCredential }, 201);
      return context.body(token, 201, { 'content-type': tokenType });
    });
  }
  door.post('/vc-api/credentials/derive', async (context) => {
    await enter(context);
    const { verifiableCredential, options } = await readRequest(context.req.raw, deriveRequest);
    const derived = await deriveCredential(verifiableCredential, options?.selectivePointers ?? []);
    // The credential itself, as the W3C suite for ecdsa-sd-2023 reads the answer of a holder.
    return context.json(derived, 201);
  });

  for (const [path, fixed] of Object.entries(verifyPaths)) {
    door.post(path, async (context) => {
      await enter(context);
      const { verifiableCredential, options } = await readRequest(context.req.raw, verifyCredentialRequest);
      const wishes = { ...fixed, ...options };
      return answer(
        context,
        await verifyForApi(deps, { kind: 'credential', document: verifiableCredential }, wishes),
      );
    });
  }
  door.post('/vc-api/presentations/verify', async (context) => {
    await enter(context);
    const { verifiablePresentation, options } = await readRequest(context.req.raw, verifyPresentationRequest);
    return answer(
      context,
      await verifyForApi(deps, { kind: 'presentation', document: verifiablePresentation }, options),
    );
  });

  door.post('/vc-api/credentials/status', async (context) => {
    const program = await enter(context);
    const { credentialId, credentialStatus, status } = await readRequest(context.req.raw, statusRequest);
    const purpose = credentialStatus.statusPurpose ?? 'revocation';
    const value = status ?? 1;
    await changeCredentialStatus(deps, program, { credentialId, purpose, value });
    return context.json({
      credentialId,
      statusPurpose: purpose,
      status: purpose === 'message' ? value : value === 1,
    });
  });
  door.all('/vc-api/*', () => {
    throw new Refusal('not-found', say('vc-api.not-found'));
  });
  return door;
}

/** Who sends the request; refused without a working token, and with one that is for other things. */
async function programOf(deps: Deps, header: string | undefined): Promise<Program> {
  const sent = /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? '')?.[1];
  const program = sent === undefined ? undefined : await findProgram(deps, sent);
  if (!program) throw new Refusal('not-signed-in', say('vc-api.no-token'));
  assertMay(program, awardPolicy.useVcApi, program);
  return program;
}

function answer(context: Context, verification: { verified: boolean }): Response {
  return context.json(verification, verification.verified ? 200 : 400);
}

const tokenType = 'application/vc+jwt';

/** The token in an envelope; undefined for a credential with a proof. */
function tokenOf({ id }: JsonObject): string | undefined {
  const start = `data:${tokenType},`;
  return typeof id === 'string' && id.startsWith(start) ? id.slice(start.length) : undefined;
}
