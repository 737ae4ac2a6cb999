import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeTable } from '../../../../../benchmarks/large/made-table.ts';
import { createMember, createOrganisation, signIn } from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { getCatalogueImport, pageCatalogueRows } from '../../modules/imports/index.ts';

const server = await testApp();
const { deps } = server;
const school = await createOrganisation({ deps }, { slug: 'school' });
const author = await createMember({ deps }, school, ['author']);
const browser = await signIn(server, author);
const { text, refused } = madeTable(1000);
const organisationId = school.id;

async function textOf(path: string): Promise<string> {
  const answer = await browser.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

/** Hands the table in, takes its columns as they are offered, and looks at it. */
async function look(): Promise<string> {
  const file = { name: 'kursangebot.csv', text };
  const sent = await browser.postFile('/console/school/imports/new', 'file', file);
  const map = sent.headers.get('location') ?? '';
  const [form] = readForms(await textOf(map)).filter(({ names }) => names.includes('use0'));
  assert.ok(form);
  const planned = await browser.post(map, { ...form.values, publishes: 'on' });
  assert.equal(planned.status, 303);
  await server.runJobs();
  return (planned.headers.get('location') ?? '').split('/').at(-1) ?? '';
}

test('a thousand rows, some of them spoilt, are imported, found, narrowed and compared; again they change nothing', async () => {
  assert.ok(refused > 50);
  const runId = await look();
  const which = { organisationId, runId };
  const looked = await getCatalogueImport(deps, author, which);
  assert.deepEqual(looked.options.counts, { created: 1000 - refused, changed: 0, unchanged: 0, refused });
  await browser.post(`/console/school/imports/${runId}/begin`, {});
  await server.runJobs();
  const { run } = await getCatalogueImport(deps, author, which);
  assert.deepEqual([run.state, run.done, run.failed], ['done', 1000 - refused, refused]);
  const rows = await pageCatalogueRows(deps, author, { ...which, after: 0, limit: 1000 });
  assert.ok(rows.every(({ state, code }) => state !== 'done' || code === 'imports.published'));

  // A letter is missing.
  const found = await textOf('/catalogue?q=weldng');
  assert.match(found, /Welding: /);
  assert.doesNotMatch(found, /Dementia care: /);
  const narrowed = await textOf('/catalogue?q=welding&subject=engineering&participation=online&eqf=4');
  assert.match(narrowed, /Welding: /);
  const ids = [...new Set([...narrowed.matchAll(/\/achievements\/(ach_\w+)/g)].map(([, id]) => id))].slice(
    0,
    3,
  );
  assert.ok(ids.length >= 2);
  const compared = await textOf(`/compare?${ids.map((id) => `ids=${id}`).join('&')}`);
  assert.match(compared, /Welding: /);

  const again = await look();
  const second = await getCatalogueImport(deps, author, { organisationId, runId: again });
  assert.deepEqual(second.options.counts, { created: 0, changed: 0, unchanged: 1000 - refused, refused });
});
