import { parentPort, workerData } from 'node:worker_threads';
import { compileEntry, type TemplateEntry } from '../src/canonical/learn-template.ts';
import type { JsonObject } from '../src/ports.ts';
import { createSplitIssuer, type Tail } from '../src/proof/eddsa-rdfc-2022-template.ts';
import { type Issued, issueOne } from './bulk-node-one.ts';
import type { BulkAnswer, BulkItem, BulkRequest, BulkResponse } from './bulk-node-thread.ts';
import type { PrivateJwk } from './key-pair.ts';
import { createSigner, nodeCrypto } from './node.ts';

const { verificationMethod, privateJwk } = workerData as {
  verificationMethod: string;
  privateJwk: PrivateJwk;
};
const mismatches: string[] = [];
const issuer = createSplitIssuer({
  verificationMethod,
  signer: createSigner(privateJwk),
  crypto: nodeCrypto,
  onTemplateMismatch: (achievementId) => mismatches.push(achievementId),
});
/** By the number that the caller gave them. */
let templates = new Map<number, TemplateEntry>();

parentPort?.on('message', async (request: BulkRequest) => {
  // Not cleared: a batch before this one may still wait for a slow credential and have use for them.
  if (request.forgets) templates = new Map();
  const known = templates;
  for (const { number, sample, paths } of request.templates) {
    const entry = compileEntry({ sample, paths }, nodeCrypto);
    if (entry) known.set(number, entry);
  }
  const answers: BulkAnswer[] = [];
  for (const item of request.items) {
    const issuing = issueOne(() => issueItem(item, known, request.created));
    // Waiting where there is nothing to wait for would cost a turn of the event loop's queue per award.
    const issued = issuing instanceof Promise ? await issuing : issuing;
    answers.push('tail' in issued ? issued.tail : issued);
  }
  const response = { batch: request.batch, answers, mismatches: mismatches.splice(0) };
  parentPort?.postMessage(response satisfies BulkResponse);
});

function issueItem(
  item: BulkItem,
  known: ReadonlyMap<number, TemplateEntry>,
  created: string,
): Issued | Tail | Promise<Issued | Tail> {
  if ('text' in item) return issuer.issue(JSON.parse(item.text) as JsonObject, { created });
  const entry = known.get(item.template);
  if (!entry) throw new Error(`Template ${item.template} was not sent.`);
  return issuer.signMatch({ entry, strings: item.strings }, { created });
}
