import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import {
  badgeIndex,
  listedBadge,
  listUrl,
  signedList,
  statusIssuer,
  statusWeb,
} from '../../test-support/status.ts';
import { aBadge, anIssuer, offline, outcomes, sign } from '../../test-support/verifying.ts';
import { buildDidDocument } from '../did/did-document.ts';
import type { Crypto, JsonObject } from '../ports.ts';
import { buildStatusListEntry } from '../status/status-list-credential.ts';
import { verify } from './verify.ts';

function countingCrypto(): { crypto: Crypto; signatures(): number } {
  let count = 0;
  const crypto: Crypto = {
    ...nodeCrypto,
    verify: (key, data, signature) => {
      count += 1;
      return nodeCrypto.verify(key, data, signature);
    },
  };
  return { crypto, signatures: () => count };
}

test('the signature of a status list is checked once for many badges, and anew for other bytes', async () => {
  const { crypto, signatures } = countingCrypto();
  const badge = await listedBadge();
  const clear = await signedList([]);
  const statusIn = async (list: JsonObject): Promise<string> =>
    outcomes(await verify(badge, offline({ crypto, fetch: statusWeb({ [listUrl]: list }).fetch }))).status;
  assert.equal(await statusIn(clear), 'status.active');
  assert.equal(signatures(), 2);
  assert.equal(await statusIn(clear), 'status.active');
  assert.equal(signatures(), 3);
  assert.equal(await statusIn(await signedList([badgeIndex])), 'status.revoked');
  assert.equal(signatures(), 5);
  assert.equal(await statusIn(clear), 'status.active');
  assert.equal(signatures(), 6);
});

test('a status list that was changed is not taken for the one that was signed', async () => {
  const badge = await listedBadge();
  const list = await signedList([]);
  for (const [given, expected] of [
    [list, 'status.active'],
    [
      { ...list, credentialSubject: (await signedList([1])).credentialSubject ?? '' },
      'status.list-not-trusted',
    ],
    [list, 'status.active'],
  ] as const) {
    const report = await verify(badge, offline({ fetch: statusWeb({ [listUrl]: given }).fetch }));
    assert.equal(outcomes(report).status, expected);
  }
});

test('the end of a list that is remembered is judged each time', async () => {
  const badge = await listedBadge();
  const { validUntil: _, ...open } = await signedList([]);
  const { proof: __, ...unsigned } = open;
  const list = await sign({ ...unsigned, validUntil: '2026-08-01T00:00:00Z' }, statusIssuer);
  const at = async (now: string): Promise<string> => {
    const { fetch } = statusWeb({ [listUrl]: list });
    return outcomes(await verify(badge, offline({ fetch, now: new Date(now) }))).status;
  };
  assert.equal(await at('2026-07-01T00:00:00Z'), 'status.active');
  assert.equal(await at('2026-08-02T00:00:00Z'), 'status.list-expired');
  assert.equal(await at('2026-07-01T00:00:00Z'), 'status.active');
});

test('a key that its owner withdrew, or gave another use, ends the trust in a list that is remembered', async () => {
  const issuer = anIssuer('did:web:beechwood.example');
  const other = anIssuer('did:web:beechwood.example:lists');
  const url = 'https://beechwood.example/status/1';
  const listKey = { id: '#key-2', publicKey: other.signer.publicKey };
  const badgeKey = { id: '#key-1', publicKey: issuer.signer.publicKey };
  const entry = { statusListCredential: url, index: badgeIndex, statusPurpose: 'revocation' } as const;
  const badge = await sign({ ...aBadge(issuer), credentialStatus: buildStatusListEntry(entry) }, issuer);
  const { proof: _, ...plain } = await signedList([], { id: url });
  const list = await sign(
    { ...plain, issuer: issuer.id },
    { ...other, id: issuer.id, verificationMethod: `${issuer.id}#key-2` },
  );
  const statusWith = async (didDocument: JsonObject): Promise<string> => {
    const documents = { [url]: list, 'https://beechwood.example/.well-known/did.json': didDocument };
    return outcomes(await verify(badge, offline({ fetch: statusWeb(documents).fetch }))).status;
  };
  const document = buildDidDocument({ did: issuer.id, keys: [badgeKey, listKey] });
  assert.equal(await statusWith(document), 'status.active');
  assert.equal(
    await statusWith(buildDidDocument({ did: issuer.id, keys: [badgeKey] })),
    'status.list-not-trusted',
  );
  const methods = (document.verificationMethod as JsonObject[]).map((method) =>
    method.id === `${issuer.id}#key-2` ? { ...method, revoked: '2025-06-01T00:00:00Z' } : method,
  );
  assert.equal(await statusWith({ ...document, verificationMethod: methods }), 'status.list-not-trusted');
  assert.equal(
    await statusWith({ ...document, assertionMethod: [`${issuer.id}#key-1`] }),
    'status.list-not-trusted',
  );
  assert.equal(await statusWith(document), 'status.active');
});

test('what one checker of signatures found counts for no other', async () => {
  const badge = await listedBadge();
  const list = await signedList([]);
  const { fetch } = statusWeb({ [listUrl]: list });
  assert.equal(outcomes(await verify(badge, offline({ fetch }))).status, 'status.active');
  let calls = 0;
  const crypto: Crypto = {
    ...nodeCrypto,
    verify: (key, data, signature) => {
      calls += 1;
      return calls === 1 && nodeCrypto.verify(key, data, signature);
    },
  };
  const report = await verify(badge, offline({ crypto, fetch: statusWeb({ [listUrl]: list }).fetch }));
  assert.equal(outcomes(report).status, 'status.list-not-trusted');
});
