import type { JsonObject } from '@cairn/engine';
import type { BulkIssuer } from '@cairn/engine/node-bulk';
import type { Deps } from '../../platform/deps.ts';
import type { SigningIdentity } from './issuer.ts';
import { timestampOf } from './issuing-rules.ts';

type BulkResults = ReturnType<BulkIssuer['issue']>;

/**
 * Signs many credentials of one issuer, which gets fast with what it has seen. One thread, in slices: a turn is over in
 * a second, and other jobs and pages want the processors too.
 */
export async function withBulkIssuer<Result>(
  deps: Pick<Deps, 'keys' | 'log' | 'now'>,
  { keyId, verificationMethod }: SigningIdentity,
  work: (sign: (credentials: JsonObject[]) => BulkResults) => Promise<Result>,
): Promise<Result> {
  const issuer = await deps.keys.bulkIssuer(keyId, {
    verificationMethod,
    threads: 1,
    onTemplateMismatch: (achievementId) =>
      deps.log.error({ achievementId }, 'a compiled template gave another canonical form than the library'),
  });
  try {
    return await work((credentials) => issuer.issue(credentials, { created: timestampOf(deps.now()) }));
  } finally {
    await issuer.close();
  }
}
