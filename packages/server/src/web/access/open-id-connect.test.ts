import assert from 'node:assert/strict';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { type Browser, createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Claims {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** A provider on this machine: whoever is named by `claims` is signed in there. */
async function startProvider() {
  const codes = new Map<string, object>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(path, new URLSearchParams(body))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = (path: string, form: URLSearchParams): object => {
    if (path === '/jwks')
      return { keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'RS256', kid: 'k' }] };
    if (path === '/token') {
      const claims = codes.get(form.get('code') ?? '');
      return { access_token: 'a', token_type: 'Bearer', id_token: sign(claims ?? {}) };
    }
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  };
  return {
    issuer,
    /** What the browser brings back from the provider. */
    answerTo(location: string, claims: Claims): string {
      const asked = new URL(location).searchParams;
      const code = `code-${codes.size}`;
      const seconds = Math.floor(Date.now() / 1000);
      codes.set(code, {
        iss: issuer,
        aud: 'cairn',
        iat: seconds,
        exp: seconds + 60,
        nonce: asked.get('nonce'),
        ...claims,
      });
      return `/sign-in/oidc/callback?code=${code}&state=${asked.get('state')}`;
    },
  };
}

function sign(claims: object): string {
  const head = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(claims)}`;
  return `${head}.${createSign('sha256').update(head).sign(privateKey).toString('base64url')}`;
}

const provider = await startProvider();
const server = await testApp({
  CAIRN_OIDC_ISSUER: provider.issuer,
  CAIRN_OIDC_CLIENT_ID: 'cairn',
  CAIRN_OIDC_CLIENT_SECRET: 'secret',
  CAIRN_OIDC_NAME: 'Northmoor',
});

async function goThrough(browser: Browser, claims: Claims, start = '/sign-in/oidc'): Promise<Response> {
  const location = (await browser.get(start)).headers.get('location') ?? '';
  assert.ok(location.startsWith(`${provider.issuer}/authorize`), location);
  return browser.get(provider.answerTo(location, claims));
}

const nameOf = async (browser: Browser) =>
  /You are signed in as ([^.]+)\./.exec(await (await browser.get('/sign-in')).text())?.[1];

test('somebody whom the provider vouches for signs up, and signs in again', async () => {
  const claims = { sub: 'u1', email: 'new@northmoor.example', email_verified: true, name: 'Nell' };
  const first = openBrowser(server);
  assert.equal(
    (await goThrough(first, claims, '/sign-in/oidc?next=/account')).headers.get('location'),
    '/account',
  );
  assert.equal(await nameOf(first), 'Nell');
  const again = openBrowser(server);
  await goThrough(again, { sub: 'u1' });
  assert.equal(await nameOf(again), 'Nell');
});

test('row 11: an account that exists is not opened because the provider names its address', async () => {
  await createPerson(server, { email: 'taken@example.org' });
  const browser = openBrowser(server);
  const answer = await goThrough(browser, { sub: 'u2', email: 'taken@example.org', email_verified: true });
  assert.equal(answer.status, 403);
  assert.equal(await nameOf(browser), undefined);
});

test('row 11: an address that the provider has not confirmed makes no account', async () => {
  for (const email_verified of [false, undefined]) {
    const claims = {
      sub: 'u3',
      email: 'u3@example.org',
      ...(email_verified === undefined ? {} : { email_verified }),
    };
    assert.equal((await goThrough(openBrowser(server), claims)).status, 403);
  }
});

test('the signed-in owner of an account links the provider and signs in by it from then on', async () => {
  const browser = await signIn(server, await createPerson(server, { name: 'Linked' }));
  assert.equal(
    (await goThrough(browser, { sub: 'u4' }, '/account/oidc')).headers.get('location'),
    '/account',
  );
  const other = openBrowser(server);
  await goThrough(other, { sub: 'u4' });
  assert.equal(await nameOf(other), 'Linked');
});

test('a sign-in that belongs to one account cannot be linked to another', async () => {
  const first = await signIn(server, await createPerson(server));
  await goThrough(first, { sub: 'u5' }, '/account/oidc');
  const second = await signIn(server, await createPerson(server));
  assert.equal((await goThrough(second, { sub: 'u5' }, '/account/oidc')).status, 403);
});

test('an answer of the provider works once, and only in the browser that asked', async () => {
  const browser = openBrowser(server);
  const location = (await browser.get('/sign-in/oidc')).headers.get('location') ?? '';
  const claims = { sub: 'u6', email: 'u6@northmoor.example', email_verified: true };
  const back = provider.answerTo(location, claims);
  assert.equal((await openBrowser(server).get(back)).status, 410);
  assert.equal((await browser.get(back.replace(/state=.*/, 'state=other'))).status, 403);
  assert.equal((await browser.get(back)).status, 410);
});
