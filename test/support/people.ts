import assert from 'node:assert/strict';
import {
  cairn,
  type OrganisationKind,
  type Person,
  type Role,
} from '../../packages/server/src/modules/audit/index.ts';
import {
  addMember,
  findActor,
  createOrganisation as makeOrganisation,
  type Organisation,
} from '../../packages/server/src/modules/organisations/index.ts';
import {
  hashPassword,
  createPerson as makePerson,
  openSession,
} from '../../packages/server/src/modules/people/index.ts';
import { outbox } from '../../packages/server/src/platform/mail.ts';
import { inTransaction } from '../../packages/server/src/platform/transaction.ts';
import { type TestApp, testUrl } from './test-app.ts';

type Server = Pick<TestApp, 'app' | 'deps'>;

let counter = 0;

/** A person with a proven address; give a password only when the test signs in by it (hashing takes a while). */
export async function createPerson(
  { deps }: Pick<TestApp, 'deps'>,
  person: { name?: string; email?: string; password?: string; isAdministrator?: boolean } = {},
): Promise<Person> {
  counter += 1;
  const number = counter;
  const passwordHash = person.password === undefined ? undefined : await hashPassword(person.password);
  const { id } = await inTransaction(deps, (deps) =>
    makePerson(deps, {
      name: person.name ?? `Person ${number}`,
      provenAddress: person.email ?? `person${number}@example.org`,
      passwordHash,
      isAdministrator: person.isAdministrator,
    }),
  );
  return getActor({ deps }, id);
}

/** An organisation without members. */
export function createOrganisation(
  { deps }: Pick<TestApp, 'deps'>,
  organisation: { name?: string; slug?: string; kind?: OrganisationKind } = {},
): Promise<Organisation> {
  counter += 1;
  const {
    slug = `organisation-${counter}`,
    name = `Organisation ${counter}`,
    kind = 'university',
  } = organisation;
  return inTransaction(deps, (deps) =>
    makeOrganisation(deps, cairn, {
      slug,
      name,
      kind,
      description: `What ${name} does.`,
      websiteUrl: `https://${slug}.example.org`,
      countryCode: 'GB',
    }),
  );
}

/** A person with roles in an organisation. */
export async function createMember(
  { deps }: Pick<TestApp, 'deps'>,
  { id }: Pick<Organisation, 'id'>,
  roles: readonly Role[],
): Promise<Person> {
  const { personId } = await createPerson({ deps }, { name: `${roles.join(' and ')} person` });
  await inTransaction(deps, (deps) => addMember(deps, { organisationId: id, personId, roles }));
  return getActor({ deps }, personId);
}

/** The person as they are now: roles change. */
export async function getActor({ deps }: Pick<TestApp, 'deps'>, personId: string): Promise<Person> {
  const actor = await findActor(deps, personId);
  assert.ok(actor, `There is no person ${personId}.`);
  return actor;
}

/** Somebody before a browser: keeps cookies, sends the form token, follows nothing by itself. */
export interface Browser {
  get(path: string): Promise<Response>;
  /** Posts a form as our pages do. Arrays send a field several times. */
  post(
    path: string,
    fields?: { [field: string]: string | readonly string[] },
    headers?: { [name: string]: string },
  ): Promise<Response>;
  /** Posts a form with a file, and with its other fields. */
  postFile(
    path: string,
    field: string,
    file?: { name: string; text: string | Uint8Array<ArrayBuffer> },
    fields?: { [field: string]: string },
  ): Promise<Response>;
  /** The same with several files in one field. */
  postFiles(
    path: string,
    field: string,
    files: readonly { name: string; text: string | Uint8Array<ArrayBuffer> }[],
    fields?: { [field: string]: string },
  ): Promise<Response>;
  /** Posts JSON as our islands do. */
  postJson(path: string, body: unknown): Promise<Response>;
  cookies: Map<string, string>;
}

/** A browser in which nobody is signed in; `url` when the test's own instance has another public address. */
export function openBrowser(
  { app }: Pick<TestApp, 'app'>,
  url: string = testUrl,
  // What the browser says with every request, such as its languages.
  always: { [name: string]: string } = {},
): Browser {
  const cookies = new Map<string, string>();
  let csrfToken: Promise<string> | undefined;
  const send = async (path: string, init: RequestInit, headers: { [name: string]: string } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(new URL(path, url), {
      redirect: 'manual',
      ...init,
      headers: { ...always, ...headers, ...(cookie ? { cookie } : {}), origin: url },
    });
    const response = await app.request(request);
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
    return response;
  };
  const readToken = async () => {
    const page = await (await send('/sign-in', { method: 'GET' })).text();
    return (
      /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('The sign-in page has no form token.')
    );
  };
  // One for all, also for those who press at the same time: a second page would come with a cookie of its own.
  const token = () => {
    csrfToken ??= readToken();
    return csrfToken;
  };
  return {
    cookies,
    get: (path) => send(path, { method: 'GET' }),
    async post(path, fields = {}, headers = {}) {
      const body = new URLSearchParams({ csrf: await token() });
      for (const [field, value] of Object.entries(fields)) {
        for (const each of [value].flat()) body.append(field, each);
      }
      return send(path, { method: 'POST', body }, headers);
    },
    postFile(path, field, file, fields = {}) {
      return this.postFiles(path, field, file ? [file] : [], fields);
    },
    async postFiles(path, field, files, fields = {}) {
      const body = new FormData();
      body.set('csrf', await token());
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      for (const { name, text } of files) body.append(field, new File([text], name));
      return send(path, { method: 'POST', body });
    },
    async postJson(path, body) {
      return send(
        path,
        { method: 'POST', body: JSON.stringify(body) },
        { 'content-type': 'application/json', 'x-csrf-token': await token() },
      );
    },
  };
}

/** A browser in which the person is signed in, without going through the sign-in page. */
export async function signIn(server: Server, person: Pick<Person, 'personId'>): Promise<Browser> {
  const browser = openBrowser(server);
  const token = await openSession(server.deps, {
    personId: person.personId,
    method: 'password',
    userAgent: 'test',
  });
  browser.cookies.set('cairn-session', token);
  return browser;
}

/** Puts a mail of these words into the outbox, whatever Cairn writes by itself. */
export async function putMail(
  { deps }: Pick<TestApp, 'deps'>,
  { to, ...written }: { to: string; subject: string; text: string },
): Promise<void> {
  const mail = outbox({
    ...deps,
    siteName: async () => 'Cairn',
    languagesOf: async () => new Map(),
    write: () => written,
  });
  await inTransaction(deps, (deps) => mail.send(deps, { to, letter: { code: 'test' } }));
}

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  /** Paths of the links of ours in it. */
  links: string[];
}

/** Mail to the address, oldest first, whether sent or still in the outbox. */
export async function mailbox({ deps }: Pick<TestApp, 'deps'>, address: string): Promise<ReceivedMail[]> {
  const rows = await deps.database
    .selectFrom('platform.outgoing_mail')
    .select(['to_address', 'subject', 'text_body'])
    .where('to_address', '=', address)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    to: row.to_address,
    subject: row.subject,
    text: row.text_body,
    links: [...row.text_body.matchAll(/http:\/\/localhost:3000(\/\S*)/g)].map((match) => match[1] ?? ''),
  }));
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const [name = '', value = ''] = pair.split('=');
  const isGone = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute));
  if (isGone) cookies.delete(name);
  else cookies.set(name, value);
}
