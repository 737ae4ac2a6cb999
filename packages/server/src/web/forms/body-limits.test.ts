import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { english } from '../words/en/index.ts';
import { bodies } from './body-limits.ts';
import { type BodyLimit, declarationOf } from './declaration.ts';

const { app } = await testApp();
const isOfPrograms = (path: string) => /^\/(?:api\/v1|vc-api)\//.test(path);
const posts = app.routes.filter(({ method, path }) => method === 'POST' && !isOfPrograms(path));
const limits = new Map(posts.map(({ path, handler }) => [path, declarationOf(handler)?.limit]));

const tooLarge = english.refusals['web.form-too-large'];
const tooLargeFiles = english.refusals['web.files-too-large'];

/** Nobody sends so many bytes; only in size does it look like a form. */
async function send(path: string, bytes: number, type = 'application/x-www-form-urlencoded') {
  const headers = { origin: testUrl, accept: 'text/html', 'content-type': type };
  const answer = await app.request(testUrl + path.replace(/:(\w+)/g, '$1'), {
    ...{ method: 'POST', headers },
    body: 'a'.repeat(bytes),
  });
  return { status: answer.status, text: await answer.text() };
}

test('every form, button and island of every page says how much it takes', () => {
  assert.ok(limits.size > 80, `${limits.size} routes were found`);
  const without = [...limits].filter(([, limit]) => !limit).map(([path]) => path);
  assert.deepEqual(
    without,
    [],
    'take a form by postForm, a button by postButton or postChoice, JSON by postJson',
  );
});

test('a byte more than a route takes is refused before anybody asks who sends it, with a page that says what to do', async () => {
  for (const [path, limit] of limits) {
    const { bytes }: BodyLimit = limit ?? bodies.button;
    const { status, text } = await send(path, bytes + 1);
    assert.equal(status, 413, path);
    assert.ok(text.includes(tooLarge), path);
    assert.notEqual((await send(path, bytes)).status, 413, path);
  }
});

test('what goes to no route is no larger than a button', async () => {
  assert.equal((await send('/nowhere', bodies.button.bytes + 1)).status, 413);
  assert.notEqual((await send('/nowhere', bodies.button.bytes)).status, 413);
});

test('only forms with files take more, and only in the way in which forms send files', async () => {
  const takingFiles = [...limits].filter(([, limit]) => limit?.bytesWithFiles !== undefined);
  assert.deepEqual(takingFiles.map(([path]) => path).sort(), [
    '/admin/frameworks/import',
    '/admin/site',
    '/console/:slug/achievements/:id/picture/upload',
    '/console/:slug/awards/lists/new',
    '/console/:slug/certificates',
    '/console/:slug/frameworks/import',
    '/console/:slug/imports/new',
    '/console/:slug/look',
    '/console/:slug/presets',
    '/verify',
    '/verify/many',
    '/wallet/import',
  ]);
  const type = 'multipart/form-data; boundary=x';
  for (const [path, limit] of limits) {
    const { bytes, bytesWithFiles }: BodyLimit = limit ?? bodies.button;
    const { status, text } = await send(path, (bytesWithFiles ?? bytes) + 1, type);
    assert.equal(status, 413, path);
    if (!bytesWithFiles) assert.ok(text.includes(tooLarge), path);
    else assert.ok(text.includes(tooLargeFiles({ megabytes: bytesWithFiles / 1024 / 1024 })), path);
    if (bytesWithFiles) assert.notEqual((await send(path, bytesWithFiles, type)).status, 413, path);
  }
});

test('the largest of the long forms takes its longest answers in Chinese', async () => {
  // Three texts of 8000 letters and some lines: nine bytes a letter.
  assert.ok(bodies.long.bytes > 3 * 8000 * 9 + 4 * 1024);
});
