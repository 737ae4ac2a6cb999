import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '../../adapters/node.ts';
import { listUrl, signedList, statusIssuer, statusWeb } from '../../test-support/status.ts';
import { aBadge, offline, outcomes, sign } from '../../test-support/verifying.ts';
import { verify } from '../verify/verify.ts';
import { encodeStatusList } from './encoded-list.ts';
import { createStatusList, setStatus } from './status-list.ts';
import { buildStatusListEntry } from './status-list-credential.ts';

const messages = ['in force', 'under review', 'replaced by a newer edition', 'withdrawn from the register'];
const entry = { statusListCredential: listUrl, index: 9, statusPurpose: 'message' as const };

test('an entry with messages is written, and each message is read back from the list', async () => {
  const badge = { ...aBadge(statusIssuer), credentialStatus: buildStatusListEntry({ ...entry, messages }) };
  const signed = await sign(badge, statusIssuer);
  for (const [value, message] of messages.entries()) {
    const bits = createStatusList(undefined, 2);
    setStatus(bits, 9, value, 2);
    const encodedList = await encodeStatusList(bits, nodeCompression);
    const list = await signedList([], { purpose: 'message', encodedList });
    const report = await verify(signed, offline({ fetch: statusWeb({ [listUrl]: list }).fetch }));
    assert.equal(report.verdict, 'valid', JSON.stringify(report.checks, null, 1));
    assert.equal(outcomes(report).status, 'status.message');
    assert.equal(report.checks.find((check) => check.id === 'status')?.detail?.note, message);
  }
});

test('messages must be one for each value, and belong to the purpose "message" only', () => {
  const code = { code: 'status.invalid-value' };
  assert.throws(() => buildStatusListEntry(entry), code);
  for (const wrong of [[], ['one'], ['one', 'two', 'three']])
    assert.throws(() => buildStatusListEntry({ ...entry, messages: wrong }), code);
  assert.throws(() => buildStatusListEntry({ ...entry, statusPurpose: 'revocation', messages }), code);
  assert.equal(buildStatusListEntry({ ...entry, messages: ['no', 'yes'] }).statusSize, 1);
});
