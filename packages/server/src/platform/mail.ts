import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Deps } from './deps.ts';
import { siteName } from './letter.ts';
import {
  countFailed,
  insertMail,
  type StoredMail,
  selectMail,
  selectMails,
  updateFailed,
  updateSent,
} from './mail-store.ts';
import type { Mail, Written } from './message.ts';
import type { Said } from './refusal.ts';
import type { Within } from './transaction.ts';

export type { StoredMail } from './mail-store.ts';

/** Mail that waits in the outbox; with a mail server in the settings a job sends it on. */
export function outbox(
  own: Pick<Deps, 'config' | 'newId' | 'jobs'> & {
    siteName: (deps: Within) => Promise<string>;
    /** In which language the owner of an address reads, as far as their account says so. */
    languageOf: (deps: Within, address: string) => Promise<string | undefined>;
    write: (letter: Said, language: string | undefined) => Written;
  },
): Mail {
  return {
    async send(deps, message) {
      const { to } = message;
      const language = (await own.languageOf(deps, to)) ?? message.language;
      const written = withSiteName(own.write(message.letter, language), await own.siteName(deps));
      const id = own.newId('mail');
      // A line break would start a header of the sender's choice.
      const subject = written.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 250);
      await insertMail(deps.database, { id, to, subject, text: written.text });
      if (own.config.mail.smtpUrl)
        await own.jobs.enqueue(deps, 'send-mail', {
          payload: { mailId: id },
          key: `send-mail:${id}`,
          priority: message.priority ?? 'now',
        });
    },
  };
}

function withSiteName({ subject, text }: Written, name: string): Written {
  const named = (line: string) => line.replaceAll(siteName, () => name);
  return { subject: named(subject), text: named(text) };
}

/** Hands one message to the mail server; does nothing when it was sent already. A failure is kept and thrown, so the job runs again. */
export async function sendMail(
  deps: Pick<Deps, 'config' | 'database' | 'now'>,
  { mailId }: { mailId: string },
): Promise<void> {
  const message = await selectMail(deps.database, mailId);
  if (!message || message.sentAt || !deps.config.mail.smtpUrl) return;
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
    await updateFailed(deps.database, mailId, error instanceof Error ? error.message : String(error));
    throw new Error(`The mail ${mailId} could not be sent.`, { cause: error });
  }
  await updateSent(deps.database, mailId, deps.now());
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
