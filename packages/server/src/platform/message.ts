import type { Priority } from './jobs.ts';
import type { Said } from './refusal.ts';
import type { Within } from './transaction.ts';

/** A mail in words. */
export interface Written {
  subject: string;
  text: string;
}

/** A mail that a module sends: to whom, and what by its code. The outbox writes it in the language of its reader. */
export interface Message {
  to: string;
  letter: Said;
  /** For whoever has no account that says in which language they read: that of the person who caused the mail. */
  language?: string | undefined;
  /** Default: now, as somebody waits for a link to sign in. What goes to many is sent later. */
  priority?: Priority;
  /** Id of what its sender wants to hear of: what becomes of the mail is announced with it. */
  about?: string;
}

/** Mail is written in the caller's transaction and sent by a job, so a message goes out exactly when its cause is true. */
export interface Mail {
  send(deps: Within, message: Message): Promise<void>;
  /** Many at once. */
  sendEach(deps: Within, messages: readonly Message[]): Promise<void>;
}
