import { z } from 'zod';
import { named } from './schemas.ts';

export const awardReachJson = named(
  'AwardReach',
  z.strictObject({
    given: z.int(),
    sent: z.int(),
    arrived: z.int(),
    bounced: z.int(),
    opened: z.int(),
    taken: z.int(),
    inShareLinks: z.int().optional(),
    openPages: z.int().optional(),
  }),
);

export const mailReportJson = named(
  'MailReport',
  z.strictObject({ report: z.string().min(1).max(200_000) }).meta({
    examples: [
      {
        report:
          'Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; gone@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such mailbox\n\nMessage-ID: <mail_2hYx@cairn.example.org>\n',
      },
    ],
  }),
);

export const notedReportJson = named(
  'NotedMailReport',
  z.strictObject({ noted: z.int(), passedOver: z.int() }),
);
