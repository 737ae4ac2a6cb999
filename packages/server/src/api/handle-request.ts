import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Program } from '../modules/audit/index.ts';
import type { Deps } from '../platform/deps.ts';
import { type KeptAnswer, once } from '../platform/idempotency.ts';
import type { RateLimit } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { assertScope, countRequest, enter } from './enter.ts';
import type { Answer, Later, Operation, Unchecked } from './operation.ts';
import { check, type RawBody, readBody, readJson } from './read-request.ts';
import { say } from './refusals.ts';

/** One request from its token to its answer: every operation goes this way. */
export async function handleRequest(
  deps: Deps,
  { operation, limit }: { operation: Operation; limit: RateLimit },
  context: Context,
): Promise<Response> {
  const program = await enter(deps, context);
  await countRequest(limit, context, program);
  assertScope(program, operation);
  const key = idempotencyKeyOf(context, operation);
  const ifMatch = readIfMatch(context, operation);
  const raw = await readBody(context, operation);
  const language = context.req.header('accept-language');
  const requestKey = requestKeyOf(deps, program, key);
  const sent = { ...readSent(context, raw, operation), ifMatch, language, requestKey };
  const act = async () => keep(deps, operation, await operation.run(deps, program, { sent, check }));
  if (key === undefined) return answer(context, await act());
  const asked = JSON.stringify([
    ...[context.req.method, context.req.url, ifMatch, raw?.mediaType ?? ''],
    Buffer.from(raw?.bytes ?? []).toString('base64'),
  ]);
  const done = await once(deps, { owner: program.apiTokenId, key, asked }, async () =>
    sealed(deps, operation, { answer: await act(), requestKey }),
  );
  if (done.outcome === 'reused') throw new Refusal('invalid', say('api.key-reused'));
  if (done.outcome === 'running') {
    context.header('retry-after', '1');
    throw new Refusal('conflict', say('api.still-running'));
  }
  if (done.isRepeat) context.header('idempotency-replayed', 'true');
  return answer(context, opened(deps, operation, { answer: done.answer, requestKey }));
}

/** What is kept for a repeat, so that no secret lies open in the database. */
function sealed(
  { seals }: Pick<Deps, 'seals'>,
  { isSecret }: Operation,
  { answer, requestKey }: { answer: KeptAnswer; requestKey: string },
): KeptAnswer {
  if (!isSecret) return answer;
  return { ...answer, body: seals.seal(answer.body, requestKey).toString('base64') };
}

function opened(
  { seals }: Pick<Deps, 'seals'>,
  { isSecret }: Operation,
  { answer, requestKey }: { answer: KeptAnswer; requestKey: string },
): KeptAnswer {
  if (!isSecret) return answer;
  return { ...answer, body: seals.open(Buffer.from(answer.body, 'base64'), requestKey) };
}

/** So that a repeat does what it does once more also when its answer was lost: awards are made once a key. */
function requestKeyOf(deps: Pick<Deps, 'newId'>, program: Program, key: string | undefined): string {
  if (key === undefined) return deps.newId('req');
  return createHash('sha256').update(`${program.apiTokenId}\n${key}`).digest('base64url');
}

function readSent(
  context: Context,
  raw: RawBody | undefined,
  { mostValues }: Operation,
): Omit<Unchecked, 'ifMatch' | 'language' | 'requestKey'> {
  const query = Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [
      name,
      values.length > 1 ? values : values[0],
    ]),
  );
  const path = context.req.param();
  if (raw === undefined) return { path, query, body: undefined };
  if (raw.mediaType !== 'application/json') return { path, query, body: undefined, file: raw.bytes };
  return { path, query, body: readJson(raw.bytes, mostValues) };
}

function idempotencyKeyOf(context: Context, operation: Operation): string | undefined {
  const key = context.req.header('idempotency-key');
  if (key === undefined || operation.method !== 'post' || operation.isRepeatable) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refusal('invalid', say('api.key-malformed'));
  return key;
}

function readIfMatch(context: Context, operation: Operation): string {
  if (!operation.isGuarded) return '';
  const tag = /^(?:W\/)?"([\x21\x23-\x7e]+)"$/.exec(context.req.header('if-match')?.trim() ?? '')?.[1];
  if (tag === undefined) throw new Refusal('conflict', say('api.if-match-missing'));
  return tag;
}

/** The answer as it is sent, and kept for a repeat. */
function keep(
  deps: Pick<Deps, 'config'>,
  operation: Operation,
  given: Answer<unknown> | Later<unknown>,
): KeptAnswer & { bytes?: Uint8Array } {
  if ('later' in given) return keepLater(deps, given);
  const { body, etag, location } = given;
  const headers: { [name: string]: string } = {
    'content-type': operation.mediaType ?? 'application/json',
    ...(etag !== undefined && { etag: `"${etag}"` }),
    ...(location !== undefined &&
      (operation.status === 201 || operation.status === 202) && {
        location: `${deps.config.publicUrl}/api/v1${location}`,
      }),
  };
  const status = operation.status ?? 200;
  if (status === 204) return { status, headers: {}, body: '' };
  if (body instanceof Uint8Array) return { status, headers, body: '', bytes: body };
  return { status, headers, body: JSON.stringify(body) };
}

function keepLater({ config }: Pick<Deps, 'config'>, { later, location }: Later<unknown>): KeptAnswer {
  return {
    status: 202,
    headers: {
      'content-type': 'application/json',
      location: `${config.publicUrl}/api/v1${location}`,
    },
    body: JSON.stringify(later),
  };
}

function answer(
  context: Context,
  { status, headers, body, bytes }: KeptAnswer & { bytes?: Uint8Array },
): Response {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  context.header('cache-control', 'no-store');
  if (status === 204) return context.body(null, 204);
  return context.body(bytes ? new Uint8Array(bytes) : body, status as 200);
}
