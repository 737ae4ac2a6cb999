import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { startJobs } from '../../packages/server/src/jobs/run.ts';
import { atEnd } from './at-end.ts';
import { type TestApp, testApp } from './test-app.ts';

export interface TestServer extends TestApp {
  url: string;
}

/** The whole server with its jobs on a real port, for tests with a browser; the clock runs unless `now` says otherwise. */
export async function testServer(
  environment: { [name: string]: string } = {},
  now: () => Date = () => new Date(),
): Promise<TestServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const test = await testApp({ CAIRN_URL: url, ...environment }, { now });
  const server = serve({ fetch: test.app.fetch, port, hostname: 'localhost' });
  // As in main.ts: the demo world is filled before anybody else works on jobs.
  if (test.deps.config.demo) await test.fillDemo();
  const jobs = await startJobs(test.deps, test.pool);
  atEnd(async () => {
    await jobs.stop();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { ...test, url };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
