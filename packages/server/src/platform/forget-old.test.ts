import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putMail } from '../../../../test/support/people.ts';
import { testApp } from '../../../../test/support/test-app.ts';
import { forgetOld } from './forget-old.ts';
import { listMail } from './mail.ts';
import { updateSent } from './mail-store.ts';

test('a message is forgotten 90 days after it was sent, and never before it was', async () => {
  const { deps, setNow } = await testApp();
  const [sent, waiting] = ['Sent', 'Waiting'];
  for (const subject of [sent, waiting])
    await putMail({ deps }, { to: 'ada@example.org', subject, text: 'A line.' });
  const mails = await listMail(deps, { to: 'ada@', limit: 10 });
  const id = mails.find((mail) => mail.subject === sent)?.id ?? '';
  await updateSent(deps.database, id, deps.now());
  const subjects = async () => (await listMail(deps, { to: 'ada@', limit: 10 })).map((mail) => mail.subject);
  setNow('2026-08-30T08:59:00Z');
  await forgetOld(deps);
  assert.deepEqual((await subjects()).sort(), [sent, waiting]);
  setNow('2026-08-30T09:01:00Z');
  await forgetOld(deps);
  assert.deepEqual(await subjects(), [waiting]);
});
