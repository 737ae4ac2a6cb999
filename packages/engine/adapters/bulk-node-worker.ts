import { parentPort, workerData } from 'node:worker_threads';
import { createIssuer } from '../src/proof/eddsa-rdfc-2022-template.ts';
import type { BulkAnswer, BulkRequest, BulkResponse } from './bulk-node.ts';
import { issueOne } from './bulk-node-one.ts';
import type { PrivateJwk } from './key-pair.ts';
import { createSigner, nodeCrypto } from './node.ts';

const { verificationMethod, privateJwk } = workerData as {
  verificationMethod: string;
  privateJwk: PrivateJwk;
};
const issuer = createIssuer({ verificationMethod, signer: createSigner(privateJwk), crypto: nodeCrypto });

parentPort?.on('message', async ({ batch, created, texts, achievementIds }: BulkRequest) => {
  const answers: BulkAnswer[] = [];
  for (const [index, text] of texts.entries()) {
    const achievementId = achievementIds[index] ?? '';
    const issuing = issueOne(() => issuer.issueText(text, { created, achievementId }));
    // Waiting where there is nothing to wait for would cost a turn of the event loop's queue per award.
    const issued = issuing instanceof Promise ? await issuing : issuing;
    answers.push('json' in issued ? withoutKnownPart(issued.json, text) : issued);
  }
  parentPort?.postMessage({ batch, answers } satisfies BulkResponse);
});

/** The caller has the text already: only the proof, which is added at its end, goes back. */
function withoutKnownPart(json: string, text: string): BulkAnswer {
  const end = text.length - 1;
  return json.startsWith(text.slice(0, end)) ? json.slice(end) : { json };
}
