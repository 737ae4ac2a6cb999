import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { listVisits, type PageVisit } from '../../../../test/e2e/every-page.ts';
import { createAward, createAwardingOrganisation } from '../../../../test/support/awards.ts';
import { type Browser, mailbox, openBrowser, signIn } from '../../../../test/support/people.ts';
import { type PageForm, readForms } from '../../../../test/support/read-forms.ts';
import { testApp } from '../../../../test/support/test-app.ts';
import { offerSuspension, suspendAward } from '../modules/issuing/index.ts';
import { withoutAnswers } from './bounds.test-support.ts';

const server = await testApp({ CAIRN_DEMO: '1' });
const { database } = server.deps;

interface FoundForm extends PageForm {
  /** Where it stands, and as whom. */
  visit: PageVisit;
  /** Where it goes. */
  target: string;
}

const browsers = new Map<string, Browser>();
const found: FoundForm[] = [];
let largestBefore: { [column: string]: number };

before(async () => {
  server.setNow('2026-11-22T10:00:00Z');
  await server.fillDemo();
  const { visits } = await listVisits(server);
  for (const visit of [...visits, ...(await moreVisits())]) await collect(visit);
  largestBefore = await largestValues();
});

/** Letters in one answer: more than any text of ours may have, and more than any form may send. */
const sizes = [9_000, 100_000, 7_000_000];

/** Only whether a button was pressed counts, a state is compared, a way back is left when it is too long: none is kept. */
const notKept = new Set(['more', 'show', 'state', 'back']);

/**
 * What goes to a file reader, which has bounds of its own (verification/costly-files.test.ts), and the answers of an
 * exam: none is thrown away because another cannot be read, and only places of choices are kept.
 */
function takesAnything({ target }: FoundForm): boolean {
  return (
    ['/verify', '/verify/many', '/wallet/import'].includes(target) ||
    /^\/attempts\/[^/]+(?:\/answers)?$/.test(target)
  );
}

test('every field of every form of every page refuses what is too long with a plain message', async () => {
  const forms = found.filter((form) => !takesAnything(form));
  assert.ok(forms.length > 40, `${forms.length} forms were found`);
  const wrong: string[] = [];
  for (const { visit, target, values, names } of forms) {
    for (const name of names) {
      for (const size of sizes) {
        // The limit of the whole form needs no second look at each field.
        if (size > 1_000_000 ? name !== names[0] : size < 20_000 && notKept.has(name)) continue;
        const answer = await browserOf(visit).post(target, { ...values, [name]: 'x'.repeat(size) });
        const said = await answer.text();
        const isPlain = answer.status >= 400 && answer.status < 500 && said.length < 600_000;
        if (!isPlain) wrong.push(`${target} ${name} of ${size}: ${answer.status}, ${said.length} letters`);
      }
    }
  }
  assert.deepEqual([...new Set(wrong)], []);
});

test('an answer that is sent 900 or 300,000 times is refused, or counts once', async () => {
  const wrong: string[] = [];
  for (const { visit, target, values, names } of found.filter((form) => form.target !== '/verify')) {
    for (const name of names) {
      const [once = 'x'] = values[name] ?? [];
      for (const times of [900, 300_000]) {
        if (times > 1000 && name !== names[0] && name !== 'roles') continue;
        const body = { ...values, [name]: Array.from({ length: times }, () => once || 'x') };
        const { status } = await browserOf(visit).post(target, body);
        if (status >= 500 || (times > 1000 && status < 400))
          wrong.push(`${target} ${name} ${times}: ${status}`);
      }
    }
  }
  assert.deepEqual([...new Set(wrong)], []);
});

test('every page refuses an address with a query of 100,000 letters and answers one of 5,000', async () => {
  const { visits } = await listVisits(server);
  const wrong: string[] = [];
  for (const visit of visits) {
    const names = [
      'q',
      'search',
      'page',
      'status',
      'next',
      'more',
      'subject',
      'skill',
      'action',
      'before',
      'to',
    ];
    const query = (size: number) =>
      new URLSearchParams(names.map((name) => [name, 'x'.repeat(size / names.length)]));
    const long = await browserOf(visit).get(`${visit.path}?${query(5_000)}`);
    if (long.status >= 500) wrong.push(`${visit.path}: ${long.status}`);
    const { status } = await browserOf(visit).get(`${visit.path}?${query(100_000)}`);
    if (status !== 413) wrong.push(`${visit.path}, very long: ${status}`);
    await long.text();
  }
  assert.deepEqual(wrong, []);
});

test('the passkey doors, which speak JSON, refuse long members', async () => {
  const long = 'x'.repeat(30_000);
  const response = { id: long, rawId: long, type: 'public-key', clientExtensionResults: {}, response: {} };
  const browser = await personBrowser('Robin Alder');
  for (const path of ['/account/passkeys/add', '/sign-in/passkey']) {
    const { status } = await browser.postJson(path, { ticket: long, name: long, next: long, response });
    assert.equal(status, 422, path);
  }
});

