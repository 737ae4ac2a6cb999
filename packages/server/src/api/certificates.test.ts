import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unbakePdf } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import { apiApp } from '../../../../test/support/api.ts';
import { createAward } from '../../../../test/support/awards.ts';

const server = await apiApp();

interface Template {
  layout: string;
  signatories: unknown[];
}

test('programs read and change the template of certificates, from what they saw alone', async () => {
  const seen = await server.call('/certificate-template');
  assert.equal(((await seen.json()) as Template).layout, 'classic');
  const body = { layout: 'modern', signatories: [{ name: 'Ada Sample', role: 'Dean' }] };
  const etag = seen.headers.get('etag') ?? '';
  const change = (tag: string, body: object) =>
    server.call('/certificate-template', { method: 'PATCH', body, headers: { 'if-match': tag } });
  const changed = await change(etag, body);
  assert.equal(changed.status, 200, await changed.clone().text());
  const template = (await changed.json()) as Template;
  assert.deepEqual(
    [template.layout, template.signatories],
    ['modern', [{ name: 'Ada Sample', role: 'Dean', hasSignature: false }]],
  );
  assert.equal((await change(etag, { layout: 'plain' })).status, 412);
  const own = await change(changed.headers.get('etag') ?? '', { layout: 'own', source: '= x\n#nothing' });
  assert.equal(own.status, 422);
  assert.match(await own.text(), /Line 2: unknown variable: nothing/);
});

test('a credential of the organisation is printed, with itself attached', async () => {
  const { award } = await createAward(server, server.school);
  const credentialId = award.credential?.id ?? '';
  const file = await server.call(`/credentials/${credentialId}/file`);
  const pdf = await server.call(`/credentials/${credentialId}/certificate?standard=archive`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  const attached = await unbakePdf(new Uint8Array(await pdf.arrayBuffer()), { compression: nodeCompression });
  assert.equal(attached, await file.text());
});
