import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDraftAchievement } from '../../../../../test/support/achievements.ts';
import {
  type Browser,
  createMember,
  createOrganisation,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { publishAchievement, startEdition } from '../../modules/catalog/index.ts';
import { changeLook } from '../../modules/organisations/index.ts';
import { drawPng } from '../../platform/badge-artwork/index.ts';

const server = await testApp();
const { deps } = server;
const school = await createOrganisation(server, { slug: 'pine', name: 'Pine Hospital' });
const owner = await createMember(server, school, ['owner']);
const [author, reader] = [
  await signIn(server, owner),
  await signIn(server, await createMember(server, school, ['viewer'])),
];

const fields = {
  ...{ shape: 'shield', palette: 'lake', symbol: 'drop', mark: 'initials' },
  ...{ groundColour: '#174a3c', ringColour: '#f3dfae', symbolColour: '#f3dfae', textColour: '#ffffff' },
  ...{
    top: 'الوقاية من العدوى',
    centre: 'Infection\nprevention',
    bottom: '',
    ribbon: 'Foundation',
    alt: 'A shield',
  },
};

async function draft() {
  const { edition } = await createDraftAchievement(server, { author: owner, organisationId: school.id });
  return { edition, at: `/console/pine/achievements/${edition.achievementId}/picture` };
}

const textAt = async (path: string, by: Browser = author) => (await by.get(path)).text();
const stateIn = (page: string) => /name="state" value="([^"]+)"/.exec(page)?.[1] ?? '';
const svgOf = async (path: string) => {
  const answer = await author.get(path);
  assert.equal(answer.status, 200);
  return answer.text();
};

