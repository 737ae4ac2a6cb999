import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  badgeIndex,
  didUrl,
  listedBadge,
  listUrl,
  signedList,
  statusWeb,
} from '../../test-support/status.ts';
import { aBadge, anIssuer, aPicture, listOf, offline, signBadge, web } from '../../test-support/verifying.ts';
import { bakePng } from '../baking/bake-png.ts';
import type { FetchDocument } from '../ports.ts';
import type { VerifyOptions } from './presented.ts';
import { standingOf } from './standing.ts';
import type { VerificationReport } from './verification-report.ts';
import { verify } from './verify.ts';
import { type ManyInput, verifyMany } from './verify-many.ts';

async function listed(
  inputs: Iterable<ManyInput> | AsyncIterable<ManyInput>,
  options: Partial<VerifyOptions> = {},
): Promise<string[]> {
  const tell = (report: VerificationReport) => {
    const { standing, reason } = standingOf(report);
    return `${standing} (${report.verdict}): ${reason}`;
  };
  return listOf(verifyMany(inputs, { ...offline(options), tell }));
}

test('each has one verdict and its reason, in order, and none stops the others', async () => {
  const badge = await signBadge();
  const text = JSON.stringify(badge);
  const other = anIssuer('did:web:aldermoor.example');
  const { fetch } = statusWeb({ [listUrl]: await signedList([badgeIndex]) });
  const trust: VerifyOptions['trust'] = (id) =>
    id === anIssuer().id ? { name: 'Aldermoor', source: 'a list' } : undefined;
  const rows = await listed(
    [
      text,
      bakePng(aPicture(), text),
      () => Promise.reject(new Error('There is no such file.')),
      () => {
        throw new Error('No.');
      },
      '',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]),
      JSON.stringify({ ...badge, name: 'Surgery' }),
      await signBadge({ validUntil: '2026-01-01T00:00:00Z' }),
      async () => JSON.stringify(await listedBadge()),
      'https://away.example/badge.json',
      aBadge(other),
      text,
    ],
    { fetch, trust },
  );
  assert.deepEqual(
    rows.map((row) => row.slice(0, row.indexOf(':'))),
    [
      'valid (valid)',
      'valid (valid)',
      'not-checked (could-not-check)',
      'not-checked (could-not-check)',
      'not-valid (not-a-credential)',
      'not-valid (not-a-credential)',
      'not-valid (altered)',
      'not-valid (expired)',
      'not-valid (revoked)',
      'not-checked (could-not-check)',
      'not-valid (not-a-credential)',
      'valid (valid)',
    ],
  );
  assert.match(rows[2] ?? '', /: It could not be read: There is no such file\.$/);
  assert.match(rows[8] ?? '', /: The issuer has revoked it\.$/);
  assert.match(rows[9] ?? '', /: Nothing could be read at https:\/\/away\.example\/badge\.json\.$/);
});

test('whoever is not on a list of the reader is a warning; without such a list it is none', async () => {
  const badge = await signBadge();
  const [unlisted = ''] = await listed([badge], { trust: () => undefined });
  assert.match(unlisted, /^warning \(issuer-unknown\): /);
  const [plain = ''] = await listed([badge]);
  assert.match(plain, /^valid \(valid\): /);
});

test('lists and keys are fetched once for all, also by those who ask at the same time', async () => {
  const served = statusWeb({ [listUrl]: await signedList([]) });
  const badges = await Promise.all(Array.from({ length: 40 }, () => listedBadge()));
  const slow: FetchDocument = async (url, wanted) => {
    await new Promise((resume) => setImmediate(resume));
    return served.fetch(url, wanted);
  };
  const rows = await listed(badges, { fetch: slow });
  assert.ok(rows.every((row) => row.startsWith('valid')));
  assert.deepEqual(served.asked.sort(), [didUrl, listUrl].sort());
});

test('a host that is away is asked twice, however many name it', async () => {
  const away = web({});
  const badges = Array.from({ length: 100 }, () => 'https://away.example/badge.json');
  const rows = await listed(badges, { fetch: away.fetch });
  assert.ok(rows.every((row) => row.startsWith('not-checked')));
  assert.equal(away.asked.length, 2);
});

test('what failed once is asked again by a later one', async () => {
  const served = statusWeb({ [listUrl]: await signedList([]) });
  let isBusy = true;
  const fetch: FetchDocument = async (url, wanted) => {
    if (url !== listUrl || !isBusy) return served.fetch(url, wanted);
    isBusy = false;
    throw new Error('Busy.');
  };
  const badge = JSON.stringify(await listedBadge());
  async function* slowly() {
    yield badge;
    await new Promise((resume) => setTimeout(resume, 0));
    for (let wait = 0; wait < 200 && isBusy; wait++) await new Promise((resume) => setImmediate(resume));
    await new Promise((resume) => setImmediate(resume));
    yield badge;
  }
  const rows = await listed(slowly(), { fetch });
  assert.deepEqual(
    rows.map((row) => row.split(':')[0]),
    ['not-checked (could-not-check)', 'valid (valid)'],
  );
});

test('what comes is taken as it can be worked on, not all at once', async () => {
  const badge = await signBadge();
  let taken = 0;
  function* endless() {
    for (;;) {
      taken += 1;
      yield badge;
    }
  }
  let seen = 0;
  for await (const verdict of verifyMany(endless(), { ...offline(), tell: ({ verdict }) => verdict })) {
    assert.equal(verdict, 'valid');
    seen += 1;
    if (seen === 300) break;
  }
  assert.ok(taken < 300 + 100, `${taken} were taken for 300 answers`);
});

test('of every case that is kept, many at once say what one says', async () => {
  const folder = new URL('../../test-support/cases/', import.meta.url);
  const inputs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    .map(({ input, pngBase64 }) => (pngBase64 === undefined ? input : Buffer.from(pngBase64, 'base64')));
  assert.ok(inputs.length > 30);
  const alone = [];
  for (const input of inputs) alone.push((await verify(input, offline())).checks);
  const many = await listOf(verifyMany(inputs, { ...offline(), tell: ({ checks }) => checks }));
  assert.deepEqual(many, alone);
});