test('nothing larger than before is stored in any column of any table after all that', async () => {
  const after = await largestValues();
  const grown = Object.entries(after).filter(
    ([column, size]) => size > 8_000 && size > (largestBefore[column] ?? 0),
  );
  assert.deepEqual(grown, []);
});

test('every route that takes a form was asked, or takes no answers', async () => {
  const asked = found.map(({ target }) => target);
  const missed = server.app.routes
    .filter(
      ({ method, path }) => method === 'POST' && !path.startsWith('/vc-api') && !path.startsWith('/api/'),
    )
    .map(({ path }) => path)
    // What an island says while one types is what the form says; letting go of it says nothing.
    .filter((path) => !/\/(?:autosave|forget)$/.test(path))
    .filter((path) => !asked.some((target) => patternOf(path).test(target)));
  assert.deepEqual(
    [...new Set(missed)].sort(),
    withoutAnswers,
    'link its page in the demo world or name it in withoutAnswers',
  );
});

test('a form that shows what is stored carries the state that it was made from', () => {
  const stateless = found
    .filter(({ method, values, names, visit }) => {
      const isEditing = names.some((name) => editable.has(name) && (values[name]?.[0] ?? '') !== '');
      const hasState = 'state' in values || names.some((name) => name.startsWith('from-'));
      return method === 'post' && visit.as !== undefined && isEditing && !hasState;
    })
    .map(({ target }) => target);
  assert.deepEqual([...new Set(stateless)], []);
});

test('what no form of ours sends is refused in our own words', async () => {
  const wrong: string[] = [];
  for (const { visit, target, values, names } of found) {
    const [first = 'x'] = names;
    const oddities = [{}, { ...values, [first]: ['a', 'b'] }, { ...values, [first]: 'nonsense' }];
    const strange = [...oddities, { ...values, unheard: 'of' }];
    for (const name of names) strange.push({ ...values, [name]: 'ten' });
    for (const fields of strange) {
      const page = await (await browserOf(visit).post(target, fields)).text();
      const said =
        /Invalid (?:input|option|discriminator)|Unrecognized key|(?:expected|received) \w+|Too (?:small|big):/.exec(
          page,
        );
      if (said) wrong.push(`${target} ${JSON.stringify(fields).slice(0, 60)}: ${said[0]}`);
    }
  }
  assert.deepEqual([...new Set(wrong)], []);
});