async function upload(at: string, bytes: Uint8Array, state?: string): Promise<Response> {
  const page = await textAt(`${at}/upload`);
  const form = new FormData();
  form.set('csrf', /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  form.set('state', state ?? stateIn(page));
  form.set('alt', 'Our seal');
  form.set('picture', new File([new Uint8Array(bytes)], 'seal.svg'));
  const cookie = [...author.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const headers = { cookie, origin: testUrl };
  return server.app.request(new Request(`${testUrl}${at}/upload`, { method: 'POST', body: form, headers }));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const seal = (colour: string, more = '') =>
  bytesOf(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><g id="seal"><rect width="64" height="64" fill="${colour}"/>${more}</g></svg>`,
  );

test('a design is kept with the draft, and a published edition keeps its own when the next one is designed anew', async () => {
  const { edition, at } = await draft();
  const { achievementId } = edition;
  assert.equal((await author.post(`${at}/design`, fields)).status, 303);
  const first = await svgOf(`/console/pine/achievements/${achievementId}/editions/1/image.svg`);
  assert.match(first, /<title>A shield<\/title>/);
  await publishAchievement(deps, owner, { achievementId });
  const address = `/achievements/${achievementId}/editions/1/image.svg`;
  assert.equal(await svgOf(address), first);
  await startEdition(deps, owner, { achievementId });
  assert.match(await textAt(at), /has a picture of its own/, 'the next draft begins with it');
  assert.equal((await author.post(`${at}/design`, { ...fields, shape: 'circle' })).status, 303);
  const second = await svgOf(`/console/pine/achievements/${achievementId}/editions/2/image.svg`);
  assert.notEqual(second, first);
  assert.equal((await author.post(`${at}/drop`, {})).status, 303);
  assert.equal(await svgOf(address), first);
  assert.match(await textAt(at), /The family of badges/);
  await assert.rejects(
    deps.database.updateTable('catalog.badge_picture').set({ svg: 'other' }).execute(),
    /a picture does not change/,
  );
  await assert.rejects(deps.database.deleteFrom('catalog.badge_picture').execute(), /violates foreign key/);
});

test('pictures that no edition has are gone', async () => {
  const { at } = await draft();
  const count = async () =>
    (await deps.database.selectFrom('catalog.badge_picture').select('id').execute()).length;
  const before = await count();
  for (const shape of ['circle', 'star', 'drop']) await author.post(`${at}/design`, { ...fields, shape });
  assert.equal(await count(), before + 1);
  await author.post(`${at}/drop`, {});
  assert.equal(await count(), before);
});

test('without script the designer shows what was chosen, says whether it can be read, and keeps nothing', async () => {
  const { at } = await draft();
  const weak = { ...fields, palette: 'own', groundColour: '#808080', textColour: '#ffffff', show: '1' };
  const page = await (await author.post(`${at}/design`, weak)).text();
  assert.match(page, /preview\.svg\?[^"]*groundColour=%23808080/);
  assert.match(page, /data-verdict="weak">Words are hard to read when they are small/);
  assert.match(page, /value="الوقاية من العدوى"/);
  assert.match(await textAt(at), /The family of badges/);
});

for (const [what, change, sentence] of [
  ['a letter that no font has', { top: 'Care 🙂' }, /Our fonts have no “🙂”/],
  ['words in the colour of the ground', { palette: 'own', textColour: '#174a3d' }, /nobody could read it/],
  ['a text that is too long', { ribbon: 'x'.repeat(25) }, /at most 24 characters/],
  ['four lines', { centre: 'a\nb\nc\nd' }, /room for 3 lines/],
  ['a shape that there is not', { shape: 'triangle' }, /Choose one of these/],
  ['a symbol that there is not', { symbol: 'constructor' }, /Choose one of these/],
  ['a colour that is none', { textColour: 'red' }, /six digits/],
] as const) {
  test(`${what} is refused at its field, and what was typed comes back`, async () => {
    const { at } = await draft();
    const answer = await author.post(`${at}/design`, { ...fields, alt: 'Typed by me', ...change });
    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(page, sentence);
    assert.match(page, /Typed by me/);
    assert.ok(page.includes(`href="#field-${Object.keys(change).at(-1)}"`));
  });
}

test('starts have the words of the achievement, and the form says how it would be described', async () => {
  const { at } = await draft();
  const page = await textAt(`${at}/design?start=crest`);
  assert.match(page, /name="shape" value="shield" checked/);
  assert.match(page, /Suggestion: Badge, shape: shield; symbol: book; words: /);
  assert.match(await svgOf(`${at}/design/preview.svg?start=medal`), /^<svg /);
});

test('a title that cannot be drawn is said at its field, and the designer shows the rest', async () => {
  const content = { title: 'রোগীর যত্ন' };
  const { edition } = await createDraftAchievement(server, {
    author: owner,
    organisationId: school.id,
    content,
  });
  const at = `/console/pine/achievements/${edition.achievementId}/picture`;
  const page = await textAt(`${at}/design`);
  assert.match(page, /href="#field-centre">Our fonts have no “/);
  assert.match(page, /preview\.svg\?[^"]*centre=(?:&amp;|")/);
  assert.match(await svgOf(`${at}/design/preview.svg?start=seal`), /^<svg /);
});

test('the check says what is wrong with a design, and a preview runs nothing', async () => {
  const { at } = await draft();
  const query = new URLSearchParams({ ...fields, top: 'Care 🙂' });
  const checked = (await (await author.get(`${at}/design/check?${query}`)).json()) as { problem?: string };
  assert.match(checked.problem ?? '', /Our fonts have no “🙂”/);
  assert.equal((await author.get(`${at}/design/preview.svg?${query}`)).status, 422);
  const good = await author.get(`${at}/design/preview.svg?${new URLSearchParams(fields)}`);
  assert.match(
    good.headers.get('content-security-policy') ?? '',
    /^default-src 'none'; img-src data:;.*sandbox$/,
  );
  assert.equal(good.headers.get('x-content-type-options'), 'nosniff');
});

test('the logo of the organisation stands on the badge, and stays there when the organisation takes another', async () => {
  const { edition, at } = await draft();
  const look = (logo: Uint8Array | 'none') =>
    changeLook(deps, owner, { organisationId: school.id, accent: '', logo });
  await look(seal('#abcdef'));
  assert.equal((await author.post(`${at}/design`, { ...fields, mark: 'logo' })).status, 303);
  const image = `/console/pine/achievements/${edition.achievementId}/editions/1/image.svg`;
  const drawn = await svgOf(image);
  assert.match(drawn, /<image [^>]*href="data:image\/png;base64,/);
  await look('none');
  assert.equal(await svgOf(image), drawn);
});

test('a PNG or SVG becomes the badge, shown apart from the page and never in it', async () => {
  const { edition, at } = await draft();
  assert.equal((await upload(at, seal('#123456'))).status, 303);
  const svg = await svgOf(`/console/pine/achievements/${edition.achievementId}/editions/1/image.svg`);
  assert.match(
    svg,
    /<title>Our seal<\/title><svg width="512" height="512" viewBox="0 0 64 64"><g id="seal">/,
  );
  const overview = await textAt(`/console/pine/achievements/${edition.achievementId}`);
  assert.match(overview, /<img class="badge badge--large" src="[^"]*\/editions\/1\/image\.svg\?print=pic_/);
  assert.doesNotMatch(overview, /id="seal"/);
  const verifier = await textAt(`/console/pine/achievements/${edition.achievementId}/preview/badge`);
  assert.match(verifier, /src="data:image\/svg\+xml;base64,/);
  assert.doesNotMatch(verifier, /id="seal"/);
  const png = drawPng(new TextDecoder().decode(seal('#654321')), { size: 256 });
  assert.equal((await upload(at, png)).status, 303);
  assert.match(
    await svgOf(`/console/pine/achievements/${edition.achievementId}/editions/1/image.svg`),
    /<image width="512" height="512" href="data:image\/png;base64,/,
  );
});

test('a hostile drawing is refused with what and where, and the description comes back', async () => {
  const { at } = await draft();
  const answer = await upload(at, seal('#123456', '\n<script>alert(1)</script>'));
  const page = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(page, /Line 2: “script” can do more than draw/);
  assert.match(page, /Our seal/);
  assert.equal((await author.post(`${at}/upload`, { alt: 'x' })).status, 422);
});

test('of two who give a draft a picture the later one is told, and the second of two clicks is not', async () => {
  const { at } = await draft();
  const stale = stateIn(await textAt(`${at}/upload`));
  const staleDesign = stateIn(await textAt(`${at}/design`));
  assert.equal((await upload(at, seal('#111111'), stale)).status, 303);
  assert.equal((await upload(at, seal('#111111'), stale)).status, 303, 'the same one');
  const told = await upload(at, seal('#222222'), stale);
  assert.equal(told.status, 409);
  assert.match(await told.text(), /Saved now: “a picture from a file”/);
  const other = await author.post(`${at}/design`, { ...fields, state: staleDesign });
  assert.equal(other.status, 409);
  assert.match(await other.text(), /Saved now: “a picture from a file”/);
});

test('who only reads may look, and changes nothing', async () => {
  const { at } = await draft();
  assert.equal((await reader.get(`${at}/design`)).status, 200);
  for (const [path, sent] of [
    ['design', fields],
    ['upload', { alt: 'x' }],
    ['drop', {}],
  ] as const)
    assert.equal((await reader.post(`${at}/${path}`, sent)).status, 403, path);
});
