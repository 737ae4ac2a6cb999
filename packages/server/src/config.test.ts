import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';

test('without any setting Cairn answers on http://localhost:3000 and keeps its data beside itself', () => {
  const config = readConfig({});
  assert.equal(config.publicUrl, 'http://localhost:3000');
  assert.match(config.dataFolder, /\.cairn$/);
  assert.equal(config.demo, false);
});

test('PORT and HOST become part of the public address unless CAIRN_URL names one', () => {
  assert.equal(readConfig({ PORT: '8080', HOST: '127.0.0.1' }).publicUrl, 'http://127.0.0.1:8080');
  assert.equal(readConfig({ HOST: '0.0.0.0' }).publicUrl, 'http://localhost:3000');
  assert.equal(
    readConfig({ CAIRN_URL: 'https://badges.example.org/' }).publicUrl,
    'https://badges.example.org',
  );
});

test('an empty variable counts as not set', () => {
  assert.equal(readConfig({ PORT: '' }).port, 3000);
});

test('a bad value is refused with its name and what it should be', () => {
  assert.throws(
    () => readConfig({ PORT: 'many', CAIRN_ROLE: 'boss' }),
    (error: Error) => {
      assert.match(error.message, /PORT: .*The port on which Cairn answers/);
      assert.match(error.message, /CAIRN_ROLE: .*requests \(web\)/);
      return true;
    },
  );
});

test('settings that go together are refused alone', () => {
  assert.throws(() => readConfig({ CAIRN_TLS_CERT: 'a.pem' }), /CAIRN_TLS_KEY is missing/);
  assert.throws(
    () => readConfig({ CAIRN_OIDC_ISSUER: 'https://a.example' }),
    /CAIRN_OIDC_CLIENT_ID, CAIRN_OIDC_CLIENT_SECRET is missing/,
  );
});
