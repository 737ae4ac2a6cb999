import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Browser, createPerson, mailbox, openBrowser } from '../../../../../test/support/people.ts';
import { type TestApp, testApp } from '../../../../../test/support/test-app.ts';
import { createApp } from '../../app.ts';

const server = await testApp({ CAIRN_TRUST_PROXY: '1' });
const neighbour = { app: createApp(server.deps) };
const password = 'a long walk uphill';
let counter = 0;

/** A browser somewhere: behind another address, on this process or on one beside it. */
function browserAt(network: string, { app }: Pick<TestApp, 'app'> = server): Browser {
  return openBrowser({
    app: {
      ...app,
      request: (input, init) => {
        const request = new Request(input, init);
        request.headers.set('x-forwarded-for', network);
        return app.request(request);
      },
    },
  });
}

async function owner(): Promise<string> {
  counter += 1;
  const email = `owner${counter}@example.org`;
  await createPerson(server, { email, password });
  return email;
}

async function tryWrong(browser: Browser, address: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < times; turn++)
    statuses.push((await browser.post('/sign-in', { address, password: 'wrong again' })).status);
  return statuses;
}

const signInAs = async (browser: Browser, address: string) =>
  (await browser.post('/sign-in', { address, password })).status;

test('ten wrong passwords of a stranger close an address to the network of the stranger, on every process', async () => {
  const address = await owner();
  const stranger = browserAt('192.0.2.1');
  const beside = browserAt('192.0.2.1', neighbour);
  const statuses = [...(await tryWrong(stranger, address, 5)), ...(await tryWrong(beside, address, 6))];
  assert.deepEqual(statuses, [...Array<number>(10).fill(422), 429]);
  assert.equal(await signInAs(browserAt('192.0.2.1'), address), 429);
});

test('the owner signs in from another network meanwhile', async () => {
  const address = await owner();
  await tryWrong(browserAt('192.0.2.2'), address, 11);
  assert.equal(await signInAs(browserAt('198.51.100.1'), address), 303);
});

test('on a device where the owner signed in before, the password works behind the same address as the stranger', async () => {
  const address = await owner();
  const own = browserAt('192.0.2.3');
  assert.equal(await signInAs(own, address), 303);
  await own.post('/sign-out');
  await tryWrong(browserAt('192.0.2.3'), address, 11);
  assert.equal(await signInAs(own, address), 303);
});

test('a whole network that was closed is open to known devices, for passwords, mails and passkeys', async () => {
  const address = await owner();
  const own = browserAt('192.0.2.4');
  assert.equal(await signInAs(own, address), 303);
  await own.post('/sign-out');
  const flood = browserAt('192.0.2.4');
  for (let turn = 0; turn < 101; turn++)
    await flood.post('/sign-in/mail', { address: `nobody${turn}@example.org` });
  assert.equal((await flood.post('/sign-in/mail', { address })).status, 429);
  assert.equal((await own.post('/sign-in/mail', { address })).status, 303);
  assert.equal((await mailbox(server, address)).length, 1);
  for (let turn = 0; turn < 300; turn++) await flood.postJson('/sign-in/passkey/options', {});
  assert.equal((await flood.postJson('/sign-in/passkey/options', {})).status, 429);
  assert.equal((await own.postJson('/sign-in/passkey/options', {})).status, 200);
});

test('many networks together guess no faster than thirty in a quarter of an hour, and a mailed link still lets in', async () => {
  const address = await owner();
  for (let network = 0; network < 3; network++)
    await tryWrong(browserAt(`203.0.113.${network}`), address, 10);
  const away = browserAt('198.51.100.2');
  const refused = await away.post('/sign-in', { address, password });
  assert.equal(refused.status, 429);
  assert.match(await refused.text(), /Let us mail you a link/);
  await away.post('/sign-in/mail', { address });
  const link = (await mailbox(server, address))[0]?.links[0] ?? '';
  assert.equal((await away.post(link)).status, 303);
});

test('a device is known only for the person who signed in on it', async () => {
  const address = await owner();
  const thief = browserAt('192.0.2.5');
  assert.equal(await signInAs(thief, await owner()), 303);
  await thief.post('/sign-out');
  assert.deepEqual((await tryWrong(thief, address, 11)).at(-1), 429);
  const cookie = thief.cookies.get('cairn-device') ?? '';
  const invented = browserAt('192.0.2.5');
  invented.cookies.set('cairn-device', `${'A'.repeat(22)}${cookie.slice(22)}`);
  assert.equal((await tryWrong(invented, address, 1))[0], 429);
});

test('the cookie of a device names nobody, and is kept from scripts', async () => {
  const browser = browserAt('192.0.2.6');
  const address = await owner();
  const answer = await browser.post('/sign-in', { address, password });
  const [line = ''] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('cairn-device='));
  assert.match(line, /HttpOnly; SameSite=Lax/);
  assert.match(line, /^cairn-device=[\w-]{22}\.[\w-]{43}\.[\w-]{43};/);
});

test('a stranger who asks for links cannot keep one from the owner, and hears the same for every address', async () => {
  const address = await owner();
  const answers: string[] = [];
  for (const asked of [address, 'not-here@example.org'])
    for (let network = 0; network < 6; network++) {
      const stranger = browserAt(`203.0.113.${100 + network}`);
      for (let turn = 0; turn < 4; turn++) {
        const answer = await stranger.post('/sign-in/mail', { address: asked });
        answers.push(`${answer.status} ${answer.headers.get('location')}`);
      }
    }
  assert.deepEqual([...new Set(answers)], ['303 /sign-in/sent']);
  assert.equal((await mailbox(server, address)).length, 15);
  assert.equal((await mailbox(server, 'not-here@example.org')).length, 15);
  const own = browserAt('198.51.100.3');
  assert.equal((await own.post('/sign-in/mail', { address })).headers.get('location'), '/sign-in/sent');
  const earliest = (await mailbox(server, address)).at(-1)?.links[0] ?? '';
  assert.equal((await own.post(earliest)).status, 303);
});
