import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { selfSigned } from '../../../../../test/support/self-signed.ts';
import { homeOfPostgres } from '../../database/embedded.ts';

const root = join(import.meta.dirname, '../../../../..');
const folder = mkdtempSync(join(tmpdir(), 'cairn-vc-api-test-'));
const { certificate, key } = selfSigned();
const files = { CAIRN_TLS_CERT: join(folder, 'certificate.pem'), CAIRN_TLS_KEY: join(folder, 'key.pem') };
writeFileSync(files.CAIRN_TLS_CERT, certificate);
writeFileSync(files.CAIRN_TLS_KEY, key);
const running: ChildProcess[] = [];
after(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

const credential = (issuer: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer,
  credentialSubject: { id: 'did:example:subject' },
});

interface Run {
  child: ChildProcess;
  /** What it has printed, until it was ready or ended. */
  printed: string;
  code: number | null;
}

async function run(words: string[], environment: { [name: string]: string } = {}): Promise<Run> {
  const flags = ['--conditions=cairn-source', '--import', './scripts/tsx.mjs', 'scripts/vc-api.ts'];
  const child = spawn(process.execPath, [...flags, ...words], {
    cwd: root,
    env: { ...process.env, PORT: '', TMPDIR: folder, ...environment },
  });
  running.push(child);
  let printed = '';
  const ended = once(child, 'exit');
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes('Ctrl-C')) resolve();
      });
  });
  await Promise.race([ready, ended]);
  return { child, printed, code: child.exitCode };
}

function read(printed: string): { base: string; did: string; token: string } {
  const find = (pattern: RegExp) => pattern.exec(printed)?.[1] ?? assert.fail(printed);
  return {
    base: find(/base URL +(\S+)/),
    did: find(/issuer +(did:key:\S+)/),
    token: find(/Bearer (cairn_\S+)/),
  };
}

function post(url: string, body: unknown, token?: string): Promise<{ status: number; text: string }> {
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        ...(url.startsWith('https:') ? { ca: certificate } : {}),
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}

test('npm run vc-api signs and verifies over HTTPS with a given certificate, and leaves nothing behind', async () => {
  const { child, printed } = await run([], files);
  const { base, did, token } = read(printed);
  assert.match(base, /^https:\/\/localhost:\d+\/vc-api$/);
  const issued = await post(
    `${base}/bitstring-status-list/credentials/issue`,
    { credential: credential(did) },
    token,
  );
  assert.equal(issued.status, 201, issued.text);
  const { verifiableCredential } = JSON.parse(issued.text);
  assert.equal(verifiableCredential.issuer, did);
  const verified = await post(`${base}/credentials/verify`, { verifiableCredential }, token);
  assert.equal(verified.status, 200, verified.text);
  assert.equal((await post(`${base}/credentials/verify`, { verifiableCredential })).status, 401);
  const data = /cairn-vc-api-\w+/.exec(await folders())?.[0] ?? '';
  const homes = [join(folder, data), homeOfPostgres(join(folder, data))];
  assert.deepEqual(homes.map(existsSync), [true, true]);
  child.kill('SIGTERM');
  await once(child, 'exit');
  assert.deepEqual(homes.map(existsSync), [false, false]);
});

async function folders(): Promise<string> {
  const { readdir } = await import('node:fs/promises');
  return (await readdir(folder)).join(' ');
}

test('with --open it answers without a token too, with the manifest that the W3C suites read', async () => {
  const { child, printed } = await run(['--open', '--manifest'], { CAIRN_TLS_CERT: '', CAIRN_TLS_KEY: '' });
  const { base, did, token } = read(printed);
  assert.match(base, /^http:\/\/localhost:/);
  assert.equal((await post(`${base}/credentials/issue`, { credential: credential(did) })).status, 201);
  const wrong = await post(`${base}/credentials/issue`, { credential: credential(did) }, 'cairn_wrong');
  assert.equal(wrong.status, 401);
  if (!printed.trimEnd().endsWith('}')) await once(child.stdout ?? child, 'data');
  assert.ok(printed.includes(`"endpoint": "${base}/credentials/verify"`));
  assert.ok(printed.includes(`"Authorization": "Bearer ${token}"`));
  child.kill('SIGTERM');
  await once(child, 'exit');
});

test('--open on an address that others can reach is refused', async () => {
  const { printed, code } = await run(['--open'], { HOST: '0.0.0.0' });
  assert.equal(code, 1);
  assert.match(printed, /works only on this machine/);
});
