/** Builders for the verifier's tests: issuers, signed badges, a web of documents. Used by tests only. */
import { crc32, deflateSync } from 'node:zlib';
import { createSigner, generateKeyPair, nodeCompression, nodeCrypto } from '../adapters/node.ts';
import { buildAchievementCredential } from '../src/credential/build-achievement-credential.ts';
import type { AchievementCredential } from '../src/credential/model.ts';
import { buildDidDocument } from '../src/did/did-document.ts';
import { didKeyFromPublicKey } from '../src/did/did-key.ts';
import type { FetchDocument, JsonObject, PublicKey, Signer } from '../src/ports.ts';
import { addProof } from '../src/proof/add-proof.ts';
import type { VerifyOptions } from '../src/verify/presented.ts';
import type { CheckId } from '../src/verify/report.ts';
import type { VerificationReport } from '../src/verify/verification-report.ts';

export interface TestIssuer {
  id: string;
  verificationMethod: string;
  signer: Signer & { publicKey: PublicKey };
  didDocument: JsonObject;
}

const keys = new Map<string, ReturnType<typeof createSigner>>();

/** An issuer by did:key, or by the DID given (its document is then `didDocument`). The same name has the same key. */
export function anIssuer(did?: string): TestIssuer {
  const name = did ?? 'did:key';
  const signer = keys.get(name) ?? createSigner(generateKeyPair('Ed25519').privateJwk);
  keys.set(name, signer);
  const self = didKeyFromPublicKey(signer.publicKey);
  const id = did ?? self.did;
  return {
    id,
    verificationMethod: did === undefined ? self.verificationMethod : `${did}#key-1`,
    signer,
    didDocument: buildDidDocument({ did: id, keys: [{ id: '#key-1', publicKey: signer.publicKey }] }),
  };
}

export function aBadge(
  issuer: Pick<TestIssuer, 'id'>,
  changes: Partial<AchievementCredential> = {},
): JsonObject {
  return buildAchievementCredential({
    id: 'urn:uuid:8a9b3f0e-6f5e-4b43-9c54-0d2b1c1c7a11',
    name: 'First aid',
    issuer: { id: issuer.id, name: 'University of Aldermoor', url: 'https://aldermoor.example' },
    validFrom: '2025-01-01T00:00:00Z',
    subject: {
      id: 'did:example:learner',
      achievement: {
        id: 'https://aldermoor.example/achievements/first-aid',
        name: 'First aid',
        description: 'Can act in the first minutes.',
        criteria: { narrative: 'Passed the practical examination.' },
        achievementType: 'MicroCredential',
      },
    },
    ...changes,
  });
}

export function sign(
  document: JsonObject,
  issuer: TestIssuer,
  created = '2025-01-01T00:00:00Z',
): Promise<JsonObject> {
  return addProof(document, {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: issuer.verificationMethod,
    created,
    signer: issuer.signer,
    crypto: nodeCrypto,
  });
}

export function signBadge(
  changes: Partial<AchievementCredential> = {},
  issuer = anIssuer(),
): Promise<JsonObject> {
  return sign(aBadge(issuer, changes), issuer);
}

/** Ports without a network; `now` is 1 July 2026. */
export function offline(changes: Partial<VerifyOptions> = {}): VerifyOptions {
  return {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: new Date('2026-07-01T00:00:00Z'),
    ...changes,
  };
}

/** A network that holds these documents, and a record of what was asked for. */
export function web(documents: { [url: string]: JsonObject | string | Uint8Array | number }): {
  fetch: FetchDocument;
  asked: string[];
} {
  const asked: string[] = [];
  const fetch: FetchDocument = async (url) => {
    asked.push(url);
    const found = documents[url];
    if (found === undefined || typeof found === 'number') {
      throw Object.assign(new Error(`${url} answered ${found ?? 404}`), { status: found ?? 404 });
    }
    const text = typeof found === 'string' ? found : JSON.stringify(found);
    const body = found instanceof Uint8Array ? found : new TextEncoder().encode(text);
    return { url, contentType: 'application/json', body };
  };
  return { fetch, asked };
}

/** Check id to code. */
export function outcomes(report: VerificationReport): { [id in CheckId]: string } {
  return Object.fromEntries(report.checks.map((check) => [check.id, check.code])) as {
    [id in CheckId]: string;
  };
}

/** Everything that is told one after the other. */
export async function listOf<Told>(told: AsyncIterable<Told>): Promise<Told[]> {
  const list: Told[] = [];
  for await (const each of told) list.push(each);
  return list;
}

/** A grey picture of one point. */
export function aPicture(): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(content.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
      chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
      chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
