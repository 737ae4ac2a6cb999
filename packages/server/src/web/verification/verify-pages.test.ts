import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProof, didKeyFromPublicKey, type JsonObject } from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import {
  createAward,
  createAwardable,
  createAwardingOrganisation,
} from '../../../../../test/support/awards.ts';
import { openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { appendToLog, findLog } from '../../modules/transparency/index.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
const { award } = await createAward(server, school, { holderName: 'Ada Sample' });
const anyone = openBrowser(server);
const text = await (await anyone.get(`/awards/${award.id}/credential.json`)).text();

/** The word over the report, the checks that speak against the badge, and those by which it no longer holds. */
async function verdictOf(
  response: Response,
): Promise<{ word: string; errors: string[]; lapsed: string[]; html: string }> {
  const html = await response.text();
  assert.equal(response.status, 200, html.slice(0, 500));
  const word = /verdict-panel__word">([^<]+)</.exec(html)?.[1] ?? '';
  const checksIn = (section: RegExp): string[] =>
    [...(section.exec(html)?.[0] ?? '').matchAll(/check__title">([^<]+?) </g)].map(
      ([, title]) => title ?? '',
    );
  return {
    word,
    errors: checksIn(/id="errors">[\s\S]*?<\/section>/),
    lapsed: checksIn(/id="lapsed">It is genuine, but<[\s\S]*?<\/section>/),
    html,
  };
}

const typed = async (presented: string) => verdictOf(await anyone.post('/verify', { presented }));

async function dropped(content: Uint8Array | string, name: string): Promise<Response> {
  await anyone.get('/verify');
  const page = await (await anyone.get('/verify')).text();
  const form = new FormData();
  form.set('csrf', /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  form.set('presented', '');
  form.set('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
  const cookie = [...anyone.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  return server.app.request(
    new Request(`${testUrl}/verify`, { method: 'POST', body: form, headers: { cookie, origin: testUrl } }),
  );
}

test('pasted text, a file, a picture, a drawing and an address of one badge are all valid', async () => {
  assert.equal((await typed(text)).word, 'Valid');
  assert.equal((await typed(`${testUrl}/awards/${award.id}`)).word, 'Valid');
  assert.equal((await verdictOf(await dropped(text, 'badge.json'))).word, 'Valid');
  for (const name of ['badge.png', 'badge.svg']) {
    const bytes = new Uint8Array(await (await anyone.get(`/awards/${award.id}/${name}`)).arrayBuffer());
    assert.equal((await verdictOf(await dropped(bytes, name))).word, 'Valid', name);
  }
});

test('an altered badge says that its content was changed', async () => {
  const { word, errors, html } = await typed(text.replace('Ada Sample', 'Eve Sample'));
  assert.equal(word, 'Altered');
  assert.deepEqual(errors, ['Nothing was changed since it was signed']);
  assert.ok(html.includes('Nothing of this is proven'));
});

test('a badge in our name with a foreign key says that the key does not belong to the issuer', async () => {
  const { publicJwk, privateJwk } = generateKeyPair('Ed25519');
  const { proof: _, ...unsigned } = JSON.parse(text) as JsonObject;
  const forged = await addProof(unsigned, {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: didKeyFromPublicKey({ algorithm: 'Ed25519', jwk: publicJwk }).verificationMethod,
    created: '2026-06-01T09:00:00Z',
    signer: createSigner(privateJwk),
    crypto: nodeCrypto,
  });
  const { word, errors } = await typed(JSON.stringify(forged));
  assert.equal(word, 'Key not confirmed');
  assert.ok(errors.includes('The key belongs to the issuer'));
});

test('an expired badge and a revoked badge are genuine, and the page says what they are beside', async () => {
  const edition = await createAwardable(server, school, { validityMonths: 6 });
  const { award: old } = await createAward(
    server,
    { ...school, edition },
    { awardedAt: new Date('2025-01-01T00:00:00Z') },
  );
  const expired = await typed(await (await anyone.get(`/awards/${old.id}/credential.json`)).text());
  assert.equal(expired.word, 'Expired');
  assert.deepEqual([expired.errors, expired.lapsed], [[], ['It is in force today']]);

  const { award: wrong } = await createAward(server, school);
  const content = await (await anyone.get(`/awards/${wrong.id}/credential.json`)).text();
  const registrar = await signIn(server, school.registrar);
  await registrar.post(`/console/school/awards/${wrong.id}/revoke`, { reason: 'A mistake.', confirm: 'on' });
  const revoked = await typed(content);
  assert.equal(revoked.word, 'Revoked');
  assert.deepEqual([revoked.errors, revoked.lapsed], [[], ['It has not been taken back']]);
});

test('without a file or text the form comes back and says so', async () => {
  const response = await anyone.post('/verify', { presented: '  ' });
  assert.equal(response.status, 422);
  assert.match(await response.text(), /role="alert"/);
});

test('a file over 4 MB is refused', async () => {
  assert.equal((await dropped('x'.repeat(4 * 1024 * 1024 + 1), 'big.json')).status, 413);
});

const hostile: [string, string][] = [
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['an address of this machine', 'https://127.0.0.1:1/x'],
  ['a cloud’s own address', 'https://169.254.169.254/latest/meta-data'],
  ['a page of ours that is no document', `${testUrl}/verify?address=x`],
  ['deep nesting', '['.repeat(50_000)],
  ['prototype keys', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
  [
    'markup in a title',
    '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"name":"<script>alert(1)</script>"}',
  ],
  ['a null byte', '\u0000{}'],
];
for (const [what, presented] of hostile) {
  test(`${what}: a report that is not "valid", and no markup of theirs`, async () => {
    const { word, html } = await typed(presented);
    assert.ok(word !== '' && word !== 'Valid', word);
    assert.ok(!html.includes('<script>alert') && !html.includes('<img src=x'));
    assert.equal((Object.prototype as { polluted?: unknown }).polluted, undefined);
  });
}

test('what was typed comes back with the report', async () => {
  assert.ok((await typed('no badge & <b>text')).html.includes('no badge &amp; &lt;b'));
});

test('after very many checks from one network the form asks to wait, and keeps what was typed', async () => {
  const fresh = await testApp();
  const visitor = openBrowser(fresh);
  let last = await visitor.post('/verify', { presented: 'no badge' });
  for (let count = 0; count < 300; count += 1)
    last = await visitor.post('/verify', { presented: 'no badge' });
  assert.equal(last.status, 429);
  assert.match(await last.text(), />no badge</);
  fresh.setNow('2026-06-01T09:16:00Z');
  assert.equal((await visitor.post('/verify', { presented: 'no badge' })).status, 200);
});

test('a number of ours and an address without its scheme are taken in the one field', async () => {
  assert.equal((await typed(award.id)).word, 'Valid');
  assert.equal((await typed(`${new URL(testUrl).host}/awards/${award.id}`)).word, 'Valid');
  const insecure = await typed('http://badges.example.org/a/1');
  assert.equal(insecure.word, 'Could not check');
  assert.match(insecure.html, /Try the same address with https/);
  assert.match(insecure.html, /name="presented" value="https:\/\/badges\.example\.org\/a\/1"/);
  assert.match(insecure.html, /Try it with https/);
  assert.doesNotMatch((await typed('https://badges.example.org/a/1')).html, /Try it with https/);
});

test('a number that no badge here has is said to be none, and comes back to be compared', async () => {
  const number = `awd_${'0'.repeat(22)}`;
  for (const text of [number, `${testUrl}/awards/${number}`]) {
    const answer = await anyone.post('/verify', { presented: text });
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, /There is no badge here with that number or address/);
    assert.match(html, new RegExp(`${text}<`));
  }
  assert.equal((await typed(award.id.replace('awd_', 'AWD_'))).word, 'Valid');
});

test('whose it should be is compared as the badge states it, and what was typed comes back', async () => {
  const asked = async (expected: string) =>
    verdictOf(await anyone.post('/verify', { presented: text, expected }));
  assert.equal((await asked('ADA sample')).word, 'Valid');
  const other = await asked('Bo Other');
  assert.equal(other.word, 'Somebody else’s');
  assert.match(other.html, /value="Bo Other"/);
});

test('the site says as whom it knows the issuer, and leads to what it takes to earn the badge', async () => {
  const { html } = await typed(text);
  assert.match(html, /This site knows the issuer as School of Tests/);
  assert.match(html, new RegExp(`href="/achievements/${award.achievementId}"`));
  assert.match(html, /not needed<\/summary>/);
});

test('nothing is shown as good on an altered badge, and nobody is said to be known', async () => {
  const { html, word } = await typed(text.replace('Ada Sample', 'Mallory Sample'));
  assert.equal(word, 'Altered');
  assert.doesNotMatch(html, /check--passed|verdict-panel--passed|notice--success/);
  assert.doesNotMatch(html, /See what it takes to earn it/);
});

test('the demo has a valid, an altered, a suspended, a replaced and a revoked badge to try; elsewhere there are none', async () => {
  const demo = await testApp({ CAIRN_DEMO: '1' });
  await demo.fillDemo();
  const visitor = openBrowser(demo);
  const words = { valid: 'Valid', altered: 'Altered', suspended: 'Suspended', replaced: 'Replaced' };
  const ended = { revoked: 'Revoked' };
  for (const [name, word] of Object.entries({ ...words, ...ended }))
    assert.equal((await verdictOf(await visitor.get(`/verify?sample=${name}`))).word, word);
  assert.match(await (await visitor.get('/verify')).text(), /sample=revoked/);
  assert.doesNotMatch(await (await anyone.get('/verify?sample=valid')).text(), /sample=|verdict-panel/);
});

test('a badge whose signature was made for a time that is over has expired, and is not called unproven', async () => {
  const { publicJwk, privateJwk } = generateKeyPair('Ed25519');
  const { did, verificationMethod } = didKeyFromPublicKey({ algorithm: 'Ed25519', jwk: publicJwk });
  const credential: JsonObject = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: did,
    credentialSubject: { id: 'did:example:learner' },
  };
  const signed = await addProof(credential, {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod,
    created: '2025-01-01T00:00:00Z',
    expires: '2026-01-01T00:00:00Z',
    signer: createSigner(privateJwk),
    crypto: nodeCrypto,
  });
  const { word, errors, lapsed, html } = await typed(JSON.stringify(signed));
  assert.deepEqual([word, errors, lapsed.length], ['Expired', [], 1]);
  assert.ok(!html.includes('Nothing of this is proven'));
});

test('without script a proof capsule is checked too, by itself, and one that was changed is altered', async () => {
  await server.runJobs();
  await appendToLog(server.deps);
  const capsule = await (await anyone.get(`/awards/${award.id}/capsule.json`)).text();
  const { word, html } = await verdictOf(await dropped(capsule, 'capsule.json'));
  assert.equal(word, 'Valid');
  assert.match(html, /A proof capsule/);
  assert.match(html, /Entry \d+ of \d+/);
  assert.equal((await typed(capsule)).word, 'Valid');
  const changed = await typed(capsule.replace('Ada Sample', 'Mallory Sample'));
  assert.equal(changed.word, 'Altered');
  assert.match(changed.html, /The log of this site does not show it/);
});

test('what a script needs to check a capsule comes in the language of the reader, with the key of the log', async () => {
  await appendToLog(server.deps);
  const given = await (
    await openBrowser(server, testUrl, { 'accept-language': 'de' }).get('/verify/words.json')
  ).json();
  assert.equal(given.logKey, (await findLog(server.deps))?.key);
  assert.equal(given.words.ui.verdicts.valid.word, 'Gültig');
  assert.match(given.says.logged, /\{index\}.*\{size\}/);
});

test('of a proof capsule, too, one can ask whose it is', async () => {
  const presented = await (await anyone.get(`/awards/${award.id}/capsule.json`)).text();
  const asked = async (expected: string) =>
    (await verdictOf(await anyone.post('/verify', { presented, expected }))).word;
  assert.deepEqual([await asked('ADA sample'), await asked('Bo Other')], ['Valid', 'Somebody else’s']);
});
