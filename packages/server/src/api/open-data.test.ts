import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';

import { createAwardable, createAwardingOrganisation } from '../../../../test/support/awards.ts';

const server = await apiApp();
const { school } = server;

interface Rehearsal {
  achievementId: string;
  ctid: string;
  isAccepted: boolean;
  findings: { code: string; severity: string }[];
  graphs: { '@graph': unknown[] }[];
}

async function read<Body>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  return JSON.parse(text) as Body;
}

async function change(body: unknown, etag?: string): Promise<Response> {
  const current = etag ?? (await server.call('/open-data')).headers.get('etag') ?? '';
  return server.call('/open-data', { method: 'PATCH', body, headers: { 'if-match': current } });
}

test('a program reads and changes what its organisation gives away; a change of something else is refused', async () => {
  const { organisation } = school;
  const nothing = {
    organisationId: organisation.id,
    contactEmail: '',
    finderHosts: [],
    isRecognizing: false,
  };
  const before = await server.call('/open-data');
  const etag = before.headers.get('etag') ?? '';
  assert.deepEqual(await read(before), nothing);
  const given = { licence: 'CC-BY-4.0', sector: 'Public', finderHosts: ['www.school.example'] };
  const changed = await change(given, etag);
  assert.notEqual(changed.headers.get('etag'), etag);
  assert.deepEqual(await read(changed), { ...nothing, ...given });
  assert.equal((await change({ isRecognizing: true }, etag)).status, 412);
  assert.deepEqual(await read(await change({ licence: null, contactEmail: 'data@school.example' })), {
    ...nothing,
    ...{ sector: 'Public', finderHosts: ['www.school.example'], contactEmail: 'data@school.example' },
  });
});

test('what cannot be is refused at its member, and changes nothing', async () => {
  const refused = await read<{ errors?: unknown; code: string }>(
    await change({ finderHosts: ['https://www.school.example/'] }),
    422,
  );
  assert.equal(refused.code, 'catalog.host-malformed');
  assert.match(JSON.stringify(refused), /finderHosts/);
  assert.equal((await change({ licence: 'WTFPL' })).status, 422);
  const kept = await read<{ finderHosts: string[] }>(await server.call('/open-data'));
  assert.deepEqual(kept.finderHosts, ['www.school.example']);
});

test('who may only read changes nothing', async () => {
  const token = await server.tokenOf(['organisations:read']);
  const etag = (await server.call('/open-data', { token })).headers.get('etag') ?? '';
  const headers = { 'if-match': etag };
  const refused = await server.call('/open-data', { method: 'PATCH', body: {}, headers, token });
  assert.equal(refused.status, 403);
});

test('the rehearsal shows page by page what a registry would get, of its own organisation only', async () => {
  await createAwardingOrganisation(server, {}, { name: 'Another School' });
  await createAwardable(server, school, { title: 'Testing further' });
  const first = await read<{ items: Rehearsal[]; next?: string }>(
    await server.call('/registry-rehearsal?limit=1'),
  );
  assert.ok(first.next);
  const second = await read<{ items: Rehearsal[]; next?: string }>(
    await server.call(`/registry-rehearsal?limit=1&cursor=${first.next}`),
  );
  assert.equal(second.next, undefined);
  const rehearsals = [...first.items, ...second.items];
  assert.equal(new Set(rehearsals.map(({ achievementId }) => achievementId)).size, 2);
  for (const { ctid, graphs, isAccepted, findings } of rehearsals) {
    assert.match(ctid, /^ce-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.ok(graphs.length > 0);
    assert.equal(isAccepted, !findings.some(({ severity }) => severity === 'error'));
    const again = await server.call('/ctdl-checks', { method: 'POST', body: { document: graphs[0] } });
    assert.equal(again.status, 200);
  }
  assert.equal((await server.call('/registry-rehearsal?cursor=elsewhere')).status, 422);
});

test('a document that no registry takes is answered with what is wrong and what to do', async () => {
  const document = { '@context': 'https://credreg.net/ctdl/schema/context/json', '@graph': [] };
  const report = await read<{ isAccepted: boolean; findings: { message: string; fix: string }[] }>(
    await server.call('/ctdl-checks', { method: 'POST', body: { document } }),
  );
  assert.equal(report.isAccepted, false);
  assert.ok(report.findings.every(({ message, fix }) => message !== '' && fix !== ''));
});
