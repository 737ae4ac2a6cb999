import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import type { EngineThreads } from '../../platform/engine-threads.ts';
import { WorkerFault } from '../../platform/worker-pool.ts';

test('an SVG of a megabyte full of namespaces is answered as too large, and the next badge as ever', async () => {
  const server = await testApp();
  const browser = openBrowser(server);
  const declarations = Array.from({ length: 60_000 }, (_, index) => ` xmlns:a${index}=""`).join('');
  const nested = '<g xmlns="">'.repeat(500) + '</g>'.repeat(500);
  const page = await (await browser.get('/verify')).text();
  const form = new FormData();
  form.set('csrf', /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  form.set('presented', `<svg${declarations}>${nested}</svg>`);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await server.app.request(
    new Request(`${testUrl}/verify`, { method: 'POST', body: form, headers: { cookie, origin: testUrl } }),
  );
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /larger than any badge needs/);
  const next = await browser.post('/verify', { presented: '{}' });
  assert.equal(next.status, 200);
});

for (const [reason, status, words] of [
  ['died', 422, /That says nothing about whether it is genuine/],
  ['slow', 422, /That says nothing about whether it is genuine/],
  ['full', 503, /Wait a minute and try again/],
] as const) {
  test(`a check whose thread says "${reason}" is answered with ${status} and the form, never with a verdict`, async () => {
    const engineThreads: EngineThreads = {
      verify: () => Promise.reject(new WorkerFault(reason)),
      findLostTerms: () => Promise.reject(new WorkerFault(reason)),
      close: async () => {},
    };
    const browser = openBrowser(await testApp({}, { engineThreads }));
    const answer = await browser.post('/verify', { presented: 'typed before' });
    assert.equal(answer.status, status);
    assert.equal(answer.headers.get('retry-after'), status === 503 ? '30' : null);
    const html = await answer.text();
    assert.match(html, words);
    assert.ok(html.includes('typed before'));
    assert.ok(!html.includes('verdict-panel'));
  });
}
