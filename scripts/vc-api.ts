// Starts Cairn's VC API on its own, with a fresh issuer in a temporary folder, for suites that test issuers and verifiers.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { App } from '../packages/server/src/app.ts';
import { type Config, readConfig } from '../packages/server/src/config.ts';
import { homeOfPostgres } from '../packages/server/src/database/embedded.ts';
import { type Front, start } from '../packages/server/src/main.ts';
import { cairn } from '../packages/server/src/modules/audit/index.ts';
import {
  addIssuerKey,
  chooseIssuerMethod,
  findIssuerDidFor,
  type IssuerAlgorithm,
} from '../packages/server/src/modules/issuing/index.ts';
import {
  addMember,
  createApiToken,
  createOrganisation,
  findActor,
} from '../packages/server/src/modules/organisations/index.ts';
import { createPerson } from '../packages/server/src/modules/people/index.ts';
import type { Deps } from '../packages/server/src/platform/deps.ts';
import { inTransaction } from '../packages/server/src/platform/transaction.ts';
import { implementationManifest } from './vc-api-manifest.ts';

const usage = `npm run vc-api -- [--port N] [--open] [--manifest]

Starts the VC API with a fresh did:key issuer, and prints its DID, base URL and token.

  --port N     the port (default: PORT, else a free one)
  --open       answers without a token too; only on this machine (HOST is localhost, 127.0.0.1 or ::1)
  --manifest   prints the implementation as JSON for the W3C suites' localConfig.cjs

  HOST                          the address to listen on (default: localhost)
  CAIRN_TLS_CERT, CAIRN_TLS_KEY PEM files: answers over HTTPS, which most W3C suites need
`;

interface Started {
  dids: Parameters<typeof implementationManifest>[0]['dids'];
  token: string;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'cairn-vc-api-'));
  const homes = [folder, homeOfPostgres(folder)];
  process.on('exit', () => {
    for (const home of homes) rmSync(home, { recursive: true, force: true });
  });
  const config = await readSettings(options.port, folder);
  if (options.open && !['localhost', '127.0.0.1', '::1'].includes(config.host))
    throw new Error(
      `--open answers everybody, so it works only on this machine, not on HOST=${config.host}.`,
    );
  let issuer: Started | undefined;
  const front: Front = async (app, deps) => {
    issuer = await createIssuer(deps);
    return options.open ? withToken(app.fetch, issuer.token) : app.fetch;
  };
  const stop = await start(config, { front });
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stop().then(() => process.exit(0));
    });
  if (issuer) process.stdout.write(describe(config, issuer, options));
}

function readOptions(): { port?: string; open: boolean; manifest: boolean; help: boolean } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      open: { type: 'boolean', default: false },
      manifest: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const { port, ...flags } = values;
  return { ...flags, ...(port === undefined ? {} : { port }) };
}

async function readSettings(port: string | undefined, folder: string): Promise<Config> {
  const chosen = port ?? (process.env.PORT || String(await freePort()));
  const environment = { CAIRN_LOG: 'warn', ...process.env, PORT: chosen };
  // A database of its own, whatever the settings around it say: everything here is gone when it stops.
  const own = { CAIRN_DATA: folder, DATABASE_URL: '', CAIRN_ROLE: 'all', CAIRN_DEMO: '0', CAIRN_VC_API: '1' };
  return readConfig({ ...environment, ...own });
}

async function createIssuer(deps: Deps): Promise<Started> {
  const { organisationId, personId } = await inTransaction(deps, async (deps) => {
    const person = await createPerson(deps, {
      name: 'Conformance',
      provenAddress: 'conformance@localhost.invalid',
      passwordHash: undefined,
    });
    const organisation = await createOrganisation(deps, cairn, {
      slug: 'conformance',
      name: 'Conformance issuer',
      kind: 'platform',
      description: 'Signs what a test suite sends.',
    });
    const made = { organisationId: organisation.id, personId: person.id };
    await addMember(deps, { ...made, roles: ['owner'] });
    return made;
  });
  const owner = await findActor(deps, personId);
  if (!owner) throw new Error('The owner of the conformance issuer was not made.');
  await chooseIssuerMethod(deps, owner, { organisationId, method: 'did:key' });
  const { token } = await createApiToken(deps, owner, {
    organisationId,
    name: 'npm run vc-api',
    scopes: ['vc-api'],
  });
  for (const algorithm of ['ES256', 'ES384'] as const)
    await addIssuerKey(deps, owner, { organisationId, algorithm });
  const didFor = async (algorithm: IssuerAlgorithm) =>
    (await findIssuerDidFor(deps, { organisationId, algorithm })) ?? '';
  const dids = {
    Ed25519: await didFor('Ed25519'),
    'P-256': await didFor('ES256'),
    'P-384': await didFor('ES384'),
  };
  return { dids, token };
}

/** Some suites cannot send a token: then the one there is stands in for it. */
function withToken(fetch: App['fetch'], token: string): App['fetch'] {
  return (request, environment) => {
    if (request.headers.has('authorization')) return fetch(request, environment);
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(new Request(request, { headers }), environment);
  };
}

function describe(config: Config, issuer: Started, options: { open: boolean; manifest: boolean }): string {
  const base = `${config.publicUrl}/vc-api`;
  const lines = [
    '',
    "Cairn's VC API is ready.",
    '',
    `  base URL   ${base}`,
    `  issuer     ${issuer.dids.Ed25519}`,
    `  with P-256 ${issuer.dids['P-256']}`,
    `  with P-384 ${issuer.dids['P-384']}`,
    `  token      Authorization: Bearer ${issuer.token}`,
    options.open ? '  open       requests without a token are answered as well' : '',
    '',
    `  issue      POST ${base}/credentials/issue, or /eddsa-rdfc-2022, /eddsa-jcs-2022, /ecdsa-rdfc-2019,`,
    '             /ecdsa-jcs-2019, /ecdsa-sd-2023, /vc-jwt, /bitstring-status-list before it',
    `  derive     POST ${base}/credentials/derive`,
    `  verify     POST ${base}/credentials/verify and ${base}/presentations/verify`,
    `  status     POST ${base}/credentials/status`,
    '',
    'More: docs/reference/vc-api.md. Ctrl-C stops it and forgets everything.',
    '',
  ];
  const manifest = options.manifest
    ? `${JSON.stringify(implementationManifest({ base, ...issuer }), null, 2)}\n`
    : '';
  return `${lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')}${manifest}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
