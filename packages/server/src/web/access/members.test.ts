import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createMember,
  createOrganisation,
  createPerson,
  getActor,
  mailbox,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { setRoles } from '../../modules/organisations/index.ts';

const server = await testApp();
const password = 'a long walk uphill';

async function linkFor(address: string): Promise<string> {
  return (await mailbox(server, address)).at(-1)?.links.at(-1) ?? assert.fail(`${address} got no link`);
}

test('an owner invites somebody new, who opens an account by the invitation and has the roles', async () => {
  const organisation = await createOrganisation(server, { name: 'Harbour College' });
  const owner = await signIn(server, await createMember(server, organisation, ['owner']));
  const base = `/console/${organisation.slug}/members`;
  const roles = ['author', 'registrar'];
  const invited = await owner.post(`${base}/invite`, { address: 'new@example.org', roles });
  assert.equal(invited.headers.get('location'), base);
  assert.match(await (await owner.get(base)).text(), /new@example\.org/);
  const link = await linkFor('new@example.org');
  const browser = openBrowser(server);
  assert.match(await (await browser.get(link)).text(), /Work with Harbour College/);
  const joined = await browser.post(link, { name: 'Nia New', password });
  assert.equal(joined.headers.get('location'), `/console/${organisation.slug}`);
  assert.match(await (await owner.get(base)).text(), /Nia New[\s\S]*Author, Registrar/);
  assert.equal((await openBrowser(server).get(link)).status, 410);
});

test('row 10: an invitation is accepted only by the owner of the invited address', async () => {
  const organisation = await createOrganisation(server);
  const owner = await signIn(server, await createMember(server, organisation, ['owner']));
  const invitee = await createPerson(server, { email: 'invited@example.org' });
  const stranger = await createPerson(server);
  const address = 'Invited@Example.org';
  await owner.post(`/console/${organisation.slug}/members/invite`, { address, roles: 'viewer' });
  const link = await linkFor(address);
  const refused = await (await signIn(server, stranger)).post(link);
  assert.equal(refused.status, 403);
  assert.equal((await getActor(server, stranger.personId)).memberships.length, 0);
  const nobody = await openBrowser(server).post(link, { name: 'Second', password });
  assert.equal(nobody.status, 409);
  assert.equal((await (await signIn(server, invitee)).post(link)).status, 303);
  assert.deepEqual((await getActor(server, invitee.personId)).memberships[0]?.roles, ['viewer']);
});

test('a withdrawn invitation opens nothing', async () => {
  const organisation = await createOrganisation(server);
  const owner = await signIn(server, await createMember(server, organisation, ['owner']));
  const base = `/console/${organisation.slug}/members`;
  await owner.post(`${base}/invite`, { address: 'gone@example.org', roles: 'viewer' });
  const page = await (await owner.get(base)).text();
  const withdraw = /action="([^"]+\/withdraw)"/.exec(page)?.[1] ?? assert.fail('no withdraw form');
  assert.equal((await owner.post(withdraw)).status, 303);
  assert.equal((await openBrowser(server).get(await linkFor('gone@example.org'))).status, 410);
});

test('an invitation without a role comes back with the address as typed', async () => {
  const organisation = await createOrganisation(server);
  const owner = await signIn(server, await createMember(server, organisation, ['owner']));
  const answer = await owner.post(`/console/${organisation.slug}/members/invite`, {
    address: 'kept@example.org',
  });
  assert.equal(answer.status, 422);
  const text = await answer.text();
  assert.match(text, /value="kept@example\.org"/);
  assert.match(text, /Choose at least one role/);
});

test('the last owner can neither leave nor give up the role', async () => {
  const organisation = await createOrganisation(server);
  const owner = await createMember(server, organisation, ['owner']);
  await createMember(server, organisation, ['author']);
  const browser = await signIn(server, owner);
  const path = `/console/${organisation.slug}/members/${owner.personId}`;
  const answers = [await browser.post(path, { roles: 'viewer' }), await browser.post(`${path}/remove`)];
  for (const answer of answers) {
    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /last owner/);
  }
  assert.deepEqual((await getActor(server, owner.personId)).memberships[0]?.roles, ['owner']);
});

