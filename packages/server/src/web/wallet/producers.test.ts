import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type VerificationReport, verifyMany } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { web } from '../../../../../packages/engine/test-support/verifying.ts';
import { createPerson } from '../../../../../test/support/people.ts';
import { carriedProducers } from '../../../../../test/support/producers/carried.ts';
import { hostedProducers } from '../../../../../test/support/producers/hosted.ts';
import type { ProducerCase } from '../../../../../test/support/producers/hosted-shapes.ts';
import { signedProducers } from '../../../../../test/support/producers/signed.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { firstOf } from '../../modules/wallet/imported-rules.ts';
import { importBadges, listImported } from '../../modules/wallet/index.ts';

const now = '2026-07-01T00:00:00Z';
const cases: ProducerCase[] = [
  ...(await hostedProducers()),
  ...(await signedProducers()),
  ...(await carriedProducers()),
];
let sites: ProducerCase['sites'] = {};
const server = await testApp({}, { fetchDocument: (...asked) => web(sites).fetch(...asked) });
server.setNow(now);

async function inBulk({
  presented,
  sites,
}: ProducerCase): Promise<{ verdict: string; code: string | undefined }> {
  const tell = (report: VerificationReport) => ({
    verdict: report.verdict,
    code: standingOf(report).check?.code,
  });
  const ports = {
    crypto: nodeCrypto,
    compression: nodeCompression,
    now: new Date(now),
    fetch: web(sites).fetch,
  };
  const told = verifyMany([presented], { ...ports, trust: () => undefined, tell });
  for await (const each of told) return each;
  throw new Error('nothing was told');
}

/** What is typed into the wallet is an address, what is dropped there is a file. */
async function inWallet({
  presented,
}: ProducerCase): Promise<{ verdict?: string; title?: string | undefined; code?: string | undefined }> {
  const person = await createPerson(server);
  const brought = [{ source: { kind: 'file', name: 'badge' }, presented } as const];
  const [outcome] = await importBadges(server.deps, person, { brought });
  const [kept] = await listImported(server.deps, person);
  if (kept) return { verdict: kept.verdict, title: firstOf(kept.about.title) };
  return { code: outcome?.outcome === 'refused' ? outcome.check?.code : undefined };
}

test('at least six producers, in each carrier that they use', () => {
  assert.ok(new Set(cases.map(({ producer }) => producer)).size >= 6);
});

for (const one of cases)
  test(`${one.producer}, ${one.what}: ${one.verdict}, ${one.title ? 'kept' : 'refused'}`, async () => {
    sites = one.sites;
    assert.deepEqual(await inBulk(one), { verdict: one.verdict, code: one.code });
    const { verdict, title, code } = one;
    assert.deepEqual(await inWallet(one), title === undefined ? { code } : { verdict, title });
  });
