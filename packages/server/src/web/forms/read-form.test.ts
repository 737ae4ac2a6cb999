import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { z } from 'zod';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { english } from '../words/en/index.ts';
import { at } from '../words/index.ts';
import { readForm } from './read-form.ts';

const schema = z.strictObject({
  name: z.string().min(1, at('access.errors.name')),
  kind: z.enum(['a', 'b']),
});

async function errorsOf(fields: { [field: string]: string }) {
  const form = new Hono().post('/', async (context) => context.json(await readForm(context, schema)));
  const answer = await form.request('/', { method: 'POST', body: new URLSearchParams(fields) });
  const read: { errors?: object } = await answer.json();
  return read.errors;
}

test('a field that is missing, unknown or of another kind is named in words of ours', async () => {
  const { missing, unreadable, unheardOf } = english.ui.bounds;
  assert.deepEqual(await errorsOf({ name: '', kind: 'a' }), { name: english.access.errors.name });
  assert.deepEqual(await errorsOf({ kind: 'c' }), { name: missing, kind: unreadable });
  assert.deepEqual(await errorsOf({ name: 'Ada', kind: 'a', isAdministrator: 'true' }), { form: unheardOf });
});

test('a form that was cut off on its way, or is none, is refused and is no fault of ours', async () => {
  const { app } = await testApp();
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
    const headers = { origin: testUrl, 'content-type': type, accept: 'text/html' };
    const answer = await app.request('/verify', { method: 'POST', headers, body: '--x\r\ncut' });
    assert.equal(answer.status, 403, type);
    assert.match(await answer.text(), /This form is too old/);
  }
});
