import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findContext, type JsonObject } from '@cairn/engine';
import * as bazaarSuite from '@digitalbazaar/data-integrity';
import * as bazaarRdfc from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as bazaar from '@digitalbazaar/vc';
import * as credentialsSuite from '@digitalcredentials/data-integrity';
import * as credentialsRdfc from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import * as credentials from '@digitalcredentials/vc';
import { aBadge, anIssuer, web } from '../../../../../packages/engine/test-support/verifying.ts';
import { createPerson } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { type ImportOutcome, importBadges, listImported } from '../../modules/wallet/index.ts';

let sites: { [url: string]: JsonObject | string | number } = {};
const server = await testApp({}, { fetchDocument: (...asked) => web(sites).fetch(...asked) });
const { deps } = server;

/** Kept: with which verdict. Refused: by which check. */
async function bring(presented: string | Uint8Array): Promise<string> {
  const person = await createPerson(server);
  const brought = [{ source: { kind: 'file', name: 'badge' }, presented } as const];
  const [outcome] = await importBadges(deps, person, { brought });
  const [kept] = await listImported(deps, person);
  return kept ? `kept: ${kept.verdict}` : reasonOf(outcome);
}

function reasonOf(outcome: ImportOutcome | undefined): string {
  return outcome?.outcome === 'refused' ? `refused: ${outcome.check?.code}` : 'nothing';
}

const vectors = join(import.meta.dirname, '../../../../../../../shared/vectors');
const isAbsent = !existsSync(join(vectors, 'vc-di-eddsa')) && 'skipped: the published vectors are absent';

/** Their issuers publish nothing: what cannot be asked for is kept, and what names another’s key is refused. */
const published: [file: string, comesTo: string][] = [
  ['vc-di-eddsa/Ed25519Signature2020/signedEdSig.json', 'kept: could-not-check'],
  ['vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json', 'kept: could-not-check'],
  ['vc-di-eddsa/eddsa-jcs-2022/signedJCS.json', 'kept: could-not-check'],
  ['vc-di-eddsa/proof-set-chain/signedProofSet2.json', 'kept: could-not-check'],
  ['vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json', 'kept: could-not-check'],
  ['vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json', 'kept: could-not-check'],
  ['vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ/signedECDSAP256.json', 'refused: issuer-key.not-published'],
  ['vc-di-ecdsa/ecdsa-sd-2023/prc/derivedRevealDocument.json', 'refused: issuer-key.not-published'],
  ['vc-di-eddsa/unsigned.json', 'refused: proof.missing'],
];
for (const [file, comesTo] of published)
  test(`W3C: ${file} is ${comesTo}`, { skip: isAbsent }, async () => {
    sites = {};
    assert.equal(await bring(readFileSync(join(vectors, file))), comesTo);
  });

/** After what other producers were seen to write; keys and people are invented. */
const shapes: [name: string, what: string, comesTo: string][] = [
  ['F05-ob2-file-embeds-address-links', 'a hosted badge of Open Badges 2.0', 'kept: issuer-unknown'],
  [
    'F01-ob2-profile-claims-another-id',
    'one whose issuer claims another id',
    'refused: issuer-key.claims-other',
  ],
  ['F09-legacy-suite-with-jws', 'a credential of an older suite', 'kept: could-not-check'],
  ['F14-png-bad-crc', 'a picture with a broken checksum', 'kept: issuer-unknown'],
  ['F12-jwk-in-header-published-by-issuer', 'a token with its key in the header', 'kept: issuer-unknown'],
  ['F10c-sd-jwt', 'an SD-JWT', 'refused: form.unsupported-token'],
  ['F15-ob2-wrong-type', 'a badge of no type', 'refused: schema.broken'],
  ['F28-stranger-presents', 'a presentation by somebody else', 'kept: issuer-unknown'],
];
for (const [name, what, comesTo] of shapes)
  test(`${what} is ${comesTo}`, async () => {
    const path = join(import.meta.dirname, `../../../../engine/test-support/cases/${name}.json`);
    const found = JSON.parse(readFileSync(path, 'utf8'));
    sites = found.web ?? {};
    server.setNow(found.now);
    const { input, pngBase64 } = found;
    const text = typeof input === 'string' ? input : JSON.stringify(input);
    assert.equal(await bring(pngBase64 ? Buffer.from(pngBase64, 'base64') : text), comesTo);
  });

const peers = [
  { name: '@digitalbazaar/vc', vc: bazaar, suite: bazaarSuite, rdfc: bazaarRdfc },
  { name: '@digitalcredentials/vc', vc: credentials, suite: credentialsSuite, rdfc: credentialsRdfc },
];
for (const { name, vc, suite, rdfc } of peers)
  test(`what ${name} signs is kept, and refused once it is changed`, async () => {
    server.setNow('2026-06-01T09:00:00Z');
    const { id, verificationMethod, signer } = anIssuer();
    const documentLoader = async (url: string): Promise<object> => {
      const document = structuredClone(findContext(url)?.document);
      if (!document) throw new Error(`The test has no document ${url}.`);
      return { contextUrl: null, documentUrl: url, document };
    };
    const peerSigner = {
      ...{ id: verificationMethod, algorithm: 'Ed25519' },
      sign: async ({ data }: { data: Uint8Array }) => signer.sign(data),
    };
    const signed = await vc.issue({
      credential: aBadge({ id }, { id: `urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33` }),
      suite: new suite.DataIntegrityProof({ signer: peerSigner, cryptosuite: rdfc.cryptosuite }),
      documentLoader,
    });
    assert.equal(await bring(JSON.stringify(signed)), 'kept: issuer-unknown');
    const changed = { ...signed, validFrom: '2024-01-01T00:00:00Z' };
    assert.equal(await bring(JSON.stringify(changed)), 'refused: proof.signature-mismatch');
  });
