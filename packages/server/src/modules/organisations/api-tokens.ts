import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, oneLine } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { hashToken, longestName, newToken } from '../people/index.ts';
import {
  type ApiToken,
  endApiToken,
  insertApiToken,
  selectApiTokenByHash,
  selectApiTokens,
  touchApiToken,
} from './api-token-store.ts';
import { assertMay } from './organisation-policy.ts';

/** So that a token is known for one wherever it leaks: scanners look for such a beginning. */
const tokenStart = 'cairn_';
const mostTokens = 20;
const touchEveryMilliseconds = 10 * 60 * 1000;

/** A token with which a program acts for the organisation. Only its hash is kept, so it is shown this once. */
export async function createApiToken(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>,
  actor: Actor,
  command: { organisationId: string; name: string },
): Promise<{ token: string; apiToken: ApiToken }> {
  const { organisationId } = command;
  assertMay(actor, 'manage-api-tokens', { organisationId });
  const name = oneLine(command.name);
  if (!hasVisibleLetter(name)) refuseName('Say what will use the token, so that you know it again.');
  if (name.length > longestName.apiToken)
    refuseName(`Keep the name under ${longestName.apiToken} characters.`);
  const token = tokenStart + newToken(deps);
  const apiToken = {
    id: deps.newId('tok'),
    organisationId,
    name,
    createdBy: actor.name,
    createdAt: deps.now(),
  };
  await deps.database.transaction().execute(async (transaction) => {
    const others = await selectApiTokens(transaction, organisationId);
    if (others.length >= mostTokens)
      throw new Refusal(
        'conflict',
        'access.too-many-api-tokens',
        `There are ${mostTokens} tokens. Withdraw one that nothing uses any more.`,
      );
    await insertApiToken(transaction, { ...apiToken, tokenHash: hashToken(token) });
    await recordAudit(transaction, {
      actor,
      action: 'api-token.created',
      subjectType: 'api-token',
      subjectId: apiToken.id,
      organisationId,
      detail: { name },
    });
  });
  return { token, apiToken };
}

export async function listApiTokens(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  organisationId: string,
): Promise<ApiToken[]> {
  assertMay(actor, 'manage-api-tokens', { organisationId });
  return selectApiTokens(deps.database, organisationId);
}

/** Ends a token at once. Doing it again changes nothing. */
export async function withdrawApiToken(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  command: { organisationId: string; apiTokenId: string },
): Promise<void> {
  assertMay(actor, 'manage-api-tokens', command);
  const { organisationId, apiTokenId } = command;
  await deps.database.transaction().execute(async (transaction) => {
    const ended = await endApiToken(transaction, { organisationId, id: apiTokenId, at: deps.now() });
    if (!ended) return;
    await recordAudit(transaction, {
      actor,
      action: 'api-token.withdrawn',
      subjectType: 'api-token',
      subjectId: apiTokenId,
      organisationId,
      detail: { name: ended.name },
    });
  });
}

/** The token that a program sent, with the organisation that it acts for; undefined when it does not work. */
export async function findApiToken(
  deps: Pick<Deps, 'database' | 'now'>,
  token: string,
): Promise<ApiToken | undefined> {
  if (!token.startsWith(tokenStart) || token.length > 100) return undefined;
  const found = await selectApiTokenByHash(deps.database, hashToken(token));
  if (!found) return undefined;
  const now = deps.now();
  const idle = now.getTime() - (found.lastUsedAt?.getTime() ?? 0);
  if (idle > touchEveryMilliseconds) await touchApiToken(deps.database, { id: found.id, at: now });
  return found;
}

function refuseName(message: string): never {
  throw new Refusal('invalid', 'access.api-token-name', message, { name: message });
}
