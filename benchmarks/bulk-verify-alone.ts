// npm run bench -- bulk-verify [--json]: 10,000 files, addresses and rows of a table, from the disk to a table of verdicts
// as `cairn verify folder list.csv --csv` makes it. Lists and keys are at hand; each verdict is compared with what is true.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shareFetch, verifyMany } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { badgeEndings, findInputs } from '../packages/cli/src/inputs.ts';
import { asCsv } from '../packages/cli/src/verify-told.ts';
import { bulkCount, bulkNow, type MadeBulk, makeBulk } from './bulk/made-bulk.ts';
import { at, created, createSetting, type Setting } from './rows/setting.ts';
import { signedList, verifyWithPeer } from './rows/verify-all-checks.ts';

const budget = { seconds: 10, peerRatio: 5 };
const rounds = 3;
const peerSample = 300;
const isJson = process.argv.includes('--json');
async function run(): Promise<void> {
  const setting = await createSetting();
  const bulk = await makeBulk(folder);
  const turns: { ours: number; limit: number; peer: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const ours = await secondsOf(() => verifyBulk(bulk));
    const limit = await secondsOf(() => verifyBare(setting));
    const peer = (await secondsOf(() => verifyPeer(setting))) * (bulkCount / peerSample);
    turns.push({ ours, limit, peer });
  }
  const seconds = median(turns.map(({ ours }) => ours));
  const peerRatio = median(turns.map(({ peer, ours }) => peer / ours));
  const limitRatio = median(turns.map(({ limit, ours }) => limit / ours));
  const ok = seconds <= budget.seconds && peerRatio >= budget.peerRatio;
  const line = {
    name: `bulk-verify-${bulkCount}`,
    value: rounded(seconds),
    unit: 'seconds',
    perSecond: Math.round(bulkCount / seconds),
    peer: '@digitalcredentials/verifier-core in a loop',
    peerSeconds: rounded(median(turns.map(({ peer }) => peer))),
    peerSample,
    peerRatio: rounded(peerRatio),
    limit: `${bulkCount} Ed25519 verifications (node:crypto)`,
    limitSeconds: rounded(median(turns.map(({ limit }) => limit))),
    limitRatio: rounded(limitRatio),
    fetched: bulk.asked.size,
    megabytes: Math.round(process.memoryUsage().rss / 1024 / 1024),
    budget,
    ok,
  };
  console.log(isJson ? JSON.stringify(line) : line);
  process.exitCode = ok ? 0 : 1;
}

async function verifyBulk(bulk: MadeBulk): Promise<void> {
  bulk.asked.clear();
  const fetchDocument = shareFetch(bulk.fetch);
  const sources = { console: noConsole, fetchDocument, endings: badgeEndings, readsTables: true };
  const inputs = await findInputs(bulk.places, sources);
  const telling = asCsv(true);
  const told = verifyMany(
    inputs.map(({ read }) => read),
    {
      ...{ crypto: nodeCrypto, compression: nodeCompression, now: bulkNow, fetch: fetchDocument },
      tell: (report, index) => ({
        verdict: report.verdict,
        text: telling.tell(inputs[index]?.name ?? '', report),
      }),
    },
  );
  let count = 0;
  let letters = telling.head.length;
  for await (const { verdict, text } of told) {
    const name = inputs[count]?.name ?? '';
    const expected = bulk.expected.get(name);
    if (verdict !== expected) throw new Error(`${name} is ${expected}, and was called ${verdict}: ${text}`);
    letters += text.length;
    count += 1;
  }
  if (count !== bulkCount || letters < bulkCount * 50) throw new Error(`Only ${count} verdicts.`);
  const twice = [...bulk.asked].find(([, times]) => times > 1);
  if (twice) throw new Error(`${twice[0]} was fetched ${twice[1]} times.`);
}

async function verifyBare({ rawSigner, signer }: Setting): Promise<void> {
  const data = nodeCrypto.randomBytes(64);
  const signature = await rawSigner.sign(data);
  for (let count = 0; count < bulkCount; count++) {
    if (!(await nodeCrypto.verify(signer.publicKey, data, signature))) throw new Error('No signature.');
  }
}

let peerTexts: { texts: string[]; list: string } | undefined;

/** The peer gets what it reads best: JSON in memory, one did:key, one list. */
async function verifyPeer(setting: Setting): Promise<void> {
  peerTexts ??= await textsFor(setting);
  for (let index = 0; index < peerSample; index++)
    await verifyWithPeer(at(peerTexts.texts, index), peerTexts.list);
}

async function textsFor(setting: Setting): Promise<{ texts: string[]; list: string }> {
  const did = setting.verificationMethod.split('#')[0] ?? '';
  const texts: string[] = [];
  for (const credential of setting.credentials.slice(0, peerSample))
    texts.push((await setting.issuer.issue(credential, { created })).json);
  return { texts, list: await signedList(setting, did) };
}

const noConsole = {
  out: () => {},
  error: () => {},
  readInput: async () => new Uint8Array(),
  columns: undefined,
  isOutTerminal: false,
  now: () => bulkNow,
};

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

const folder = mkdtempSync(join(tmpdir(), 'cairn-bulk-verify-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
