import {
  type Capsule,
  type CapsuleDocument,
  didWebToUrl,
  encodeLogEntry,
  findContext,
  type JsonObject,
  writeCapsule,
} from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { type Award, type Credential, getStatusList, readKeys, statusListUrl } from '../issuing/index.ts';
import { findEntryProof } from './read-log.ts';

type Making = Pick<Deps, 'config' | 'database' | 'keys' | 'now'>;

/** A badge in one file with all that is needed to check it for ever: keys, status lists, contexts by hash, proofs of the log. */
export async function makeCapsule(
  deps: Making,
  { award, credential }: { award: Award; credential: Credential },
): Promise<string> {
  const text = Buffer.from(credential.content).toString('utf8');
  const document = JSON.parse(text) as JsonObject;
  const logProof = await findEntryProof(deps, encodeLogEntry(nodeCrypto, { kind: 'credential', document }));
  const capsule: Capsule = {
    madeAt: deps.now(),
    credential: text,
    documents: [await keysOf(deps, award), ...(await listsOf(deps, credential))],
    contexts: contextsOf(document),
    ...(logProof === undefined ? {} : { logProof }),
  };
  return writeCapsule(capsule);
}

/** All keys that the issuer ever had, with their times. */
async function keysOf(deps: Making, { organisationId }: Award): Promise<CapsuleDocument> {
  const document = await readKeys(deps, organisationId);
  const logProof = await findEntryProof(deps, encodeLogEntry(nodeCrypto, { kind: 'issuer', document }));
  return {
    url: didWebToUrl(String(document.id)),
    contentType: 'application/did+json',
    text: JSON.stringify(document),
    ...(logProof === undefined ? {} : { logProof }),
  };
}

/** As they are signed now. */
function listsOf(deps: Making, { statuses }: Credential): Promise<CapsuleDocument[]> {
  return Promise.all(
    statuses.map(async ({ statusListId }) => ({
      url: statusListUrl(deps.config.publicUrl, statusListId),
      contentType: 'application/vc+ld+json',
      text: await getStatusList(deps, statusListId),
    })),
  );
}

function contextsOf({ '@context': named }: JsonObject): Capsule['contexts'] {
  const urls = (Array.isArray(named) ? named : [named]).filter((each) => typeof each === 'string');
  return urls.flatMap((url) => {
    const context = findContext(url);
    return context ? [{ url, sha256: context.sha256 }] : [];
  });
}
