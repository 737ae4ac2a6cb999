import { parentPort, workerData } from 'node:worker_threads';
import { EngineError } from '../src/engine-error.ts';
import { createIssuer } from '../src/proof/eddsa-rdfc-2022-template.ts';
import type { BulkRequest, BulkResponse, BulkResult } from './bulk-node.ts';
import type { PrivateJwk } from './key-pair.ts';
import { createSigner, nodeCrypto } from './node.ts';

const { verificationMethod, privateJwk } = workerData as {
  verificationMethod: string;
  privateJwk: PrivateJwk;
};
const issuer = createIssuer({ verificationMethod, signer: createSigner(privateJwk), crypto: nodeCrypto });

parentPort?.on('message', async (request: BulkRequest) => {
  const results: BulkResult[] = [];
  for (const [index, text] of request.texts.entries()) {
    const result = issueOne(text, request.achievementIds[index] ?? '', request.created);
    // Waiting where there is nothing to wait for would cost a turn of the event loop's queue per award.
    results.push(result instanceof Promise ? await result : result);
  }
  parentPort?.postMessage({ batch: request.batch, results } satisfies BulkResponse);
});

function issueOne(text: string, achievementId: string, created: string): BulkResult | Promise<BulkResult> {
  try {
    const issued = issuer.issueText(text, { created, achievementId });
    return issued instanceof Promise ? issued.catch(asRefusal) : issued;
  } catch (error) {
    return asRefusal(error);
  }
}

function asRefusal(error: unknown): BulkResult {
  if (error instanceof EngineError) return { code: error.code, message: error.message };
  throw error;
}
