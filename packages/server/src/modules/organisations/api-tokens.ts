import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, oneLine } from '../../platform/plain-text.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, type Person, type Program, recordAudit, type Scope, scopes } from '../audit/index.ts';
import { hashToken, longestName, newToken } from '../people/index.ts';
import {
  type ApiToken,
  endApiToken,
  insertApiToken,
  lockApiTokens,
  selectApiToken,
  selectApiTokenByHash,
  selectApiTokens,
  touchApiToken,
} from './api-token-store.ts';
import { organisationPolicy } from './organisation-policy.ts';
import { assertMay } from './policy.ts';
import { say } from './refusals.ts';

/** So that a token is known for one wherever it leaks: scanners look for such a beginning. */
const tokenStart = 'cairn_';
const mostTokens = 20;

const touchEveryMilliseconds = 10 * 60 * 1000;

/** A token with which a program acts for the organisation. Only its hash is kept, so it is shown this once. */
export async function createApiToken(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>,
  actor: Person,
  command: { organisationId: string; name: string; scopes: readonly Scope[] },
): Promise<{ token: string; apiToken: ApiToken }> {
  const { organisationId } = command;
  assertMay(actor, organisationPolicy.manageApiTokens, { organisationId });
  const name = oneLine(command.name);
  if (!hasVisibleLetter(name)) refuseName(say('organisations.api-token-nameless'));
  if (name.length > longestName.apiToken)
    refuseName(say('organisations.api-token-name-long', { most: longestName.apiToken }));
  assertScopes(command.scopes);
  const token = tokenStart + newToken(deps);
  const apiToken = {
    id: deps.newId('tok'),
    organisationId,
    name,
    scopes: scopes.filter((scope) => command.scopes.includes(scope)),
    createdBy: actor.name,
    createdById: actor.personId,
    createdAt: deps.now(),
  };
  await inTransaction(deps, async (deps) => {
    await lockApiTokens(deps.database, organisationId);
    const others = await selectApiTokens(deps.database, organisationId);
    if (others.length >= mostTokens)
      throw new Refusal('conflict', say('organisations.too-many-api-tokens', { most: mostTokens }));
    await insertApiToken(deps.database, { ...apiToken, tokenHash: hashToken(token) });
    await recordAudit(deps, actor, {
      action: 'api-token.created',
      subjectType: 'api-token',
      subjectId: apiToken.id,
      organisationId,
      detail: { name, scopes: apiToken.scopes.join(', ') },
    });
  });
  return { token, apiToken };
}

/** Who answers for what an actor writes: a person, or whoever made the token of a program; undefined where nobody knows. */
export async function findAuthorId(deps: Pick<Deps, 'database'>, actor: Actor): Promise<string | undefined> {
  if (actor.kind === 'person') return actor.personId;
  if (actor.kind === 'cairn') return undefined;
  return (await selectApiToken(deps.database, actor.apiTokenId))?.createdById;
}

export async function listApiTokens(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  organisationId: string,
): Promise<ApiToken[]> {
  assertMay(actor, organisationPolicy.manageApiTokens, { organisationId });
  return selectApiTokens(deps.database, organisationId);
}

/** Ends a token at once. Doing it again changes nothing. */
export async function withdrawApiToken(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  command: { organisationId: string; apiTokenId: string },
): Promise<void> {
  assertMay(actor, organisationPolicy.manageApiTokens, command);
  const { organisationId, apiTokenId } = command;
  await inTransaction(deps, async (deps) => {
    const ended = await endApiToken(deps.database, { organisationId, id: apiTokenId, at: deps.now() });
    if (!ended) return;
    await recordAudit(deps, actor, {
      action: 'api-token.withdrawn',
      subjectType: 'api-token',
      subjectId: apiTokenId,
      organisationId,
      detail: { name: ended.name },
    });
  });
}

/** Who sent this token; undefined when it does not work. */
export async function findProgram(
  deps: Pick<Deps, 'database' | 'now'>,
  token: string,
): Promise<Program | undefined> {
  if (!token.startsWith(tokenStart) || token.length > 100) return undefined;
  const found = await selectApiTokenByHash(deps.database, hashToken(token));
  if (!found) return undefined;
  const now = deps.now();
  const idle = now.getTime() - (found.lastUsedAt?.getTime() ?? 0);
  if (idle > touchEveryMilliseconds) await touchApiToken(deps.database, { id: found.id, at: now });
  return programOf(found);
}

/** Who acts by this token. */
export function programOf({ id, name, organisationId, scopes }: ApiToken): Program {
  return { kind: 'program', apiTokenId: id, name, organisationId, scopes };
}

function assertScopes(wanted: readonly Scope[]): void {
  if (wanted.length > 0) return;
  const said = say('organisations.no-scope');
  throw new Refusal('invalid', said, { scopes: said });
}

function refuseName(said: Said): never {
  throw new Refusal('invalid', said, { name: said });
}
