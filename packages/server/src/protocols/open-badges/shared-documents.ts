import { type Context, Hono } from 'hono';
import { findCredential, issuingRefusal, statusAt } from '../../modules/issuing/index.ts';
import { getShared, lastDayOf, recordOpening, type Shared } from '../../modules/wallet/index.ts';
import { clientNetwork } from '../../platform/client-network.ts';
import type { Deps } from '../../platform/deps.ts';
import { answerProblem, credentialType } from './answer-document.ts';
import { prefersData } from './negotiate.ts';

const longestUserAgent = 500;

/**
 * What a holder shares by a link, for programs: `/share/:token` as JSON, and each signed badge by itself. Where the
 * holder does not share how badges were assessed there are no signed badges, as they say so.
 */
export function sharedDocuments(deps: Deps): Hono {
  const door = new Hono();
  door.onError((error, context) => {
    const problem = answerProblem(error, context);
    for (const [name, value] of Object.entries(privately)) problem.headers.set(name, value);
    return problem;
  });
  const open = async (context: Context) => {
    const shared = await getShared(deps, { token: context.req.param('token') ?? '' });
    const userAgent = (context.req.header('user-agent') ?? '').slice(0, longestUserAgent);
    const network = clientNetwork(context, deps.config);
    if (context.req.method === 'GET') await recordOpening(deps, { network, userAgent }, shared);
    return shared;
  };

  door.get('/share/:token', async (context, next) => {
    if (!prefersData(context.req.header('accept'))) return next();
    const shared = await open(context);
    return answer(JSON.stringify(await describe(deps, shared)), 'application/json');
  });

  door.get('/share/:token/:award/credential.json', async (context) => {
    const { grant, held } = await open(context);
    const award = held.map(({ award }) => award).find(({ id }) => id === context.req.param('award'));
    const credential =
      grant.hasEvidence && award?.credential ? await findCredential(deps, award.credential.id) : undefined;
    if (!credential) throw issuingRefusal('not-found', 'issuing.not-yet-signed');
    return answer(credential.content, credentialType);
  });
  return door;
}

/** The address is the secret, and what it shows may end at any moment: nobody keeps it. */
const privately = {
  'cache-control': 'private, no-store',
  'access-control-allow-origin': '*',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  vary: 'accept',
};

function answer(body: string | Uint8Array, contentType: string): Response {
  const bytes = typeof body === 'string' ? body : new Uint8Array(body);
  return new Response(bytes, { headers: { ...privately, 'content-type': contentType } });
}

async function describe(deps: Deps, { grant, holderName, held }: Shared) {
  const badges = await Promise.all(
    held.map(async ({ award }) => {
      const signed =
        grant.hasEvidence && award.credential ? await findCredential(deps, award.credential.id) : undefined;
      return {
        title: award.title,
        issuedTo: award.holderName,
        status: statusAt(award, deps.now()),
        awardedAt: award.awardedAt,
        expiresAt: award.expiresAt,
        credential: signed && JSON.parse(new TextDecoder().decode(signed.content)),
      };
    }),
  );
  return {
    format: 'cairn-shared-badges-1',
    sharedBy: holderName,
    purpose: grant.purpose,
    lastDay: lastDayOf(grant),
    badges,
  };
}
