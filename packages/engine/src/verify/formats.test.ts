import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDigitalBazaar } from '../../../../benchmarks/peers/digitalbazaar.ts';
import { nodeCompression, nodeCrypto } from '../../adapters/node.ts';
import { badgeIndex, listUrl, statusIssuer, statusWeb } from '../../test-support/status.ts';
import {
  aBadge,
  anIssuer,
  aPicture,
  offline,
  outcomes,
  sign,
  signBadge,
  web,
} from '../../test-support/verifying.ts';
import { bakePng } from '../baking/bake-png.ts';
import { bakeSvg } from '../baking/bake-svg.ts';
import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { addProof } from '../proof/add-proof.ts';
import { signVcJwt } from '../proof/sign-vc-jwt.ts';
import { encodeStatusList } from '../status/encoded-list.ts';
import { createStatusList, setStatus } from '../status/status-list.ts';
import { checkIds } from './report.ts';
import { verify } from './verify.ts';

const issuer = anIssuer();

test('a badge that @digitalbazaar/vc signed is valid here, as it is there', async () => {
  const peer = await createDigitalBazaar();
  const signed = await peer.issue(aBadge({ id: peer.verificationMethod.split('#')[0] ?? '' }));
  assert.equal(await peer.verify(signed), true);
  const report = await verify(JSON.stringify(signed), offline());
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
});

test('each cryptosuite that the engine signs with verifies, and a proof set needs all of its proofs', async () => {
  for (const cryptosuite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const) {
    const options = { created: '2025-01-01T00:00:00Z', signer: issuer.signer, crypto: nodeCrypto };
    const { verificationMethod } = issuer;
    const signed = await addProof(aBadge(issuer), { cryptosuite, verificationMethod, ...options });
    assert.equal((await verify(signed, offline())).verdict, 'valid', cryptosuite);
    const both = await addProof(signed, { cryptosuite, verificationMethod, ...options });
    assert.equal((await verify(both, offline())).verdict, 'valid');
    const [first, second] = both.proof as JsonObject[];
    const broken = {
      ...second,
      proofValue: 'z3V9sebYhCGifj13PjR16mPK8m1cwFxugA2ky1L4BYhbsxMz1TL5iwQGrKAQXea99bfg13y5HSY1SHFYNVuo8rTGW',
    };
    assert.equal((await verify({ ...both, proof: [first ?? {}, broken] }, offline())).verdict, 'altered');
  }
});

test('a witness beside the issuer does no harm, and cannot stand in for the issuer', async () => {
  const signed = await signBadge();
  const witness = anIssuer('did:web:witness.example');
  const both = await sign(signed, witness);
  const { fetch } = web({ 'https://witness.example/.well-known/did.json': witness.didDocument });
  assert.equal((await verify(both, offline({ fetch }))).verdict, 'valid');
  const alone = await sign(aBadge(issuer), witness);
  assert.equal((await verify(alone, offline({ fetch }))).verdict, 'key-not-confirmed');
});

test('a badge of VC Data Model 1.1 is read and verified', async () => {
  const { validFrom, ...badge } = aBadge(issuer);
  const first = {
    ...badge,
    '@context': [contextUrl.credentialsV1, contextUrl.openBadges302],
    issuanceDate: validFrom ?? null,
    expirationDate: '2027-01-01T00:00:00Z',
  };
  const signed = await sign(first, issuer);
  const report = await verify(signed, offline());
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
  assert.equal(report.credential?.dataModel, '1.1');
  assert.equal((await verify(signed, offline({ now: new Date('2027-01-01T00:00:01Z') }))).verdict, 'expired');
});

test('a StatusList2021 of older issuers is read', async () => {
  const list = createStatusList();
  setStatus(list, badgeIndex, true);
  const encoded = (await encodeStatusList(list, nodeCompression)).slice(1);
  const credential = (encodedList: string): JsonObject => ({
    '@context': [contextUrl.credentialsV1, contextUrl.statusList2021V1],
    id: listUrl,
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    issuer: statusIssuer.id,
    issuanceDate: '2026-06-01T00:00:00Z',
    credentialSubject: {
      id: `${listUrl}#list`,
      type: 'StatusList2021',
      statusPurpose: 'revocation',
      encodedList,
    },
  });
  const { validFrom, ...badge } = aBadge(statusIssuer);
  const signed = await sign(
    {
      ...badge,
      '@context': [contextUrl.credentialsV1, contextUrl.openBadges302, contextUrl.statusList2021V1],
      issuanceDate: validFrom ?? null,
      credentialStatus: {
        id: `${listUrl}#${badgeIndex}`,
        type: 'StatusList2021Entry',
        statusPurpose: 'revocation',
        statusListIndex: String(badgeIndex),
        statusListCredential: listUrl,
      },
    },
    statusIssuer,
  );
  const { fetch } = statusWeb({ [listUrl]: await sign(credential(encoded), statusIssuer) });
  const report = await verify(signed, offline({ fetch }));
  assert.equal(report.verdict, 'revoked', JSON.stringify(report.checks, null, 1));
});

