import type { Priority } from './jobs.ts';
import type { Transaction } from './transaction.ts';

export interface Message {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Default: now, as somebody waits for a link to sign in. What goes to many is sent later. */
  priority?: Priority;
}

/** Mail is written in the caller's transaction and sent by a job, so a message goes out exactly when its cause is true. */
export interface Mail {
  send(transaction: Transaction, message: Message): Promise<void>;
}
