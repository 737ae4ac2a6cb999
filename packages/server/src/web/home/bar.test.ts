import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createMember,
  createOrganisation,
  createPerson,
  getActor,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { addMember } from '../../modules/organisations/index.ts';
import { inTransaction } from '../../platform/transaction.ts';

const server = await testApp();

async function barOf(person: Parameters<typeof signIn>[1]): Promise<string> {
  const html = await (await (await signIn(server, person)).get('/account')).text();
  return /<nav class="topbar__wide"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? assert.fail('no bar');
}

test('the bar leads a member of one organisation straight to its console', async () => {
  const organisation = await createOrganisation(server);
  const bar = await barOf(await createMember(server, organisation, ['viewer']));
  assert.match(bar, new RegExp(`href="/console/${organisation.slug}"[^>]*><span>Console<`));
  assert.doesNotMatch(bar, /console-menu/);
});

test('whoever is a member of several organisations chooses one in the bar', async () => {
  const [one, other] = [await createOrganisation(server), await createOrganisation(server)];
  const person = await createMember(server, one, ['viewer']);
  await inTransaction(server.deps, (deps) =>
    addMember(deps, {
      organisationId: other.id,
      personId: person.personId,
      roles: ['author'],
    }),
  );
  const bar = await barOf(await getActor(server, person.personId));
  assert.match(bar, /<summary[^>]*><span>Console</);
  for (const { slug, name } of [one, other])
    assert.match(bar, new RegExp(`href="/console/${slug}"[\\s\\S]*?${name}`));
});

test('administrators find the administration in the bar, learners neither it nor a console', async () => {
  assert.match(
    await barOf(await createPerson(server, { isAdministrator: true })),
    /href="\/admin"[^>]*><span>Administration</,
  );
  assert.doesNotMatch(await barOf(await createPerson(server)), /Console|Administration/);
});

test('an administrator without a role reads the name of the organisation in its console, not its short name', async () => {
  const organisation = await createOrganisation(server, { name: 'Northfield College' });
  const browser = await signIn(server, await createPerson(server, { isAdministrator: true }));
  const html = await (await browser.get(`/console/${organisation.slug}/members`)).text();
  assert.match(html, /<p class="rail__organisation">Northfield College</);
});
