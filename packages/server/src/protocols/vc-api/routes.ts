import { type Context, Hono } from 'hono';
import { findApiToken } from '../../modules/access/index.ts';
import {
  type CredentialOrder,
  changeCredentialStatus,
  issueCredential,
  type ListPurpose,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { answerRefusal } from './problem.ts';
import {
  issueRequest,
  readRequest,
  statusRequest,
  verifyCredentialRequest,
  verifyPresentationRequest,
} from './read-request.ts';
import { verifyForApi } from './verify.ts';

type Cryptosuite = CredentialOrder['cryptosuite'];

/** Ways to issue that have a path of their own, for programs that cannot send options. */
const paths: { [path: string]: { cryptosuite?: Cryptosuite; statusPurposes?: ListPurpose[] } } = {
  '/vc-api/credentials/issue': {},
  '/vc-api/eddsa-rdfc-2022/credentials/issue': { cryptosuite: 'eddsa-rdfc-2022' },
  '/vc-api/eddsa-jcs-2022/credentials/issue': { cryptosuite: 'eddsa-jcs-2022' },
  '/vc-api/bitstring-status-list/credentials/issue': { statusPurposes: ['revocation'] },
};

/** And to verify: what the options say goes before what the path says. */
const verifyPaths: { [path: string]: { checks?: string[] } } = {
  '/vc-api/credentials/verify': {},
  '/vc-api/proof-only/credentials/verify': { checks: ['proof'] },
};

/** W3C's VC API under /vc-api: off unless the settings open it, and then for programs with a token only. */
export function vcApi(deps: Deps): Hono {
  const door = new Hono();
  if (!deps.config.vcApi) return door;
  const enter = (context: Context) => findProgram(deps, context.req.header('authorization'));
  door.onError((error) => {
    if (error instanceof Refusal) return answerRefusal(error);
    throw error;
  });
  door.use('/vc-api/*', async (context, next) => {
    context.header('cache-control', 'no-store');
    await next();
  });

  for (const [path, fixed] of Object.entries(paths)) {
    door.post(path, async (context) => {
      const program = await enter(context);
      const { credential, options } = await readRequest(context.req.raw, issueRequest);
      const order = {
        credential: withId(credential, options?.credentialId),
        cryptosuite: fixed.cryptosuite ?? options?.cryptosuite ?? 'eddsa-rdfc-2022',
        statusPurposes: purposesOf(options?.credentialStatus) ?? fixed.statusPurposes ?? [],
      };
      const verifiableCredential = await issueCredential(deps, program, order);
      return context.json({ verifiableCredential }, 201);
    });
  }

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
    const isSet = status ?? true;
    await changeCredentialStatus(deps, program, { credentialId, purpose, isSet });
    return context.json({ credentialId, statusPurpose: purpose, status: isSet });
  });
  door.all('/vc-api/*', () => {
    throw new Refusal('not-found', 'vc-api.not-found', 'The VC API has no such endpoint here.');
  });
  return door;
}

async function findProgram(deps: Deps, header: string | undefined) {
  const sent = /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? '')?.[1];
  const token = sent === undefined ? undefined : await findApiToken(deps, sent);
  if (token) return { organisationId: token.organisationId, name: token.name };
  throw new Refusal(
    'not-signed-in',
    'vc-api.no-token',
    'Send a working token: Authorization: Bearer cairn_…',
  );
}

function answer(context: Context, verification: { verified: boolean }): Response {
  return context.json(verification, verification.verified ? 200 : 400);
}

function withId(credential: CredentialOrder['credential'], id: string | undefined) {
  return id === undefined || credential.id !== undefined ? credential : { ...credential, id };
}

type StatusWish = { statusPurpose?: ListPurpose | ListPurpose[] | undefined };

function purposesOf(wish: StatusWish | StatusWish[] | undefined): ListPurpose[] | undefined {
  if (wish === undefined) return undefined;
  const purposes = [wish].flat().flatMap(({ statusPurpose }) => statusPurpose ?? 'revocation');
  return [...new Set(purposes)];
}