test('a status list that is a signed token is read', async () => {
  const list = {
    '@context': [contextUrl.credentialsV2],
    id: listUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.id,
    validFrom: '2026-06-01T00:00:00Z',
    credentialSubject: {
      id: `${listUrl}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await encodeStatusList(createStatusList(), nodeCompression),
    },
  };
  const { verificationMethod, signer } = issuer;
  const token = await signVcJwt(list, { verificationMethod, signer, typ: 'vc+jwt' });
  const credentialStatus = {
    id: `${listUrl}#7`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: listUrl,
  };
  const signed = await sign({ ...aBadge(issuer), credentialStatus }, issuer);
  const report = await verify(signed, offline({ fetch: web({ [listUrl]: token }).fetch }));
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
});

test('a presentation that is a token is verified for its challenge and recipient', async () => {
  const holder = anIssuer();
  const presentation = {
    '@context': [contextUrl.credentialsV2],
    type: ['VerifiablePresentation'],
    holder: holder.id,
    verifiableCredential: [await signBadge()],
  };
  const { verificationMethod, signer } = holder;
  const asked = { challenge: 'c-1', domain: 'https://verifier.example' };
  const token = await signVcJwt(presentation, { verificationMethod, signer, typ: 'vp+jwt', ...asked });
  const report = await verify(token, offline(asked));
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
  assert.equal(report.input, 'presentation');
  assert.notEqual((await verify(token, offline({ ...asked, challenge: 'c-2' }))).verdict, 'valid');
});

test('the report keeps the credential as it came, whatever carried it', async () => {
  const text = `${JSON.stringify(await signBadge({ name: 'Erste Hilfe für Größere 🩹' }), null, 3)}\n`;
  const { verificationMethod, signer } = issuer;
  const token = await signVcJwt(aBadge(issuer), { verificationMethod, signer });
  for (const original of [text, token]) {
    for (const input of [
      original,
      new TextEncoder().encode(original),
      bakePng(aPicture(), original),
      bakeSvg('<svg/>', original),
    ]) {
      const report = await verify(input, offline());
      assert.deepEqual([report.verdict, report.original], ['valid', original]);
    }
  }
  assert.equal((await verify(await signBadge(), offline())).original, undefined);
});

test('an address is read once; what stands there is verified as if it had been handed over', async () => {
  const url = 'https://aldermoor.example/badges/1.png';
  const { fetch } = web({ [url]: bakePng(aPicture(), JSON.stringify(await signBadge())) });
  const report = await verify(url, offline({ fetch }));
  assert.deepEqual([report.verdict, report.input], ['valid', 'png']);
  assert.equal(
    (await verify('https://aldermoor.example/missing', offline({ fetch }))).verdict,
    'could-not-check',
  );
  assert.equal((await verify(url, offline())).verdict, 'could-not-check');
  const circle = web({ [url]: url });
  assert.equal((await verify(url, offline({ fetch: circle.fetch }))).verdict, 'not-a-credential');
});

test('what is no credential is said to be none, with every check in the report', async () => {
  const inputs: [string, string | Uint8Array | JsonObject][] = [
    ['form.not-json', 'hello'],
    ['form.not-json', ''],
    ['form.not-json', Uint8Array.of(0xff, 0xfe, 0)],
    ['form.not-json', new TextEncoder().encode('GIF89a')],
    ['form.not-a-credential', '{}'],
    ['form.not-a-credential', { type: 'VerifiableCredential' }],
    ['form.not-a-credential', { type: ['Achievement'], name: 'x' }],
    ['form.no-badge', aPicture()],
    ['form.no-badge', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['form.web-page', '\n<!DOCTYPE html><html><body>Sign in to see this badge</body></html>'],
    ['form.web-page', new TextEncoder().encode('<html lang="en"><svg/></html>')],
    ['form.web-page', '<html><p>'],
    ['form.damaged-image', aPicture().slice(0, 40)],
    ['form.duplicate-name', '{"type":"VerifiableCredential","type":"x"}'],
    ['form.forbidden-name', '{"__proto__":{"type":"VerifiableCredential"}}'],
    ['form.not-text', '{"a":"\\ud800"}'],
    ['form.unsafe-number', '{"a":1e400}'],
  ];
  for (const [code, input] of inputs) {
    const report = await verify(input, offline());
    assert.equal(report.checks[0]?.code, code, String(input).slice(0, 40));
    assert.equal(report.verdict, 'not-a-credential');
    assert.deepEqual(
      report.checks.map((check) => check.id),
      checkIds,
    );
    assert.ok(report.checks.slice(1).every((check) => check.outcome !== 'passed'));
  }
});

test('a kind of proof or status that is not known could not be checked: it is neither valid nor called altered', async () => {
  const badge = await signBadge();
  const [proof] = badge.proof as JsonObject[];
  const unknownSuite = { ...badge, proof: [{ ...proof, cryptosuite: 'bbs-2023' }] };
  const report = await verify(unknownSuite, offline());
  assert.deepEqual([report.verdict, outcomes(report).proof], ['could-not-check', 'proof.unsupported']);
  const unknownKey = { ...proof, verificationMethod: 'did:example:123#key' };
  assert.notEqual((await verify({ ...badge, proof: [unknownKey] }, offline())).verdict, 'valid');
});

test('a record (CLR) baked under its own keyword or namespace is found', async () => {
  const text = JSON.stringify(await signBadge());
  assert.equal((await verify(bakePng(aPicture(), text, 'clr-2'), offline())).verdict, 'valid');
  assert.equal((await verify(bakeSvg('<svg/>', text, 'clr-2'), offline())).verdict, 'valid');
});
