import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation } from '../../../test/support/awards.ts';
import { type Answer, kindOf, routeTable, visitorNames } from '../../../test/support/every-route.ts';
import {
  createMember,
  createOrganisation,
  createPerson,
  openBrowser,
  signIn,
} from '../../../test/support/people.ts';
import { testApp, testUrl } from '../../../test/support/test-app.ts';
import { scopes } from './modules/audit/index.ts';
import { createApiToken } from './modules/organisations/index.ts';
import { appendToLog } from './modules/transparency/index.ts';

const server = await testApp({ CAIRN_VC_API: '1' });
const made = await createAwardingOrganisation(server);
const { organisation, owner, edition } = made;
const { award } = await createAward(server, made);
await server.runJobs();
await appendToLog(server.deps);
const { token } = await createApiToken(server.deps, owner, {
  organisationId: organisation.id,
  name: 'Records',
  scopes,
});
const { id: credentialId } = await server.deps.database
  .selectFrom('issuing.credential')
  .select('id')
  .executeTakeFirstOrThrow();
const elsewhere = await createOrganisation(server);
const people = {
  stranger: await createPerson(server),
  other: await createMember(server, elsewhere, ['owner']),
  viewer: await createMember(server, organisation, ['viewer']),
  administrator: await createPerson(server, { isAdministrator: true }),
};

/** Everybody with a browser of their own, signed in who can. */
async function arrive() {
  return {
    nobody: openBrowser(server),
    stranger: await signIn(server, people.stranger),
    other: await signIn(server, people.other),
    viewer: await signIn(server, people.viewer),
    owner: await signIn(server, owner),
    administrator: await signIn(server, people.administrator),
    program: openBrowser(server, testUrl, { authorization: `Bearer ${token}` }),
  };
}
let visitors = await arrive();

function pathOf(route: string): string {
  return route.replace(/:([A-Za-z]+)(\{[^}]*\})?/g, (_all, name: string) => {
    if (name === 'slug') return organisation.slug;
    if (name === 'edition') return '1';
    if (name === 'language') return 'de';
    if (name === 'achievementId') return edition.achievementId;
    if (name === 'awardId') return award.id;
    if (name === 'file' && route.includes('certificate\\.')) return 'certificate.svg';
    if (name === 'file' && route.includes('transcript\\.')) return 'transcript.svg';
    if (name === 'credentialId') return credentialId;
    if (name === 'id' && route.includes('/achievements/')) return edition.achievementId;
    if (name === 'id' && route.startsWith('/credentials/')) return credentialId;
    if (name === 'id' && /\/(awards|wallet)\//.test(route)) return award.id;
    return 'absent';
  });
}

type Who = (typeof visitorNames)[number];

function isOfPrograms(route: string): boolean {
  return /^\w+ \/(?:api\/v1\/(?!openapi)|vc-api\/)/.test(route);
}

async function ask(method: string, path: string, who: Who, fields = {}): Promise<Answer> {
  const browser = visitors[who];
  if (method === 'GET') return kindOf(await browser.get(path));
  if (method === 'POST') return kindOf(await browser.post(path, fields));
  const headers = who === 'program' ? { authorization: `Bearer ${token}` } : {};
  return kindOf(await server.app.request(testUrl + path, { method, headers }));
}

/** What ends a session comes last. */
const routes = [
  ...new Set(
    server.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
].sort((one, two) => Number(one.endsWith('/sign-out')) - Number(two.endsWith('/sign-out')));

test('every route of every door answers each kind of visitor as the table says', async () => {
  const found: { [route: string]: string } = {};
  for (const route of routes) {
    const [method = '', pattern = ''] = route.split(' ');
    const answers: Answer[] = [];
    for (const who of visitorNames) answers.push(await ask(method, pathOf(pattern), who));
    found[route] = answers.join(' ');
  }
  const expected = Object.fromEntries(
    Object.entries(routeTable).flatMap(([answers, list]) => list.map((route) => [route, answers])),
  );
  const wrong = Object.keys({ ...expected, ...found })
    .filter((route) => expected[route] !== found[route])
    .map(
      (route) =>
        `${route}: ${found[route] ?? 'is gone'}, expected ${expected[route] ?? 'a row in the table'}`,
    );
  assert.deepEqual(wrong, []);
});

test('a route that nobody thought about is named', () => {
  const listed = Object.values(routeTable).flat();
  assert.equal(new Set(listed).size, listed.length, 'each route stands once');
  assert.deepEqual(
    routes.filter((route) => !listed.includes(route)),
    [],
  );
});

test('nobody but a program with a token comes into what programs use, and no token opens a page of people', () => {
  for (const [answers, list] of Object.entries(routeTable)) {
    const [nobody, , , , , , program] = answers.split(' ');
    const others = answers.split(' ').slice(0, -1);
    for (const route of list)
      if (isOfPrograms(route)) assert.deepEqual(new Set(others), new Set(['401']), route);
      else assert.equal(program, nobody, route);
  }
});

test('no route of a console or of the administration lets a stranger in', () => {
  for (const [answers, list] of Object.entries(routeTable))
    for (const route of list.filter((each) => /^\w+ \/(?:console|admin|outbox)/.test(each)))
      assert.match(answers, /^sign-in 404 404 /, route);
});

test('who may not send a form is refused for that, whatever nonsense they send', async () => {
  const nonsense = { do: 'nonsense', name: ['a', 'b'], title: 'x'.repeat(15_000), unheard: 'of' };
  visitors = await arrive();
  const wrong: string[] = [];
  for (const [answers, list] of Object.entries(routeTable)) {
    const expected = answers.split(' ');
    for (const route of list.filter((each) => each.startsWith('POST ') && !isOfPrograms(each))) {
      for (const [place, who] of visitorNames.entries()) {
        if (expected[place] === 'in' || expected[place] === 'on') continue;
        const answer = await ask('POST', pathOf(route.slice('POST '.length)), who, nonsense);
        if (answer !== expected[place]) wrong.push(`${route} as ${who}: ${answer}, not ${expected[place]}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('who only looks sends no form of a console or of the administration', () => {
  const viewer = visitorNames.indexOf('viewer');
  for (const [answers, list] of Object.entries(routeTable))
    for (const route of list.filter((each) => /^POST \/(?:console|admin)/.test(each)))
      assert.match(answers.split(' ')[viewer] ?? '', /^40[34]$/, route);
});
