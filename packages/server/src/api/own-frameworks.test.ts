import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';

const server = await apiApp();

interface Draft {
  frameworkId: string;
  items: { key: string; below?: string; labels: { en: { name: string } } }[];
  differences: string[];
  faults: { code: string }[];
}

async function read<Body>(response: Response, status: number): Promise<Body> {
  const body = await response.text();
  assert.equal(response.status, status, body);
  return JSON.parse(body) as Body;
}

test('a program writes a framework by keys of its own, changes it by those it was given, and publishes it', async () => {
  const body = {
    ...{ language: 'en', labels: { en: { name: 'Workshop' } }, scaleId: 'frm_cairn-five-levels' },
  };
  const begun = await server.call('/frameworks', { method: 'POST', body });
  const { frameworkId } = await read<Draft>(begun, 201);
  const path = `/frameworks/${frameworkId}/draft`;
  const tagOf = async () => (await server.call(path)).headers.get('etag') ?? '';
  const change = async (items: object[], tag: string) =>
    server.call(path, { method: 'PATCH', body: { items }, headers: { 'if-match': tag } });

  const group = { key: 'g', kind: 'group', labels: { en: { name: 'Joining' } } };
  const skill = { key: 's', kind: 'skill', labels: { en: { name: 'Welding' } }, below: 'g', code: 'W' };
  const seen = await tagOf();
  const first = await read<Draft>(await change([group, skill], seen), 200);
  assert.deepEqual(first.faults, []);
  const [one, two] = first.items;
  assert.ok(one && two);
  assert.equal(two.below, one.key);
  assert.equal((await change([group], seen)).status, 409);

  const publish = async () =>
    server.call(`${path}/publish`, { method: 'POST', headers: { 'if-match': await tagOf() } });
  assert.equal((await read<{ edition: number }>(await publish(), 200)).edition, 1);
  assert.equal((await read<{ edition: number }>(await publish(), 200)).edition, 1);

  const renamed = { ...two, labels: { en: { name: 'Fusing' } } };
  const added = { ...skill, key: 'new', code: 'X', below: one.key };
  const next = await read<Draft>(await change([one, renamed, added], await tagOf()), 200);
  assert.equal(next.items[1]?.key, two.key);
  assert.deepEqual(next.differences, ['“Welding” is now called “Fusing”.', 'The skill “Welding” is new.']);
  assert.equal((await read<{ edition: number }>(await publish(), 200)).edition, 2);
  const gone = await read<{ code: string }>(
    await change([{ ...skill, below: 'nobody' }], await tagOf()),
    422,
  );
  assert.equal(gone.code, 'skills.own-place-unknown');
  // By the same key an item could stand below itself.
  const inner = { ...group, key: 'h', below: 'g' };
  const twice = await read<{ code: string }>(
    await change([group, inner, { ...skill, key: 'g', below: 'h' }], await tagOf()),
    422,
  );
  assert.equal(twice.code, 'skills.own-key-twice');
  const tongues = { languages: ['en-ab1'] };
  const headers = { 'if-match': await tagOf() };
  const unknown = await server.call(path, { method: 'PATCH', body: tongues, headers });
  assert.equal((await read<{ code: string }>(unknown, 422)).code, 'skills.language-unknown');
  const list = await read<{ CFDocuments: { title: string }[] }>(
    await server.app.request('/ims/case/v1p1/CFDocuments'),
    200,
  );
  assert.deepEqual(
    list.CFDocuments.map(({ title }) => title),
    ['Workshop'],
  );
});
