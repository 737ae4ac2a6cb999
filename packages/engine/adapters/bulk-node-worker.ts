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
    results.push(await issueOne(text, request.achievementIds[index] ?? '', request.created));
  }
  parentPort?.postMessage({ batch: request.batch, results } satisfies BulkResponse);
});

async function issueOne(text: string, achievementId: string, created: string): Promise<BulkResult> {
  try {
    return await issuer.issueText(text, { created, achievementId });
  } catch (error) {
    if (error instanceof EngineError) return { code: error.code, message: error.message };
    throw error;
  }
}
