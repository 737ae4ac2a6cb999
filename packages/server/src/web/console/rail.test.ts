import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, createPerson, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { awardCredential } from '../../modules/issuing/index.ts';
import { enrol } from '../../modules/learning/index.ts';
import { rolesOffered } from '../../modules/organisations/index.ts';
import { railOf } from './rail.ts';

const server = await testApp();
const made = await createAwardingOrganisation(server);
const { organisation } = made;
const base = `/console/${organisation.slug}`;

function railIn(html: string): { href: string; current: string; count: string }[] {
  const nav = /<nav class="rail__wide"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? assert.fail('no rail');
  return [...nav.matchAll(/<a class="navigation-link" href="([^"]+)"([^>]*)>([\s\S]*?)<\/a>/g)].map(
    ([, href = '', attributes = '', inside = '']) => ({
      href,
      current: /aria-current="(\w+)"/.exec(attributes)?.[1] ?? '',
      count: /rail__count[^>]*>([^<]+)/.exec(inside)?.[1] ?? '',
    }),
  );
}

test('the rail shows exactly those places that let the person in, and each says that it is current', async () => {
  const all = railOf(made.owner, organisation, { path: base, counts: {} }).map(({ href }) => href);
  assert.ok(all.length > 8);
  for (const role of [...rolesOffered, 'administrator'] as const) {
    const person =
      role === 'administrator'
        ? await createPerson(server, { isAdministrator: true })
        : await createMember(server, organisation, [role]);
    const browser = await signIn(server, person);
    const shown = railIn(await (await browser.get(base)).text());
    for (const href of all.filter((each) => each.startsWith(base))) {
      const page = await browser.get(href);
      const isShown = shown.some((entry) => entry.href === href);
      assert.equal(isShown, page.status === 200, `${href} for ${role}: ${page.status}`);
      if (!isShown) continue;
      const current = railIn(await page.text()).filter((entry) => entry.current === 'page');
      assert.deepEqual(
        current.map((entry) => entry.href),
        [href],
      );
    }
  }
});

test('what is reached from a place keeps it current', () => {
  const currentAt = (path: string) =>
    railOf(made.owner, organisation, { path, counts: {} })
      .filter(({ current }) => current)
      .map(({ name, current }) => `${name} ${current}`);
  assert.deepEqual(currentAt(`${base}/issuer`), ['awards true']);
  assert.deepEqual(currentAt(`${base}/runs/run_1`), ['awards true']);
  assert.deepEqual(currentAt(`${base}/members/per_1/remove`), ['members true']);
  assert.deepEqual(currentAt(base), ['overview page']);
  assert.deepEqual(currentAt(`/console/${organisation.id}/audit`), ['audit page']);
});

test('the rail counts what waits for a decision or a signature, for those who see to it and nobody else', async () => {
  const learner = await createPerson(server);
  await awardCredential(server.deps, made.registrar, {
    organisationId: organisation.id,
    personId: learner.personId,
    editionId: made.edition.editionId,
    requestKey: server.deps.newId('req'),
  });
  const asker = await createPerson(server);
  const { enrolmentId } = await enrol(server.deps, asker, made.edition);
  const browser = await signIn(server, asker);
  const asked = await browser.post(`/learn/${enrolmentId}/exception`, { statement: 'I can do it already.' });
  assert.equal(asked.status, 303);
  const countsOf = async (who: Parameters<typeof signIn>[1]) =>
    railIn(await (await (await signIn(server, who)).get(base)).text())
      .filter(({ count }) => count !== '')
      .map(({ href, count }) => `${href.slice(base.length)} ${count}`);
  assert.deepEqual(await countsOf(made.registrar), ['/awards 1', '/cases 1']);
  for (const role of ['viewer', 'author'] as const)
    assert.deepEqual(await countsOf(await createMember(server, organisation, [role])), []);
  const administrator = await createPerson(server, { isAdministrator: true });
  assert.deepEqual(await countsOf(administrator), []);
});
