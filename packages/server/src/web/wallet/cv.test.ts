import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import {
  createAward,
  createAwardable,
  createAwardingOrganisation,
} from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { revokeAward } from '../../modules/issuing/index.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { name: 'North School' });
const { award, holder } = await createAward(server, school, { holderName: 'Ada Sample' });
const edition = await createAwardable(server, school, { title: 'Baking bread' });
const other = await createAward(server, { ...school, edition }, { holder });
const ada = await signIn(server, holder);
const files = ['resume.json', 'ler-rs.json', 'europass.xml', 'cv.pdf', 'cv.svg'];
const textOf = async (path: string) => (await ada.get(path)).text();

test('page and files are for whoever signed in, and have their own badges alone', async () => {
  const stranger = await signIn(server, await createPerson(server));
  for (const path of ['/wallet/cv', ...files.map((file) => `/wallet/cv/${file}?award=${award.id}`)]) {
    assert.equal((await openBrowser(server).get(path)).status, 303, path);
    assert.equal((await ada.get(path)).status, 200, path);
    const theirs = await stranger.get(path);
    assert.equal(theirs.status, 200, path);
    if (!path.includes('cv.')) assert.ok(!(await theirs.text()).includes('Testing foundations'), path);
  }
});

test('the page shows skill by skill the level, whose badge shows it, when, and how fresh that is', async () => {
  const page = await textOf('/wallet/cv');
  for (const said of [
    'Writing tests',
    'North School',
    'Baking bread',
    'Testing foundations',
    'Within a year',
  ])
    assert.ok(page.includes(said), said);
});

test('only what is chosen stands in a file, in its order; nothing chosen is everything', async () => {
  const titles = async (query: string) => {
    const { certificates } = JSON.parse(await textOf(`/wallet/cv/resume.json${query}`));
    return certificates.map(({ name }: { name: string }) => name);
  };
  assert.deepEqual((await titles('')).sort(), ['Baking bread', 'Testing foundations']);
  assert.deepEqual(await titles(`?award=${award.id}`), ['Testing foundations']);
  assert.deepEqual(await titles(`?award=${award.id}&award=${other.award.id}&award=${award.id}`), [
    'Testing foundations',
    'Baking bread',
  ]);
  const chosen = await textOf(`/wallet/cv/europass.xml?award=${award.id}`);
  assert.ok(chosen.includes('Testing foundations') && !chosen.includes('Baking bread'));
});

test('LER-RS carries the very badge that was signed', async () => {
  const { certifications } = JSON.parse(await textOf(`/wallet/cv/ler-rs.json?award=${award.id}`));
  const signed = JSON.parse(await textOf(`/awards/${award.id}/credential.json`));
  assert.deepEqual(certifications[0].verifications[0].otherW3CVerifiableCredential, signed);
  assert.equal(certifications[0].verifications[1].reference, `${testUrl}/awards/${award.id}`);
});

test('the printed page is one page that says skills, levels and what proves them', async () => {
  const bytes = new Uint8Array(await (await ada.get('/wallet/cv/cv.pdf')).arrayBuffer());
  const { totalPages, text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  assert.equal(totalPages, 1);
  assert.match(
    text,
    /Proven skills\s+Ada Sample[\s\S]*Writing tests[\s\S]*3 of[\s\S]*Testing foundations\s+North School/,
  );
  assert.match(text, /2 badges that can be checked[\s\S]*Linked titles/);
  await ada.post(`/wallet/${other.award.id}`, { isOpen: 'no' });
  const closed = new Uint8Array(await (await ada.get('/wallet/cv/cv.pdf')).arrayBuffer());
  const read = await extractText(await getDocumentProxy(closed), { mergePages: true });
  assert.match(read.text, /2 badges; 1 of them can be checked/);
});

test('what does not count is in none of them', async () => {
  const { id: organisationId } = school.organisation;
  await revokeAward(server.deps, school.registrar, {
    organisationId,
    awardId: other.award.id,
    reason: 'Wrong.',
  });
  for (const path of [
    '/wallet/cv',
    '/wallet/cv/resume.json',
    `/wallet/cv/ler-rs.json?award=${other.award.id}`,
  ])
    assert.ok(!(await textOf(path)).includes('Baking bread'), path);
});
