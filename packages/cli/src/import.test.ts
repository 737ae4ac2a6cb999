import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { cairn, makeFolder } from './cli.test-support.ts';

const at = makeFolder();
writeFileSync(at('token'), 'cairn_test\n');
writeFileSync(at('table.csv'), 'id,title\n1,Knots\n');

interface Asked {
  method: string;
  path: string;
  body: unknown;
}

/** Answers as the REST API does; an import is looked at, and done, at the second question. */
async function fakeCairn(counts: object, once: { done?: object } = {}) {
  const asked: Asked[] = [];
  let state = 'checking';
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { method = '', url: path = '' } = request;
    asked.push({ method, path, body: text === '' ? undefined : JSON.parse(text) });
    const isOurs = request.headers.authorization === 'Bearer cairn_test';
    response.statusCode = isOurs ? 200 : 401;
    if (path.endsWith('/begin')) state = 'running';
    const faults = [{ column: 'hours', value: 'x', code: 'c', detail: '“x” is no number.' }];
    const rows = { items: [{ line: 2, title: 'Knots', faults }] };
    response.end(
      JSON.stringify(
        !isOurs
          ? { detail: 'The token does not work.' }
          : path.includes('/rows')
            ? rows
            : { importId: 'run_1', state, total: 1, ...counts, ...(state === 'done' && once.done) },
      ),
    );
    if (method === 'GET') state = state === 'running' ? 'done' : state === 'checking' ? 'checked' : state;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return { asked, server: `http://127.0.0.1:${address.port}` };
}

const access = (server: string) => ['--server', server, '--token-file', at('token')];

test('a catalogue is looked at, and begun only when that is said', async () => {
  const counts = { created: 1, changed: 0, unchanged: 0, refused: 0 };
  const { asked, server } = await fakeCairn(counts);
  const looked = await cairn(['import-catalogue', at('table.csv'), ...access(server)]);
  assert.equal(looked.code, 0, looked.error);
  assert.match(looked.out, /New: 1 .*Nothing is changed yet/s);
  assert.ok(!asked.some(({ path }) => path.endsWith('/begin')));
  assert.deepEqual(asked[0], {
    ...{ method: 'POST', path: '/api/v1/catalogue-imports' },
    body: { file: { name: 'table.csv', content: Buffer.from('id,title\n1,Knots\n').toString('base64') } },
  });
  const begun = await cairn(['import-catalogue', at('table.csv'), '--begin', '--publish', ...access(server)]);
  assert.equal(begun.code, 0, begun.error);
  assert.match(begun.out, /Imported\./);
});

test('rows that are refused are named, and the exit code says so', async () => {
  const { server } = await fakeCairn({ created: 0, changed: 0, unchanged: 0, refused: 1 });
  const { code, out, error } = await cairn([
    'import-catalogue',
    at('table.csv'),
    '--begin',
    ...access(server),
  ]);
  assert.equal(code, 1);
  assert.match(error, /line 2, Knots, hours: “x” is no number\./);
  assert.match(out, /nothing to import/);
});

test('rows that are refused only when they are done make another exit code', async () => {
  const counts = { created: 1, changed: 0, unchanged: 0, refused: 0 };
  const { server } = await fakeCairn(counts, { done: { refused: 1 } });
  const { code, error } = await cairn(['import-catalogue', at('table.csv'), '--begin', ...access(server)]);
  assert.equal(code, 1);
  assert.match(error, /Refused: 1/);
});

test('a framework comes as several files', async () => {
  const counts = { added: 2, changed: 0, gone: 0, same: 0, faulty: 0, faults: [] };
  const { asked, server } = await fakeCairn(counts);
  const files = [at('table.csv'), at('token')];
  const { code, out } = await cairn([
    'import-framework',
    ...files,
    '--name',
    'Ours',
    '--begin',
    ...access(server),
  ]);
  assert.equal(code, 0);
  assert.match(out, /New: 2[\s\S]*Imported/);
  const [first] = asked;
  assert.ok(first);
  const { files: sent, name } = first.body as { files: unknown[]; name: string };
  assert.deepEqual([sent.length, name], [2, 'Ours']);
});

test('a framework whose rows are refused only when they are done makes another exit code', async () => {
  const counts = { added: 2, changed: 0, gone: 0, same: 0, faulty: 0, refused: 0, faults: [] };
  const { server } = await fakeCairn(counts, { done: { refused: 1 } });
  const { code, error } = await cairn(['import-framework', at('table.csv'), '--begin', ...access(server)]);
  assert.equal(code, 1);
  assert.match(error, /Refused: 1/);
});

test('without a server, a token or a file it says what is missing', async () => {
  const { server } = await fakeCairn({});
  writeFileSync(at('wrong'), 'other');
  for (const [words, expected] of [
    [['import-catalogue', at('table.csv')], /--server/],
    [['import-catalogue', ...access(server)], /Name the file/],
    [['import-catalogue', at('absent.csv'), ...access(server)], /absent\.csv/],
    [['import-framework', ...access(server)], /Name the files/],
    [['import-catalogue', at('table.csv'), '--server', server, '--token-file', at('wrong')], /does not work/],
  ] as const) {
    const { code, error } = await cairn([...words]);
    assert.equal(code, 2, error);
    assert.match(error, expected);
  }
});
