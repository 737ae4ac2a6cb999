import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { absenceLog, absenceOf } from '../platform/database-absence.ts';
import type { Deps } from '../platform/deps.ts';
import type { OpenApiDocument } from '../platform/open-api.ts';
import { Refusal } from '../platform/refusal.ts';
import { limitOf } from './enter.ts';
import { handleRequest } from './handle-request.ts';
import { answerProblem } from './problem.ts';
import { say } from './refusals.ts';
import { operations } from './table.ts';

export const apiBase = '/api/v1';
const usualLargest = 256 * 1024;

/** Our own REST API under /api/v1: for programs with a token, without cookies or sessions. */
export function restApi(deps: Deps, document: OpenApiDocument): Hono {
  const door = new Hono();
  door.onError(answerApiError(deps));
  door.get(`${apiBase}/openapi.json`, (context) => {
    context.header('access-control-allow-origin', '*');
    context.header('cache-control', 'public, max-age=300');
    return context.json(document);
  });
  for (const operation of operations) {
    const path = apiBase + operation.path.replace(/\{(\w+)\}/g, ':$1');
    const limit = limitOf(deps, operation);
    const maxSize = operation.largest ?? usualLargest;
    const onError = (context: Context): never => {
      // What is too large is not read to its end, so nothing else can come over that connection (RFC 9110 §15.5.14).
      context.header('connection', 'close');
      throw new Refusal('too-large', say('api.body-too-large', { kilobytes: Math.floor(maxSize / 1024) }));
    };
    const method = operation.method.toUpperCase();
    door.on(method, path, bodyLimit({ maxSize, onError }), (context) =>
      handleRequest(deps, { operation, limit }, context),
    );
  }
  door.all(`${apiBase}/*`, () => {
    throw new Refusal('not-found', say('api.not-found'));
  });
  return door;
}

/** Whatever goes wrong on the way to an operation, programs read problem details. */
export function answerApiError(
  deps: Pick<Deps, 'log' | 'database' | 'config'>,
): (error: Error, context: Context) => Response {
  const absences = absenceLog(deps);
  return (error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof Refusal) return answerProblem(context, error, deps.config.publicUrl);
    const absence = absenceOf(error);
    if (absence === 'absent') absences.note(error);
    else if (absence === 'slow') deps.log.error({ error: error.stack }, 'the database ended a statement');
    if (absence) {
      const refusal = new Refusal('busy', say('api.database-absent'));
      return answerProblem(context, refusal, deps.config.publicUrl);
    }
    const requestId = context.res.headers.get('x-request-id') ?? '';
    deps.log.error({ requestId, error: error.stack, cause: String(error.cause ?? '') }, 'a request failed');
    const refusal = new Refusal('busy', say('api.failed', { requestId }));
    return answerProblem(context, refusal, deps.config.publicUrl);
  };
}
