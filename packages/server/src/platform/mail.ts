import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Deps } from './deps.ts';
import { siteName } from './letter.ts';
import { isOfTheAddress } from './mail-report.ts';
import {
  countFailed,
  insertMails,
  type StoredMail,
  selectMail,
  selectMails,
  updateFailed,
  updateRefused,
  updateSent,
} from './mail-store.ts';
import type { Mail, Written } from './message.ts';
import { cut, oneLine } from './plain-text.ts';
import type { Said } from './refusal.ts';
import { inTransaction, type Within } from './transaction.ts';

export type { StoredMail } from './mail-store.ts';

/** What became of a mail whose sender wants to hear of it. */
export interface MailOutcome {
  mailId: string;
  about: string;
  to: string;
  /** `accepted`: a mail server took it. `arrived`: a report says that it lies in the mailbox. */
  outcome: 'accepted' | 'arrived' | 'bounced';
  /** Of what bounced: it never arrives at this address. */
  isFinal: boolean;
  /** What the other mail server said. */
  reason?: string;
}

declare module './jobs.ts' {
  interface FactPayloads {
    'mail-settled': MailOutcome;
  }
}

/** Mail that waits in the outbox; with a mail server in the settings a job sends it on. */
export function outbox(
  own: Pick<Deps, 'config' | 'newId' | 'jobs'> & {
    siteName: (deps: Within) => Promise<string>;
    /** In which language the owners of addresses read, as far as their accounts say so; by address. */
    languagesOf: (deps: Within, addresses: readonly string[]) => Promise<Map<string, string>>;
    write: (letter: Said, language: string | undefined) => Written;
  },
): Mail {
  const sendEach: Mail['sendEach'] = async (deps, messages) => {
    if (messages.length === 0) return;
    const languages = await own.languagesOf(
      deps,
      messages.map(({ to }) => to),
    );
    const name = await own.siteName(deps);
    const mails = messages.map(({ to, letter, language, priority = 'now' as const, about }) => {
      const { subject, text } = withSiteName(own.write(letter, languages.get(to) ?? language), name);
      // A line break would start a header of the sender's choice.
      const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 250);
      return { id: own.newId('mail'), to, subject: line, text, priority, ...(about && { about }) };
    });
    await insertMails(deps.database, mails);
    if (!own.config.mail.smtpUrl) return;
    const jobs = mails.map(({ id, priority }) => ({
      ...{ payload: { mailId: id }, key: `send-mail:${id}`, priority },
    }));
    await own.jobs.enqueueEach(deps, 'send-mail', jobs);
  };
  return { sendEach, send: (deps, message) => sendEach(deps, [message]) };
}

function withSiteName({ subject, text }: Written, name: string): Written {
  const named = (line: string) => line.replaceAll(siteName, () => name);
  return { subject: named(subject), text: named(text) };
}

/**
 * Hands one message to the mail server; does nothing when it was sent already. A failure is kept and thrown, so the job
 * runs again; an address that the server refuses for good (RFC 5321, 4.2.1: 5yz) is kept and not tried again.
 */
export async function sendMail(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'now'>,
  { mailId }: { mailId: string },
): Promise<void> {
  const message = await selectMail(deps.database, mailId);
  if (!message || message.sentAt || message.refusedAt || !deps.config.mail.smtpUrl) return;
  try {
    await transportOf(deps.config, deps.config.mail.smtpUrl).sendMail({
      from: deps.config.mail.from,
      to: message.to,
      subject: message.subject,
      text: message.text,
      ...(message.html ? { html: message.html } : {}),
      // The same message sent twice has the same id, so that mail programs show it once.
      messageId: `<${mailId}@${new URL(deps.config.publicUrl).hostname}>`,
    });
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error);
    if (isRefusedForGood(error)) {
      const isFinal = isOfTheAddress(statusIn(lastError));
      await settle(deps, message, { outcome: 'bounced', isFinal, reason: cut(oneLine(lastError), 500) });
      return;
    }
    await updateFailed(deps.database, mailId, lastError);
    throw new Error(`The mail ${mailId} could not be sent.`, { cause: error });
  }
  await settle(deps, message, { outcome: 'accepted', isFinal: false });
}

type Settled = Pick<MailOutcome, 'outcome' | 'isFinal' | 'reason'>;

async function settle(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  mail: StoredMail,
  settled: Settled,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    if (settled.outcome === 'accepted') await updateSent(deps.database, mail.id, deps.now());
    else await updateRefused(deps.database, mail.id, { at: deps.now(), lastError: settled.reason ?? '' });
    await tellSettled(deps, mail, settled);
  });
}

/** In the caller's transaction: says what became of a mail to whoever wants to hear of it. */
export async function tellSettled(
  deps: Pick<Deps, 'jobs'> & Within,
  { id: mailId, about, to }: StoredMail,
  settled: Settled,
): Promise<void> {
  if (about === undefined) return;
  const payload = { mailId, about, to, ...settled };
  await deps.jobs.announce(deps, 'mail-settled', { payload, key: `${mailId}:${settled.outcome}` });
}

/** The status of an answer (RFC 3463); of one without, what its code says of the address. */
function statusIn(answer: string): string {
  const [status] = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(answer) ?? [];
  return status ?? (/\b55[013]\b/.test(answer) ? '5.0.0' : '');
}

/** The server answered the address itself with 5yz; what it says of a login or of all mail is another matter. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { command, responseCode } = error as { command?: unknown; responseCode?: unknown };
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500;
}

/** A mail server that says nothing for so long is given up until the job's next try: it must not hold up other jobs. */
const patience = 10_000;

const transports = new WeakMap<Config, ReturnType<typeof createTransport>>();

function transportOf(config: Config, url: string): ReturnType<typeof createTransport> {
  const known = transports.get(config);
  if (known) return known;
  const made = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  transports.set(config, made);
  return made;
}

/** Newest first. */
export function listMail(
  deps: Pick<Deps, 'database'>,
  filter: { to: string; limit: number },
): Promise<StoredMail[]> {
  return selectMails(deps.database, filter);
}

export function findMail(deps: Pick<Deps, 'database'>, id: string): Promise<StoredMail | undefined> {
  return selectMail(deps.database, id);
}

/** How many messages the mail server refused, and still wait. */
export function countFailedMail(deps: Pick<Deps, 'database'>): Promise<number> {
  return countFailed(deps.database);
}
