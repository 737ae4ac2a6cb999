import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { homeOfPostgres } from '../packages/server/src/database/embedded.ts';
import { launchBrowser } from '../test/support/browser.ts';

/** Runs the program with its demo world, in a folder that is removed afterwards, while pictures are taken of it. */
export async function withDemo(
  work: (asked: { base: string; browser: Browser }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-shots-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const server = spawn(process.execPath, [...process.execArgv, 'packages/server/src/main.ts'], {
    stdio: 'ignore',
    env: { ...process.env, CAIRN_DEMO: '1', CAIRN_DATA: folder, PORT: String(port), CAIRN_LOG: 'silent' },
  });
  const browser = await launchBrowser();
  try {
    // A server that ends says so here; its own answer is the only one that counts.
    const ended = new Promise<never>((_, reject) =>
      server.once('exit', (code) => reject(new Error(`The demo ended by itself with ${code}.`))),
    );
    ended.catch(() => {});
    await Promise.race([waitForAnswer(base), ended]);
    await work({ base, browser });
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null)
      await new Promise((resolve) => server.once('exit', resolve));
    for (const home of [homeOfPostgres(folder), folder]) rmSync(home, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 3911;
}

async function waitForAnswer(base: string): Promise<void> {
  for (let attempt = 0; attempt < 4800; attempt++) {
    if (
      await fetch(`${base}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server did not answer within four minutes.');
}
