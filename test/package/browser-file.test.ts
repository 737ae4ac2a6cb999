import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  addProof,
  buildAchievementCredential,
  buildDidDocument,
  didKeyFromPublicKey,
  type JsonObject,
} from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { installInFreshFolder } from './fresh-folder.ts';
import { serveFiles } from './static-page.ts';

interface HereReport {
  verdict: string;
  fetched: string[];
  unknown: string[];
}

declare global {
  var verifyHere: (input: string, known?: { [url: string]: string }) => Promise<HereReport>;
  var issueHere: (credential: string, count: number) => Promise<string[]>;
}

const fresh = await installInFreshFolder();
const script = readFileSync(join(fresh.engine, 'dist/browser.js'), 'utf8');
const readme = readFileSync(join(fresh.engine, 'README.md'), 'utf8');
const site = await serveFiles({
  '/browser.js': script,
  '/page.js': readFileSync(new URL('./page.js', import.meta.url), 'utf8'),
  '/index.html': `<!doctype html><title>engine</title><script type="module">
    import * as engine from './browser.js';
    import { offer } from './page.js';
    offer(engine);
  </script>`,
  '/readme.html': /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? '',
});
const browser = await openBrowser();

const signer = createSigner(generateKeyPair('Ed25519').privateJwk);
const ofKey = didKeyFromPublicKey(signer.publicKey);
const signedByKey = await sign(ofKey.did, ofKey.verificationMethod);
const school = 'did:web:school.example';
const signedBySchool = await sign(school, `${school}#key-1`);
const didDocument = buildDidDocument({ did: school, keys: [{ id: '#key-1', publicKey: signer.publicKey }] });
const schoolAddress = 'https://school.example/.well-known/did.json';

test('the file for pages asks for nothing by itself', () => {
  // The one call with the word in its name is of the port that was passed in; a page's own would have no dot, or a global before it.
  const calls = script.match(/[\w.$]*\bfetch\w*\(/g)?.map((call) => call.replace(/^.*\./, '.'));
  assert.deepEqual(calls, ['.fetchAnywhere(']);
  assert.doesNotMatch(script, /\b(?:globalThis|window|self)\.fetch\b/);
  assert.doesNotMatch(script, /XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|\bimport\(/);
  assert.doesNotMatch(script, /\beval\(|new Function/);
});

test('a plain page verifies a credential offline, and asks for nothing but its own files', async () => {
  const { page, requests, complaints } = await openPage('/index.html');
  const report = await page.evaluate((input) => globalThis.verifyHere(input), signedByKey);
  assert.equal(report.verdict, 'valid');
  const changed = signedByKey.replace('Welding', 'Surgery');
  assert.equal((await page.evaluate((input) => globalThis.verifyHere(input), changed)).verdict, 'altered');
  const offline = await page.evaluate((input) => globalThis.verifyHere(input), signedBySchool);
  assert.notEqual(offline.verdict, 'valid');
  assert.ok(offline.unknown.includes('issuer-key'), offline.unknown.join());
  assert.deepEqual(requests.sort(), ['/browser.js', '/index.html', '/page.js']);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('with a fetch that is passed in, a page confirms the key of a did:web issuer', async () => {
  const { page, requests, complaints } = await openPage('/index.html');
  const known = { [schoolAddress]: JSON.stringify(didDocument) };
  const report = await page.evaluate(([input, documents]) => globalThis.verifyHere(input, documents), [
    signedBySchool,
    known,
  ] as const);
  assert.equal(report.verdict, 'valid');
  assert.deepEqual([...new Set(report.fetched)], [schoolAddress]);
  const other = createSigner(generateKeyPair('Ed25519').privateJwk);
  const otherDocument = buildDidDocument({
    did: school,
    keys: [{ id: '#key-1', publicKey: other.publicKey }],
  });
  const forged = await page.evaluate(([input, documents]) => globalThis.verifyHere(input, documents), [
    signedBySchool,
    { [schoolAddress]: JSON.stringify(otherDocument) },
  ] as const);
  assert.equal(forged.verdict, 'altered');
  assert.deepEqual(requests.sort(), ['/browser.js', '/index.html', '/page.js']);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a page issues with a key of its own, and what it issues verifies', async () => {
  const { page, complaints } = await openPage('/index.html');
  const credential = JSON.stringify(award('did:example:later'));
  const texts = await page.evaluate((text) => globalThis.issueHere(text, 6), credential);
  assert.equal(texts.length, 6);
  for (const text of texts) {
    assert.equal((await page.evaluate((input) => globalThis.verifyHere(input), text)).verdict, 'valid');
  }
  assert.deepEqual(complaints, []);
  await page.close();
});

test('the page of the readme works as it stands', async () => {
  const { page, requests, complaints } = await openPage('/readme.html');
  const file = join(fresh.folder, 'badge.json');
  writeFileSync(file, signedByKey);
  await page.setInputFiles('input', file);
  await page.waitForFunction(() => document.querySelector('output')?.textContent !== '');
  assert.match((await page.textContent('output')) ?? '', /^valid: /);
  assert.deepEqual(requests.sort(), ['/browser.js', '/readme.html']);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('the server was asked for nothing but those files', () => {
  const own = ['/index.html', '/page.js', '/browser.js', '/readme.html'];
  assert.deepEqual(
    site.asked.filter((path) => !own.includes(path) && path !== '/favicon.ico'),
    [],
  );
});

test('a page that does open a connection would be seen', async () => {
  const { page, complaints } = await openPage('/index.html');
  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  assert.match(complaints.join(), /elsewhere\.example/);
  await page.close();
});

/** A page, every request of it (paths, or whole addresses of other hosts), and what its policy or console complained of. */
async function openPage(path: string): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url().replace(site.origin, '')));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${site.origin}${path}`);
  if (path === '/index.html') await page.waitForFunction(() => 'issueHere' in globalThis);
  return { page, requests, complaints };
}

async function sign(issuer: string, verificationMethod: string): Promise<string> {
  const options = { verificationMethod, created: '2026-01-01T00:00:00Z', signer, crypto: nodeCrypto };
  return JSON.stringify(await addProof(award(issuer), { cryptosuite: 'eddsa-rdfc-2022', ...options }));
}

function award(issuer: string): JsonObject {
  return buildAchievementCredential({
    id: 'urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-3f3c1f8d7a11',
    issuer: { id: issuer, name: 'Northern Institute' },
    validFrom: '2026-01-01T00:00:00Z',
    subject: {
      id: 'did:key:z6MkgKA7yrw5kYSiDuQFcye4bMaJpcfHFry3Bx45pdWh3s8i',
      achievement: {
        id: 'https://north.example/welding',
        name: 'Welding',
        description: 'Welds.',
        criteria: { narrative: 'Weld.' },
      },
    },
  });
}