/** Fields of texts that are shown for changing; a choice alone has a value in a new form too. */
const editable = new Set(['name', 'title', 'purpose', 'description', 'prompt', 'text-0', 'passPercent']);

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replace(/:[A-Za-z]+(?:\{[^}]*\})?/g, '[^/]+')}$`);
}

async function collect(visit: PageVisit): Promise<void> {
  await signInAs(visit);
  const answer = await browserOf(visit).get(visit.path);
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
  for (const form of readForms(await answer.text())) {
    const target = (form.action || visit.path).split('?')[0] ?? '';
    // The choice of colours stands on every page.
    const isKnown = found.some((each) => each.target === target && each.names.join() === form.names.join());
    if (form.method === 'post' && !isKnown) found.push({ ...form, visit, target });
    // What the island of the exam sends at each change.
    if (!isKnown && /^\/attempts\/[^/]+$/.test(target))
      found.push({ ...form, visit, target: `${target}/answers` });
  }
}

/** Pages that need a draft, or a link from a mail. */
async function moreVisits(): Promise<PageVisit[]> {
  const priya = await personBrowser('Priya Raman');
  const { rows } = await sql<{ id: string; item: string }>`
    select edition.achievement_id as id, exam_item.item_id as item
    from catalog.achievement_edition edition
    join organisations.organisation organisation on organisation.id = edition.organisation_id
    join assessment.exam exam on exam.edition_id = edition.id
    join assessment.exam_item exam_item on exam_item.exam_id = exam.id
    where organisation.slug = 'northmoor' and edition.status = 'published' and edition.content ? 'modules'
    limit 1
  `.execute(database);
  const address = `/console/northmoor/achievements/${rows[0]?.id}`;
  assert.equal((await priya.post(`${address}/edition`)).status, 303);
  const comment = { place: 'edition', text: 'It reads well.' };
  assert.equal((await priya.post(`${address}/review/comments`, comment)).status, 303);
  const [module] = /\/outline\/mod_\w+/.exec(await (await priya.get(`${address}/outline`)).text()) ?? [];
  const drafts = [
    '',
    '/details',
    '/details/time',
    '/details/audience',
    '/details/quality',
    '/details/upkeep',
    '/skills?q=e',
    '/outcomes',
    '/outline',
    module ?? '',
    '/translations/de',
    '/review',
    '/picture',
    '/exam',
    '/exam/items/new',
  ].map((part) => `${address}${part}`);
  const item = `${address}/exam/items/${rows[0]?.item}`;
  const authored = [...drafts, item, `${item}/remove`, `${address}/retire`].map((path) => ({
    ...{ route: path, path },
    as: 'Priya Raman',
  }));

  const sitting = await startAttempt();
  const nobody = openBrowser(server);
  await nobody.post('/sign-up', { name: 'New Person', address: 'new@example.org' });
  await nobody.post('/reset-password', { address: 'amara@learner.example' });
  const owner = await personBrowser('Eleanor Whitby');
  await owner.post('/console/northmoor/members/invite', { address: 'guest@example.org', roles: ['viewer'] });
  const mailed = await Promise.all(
    ['new@example.org', 'amara@learner.example', 'guest@example.org'].map(
      async (address) => (await mailbox(server, address)).at(-1)?.links[0] ?? assert.fail(address),
    ),
  );
  return [
    ...authored,
    ...sitting,
    ...(await holds()),
    ...(await spoken()),
    ...mailed.map((path) => ({ route: path, path })),
  ];
}

/** Where a statement is made and withdrawn, and accreditation applied for. */
async function spoken(): Promise<PageVisit[]> {
  const { id } = await database
    .selectFrom('trust.statement as statement')
    .innerJoin('organisations.organisation as speaker', 'speaker.id', 'statement.speaker_id')
    .select('statement.id')
    .where('speaker.slug', '=', 'meridian')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  const visit = (as: string) => (path: string) => ({ route: path, path, as });
  return [
    visit('Ruth Adeyemi')(`/console/meridian/statements/${id}`),
    visit('Eleanor Whitby')('/console/northmoor/statements/new?organisation=tidewater'),
    visit('Eleanor Whitby')('/console/northmoor/accreditation/new?accreditor=meridian'),
  ];
}

/** An award that can be suspended, and one that is. */
async function holds(): Promise<PageVisit[]> {
  const school = await createAwardingOrganisation(server);
  const { owner, registrar } = school;
  const { id: organisationId, slug } = school.organisation;
  await offerSuspension(server.deps, owner, { organisationId, offersSuspension: true });
  const { award } = await createAward(server, school);
  const { award: held } = await createAward(server, school);
  await suspendAward(server.deps, registrar, {
    organisationId,
    awardId: held.id,
    reason: 'We look into it.',
  });
  return [`${award.id}/suspend`, `${held.id}/reinstate`].map((path) => ({
    ...{ route: path, path: `/console/${slug}/awards/${path}` },
    as: registrar.name,
  }));
}

/** Somebody who is enrolled and has not passed, nor ever has, sits an exam. */
async function startAttempt(): Promise<PageVisit[]> {
  const { id, name } = await database
    .selectFrom('learning.enrolment as enrolment')
    .innerJoin('people.person as person', 'person.id', 'enrolment.person_id')
    .innerJoin('assessment.declaration as declaration', 'declaration.edition_id', 'enrolment.edition_id')
    .select(['enrolment.id', 'person.name'])
    .where('enrolment.status', '=', 'active')
    .where('person.name', '=', 'Kofi Mensah')
    .executeTakeFirstOrThrow();
  const learn = `/learn/${id}`;
  const browser = await personBrowser(name);
  const started = (await browser.post(learn)).headers.get('location') ?? '';
  return [learn, `${learn}/declaration`, started, `${started}/submit`].map((path) => ({
    route: path,
    path,
    as: name,
  }));
}

async function signInAs({ as }: PageVisit): Promise<void> {
  if (!browsers.has(as ?? '')) browsers.set(as ?? '', as ? await personBrowser(as) : openBrowser(server));
}

function browserOf({ as = '' }: PageVisit): Browser {
  return browsers.get(as) ?? assert.fail(as);
}

async function personBrowser(name: string): Promise<Browser> {
  const { id } = await database
    .selectFrom('people.person')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return signIn(server, { personId: id });
}

/** The longest value of each column, in letters. */
async function largestValues(): Promise<{ [column: string]: number }> {
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select table_schema as schema, table_name as table, column_name as column
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY')
      and table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')
  `.execute(database);
  const sizes: { [column: string]: number } = {};
  for (const { schema, table, column } of columns) {
    const { rows } = await sql<{ size: number | null }>`
      select max(length(${sql.ref(column)}::text)) as size from ${sql.table(`${schema}.${table}`)}
    `.execute(database);
    sizes[`${schema}.${table}.${column}`] = Number(rows[0]?.size ?? 0);
  }
  return sizes;
}
