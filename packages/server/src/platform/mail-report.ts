import { cut, oneLine } from './plain-text.ts';

/** What a mail server says of one recipient; without an outcome, that it goes on trying. */
interface ReportedRecipient {
  address: string;
  outcome?: 'arrived' | 'bounced';
  isFinal: boolean;
  reason?: string;
}

interface MailReport {
  /** Of the mail of ours that it is about. */
  mailId?: string;
  recipients: ReportedRecipient[];
}

const mostRecipients = 100;
const longestReason = 500;

/**
 * Reads a delivery status notification (RFC 3464), alone or within the mail that brought it, with the headers of the
 * mail that it is about. What is no report has no recipients.
 */
export function readMailReport(report: string): MailReport {
  const groups = report.replaceAll('\r\n', '\n').split(/\n\s*\n/);
  const fields = groups.map(fieldsOf);
  const recipients = fields.flatMap((group) => {
    const address = addressIn(group.get('final-recipient') ?? group.get('original-recipient'));
    const action = group.get('action')?.toLowerCase();
    return address === undefined || action === undefined ? [] : [recipientOf(group, { address, action })];
  });
  const [, mailId] =
    /^(?:message-id|x-original-message-id|original-envelope-id):\s*<?(mail_[0-9A-Za-z]{1,40})[@>]/im.exec(
      report,
    ) ?? [];
  return { ...(mailId !== undefined && { mailId }), recipients: recipients.slice(0, mostRecipients) };
}

function recipientOf(
  group: ReadonlyMap<string, string>,
  { address, action }: { address: string; action: string },
): ReportedRecipient {
  const status = group.get('status') ?? '';
  const said = (group.get('diagnostic-code') ?? '').replace(/^[\w-]+;\s*/, '');
  const reason = cut(oneLine([status, said].filter((part) => part !== '').join(' ')), longestReason);
  const outcome = action === 'failed' ? 'bounced' : action === 'delivered' ? 'arrived' : undefined;
  return {
    ...{ address, isFinal: outcome === 'bounced' && isOfTheAddress(status) },
    ...(outcome !== undefined && { outcome }),
    ...(reason !== '' && { reason }),
  };
}

/**
 * Whether the same mail would come back again (RFC 3463): a class of 5 says for good; 5.2.2 is a mailbox that is full,
 * 5.3, 5.4 and 5.7 speak of servers and their rules, which change without another address.
 */
export function isOfTheAddress(status: string): boolean {
  return /^5\.(?:0\.0|1\.\d+|2\.[01])(?!\d)/.test(status);
}

/** `rfc822; somebody@example.org` */
function addressIn(field: string | undefined): string | undefined {
  const address = field
    ?.replace(/^[\w-]+;/, '')
    .trim()
    .replace(/^<|>$/g, '');
  return address === '' ? undefined : address;
}

/** The fields of a group, by their names in small letters; of a field that comes twice, the first. */
function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    if (!fields.has(key)) fields.set(key, value.trim());
  }
  return fields;
}
