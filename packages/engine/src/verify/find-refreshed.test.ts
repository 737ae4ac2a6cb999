import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBadge, anIssuer, offline, sign, web } from '../../test-support/verifying.ts';
import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { findRefreshed } from './find-refreshed.ts';
import { verify } from './verify.ts';

const issuer = anIssuer();
const url = 'https://aldermoor.example/refresh/1';

function badge(changes: JsonObject = {}, by = issuer): Promise<JsonObject> {
  const plain = aBadge(by);
  const contexts = [...[plain['@context'] ?? []].flat(), contextUrl.openBadgesExtensions];
  const refreshService = { id: url, type: '1EdTechCredentialRefresh' };
  return sign({ ...plain, '@context': contexts, refreshService, ...changes }, by);
}

async function refreshedWith(answer: JsonObject | string | number, old?: JsonObject) {
  const { fetch, asked } = web({ [url]: answer });
  const options = offline({ fetch });
  const report = await verify(old ?? (await badge()), options);
  return { refreshed: await findRefreshed(report, options), asked };
}

test('the newer version at the refresh service is found and verified', async () => {
  const { refreshed } = await refreshedWith(
    await badge({ validFrom: '2026-01-01T00:00:00Z', name: 'First aid 2' }),
  );
  assert.equal(refreshed?.verdict, 'valid');
  assert.equal(refreshed?.credential?.name, 'First aid 2');
});

test('a version that is not newer, of another id or issuer, altered or missing leaves the old one standing', async () => {
  const newer = { validFrom: '2026-01-01T00:00:00Z' };
  assert.equal((await refreshedWith(await badge())).refreshed, undefined);
  assert.equal((await refreshedWith(await badge({ ...newer, id: 'urn:uuid:2' }))).refreshed, undefined);
  const mallory = { ...issuer, id: 'did:web:mallory.example' };
  assert.equal((await refreshedWith(await badge(newer, mallory))).refreshed, undefined);
  for (const answer of [404, '<html>', '{}'])
    assert.equal((await refreshedWith(answer)).refreshed, undefined);
  const altered = { ...(await badge(newer)), name: 'Doctor' };
  assert.equal((await refreshedWith(altered)).refreshed?.verdict, 'altered');
});

test('the refresh service of an altered badge is not asked', async () => {
  const { refreshed, asked } = await refreshedWith(await badge(), { ...(await badge()), name: 'Changed' });
  assert.equal(refreshed, undefined);
  assert.deepEqual(asked, []);
});
