import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/test-app.ts';
import { createKeyStore } from './keys.ts';
import { hasSecret, readOrCreateSecret } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a secret is made once, for the owner alone', () => {
  const first = readOrCreateSecret(folder, 'one');
  assert.deepEqual(readOrCreateSecret(folder, 'one'), first);
  assert.equal(readFileSync(join(folder, 'secrets', 'one'), 'utf8').length, 43);
  assert.equal(statSync(join(folder, 'secrets', 'one')).mode & 0o777, 0o600);
});

test('with keys in the database but their secret gone, no key is made or opened, and no new secret hides the loss', async () => {
  const { deps } = await testApp();
  const { keyId } = await deps.keys.createKey({ purpose: 'issuer', algorithm: 'Ed25519' });
  const elsewhere = createKeyStore({ ...deps, dataFolder: join(folder, 'elsewhere') });
  await assert.rejects(
    () => elsewhere.createKey({ purpose: 'issuer', algorithm: 'Ed25519' }),
    /Restore it from a backup/,
  );
  await assert.rejects(() => elsewhere.signer(keyId), /Restore it from a backup/);
  assert.equal(hasSecret(join(folder, 'elsewhere'), 'key-encryption'), false);
});
