import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  claimMessage,
  revokedMessage,
  signedMessage,
} from '../packages/server/src/modules/issuing/award-messages.ts';
import { messages } from '../packages/server/src/modules/organisations/organisation-messages.ts';
import { messages as personal } from '../packages/server/src/modules/people/people-messages.ts';

const typed = 'Anna”\r\n\r\nYour account is closed.\u2028\u202eOpen https://evil.example/now';
const url = 'https://cairn.example/link';
const award = { id: 'awd_1', title: typed, endReason: typed };
const letterOf = { award, to: 'ada@example.org', issuerName: typed, publicUrl: 'https://cairn.example' };

const mails = {
  passkeyAdded: personal.passkeyAdded(typed, url),
  addAddress: personal.addAddress(url, typed),
  addressAlreadyTaken: personal.addressAlreadyTaken(typed),
  invitation: messages.invitation(typed, typed, url),
  signed: signedMessage(letterOf),
  revoked: revokedMessage(letterOf),
  claim: claimMessage({ to: 'ada@example.org', title: typed, issuerName: typed, url }),
};

for (const [name, { subject, text }] of Object.entries(mails)) {
  test(`nothing that somebody typed looks like our words in the mail ${name}`, () => {
    assert.doesNotMatch(subject, /[\p{Cc}\u2028\u202e]/u);
    for (const part of [subject, text]) assert.doesNotMatch(part, /evil\.example|https:\/\/evil/);
    for (const line of text.split('\n')) {
      const ours = line.replace(/“[^“”]*”/g, '');
      assert.doesNotMatch(ours, /account is closed|evil/, 'only between marks');
    }
  });
}
