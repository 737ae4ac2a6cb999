import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bakePng, bakeSvg, type JsonObject, signVcJwt } from '@cairn/engine';
import { didUrl, statusIssuer } from '../../../../../packages/engine/test-support/status.ts';
import { aBadge, anIssuer, aPicture, sign } from '../../../../../packages/engine/test-support/verifying.ts';
import { createPublishedAchievement } from '../../../../../test/support/achievements.ts';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testUrl } from '../../../../../test/support/test-app.ts';
import { closeAccount } from '../../modules/organisations/index.ts';
import { changeShowcase, checkImported, importBounds, setImportedOpen } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  asFile,
  badge,
  bring,
  day,
  deps,
  issuer,
  keeper,
  kept,
  named,
  server,
  signedAt,
  sites,
} from './imported.test-support.ts';

const anyone = openBrowser(server);

test('several files, a token and pictures are kept at one go, each checked; what is no badge is refused with the reason', async () => {
  const { person, browser } = await keeper();
  const [one, two, three] = [await badge(), await badge(), await badge()];
  const { verificationMethod, signer } = issuer;
  const token = await signVcJwt(aBadge(issuer, { id: 'urn:uuid:0b4fbe53-1f7c-4a6e-8d0b-6f9f5c3bb001' }), {
    ...{ verificationMethod, signer },
  });
  const png = bakePng(aPicture(), JSON.stringify(two));
  const svg = bakeSvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    JSON.stringify(three),
  );
  const answer = await browser.postFiles('/wallet/import', 'file', [
    asFile(one),
    { name: 'two.png', text: new Uint8Array(png) },
    asFile(svg, 'three.svg'),
    asFile(token, 'four.jwt'),
    asFile('Shopping list', 'list.txt'),
    asFile({ ...one, name: 'Doctor of Medicine' }, 'forged.json'),
  ]);
  const page = await answer.text();
  assert.equal(answer.status, 200, page);
  assert.match(page, /4 badges kept, 2 not\./);
  assert.match(page, /forged\.json.*?Not kept.*?no badge that can be kept/s);
  const badges = await kept(person);
  assert.equal(badges.length, 4);
  assert.ok(badges.every(({ isOpen }) => !isOpen));
  assert.deepEqual(
    new Set(badges.map(({ source }) => source.name)),
    new Set(['badge.json', 'two.png', 'three.svg', 'four.jwt']),
  );
  const wallet = await (await browser.get('/wallet')).text();
  assert.equal(wallet.match(/href="\/wallet\/imported\//g)?.length, 4);
  assert.match(wallet, /University of Aldermoor/);
});

test('the same badge is kept once: brought twice, in another form, or by its address', async () => {
  const { person, browser } = await keeper();
  const document = await badge();
  const address = String(document.id);
  sites[address] = document;
  await browser.postFiles('/wallet/import', 'file', [
    asFile(document),
    asFile(JSON.stringify(document, null, 2)),
  ]);
  const page = await (await browser.post('/wallet/import', { text: `${address}\n` })).text();
  assert.match(page, /You have it already/);
  assert.equal((await kept(person)).length, 1);
});

test('a later version of a badge takes its place, an earlier one does not', async () => {
  const { person } = await keeper();
  const id = 'https://elsewhere.example/badges/versions';
  await bring(deps, person, await badge({ id }));
  const [renewed] = await bring(deps, person, await badge({ id, validFrom: '2026-02-01T00:00:00Z' }));
  assert.equal(renewed?.outcome, 'renewed');
  const [earlier] = await bring(deps, person, await badge({ id, validFrom: '2024-02-01T00:00:00Z' }));
  assert.equal(earlier?.outcome, 'known');
  const [only, another] = await kept(person);
  assert.equal(only?.about.validFrom, '2026-02-01T00:00:00Z');
  assert.equal(another, undefined);
});

test('a badge awarded here is not kept twice, and one of another account is refused', async () => {
  const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Tests' });
  const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
  const own = await signIn(server, holder);
  const text = await (await own.get(`/wallet/${award.id}/credential.json`)).text();
  assert.match(await (await own.postFiles('/wallet/import', 'file', [asFile(text)])).text(), /Earned here/);
  const { person, browser } = await keeper();
  const refused = await (await browser.postFiles('/wallet/import', 'file', [asFile(text)])).text();
  assert.match(refused, /awarded here, to another account/);
  assert.deepEqual([...(await kept(person)), ...(await kept(holder))], []);
});

test('whose it is: by a proven address, by the name, or by nothing that is known', async () => {
  const { person, browser, email } = await keeper('Bea Beech');
  await browser.postFiles('/wallet/import', 'file', [
    asFile(await badge(named({ type: 'emailAddress', text: email.toUpperCase() }))),
    asFile(await badge(named({ type: 'name', text: 'bea  BEECH' }))),
    asFile(await badge(named({ type: 'emailAddress', text: 'somebody@else.example' }))),
    asFile(await badge()),
  ]);
  assert.deepEqual((await kept(person)).map(({ naming }) => naming).sort(), [
    'address',
    'name',
    'nobody',
    'nobody',
  ]);
  const page = await (await browser.get('/wallet')).text();
  assert.match(page, /Yours by address/);
  assert.match(page, /Says itself whose it is/);
});

test('it is private until it is shown, gone when it is removed, and comes back', async () => {
  const { person, browser } = await keeper();
  const stranger = (await keeper('Someone Else')).browser;
  await browser.postFiles('/wallet/import', 'file', [asFile(await badge())]);
  const [{ id } = { id: '' }] = await kept(person);
  const [own, shown] = [`/wallet/imported/${id}`, `/imported/${id}`];
  const statuses = async (path: string) =>
    Promise.all([browser, stranger, anyone].map(async (reader) => (await reader.get(path)).status));
  assert.deepEqual(await statuses(own), [200, 404, 303]);
  assert.deepEqual(await statuses(`${own}/file`), [200, 404, 303]);
  assert.deepEqual(await statuses(shown), [200, 404, 404]);
  assert.equal((await stranger.post(own, { isOpen: 'yes' })).status, 404);
  assert.equal((await browser.post(own, { isOpen: 'yes' })).status, 303);
  assert.deepEqual(await statuses(shown), [200, 200, 200]);
  assert.deepEqual(await statuses(`${shown}/file`), [200, 200, 200]);
  const page = await anyone.get(shown);
  assert.match(page.headers.get('x-robots-tag') ?? '', /noindex/);
  assert.match(await page.text(), /That it was given to this person is not proven/);

  assert.equal((await stranger.post(`${own}/remove`)).status, 404);
  assert.equal((await browser.post(`${own}/remove`)).status, 303);
  assert.deepEqual(await statuses(shown), [404, 404, 404]);
  assert.deepEqual(await kept(person), []);
  assert.match(await (await browser.get(own)).text(), /You have removed this badge/);
  assert.equal((await browser.post(own, { isOpen: 'yes' })).status, 409);
  await browser.post(`${own}/back`);
  assert.deepEqual(
    (await kept(person)).map(({ isOpen }) => isOpen),
    [false],
  );
  await browser.post(`${own}/remove`);
  await checkImported({ ...deps, now: () => new Date(deps.now().getTime() + 31 * day) });
  assert.equal((await browser.get(own)).status, 404);
});

test('what nobody could confirm is kept, and cannot be shown', async () => {
  const { person, browser } = await keeper();
  const far = anIssuer('did:web:far.example');
  const document = await sign(aBadge(far, { id: 'https://far.example/badges/1' }), far);
  await browser.postFiles('/wallet/import', 'file', [asFile(document)]);
  const [{ id, verdict } = { id: '', verdict: '' }] = await kept(person);
  assert.equal(verdict, 'could-not-check');
  assert.equal((await browser.post(`/wallet/imported/${id}`, { isOpen: 'yes' })).status, 409);
  sites['https://far.example/.well-known/did.json'] = far.didDocument;
  assert.equal((await browser.post(`/wallet/imported/${id}/check`)).status, 303);
  assert.equal((await kept(person))[0]?.verdict, 'issuer-unknown');
  assert.equal((await browser.post(`/wallet/imported/${id}`, { isOpen: 'yes' })).status, 303);
});

test('the wallet shows badges by issuer, skill and year, and finds them', async () => {
  const { browser } = await keeper();
  await browser.postFiles('/wallet/import', 'file', [
    asFile(await badge(named({ type: 'name', text: 'Nobody' }))),
    asFile(await badge({ validFrom: '2024-05-01T00:00:00Z' })),
  ]);
  const headings = async (query: string) =>
    [...(await (await browser.get(`/wallet?${query}`)).text()).matchAll(/<h2 id="group-\d+">([^<]*)</g)].map(
      ([, name]) => name,
    );
  assert.deepEqual(await headings('group=date'), ['2025', '2024']);
  assert.deepEqual(await headings('group=skill'), ['Rescue', 'Without a skill that it names']);
  assert.deepEqual(await headings('group=issuer'), ['University of Aldermoor']);
  assert.deepEqual(await headings('from=here&group=issuer'), []);
  assert.match(await (await browser.get('/wallet?q=nothing')).text(), /No badge fits/);
  assert.match(await (await browser.get('/wallet?q=ALDERMOOR&from=elsewhere')).text(), /2 badges/);
});

test('nothing chosen, too many files and too many badges are refused in words', async () => {
  const { person, browser } = await keeper();
  const nothing = await browser.postFiles('/wallet/import', 'file', [{ name: '', text: '' }]);
  assert.equal(nothing.status, 422);
  assert.match(await nothing.text(), /Choose a file or a folder/);
  const many = Array.from({ length: importBounds.files + 1 }, (_, index) => asFile('{}', `${index}.json`));
  assert.equal((await browser.postFiles('/wallet/import', 'folder', many)).status, 422);
  await browser.postFiles('/wallet/import', 'file', [asFile(await badge())]);
  const [{ id } = { id: '' }] = await kept(person);
  const { rows } = await server.pool.query(
    `insert into wallet.imported_badge select 'imp_' || n, person_id, content, sha256(n::text::bytea), null, source_kind, source,
       credential_id, about, report, verdict, naming, is_open, imported_at, checked_at, tried_at, removed_at
     from wallet.imported_badge, generate_series(1, $2) n where id = $1 returning 1`,
    [id, importBounds.badges - 1],
  );
  assert.equal(rows.length, importBounds.badges - 1);
  const full = await browser.postFiles('/wallet/import', 'file', [asFile(await badge())]);
  assert.match(await full.text(), /as many badges from elsewhere as can be kept/);
  await browser.post(`/wallet/imported/${id}/remove`);
  const [added] = await bring(deps, person, await badge());
  assert.equal(added?.outcome, 'imported', 'what is put away leaves room');
  assert.equal((await browser.post(`/wallet/imported/${id}/back`)).status, 409);
  const { rows: put } = await server.pool.query('select content from wallet.imported_badge where id = $1', [
    id,
  ]);
  const [again] = await bring(deps, person, JSON.parse(put[0].content));
  assert.equal(again?.outcome, 'refused');
});

test('a presentation is no badge: what it holds is kept, without another check, and nothing of an empty one', async () => {
  const { person } = await keeper();
  const presentation = (held: JsonObject[]): JsonObject => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: issuer.id,
    verifiableCredential: held,
  });
  const outcomes = async (held: JsonObject[], on = deps) =>
    (await bring(on, person, presentation(held))).map((one) =>
      one.outcome === 'refused' ? one.said.code : one.outcome,
    );
  let checks = 0;
  const counting: Deps = {
    ...deps,
    engineThreads: {
      ...deps.engineThreads,
      verify: (...asked) => {
        checks += 1;
        return deps.engineThreads.verify(...asked);
      },
    },
  };
  const two = [await badge(), await badge()];
  assert.deepEqual(await outcomes(two, counting), ['imported', 'imported']);
  assert.equal(checks, 1);
  assert.deepEqual(await outcomes([]), ['wallet.import-not-kept']);
  assert.deepEqual(await outcomes([presentation(two)]), ['wallet.import-not-kept']);
  const { proof: _, ...unsigned } = await badge();
  assert.deepEqual(await outcomes([unsigned]), ['wallet.import-not-kept']);
  const [one = {}] = two;
  assert.deepEqual(await outcomes(Array.from({ length: 101 }, () => one)), ['wallet.import-inside-many']);
});

