import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { revokeAward } from '../../modules/issuing/index.ts';

const server = await testApp();
const { app, deps } = server;
const school = await createAwardingOrganisation(server, { title: 'R & D <basics>' }, { name: 'School' });
const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
const address = `${testUrl}/awards/${award.id}`;
const get = (path: string, headers: { [name: string]: string } = {}) => app.request(path, { headers });
const oembed = (query: { [name: string]: string }) => get(`/oembed?${new URLSearchParams(query)}`);

test('a page of a badge leads to its oEmbed answers in JSON and XML', async () => {
  const page = await (await get(`/awards/${award.id}`, { accept: 'text/html' })).text();
  for (const type of ['application/json+oembed', 'text/xml+oembed']) {
    const link = new RegExp(`type="${type.replace('+', '\\+')}" href="([^"]+)"`).exec(page)?.[1] ?? '';
    const answer = await get(link.replaceAll('&amp;', '&').replace(testUrl, ''));
    assert.equal(answer.status, 200, link);
    assert.equal(answer.headers.get('content-type'), type.replace('+oembed', ''));
  }
});

test('oEmbed answers with a link and a picture that any site can read and no script', async () => {
  const answer = await oembed({ url: address });
  assert.match(answer.headers.get('vary') ?? '', /accept-language/);
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  const said = (await answer.json()) as { [member: string]: string | number };
  assert.deepEqual(
    ['version', 'type', 'title', 'author_name', 'width', 'height', 'thumbnail_width'].map(
      (name) => said[name],
    ),
    ['1.0', 'rich', 'R & D <basics>', 'School', 160, 160, 1200],
  );
  assert.equal(
    said.html,
    `<a href="${address}"><img src="${testUrl}/embed/badges/${award.id}/picture.png" alt="Badge “R &amp; D &lt;basics&gt;” by School" width="160" height="160"></a>`,
  );
  const xml = await (await oembed({ url: address, format: 'xml' })).text();
  assert.match(xml, /^<\?xml [^>]+>\n<oembed><version>1\.0<\/version><type>rich<\/type><title>R &amp; D/);
});

test('what it names is never larger than asked for', async () => {
  const sizes = async (maxwidth: string, maxheight: string) => {
    const said = (await (await oembed({ url: address, maxwidth, maxheight })).json()) as object;
    const { width, thumbnail_width } = said as { width: number; thumbnail_width?: number };
    return [width, thumbnail_width];
  };
  assert.deepEqual(await sizes('600', '600'), [160, 400]);
  assert.deepEqual(await sizes('300', '80'), [80, undefined]);
  assert.deepEqual(await sizes('-1', 'x'), [160, 1200]);
});

test('an address that shows no badge here, and a format that is none, get what oEmbed says', async () => {
  const status = async (query: { [name: string]: string }) => (await oembed(query)).status;
  assert.equal(await status({ url: address, format: 'yaml' }), 501);
  for (const url of [
    '',
    'x',
    `${testUrl}/catalogue`,
    `${testUrl}/awards/awd_none`,
    `https://elsewhere.example/awards/${award.id}`,
    `${testUrl}.elsewhere.example/awards/${award.id}`,
  ])
    assert.equal(await status({ url }), 404, url);
  assert.equal(await status({ url: `${address}?lang=de#checks` }), 200);
  assert.equal(await status({ url: `${testUrl}/credentials/${award.credential?.id}` }), 200);
});

test('the element gets its words in the language that it asks for', async () => {
  const says = async (query: string, headers = {}) =>
    ((await (await get(`/embed/badges/${award.id}/badge.json${query}`, headers)).json()) as { says: object })
      .says;
  const german = {
    holder: 'Erworben von Ada Sample',
    issuer: 'Ausgestellt von School',
    status: 'Gültig',
    check: 'Badge prüfen',
  };
  assert.deepEqual(await says('?lang=de'), german);
  assert.deepEqual(await says('', { 'accept-language': 'de-AT' }), german);
  assert.deepEqual(await says('?lang=xx'), {
    holder: 'Earned by Ada Sample',
    issuer: 'Awarded by School',
    status: 'In force',
    check: 'Check this badge',
  });
});

test('its script and picture are read from any site, without a cookie', async () => {
  for (const path of ['/embed/badge.js', `/embed/badges/${award.id}/picture.png`]) {
    const { status, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
    assert.equal(headers.get('set-cookie'), null, path);
  }
  const script = await (await get('/embed/badge.js')).text();
  assert.doesNotMatch(script, /^import|[^.]import\(|cookie|localStorage/);
  assert.ok(script.length < 4000, String(script.length));
});

test('what its holder closed is shown nowhere, and what was taken back says so', async () => {
  const ada = await signIn(server, holder);
  const paths = [
    `/oembed?url=${encodeURIComponent(address)}`,
    `/embed/badges/${award.id}/picture.png`,
    `/embed/badges/${award.id}/badge.json`,
  ];
  const statuses = () => Promise.all(paths.map(async (path) => (await get(path)).status));
  await ada.post(`/wallet/${award.id}`, { isOpen: 'no' });
  assert.deepEqual(await statuses(), [404, 404, 404]);
  await ada.post(`/wallet/${award.id}`, { isOpen: 'yes' });
  const before = await (await get(paths[1] ?? '')).arrayBuffer();
  await revokeAward(deps, school.registrar, {
    organisationId: school.organisation.id,
    awardId: award.id,
    reason: 'By mistake.',
  });
  assert.deepEqual(await statuses(), [200, 200, 200]);
  const data = (await (await get(paths[2] ?? '')).json()) as { status: string };
  assert.equal(data.status, 'revoked');
  const after = await (await get(paths[1] ?? '')).arrayBuffer();
  assert.notDeepEqual(new Uint8Array(after), new Uint8Array(before), 'the picture is struck out');
});
