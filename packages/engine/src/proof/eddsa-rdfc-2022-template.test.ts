import { deepEqual, equal, ok, rejects, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { createSigner, generateKeyPair, nodeCrypto } from '../../adapters/node.ts';
import type { Crypto, JsonObject, Signer } from '../ports.ts';
import { addProof } from './add-proof.ts';
import { createIssuer, type Issuer } from './eddsa-rdfc-2022-template.ts';
import { awardOf } from './proof.test-support.ts';

const { privateJwk } = generateKeyPair('Ed25519');
const nodeSigner = createSigner(privateJwk);
let signatures = 0;
const signer: Signer = {
  algorithm: 'Ed25519',
  sign: (data) => {
    signatures += 1;
    return nodeSigner.sign(data);
  },
};
const verificationMethod = 'did:web:example.org#key-1';
const created = '2026-11-22T02:00:00Z';
const deps = { verificationMethod, signer, crypto: nodeCrypto };

/** A template has everything ready to sign; addProof waits first. In a browser the signature itself comes later. */
function issueWith(
  issuer: Issuer,
  credential: JsonObject,
): { isFromTemplate: boolean; issued: { json: string } | Promise<{ json: string }> } {
  const before = signatures;
  const issued = issuer.issue(credential, { created });
  return { isFromTemplate: signatures > before, issued };
}

const expected = async (credential: JsonObject): Promise<string> =>
  JSON.stringify(
    await addProof(credential, {
      cryptosuite: 'eddsa-rdfc-2022',
      verificationMethod,
      created,
      signer,
      crypto: nodeCrypto,
    }),
  );

test('from the third award of a shape on, an issuer answers at once and gives the bytes of addProof', async () => {
  const issuer = createIssuer(deps);
  for (let award = 0; award < 300; award++) {
    const credential = awardOf(award);
    const { isFromTemplate, issued } = issueWith(issuer, credential);
    // The first two are compared to find the holes, and one in 256 is checked.
    if (award >= 2 && award < 250) ok(isFromTemplate, `award ${award} was not made by a template`);
    equal((await issued).json, await expected(credential));
  }
});

test('a second shape of the same achievement gets a template of its own', async () => {
  const issuer = createIssuer(deps);
  for (let award = 0; award < 12; award++) {
    const plain = awardOf(award);
    const credential =
      award % 2 === 0 ? plain : { ...plain, evidence: [{ type: ['Evidence'], name: `work ${award}` }] };
    const { isFromTemplate, issued } = issueWith(issuer, credential);
    if (award >= 4) ok(isFromTemplate);
    equal((await issued).json, await expected(credential));
  }
});

test('a badge in two status lists is made by a template, whichever of its entries comes first', async () => {
  const issuer = createIssuer(deps);
  const entry = (list: string, index: number) => ({
    id: `https://example.org/status/${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: list === 'm' ? 'suspension' : 'revocation',
    statusListIndex: String(index),
    statusListCredential: `https://example.org/status/${list}`,
  });
  for (const list of ['a', 'z']) {
    const own = createIssuer(deps);
    let byTemplate = 0;
    for (let award = 0; award < 30; award++) {
      const credentialStatus = [entry(list, 9000 + award), entry('m', 20_000 - award)];
      const credential = { ...awardOf(award), credentialStatus };
      const { isFromTemplate, issued } = issueWith(own, credential);
      if (isFromTemplate) byTemplate += 1;
      const text = await expected(credential);
      equal((await issued).json, text);
      // Whoever has learnt one order does not take it for the other.
      equal((await issueWith(issuer, credential).issued).json, text);
    }
    ok(byTemplate > 15, `${byTemplate} of 30 were made by a template`);
  }
});

test('a value that makes two nodes one is not left to a template', async () => {
  const issuer = createIssuer(deps);
  for (let award = 0; award < 5; award++) await issuer.issue(awardOf(award), { created });
  const merged = awardOf(9, { subjectId: 'did:web:example.org' });
  const { isFromTemplate, issued } = issueWith(issuer, merged);
  equal(isFromTemplate, false);
  equal((await issued).json, await expected(merged));
});

test('a hole takes any text, escaped as JSON and as N-Quads', async () => {
  const issuer = createIssuer(deps);
  for (let award = 0; award < 5; award++) await issuer.issue(awardOf(award), { created });
  for (const name of [
    '"',
    '\\',
    '\\"',
    '\n\t\b',
    '\u007f\u0001',
    '日本語',
    '😀，',
    '","name":"x',
    '',
    '\\u0041',
  ]) {
    const credential = awardOf(1, { name });
    const { isFromTemplate, issued } = issueWith(issuer, credential);
    ok(isFromTemplate);
    const { json } = await issued;
    equal(json, await expected(credential));
    equal((JSON.parse(json) as JsonObject).name, name);
  }
});

test('an address of another scheme, with a space or relative is not left to a template', async () => {
  const issuer = createIssuer(deps);
  for (let award = 0; award < 5; award++) await issuer.issue(awardOf(award), { created });
  for (const subjectId of ['https://example.org/7', 'did:key:<z>', 'did:key:é']) {
    const { isFromTemplate, issued } = issueWith(issuer, awardOf(7, { subjectId }));
    equal(isFromTemplate, false);
    equal((await issued).json, await expected(awardOf(7, { subjectId })));
  }
  for (const subjectId of ['did:key:z 6', 'nothing']) {
    await rejects(async () => issuer.issue(awardOf(7, { subjectId }), { created }));
  }
});

test('what addProof refuses is refused, and nothing is learnt from it', async () => {
  const issuer = createIssuer(deps);
  for (let award = 0; award < 4; award++) {
    await rejects(async () => issuer.issue({ ...awardOf(award), grades: 'A+' }, { created }));
  }
  await rejects(async () => issuer.issue(awardOf(1), { created: 'yesterday' }));
  for (let award = 0; award < 4; award++) await issuer.issue(awardOf(award), { created });
  await rejects(async () => issuer.issue(awardOf(5), { created: 'yesterday' }));
});

test('a lone surrogate in a hole is refused', async () => {
  const issuer = createIssuer(deps);
  for (let award = 0; award < 4; award++) await issuer.issue(awardOf(award), { created });
  await rejects(async () => issuer.issue(awardOf(5, { name: '\ud800' }), { created }));
});

test('members in another order, undefined ones and objects of classes are not matched by a template', async () => {
  const issuer = createIssuer(deps);
  for (let award = 0; award < 4; award++) await issuer.issue(awardOf(award), { created });
  const { name, ...rest } = awardOf(5);
  const moved = { ...rest, name: name ?? '' };
  equal((await issuer.issue(moved, { created })).json, await expected(moved));
  class Subject {
    type = ['AchievementSubject'];
    toJSON(): string {
      return 'did:example:hidden';
    }
  }
  const odd = { ...awardOf(6), credentialSubject: new Subject() as unknown as JsonObject };
  equal((await issuer.issue(odd, { created })).json, await expected(odd));
});

test('a template that gives another text than the library is dropped, with an alarm', async () => {
  const alarms: string[] = [];
  let isBroken = false;
  // A hash that is wrong for blank nodes with holes, from some moment on, stands for a fault in a template.
  const crypto: Crypto = {
    ...nodeCrypto,
    sha256Hex: (data) =>
      isBroken ? nodeCrypto.sha256Hex(`${data} `).replace(/^./, 'f') : nodeCrypto.sha256Hex(data),
  };
  const issuer = createIssuer({ ...deps, crypto, onTemplateMismatch: (id) => alarms.push(id) });
  for (let award = 0; award < 4; award++) await issuer.issue(awardOf(award), { created });
  isBroken = true;
  for (let award = 4; award < 300; award++) {
    await issuer.issue(awardOf(award), { created });
    if (alarms.length > 0) break;
  }
  deepEqual(alarms, ['https://example.org/achievements/1']);
  equal(issueWith(issuer, awardOf(1)).isFromTemplate, false);
});

test('a signer that answers later is waited for', async () => {
  const slow: Signer = { algorithm: 'Ed25519', sign: async (data) => signer.sign(data) };
  const issuer = createIssuer({ ...deps, signer: slow });
  for (let award = 0; award < 6; award++) {
    equal((await issuer.issue(awardOf(award), { created })).json, await expected(awardOf(award)));
  }
});

test('a signer that answers later, as in a browser, is served by templates as well', async () => {
  const slow: Signer = { algorithm: 'Ed25519', sign: async (data) => signer.sign(data) };
  let hashes = 0;
  const crypto: Crypto = {
    ...nodeCrypto,
    sha256Hex: (data) => {
      hashes += 1;
      return nodeCrypto.sha256Hex(data);
    },
  };
  const issuer = createIssuer({ ...deps, signer: slow, crypto });
  const hashesOf = async (award: number): Promise<number> => {
    const before = hashes;
    await issuer.issue(awardOf(award), { created });
    return hashes - before;
  };
  const inGeneral = await hashesOf(0);
  for (let award = 1; award < 4; award++) await hashesOf(award);
  // A template hashes only the blank nodes that have a hole: here the one with the hash of the learner's name.
  deepEqual([inGeneral > 3, await hashesOf(4), await hashesOf(5)], [true, 1, 1]);
});

test('an issuer needs an Ed25519 signer and the id of its key', () => {
  throws(() => createIssuer({ ...deps, verificationMethod: '' }));
  throws(() => createIssuer({ ...deps, signer: createSigner(generateKeyPair('ES256').privateJwk) }));
});