test('two owners who remove each other at once leave one owner', async () => {
  const organisation = await createOrganisation(server);
  const [first, second] = [
    await createMember(server, organisation, ['owner']),
    await createMember(server, organisation, ['owner']),
  ];
  const remove = (actor: typeof first, { personId }: typeof first) =>
    setRoles(server.deps, actor, { organisationId: organisation.id, personId, roles: [] });
  const results = await Promise.allSettled([remove(first, second), remove(second, first)]);
  assert.equal(results.filter((result) => result.status === 'fulfilled').length, 1);
});

test('roles that are taken are gone with the next request', async () => {
  const organisation = await createOrganisation(server);
  const owner = await signIn(server, await createMember(server, organisation, ['owner']));
  const registrar = await createMember(server, organisation, ['registrar']);
  const browser = await signIn(server, registrar);
  assert.equal((await browser.get(`/console/${organisation.slug}/audit`)).status, 200);
  await owner.post(`/console/${organisation.slug}/members/${registrar.personId}`, { roles: 'viewer' });
  assert.equal((await browser.get(`/console/${organisation.slug}/audit`)).status, 403);
});

test('the audit trail says who changed whose roles, and can be narrowed to an act', async () => {
  const organisation = await createOrganisation(server);
  const owner = await createMember(server, organisation, ['owner']);
  const member = await createMember(server, organisation, ['author']);
  const browser = await signIn(server, owner);
  await browser.post(`/console/${organisation.slug}/members/${member.personId}`, { roles: 'viewer' });
  const audit = `/console/${organisation.slug}/audit`;
  const text = await (await browser.get(audit)).text();
  assert.match(text, /owner person changed the roles of .+ from author to viewer\./);
  const narrowed = await (await browser.get(`${audit}?action=member.invited`)).text();
  assert.match(narrowed, /Nothing fits/);
});

test('the audit trail takes no change and no deletion', async () => {
  await createOrganisation(server);
  const { database } = server.deps;
  await assert.rejects(
    database.updateTable('audit.audit_entry').set({ person_name: 'X' }).execute(),
    /append-only/,
  );
  await assert.rejects(database.deleteFrom('audit.audit_entry').execute(), /append-only/);
});

test('the role without work is offered to nobody, and whoever holds it keeps it', async () => {
  const organisation = await createOrganisation(server);
  const owner = await signIn(server, await createMember(server, organisation, ['owner']));
  const { personId } = await createMember(server, organisation, ['assessor']);
  const viewer = await createMember(server, organisation, ['viewer']);
  const base = `/console/${organisation.slug}/members`;
  const invite = await (await owner.get(`${base}/invite`)).text();
  assert.doesNotMatch(invite, /value="assessor"/);
  assert.match(invite, /value="registrar"/);
  const invited = await owner.post(`${base}/invite`, { address: 'one@example.org', roles: ['assessor'] });
  assert.equal(invited.status, 422);
  assert.match(await invited.text(), /no work for one of these roles here yet/);
  assert.match(await (await owner.get(`${base}/${personId}`)).text(), /value="assessor"[^>]*checked/);
  const state = (html: string) =>
    /name="state" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
  const kept = {
    roles: ['assessor', 'author'],
    state: state(await (await owner.get(`${base}/${personId}`)).text()),
  };
  assert.equal((await owner.post(`${base}/${personId}`, kept)).status, 303);
  const other = `${base}/${viewer.personId}`;
  const added = { roles: ['viewer', 'assessor'], state: state(await (await owner.get(other)).text()) };
  assert.equal((await owner.post(other, added)).status, 422);
});
