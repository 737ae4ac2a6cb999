import { type Context, Hono } from 'hono';
import { getCheckpoint, getTile, logPath, proveLeaf, readLeaf } from '../../modules/transparency/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { answerDocument, answerProblem } from '../open-badges/answer-document.ts';

const text = 'text/plain; charset=utf-8';
const year = 365 * 24 * 60 * 60;

/** The log as C2SP tlog-tiles has it: each answer but the newest checkpoint stays as it is for ever. */
export function transparencyLog(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);
  door.get(`${logPath}/checkpoint`, async (context) =>
    answerDocument(context, { body: await getCheckpoint(deps), contentType: text, maxAge: 1 }),
  );
  door.get(`${logPath}/tile/:tile{.+}`, async (context) => {
    const body = await getTile(deps, `tile/${context.req.param('tile')}`);
    return lasting(context, body);
  });
  door.get(`${logPath}/proof/:leaf`, async (context) =>
    answerDocument(context, {
      body: await proveLeaf(deps, readLeaf(context.req.param('leaf'))),
      contentType: text,
      maxAge: 1,
    }),
  );
  return door;
}

function lasting(context: Context, body: Uint8Array): Response {
  const response = answerDocument(context, { body, contentType: 'application/octet-stream', maxAge: year });
  response.headers.set('cache-control', `public, max-age=${year}, immutable`);
  return response;
}
