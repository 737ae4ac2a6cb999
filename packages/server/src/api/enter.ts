import type { Context } from 'hono';
import type { Program } from '../modules/audit/index.ts';
import { findProgram } from '../modules/organisations/index.ts';
import type { Deps } from '../platform/deps.ts';
import { type RateLimit, rateLimit } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { OperationFacts } from './operation.ts';
import { say } from './refusals.ts';

/** What one token may ask for in a minute, of all that has no limit of its own. */
export const requestsPerMinute = 600;

export function limitOf(
  deps: Pick<Deps, 'database' | 'now'>,
  { id, perMinute }: Pick<OperationFacts, 'id' | 'perMinute'>,
): RateLimit {
  const name = perMinute === undefined ? 'api token' : `api token ${id}`;
  return rateLimit(deps, { name, count: perMinute ?? requestsPerMinute, perMinutes: 1 });
}

/** Whoever sends a working token. */
export async function enter(deps: Pick<Deps, 'database' | 'now'>, context: Context): Promise<Program> {
  const header = context.req.header('authorization');
  const token = /^Bearer +([\x21-\x7e]+)$/i.exec(header ?? '')?.[1];
  const program = token === undefined ? undefined : await findProgram(deps, token);
  if (!program) throw new Refusal('not-signed-in', say('api.no-token'));
  return program;
}

/** Counts the request and says what is left (draft-ietf-httpapi-ratelimit-headers-10). */
export async function countRequest(limit: RateLimit, context: Context, program: Program): Promise<void> {
  const { isTaken, count, left, seconds } = await limit.takeCounted(program.apiTokenId);
  context.header('ratelimit-policy', `"token";q=${count};w=60`);
  context.header('ratelimit', `"token";r=${left};t=${seconds}`);
  if (isTaken) return;
  context.header('retry-after', String(seconds));
  throw new Refusal('too-many', say('api.too-many', { seconds }));
}

/** Modules ask by their policies too; this one names the scope that is missing, before anything is looked for. */
export function assertScope(program: Program, { scope }: OperationFacts): void {
  if (scope !== undefined && !program.scopes.includes(scope))
    throw new Refusal('forbidden', say('api.scope-missing', { scope }));
}