test('the file with everything has them, and they go with the account', async () => {
  const { person, browser } = await keeper();
  await browser.postFiles('/wallet/import', 'file', [asFile(await badge())]);
  const { imported } = (await (await browser.get('/account/export.json')).json()) as {
    imported: { content: string; verdict: string; checks: object[] }[];
  };
  assert.equal(imported.length, 1);
  assert.match(imported[0]?.content ?? '', /"proof"/);
  await closeAccount(deps, person);
  await server.runJobs();
  const { rows } = await server.pool.query('select 1 from wallet.imported_badge where person_id = $1', [
    person.personId,
  ]);
  assert.deepEqual(rows, []);
  const [late] = await bring(deps, person, await badge());
  assert.equal(late?.outcome, 'refused', 'an import that was under way leaves nothing behind');
});

test('a credited person’s badge from elsewhere is verified here where they show it, it names their address, and the site that it goes by signed it', async () => {
  sites[didUrl] = statusIssuer.didDocument;
  const { person, browser, email } = await keeper('Gil Gorse');
  const mine = await signedAt('mine', named({ type: 'emailAddress', text: email }));
  const unproven = await signedAt('unproven', named({ type: 'name', text: 'Gil Gorse' }));
  const selfMade = await signedAt('self-made', named({ type: 'emailAddress', text: email }), issuer);
  await browser.postFiles('/wallet/import', 'file', [asFile(mine), asFile(unproven), asFile(selfMade)]);
  const badges = await kept(person);
  const byAddress = badges.find(
    ({ naming, about }) => naming === 'address' && about.issuerId === statusIssuer.id,
  )?.id;
  const bySelf = badges.find(({ about }) => about.issuerId === issuer.id)?.id;
  const row = (index: number, name: string, credentialAddress: string) => ({
    ...{ rowId: `row_${index}`, name, role: 'author' as const, credentialAddress },
  });
  const people = [
    row(1, 'Gil Gorse', String(mine.id)),
    row(2, 'Gil Gorse', String(unproven.id)),
    row(3, 'Hal Hazel', String(mine.id)),
    row(4, 'Gil Gorse', `${testUrl}/imported/${byAddress}`),
    row(5, 'Gil Gorse', String(selfMade.id)),
    row(6, 'Gil Gorse', `${testUrl}/imported/${bySelf}`),
  ];
  const { edition } = await createPublishedAchievement(server, { content: { people } });
  const read = async () =>
    (await (await anyone.get(`/achievements/${edition.achievementId}`)).text())
      .replaceAll(/<[^>]+>/g, '')
      .match(/verified here: “First aid”, awarded by [\w.]+/g);
  assert.equal(await read(), null, 'it is private');
  for (const { id } of badges) await browser.post(`/wallet/imported/${id}`, { isOpen: 'yes' });
  const said = 'verified here: “First aid”, awarded by aldermoor.example';
  assert.deepEqual(await read(), [said, said], 'a key alone vouches for no site');
});

test('on a showcase a badge from elsewhere tells strangers whose it is, and calls it nobody’s “yours”', async () => {
  sites[didUrl] = statusIssuer.didDocument;
  const { person } = await keeper();
  await bring(deps, person, await signedAt('showcased'));
  const [{ id: badgeId } = { id: '' }] = await kept(person);
  await setImportedOpen(deps, person, { badgeId, isOpen: true });
  const { id } = await changeShowcase(deps, person, {
    ...{ isOn: true, isListed: false, about: '', badgeIds: [badgeId] },
  });
  const page = await (await anyone.get(`/showcases/${id}`)).text();
  assert.match(page, /Bears their name, which proves nothing|Not proven to be theirs/);
  assert.doesNotMatch(page, /Yours by address|Has your name|Says itself/);
});
