import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cairn } from '../../packages/cli/src/cli.test-support.ts';
import { makeStatement, withdrawStatement } from '../../packages/server/src/modules/trust/index.ts';
import { createMember, createOrganisation } from '../support/people.ts';
import { testServer } from '../support/test-server.ts';

// Issuer, key and status list are read at the server's own address, as a stranger's command would.
const server = await testServer();
const { deps } = server;
const { host } = new URL(server.url);
const agency = await createOrganisation(server, { kind: 'accreditor', name: 'The Agency' });
const school = await createOrganisation(server);
const speaker = await createMember(server, agency, ['owner']);
const folder = mkdtempSync(join(tmpdir(), 'cairn-statement-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'statement.json');
const verify = async (...more: string[]) => {
  const answer = await cairn(['verify', file, '--json', '--allow', host, ...more], '', {
    now: () => new Date(),
  });
  return { code: answer.code, ...(JSON.parse(answer.out) as { verdict: string; genuine: unknown }) };
};

test('what an accreditor says, `cairn verify` finds valid; withdrawn, it says so, and without the network it cannot know', async () => {
  const { id: statementId } = await makeStatement(deps, speaker, {
    speakerId: agency.id,
    subject: { organisation: school.id },
    wording: { kind: 'accreditation', standard: 'Code of 2026' },
  });
  const text = await readSigned(`${server.url}/statements/${statementId}/credential.json`);
  assert.deepEqual((JSON.parse(text) as { type: string[] }).type, [
    'VerifiableCredential',
    'EndorsementCredential',
  ]);
  writeFileSync(file, text);
  assert.deepEqual(await verdictAndCode(), ['valid', 0]);

  await withdrawStatement(deps, speaker, {
    ...{ organisationId: agency.id, statementId, reason: 'The visit did not take place.' },
  });
  assert.deepEqual(await verdictAndCode(), ['revoked', 7]);
  assert.notEqual((await verify('--offline')).verdict, 'valid');

  writeFileSync(file, text.replace('Code of 2026', 'Code of 2027'));
  assert.deepEqual(await verdictAndCode(), ['altered', 8]);
});

async function verdictAndCode(): Promise<[string, number]> {
  const { verdict, code } = await verify();
  return [verdict, code];
}

/** Jobs of the server sign it; until they have, there is nothing to read. */
async function readSigned(address: string): Promise<string> {
  for (let turn = 0; turn < 500; turn += 1) {
    const answer = await fetch(address);
    if (answer.ok) return answer.text();
    await server.runJobs();
  }
  return assert.fail('nobody signed it');
}
