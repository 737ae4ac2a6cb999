import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  createMember,
  createOrganisation,
  createPerson,
  mailbox,
  signIn,
} from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { openDatabaseBefore } from '../../../../../test/support/test-database.ts';

const server = await testApp();
const { database } = server.deps;
const root = await signIn(server, await createPerson(server, { isAdministrator: true }));

const nasty = 'Anna\r\n\r\nYour account is closed. Pay at https://evil.example\u202e\u200b';
const plain = 'Anna Your account is closed. Pay at https://evil.example';

test('a person whose name was typed with line breaks and overrides has a plain one', async () => {
  const person = await createPerson(server);
  const browser = await signIn(server, person);
  assert.equal((await browser.post('/account', { name: nasty })).status, 303);
  const row = await database
    .selectFrom('people.person')
    .select('name')
    .where('id', '=', person.personId)
    .executeTakeFirstOrThrow();
  assert.equal(row.name, plain);
});

for (const invisible of ['\u200b\u200b', '\u3164', '\u2800', '. . .']) {
  test(`${JSON.stringify(invisible)} is refused as a name, in words`, async () => {
    const browser = await signIn(server, await createPerson(server));
    const answer = await browser.post('/account', { name: invisible });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Write your name\./);
  });
}

test('what a member or an organisation is called puts no paragraph and no link into a mail to a stranger', async () => {
  const organisation = await createOrganisation(server, { name: `School\n\n${plain}` });
  const owner = await createMember(server, organisation, ['owner']);
  const browser = await signIn(server, owner);
  await browser.post('/account', { name: nasty });
  const invited = { address: 'stranger@example.org', roles: ['viewer'] };
  assert.equal((await browser.post(`/console/${organisation.slug}/members/invite`, invited)).status, 303);
  const [mail] = await mailbox(server, 'stranger@example.org');
  assert.ok(mail);
  assert.equal(mail.text.trimEnd().split('\n\n').length, 4, 'greeting, who, link, signature');
  assert.doesNotMatch(mail.text, /evil\.example|^Your account/m);
  assert.doesNotMatch(mail.subject, /[\r\n\u202e]|evil\.example/);
});

const websites: [typed: string, sentence: RegExp][] = [
  ['https://user:secret@example.org', /holds a user name or a password/],
  ['https://user@example.org', /holds a user name or a password/],
  ['ftp://example.org', /begins with https/],
  ['javascript:alert(1)', /begins with https/],
  ['example.org', /begins with https/],
  ['http://127.0.0.1/', /private network/],
  ['http://2130706433/', /private network/],
  ['http://10.1.2.3/', /private network/],
  ['http://[::1]/', /private network/],
  ['http://[::ffff:10.0.0.1]/', /private network/],
  ['http://169.254.169.254/latest', /private network/],
  ['http://localhost:3000', /private network/],
  ['http://intranet/', /private network/],
  ['http://printer.local./', /private network/],
  [`https://example.org/${'x'.repeat(400)}`, /whole (?:web )?address/],
];
for (const [websiteUrl, sentence] of websites) {
  test(`${websiteUrl.slice(0, 50)} is refused as the website of an organisation, and nothing is stored`, async () => {
    const { slug, id } = await createOrganisation(server);
    const form = { name: 'Here', kind: 'university', description: 'It teaches.', countryCode: '' };
    const answer = await root.post(`/console/${slug}/profile`, { ...form, websiteUrl });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, sentence);
    const row = await database
      .selectFrom('organisations.organisation')
      .select('website_url')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(row.website_url, `https://${slug}.example.org/`);
  });
}

test('names and websites that were stored before the rules are made plain when the database is brought up', async () => {
  const own = await openDatabaseBefore('0060-plain-names');
  await sql`
    insert into access.person (id, name, created_at) values ('per_1', ${nasty}, now()), ('per_2', 'Zoë Ōe', now())
  `.execute(own.database);
  await sql`
    insert into access.organisation (id, slug, name, kind, description, website_url, created_at)
    values ('org_1', 'here', ${'\u200b'}, 'university', 'It teaches.', 'https://a:b@example.org', now())
  `.execute(own.database);
  await own.bringUp();
  const people = await own.database.selectFrom('people.person').select('name').orderBy('id').execute();
  assert.deepEqual(people, [{ name: plain }, { name: 'Zoë Ōe' }]);
  const row = await own.database
    .selectFrom('organisations.organisation')
    .selectAll()
    .executeTakeFirstOrThrow();
  assert.equal(row.name, 'Organisation without a name');
  assert.equal(row.website_url, null);
});
