import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMailReport } from './mail-report.ts';

const mail = `From: MAILER-DAEMON@mx.example.org
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Mon, 1 Jun 2026 09:00:00 +0000

Final-Recipient: rfc822; gone@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <gone@example.org>: Recipient address
 rejected: no such mailbox

Final-Recipient: rfc822; full@example.org
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 mailbox full

Final-Recipient: rfc822; slow@example.org
Action: delayed
Status: 4.4.1

Final-Recipient: rfc822; there@example.org
Action: delivered
Status: 2.0.0

--b
Content-Type: text/rfc822-headers

Message-ID: <mail_4kJ2x@cairn.example.org>
To: gone@example.org

--b--
`;

test('a report says of each recipient what became of the mail, and whether another mail would come back too', () => {
  for (const written of [mail, mail.replaceAll('\n', '\r\n')]) {
    const { mailId, recipients } = readMailReport(written);
    assert.equal(mailId, 'mail_4kJ2x');
    assert.deepEqual(
      recipients.map(({ address, outcome, isFinal }) => [address, outcome, isFinal]),
      [
        ['gone@example.org', 'bounced', true],
        ['full@example.org', 'bounced', false],
        ['slow@example.org', undefined, false],
        ['there@example.org', 'arrived', false],
      ],
    );
    assert.match(recipients[0]?.reason ?? '', /^5\.1\.1 550 5\.1\.1 .*address rejected: no such mailbox$/);
  }
});

test('what is no report has no recipients, and the id of a mail of others is none of ours', () => {
  assert.deepEqual(readMailReport('Hello,\n\nI am away until Monday.'), { recipients: [] });
  assert.deepEqual(readMailReport('Message-ID: <abc@example.org>'), { recipients: [] });
  assert.deepEqual(readMailReport(''), { recipients: [] });
});
