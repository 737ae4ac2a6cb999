import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMember, createOrganisation, signIn } from '../../../../../test/support/people.ts';
import { openList, readFile } from '../../../../../test/support/read-list.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { scopes } from '../../modules/audit/index.ts';

const server = await testApp({ CAIRN_VC_API: '1' });
const organisation = await createOrganisation(server, { name: 'Harbour College' });
const owner = await signIn(server, await createMember(server, organisation, ['owner']));
const base = `/console/${organisation.slug}/api-tokens`;

const tokenIn = (html: string) => /value="(cairn_[\w-]{43})"/.exec(html)?.[1];

async function issueWith(token: string): Promise<number> {
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'did:example:any',
    credentialSubject: { id: 'did:example:subject' },
  };
  const response = await server.app.request(`${testUrl}/vc-api/credentials/issue`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ credential }),
  });
  return response.status;
}

test('an owner makes a token, sees it once, a program signs with it, and the owner withdraws it', async () => {
  assert.match(await (await owner.get(base)).text(), /There is no token/);
  const made = await owner.post(base, { name: 'Records system', scopes: 'vc-api' });
  assert.equal(made.status, 200);
  assert.equal(made.headers.get('cache-control'), 'no-store');
  const token = tokenIn(await made.text()) ?? assert.fail('The page shows no token.');
  assert.equal(await issueWith(token), 201);
  const list = await (await owner.get(base)).text();
  assert.match(list, /Records system[\s\S]*?Use the VC API/);
  assert.equal(tokenIn(list), undefined);
  const path = /href="([^"]+\/withdraw)"/.exec(list)?.[1] ?? assert.fail('The list offers no withdrawal.');
  assert.match(await (await owner.get(path)).text(), /Withdraw the token for Records system/);
  const withdrawn = await owner.post(path);
  assert.equal(withdrawn.headers.get('location'), base);
  assert.equal(await issueWith(token), 401);
  assert.equal((await owner.get(path)).status, 404);
  assert.equal((await owner.post(path)).status, 303);
  const trail = await (await owner.get(`/console/${organisation.slug}/audit`)).text();
  assert.match(trail, /The program “Records system” had a credential signed/);
  for (const act of ['Made a token', 'Withdrew the token', 'Had a credential signed'])
    assert.match(trail, new RegExp(act));
});

test('a token needs a name, and not a long one; what was typed stays', async () => {
  for (const name of ['', '   ', 'x'.repeat(81)]) {
    const answer = await owner.post(base, { name, scopes: 'vc-api' });
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, /role="alert"/);
    assert.ok(name.trim() === '' || html.includes(name));
  }
});

test('an organisation has twenty tokens at most', async () => {
  const full = await createOrganisation(server);
  const its = await signIn(server, await createMember(server, full, ['owner']));
  const statuses: number[] = [];
  for (let index = 0; index < 21; index++)
    statuses.push(
      (await its.post(`/console/${full.slug}/api-tokens`, { name: `Program ${index}`, scopes: 'vc-api' }))
        .status,
    );
  assert.deepEqual(statuses, [...Array<number>(20).fill(200), 409]);
});

test("the token of another organisation can't be withdrawn", async () => {
  const made = await owner.post(base, { name: 'Stays', scopes: 'vc-api' });
  const token = tokenIn(await made.text()) ?? '';
  const list = await (await owner.get(base)).text();
  const id = /api-tokens\/(tok_\w+)\/withdraw/.exec(list)?.[1] ?? '';
  const other = await createOrganisation(server);
  const thief = await signIn(server, await createMember(server, other, ['owner']));
  await thief.post(`/console/${other.slug}/api-tokens/${id}/withdraw`);
  await thief.post(`${base}/${id}/withdraw`);
  assert.equal(await issueWith(token), 201);
});

test('where the VC API is closed the page says so', async () => {
  const closed = await testApp();
  const its = await createOrganisation(closed);
  const browser = await signIn(closed, await createMember(closed, its, ['owner']));
  assert.match(await (await browser.get(`/console/${its.slug}/api-tokens`)).text(), /VC API is closed/);
  assert.doesNotMatch(await (await owner.get(base)).text(), /VC API is closed/);
});

test('what a token may do is chosen, from all that there is', async () => {
  const form = await (await owner.get(base)).text();
  for (const scope of scopes) assert.ok(form.includes(`value="${scope}"`), scope);
  for (const chosen of [[], 'everything', ['vc-api', 'everything']]) {
    const answer = await owner.post(base, { name: 'Records system', scopes: chosen });
    assert.equal(answer.status, 422, String(chosen));
    assert.match(await answer.text(), /value="Records system"/);
  }
});

test('a token that is for other things opens nothing of the VC API', async () => {
  const made = await owner.post(base, { name: 'Catalogue', scopes: 'vc-api' });
  const token = tokenIn(await made.text()) ?? '';
  await server.deps.database
    .updateTable('organisations.api_token')
    .set({ scopes: ['achievements:read', 'awards:create'] })
    .where('name', '=', 'Catalogue')
    .execute();
  assert.equal(await issueWith(token), 403);
});

test('the trail is narrowed to what one program did, and says its name in the file too', async () => {
  const trail = `/console/${organisation.slug}/audit`;
  const { links } = await openList(owner, trail);
  const choice = Object.keys(links).find((words) => words.startsWith('The program “Records system”'));
  const list = await openList(owner, links[choice ?? ''] ?? '');
  assert.match(list.html, /The program “Records system” had a credential signed/);
  assert.doesNotMatch(list.html, /made a token/);
  const [, ...lines] = await readFile(owner, list);
  assert.ok(lines.length > 0 && lines.every((line) => line.join().includes('The program “Records system”')));
});
