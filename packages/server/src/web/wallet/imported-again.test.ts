import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  badgeIndex,
  didUrl,
  listedBadge,
  listUrl,
  signedList,
  statusIssuer,
} from '../../../../../packages/engine/test-support/status.ts';
import { mailbox } from '../../../../../test/support/people.ts';
import { checkImported, checkNow, removeImported, setImportedOpen } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { WorkerFault } from '../../platform/worker-pool.ts';
import {
  asFile,
  at,
  badge,
  bring,
  day,
  deps,
  keeper,
  kept,
  server,
  signedAt,
  sites,
} from './imported.test-support.ts';

test('expired and revoked badges are kept and shown as what they are; a change is told once', async () => {
  sites[didUrl] = statusIssuer.didDocument;
  sites[listUrl] = await signedList([]);
  const { person, browser, email } = await keeper();
  await browser.postFiles('/wallet/import', 'file', [
    asFile(await listedBadge()),
    asFile(await badge({ validUntil: '2026-01-01T00:00:00Z' })),
  ]);
  const verdicts = async () => (await kept(person)).map(({ verdict }) => verdict).sort();
  assert.deepEqual(await verdicts(), ['expired', 'issuer-unknown']);

  sites[listUrl] = await signedList([badgeIndex]);
  const later = (days: number) => ({ ...deps, now: () => new Date(deps.now().getTime() + days * day) });
  await checkImported(later(3));
  assert.deepEqual(await verdicts(), ['expired', 'issuer-unknown'], 'looked at once a week');
  await checkImported(later(8));
  await checkImported(later(16));
  assert.deepEqual(await verdicts(), ['expired', 'revoked']);
  const told = await (await browser.get('/notices')).text();
  assert.equal(told.match(/Something has changed about the badge/g)?.length, 1);
  assert.match(told, /The check now says: Revoked/);
  await server.runJobs();
  assert.equal(
    (await mailbox(server, email)).filter(({ subject }) => subject.startsWith('Something has changed'))
      .length,
    1,
  );

  sites[listUrl] = 503;
  await checkImported(later(30));
  assert.deepEqual(
    await verdicts(),
    ['expired', 'revoked'],
    'an issuer that does not answer takes nothing back',
  );
  const revoked = (await kept(person)).find(({ verdict }) => verdict === 'revoked');
  assert.match(
    await (await browser.get(`/wallet/imported/${revoked?.id}`)).text(),
    /The last check came to nothing/,
  );
});

test('a check under way neither shows what is hidden meanwhile nor undoes a newer version, and tells once', async () => {
  sites[didUrl] = statusIssuer.didDocument;
  sites[listUrl] = await signedList([]);
  const { person, browser } = await keeper();
  await bring(deps, person, await signedAt('raced'));
  const [{ id: badgeId } = { id: '' }] = await kept(person);
  await setImportedOpen(deps, person, { badgeId, isOpen: true });
  await checkNow(
    at(1, () => setImportedOpen(deps, person, { badgeId, isOpen: false })),
    person,
    { badgeId },
  );
  assert.equal((await kept(person))[0]?.isOpen, false, 'its keeper hid it');

  const newer = await signedAt('raced', { validFrom: '2026-02-01T00:00:00Z' });
  await checkNow(
    at(3, () => bring(at(2), person, newer)),
    person,
    { badgeId },
  );
  assert.equal((await kept(person))[0]?.about.validFrom, '2026-02-01T00:00:00Z');

  await bring(deps, person, await listedBadge());
  const listed = (await kept(person)).find(({ id }) => id !== badgeId)?.id ?? '';
  sites[listUrl] = await signedList([badgeIndex]);
  const other = checkNow(at(5), person, { badgeId: listed });
  await Promise.all([other, checkNow(at(4), person, { badgeId: listed })]);
  const told = await (await browser.get('/notices')).text();
  assert.equal(told.match(/Something has changed about the badge/g)?.length, 1);
});

test('a busy check is no try, and one badge that cannot be checked stops no other', async () => {
  const { person } = await keeper();
  const unreadable = await badge();
  await bring(deps, person, await badge());
  await bring(deps, person, unreadable);
  const [{ id: badgeId } = { id: '' }] = await kept(person);
  const failing = (days: number, fault: (content: string) => Error | undefined): Deps => ({
    ...at(days),
    engineThreads: {
      ...deps.engineThreads,
      verify: async (presented, ...rest) => {
        const error = fault(new TextDecoder().decode(presented as Uint8Array));
        if (error) throw error;
        return deps.engineThreads.verify(presented, ...rest);
      },
    },
  });
  const full = failing(300, () => new WorkerFault('full'));
  await assert.rejects(checkNow(full, person, { badgeId }), { code: 'verification.busy' });
  await assert.rejects(checkImported(full), { code: 'verification.busy' });
  assert.ok((await kept(person)).every(({ triedAt }) => triedAt.getTime() === deps.now().getTime()));

  await checkImported(
    failing(300, (content) =>
      content.includes(String(unreadable.id)) ? new Error('unreadable') : undefined,
    ),
  );
  const days = (time: Date) => (time.getTime() - deps.now().getTime()) / day;
  assert.deepEqual(
    (await kept(person)).map(({ checkedAt, triedAt }) => [days(checkedAt), days(triedAt)]).sort(),
    [
      [0, 300],
      [300, 300],
    ],
  );
  for (const { id } of await kept(person)) await removeImported(deps, person, { badgeId: id });
});
