import { createBulkIssuer } from '../../packages/engine/adapters/bulk-node.ts';
import type { Row } from '../measure.ts';
import { at, created, type Setting } from './setting.ts';

const awards = 4_000;

/** Four thousand awards (a cohort of a university) on the main thread and one worker against the same on the main thread alone, by wall clock. */
export async function bulkRow({
  credentials,
  issuer,
  peer,
  privateJwk,
  verificationMethod,
}: Setting): Promise<Row> {
  const batch = Array.from({ length: awards }, (_, index) => at(credentials, index));
  const bulk = createBulkIssuer({ verificationMethod, privateJwk, threads: 2 });
  const results = await bulk.issue(batch, { created });
  for (const [index, result] of results.entries()) {
    const { json } = await issuer.issue(at(batch, index), { created });
    if (!('json' in result) || result.json !== json) throw new Error('A thread issued another credential.');
  }
  await peer.verify(JSON.parse((await issuer.issue(at(batch, 0), { created })).json));
  return {
    name: 'bulk-issue-2-threads',
    what: 'issue 4,000 Open Badges on two threads',
    ours: {
      name: 'createBulkIssuer',
      run: () => bulk.issue(batch, { created }),
      isWallClock: true,
      operations: awards,
    },
    peer: {
      name: 'createIssuer on one thread',
      async run() {
        const issued: string[] = [];
        for (const credential of batch) issued.push((await issuer.issue(credential, { created })).json);
      },
      isWallClock: true,
      operations: awards,
    },
    budget: { peerRatio: 1.5 },
    close: () => bulk.close(),
  };
}
