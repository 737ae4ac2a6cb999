import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

export interface Message {
  to: string;
  subject: string;
  text: string;
  html?: string;
}

/** Mail is written in the caller's transaction and sent by a job, so a message goes out exactly when its cause is true. */
export interface Mail {
  send(transaction: Transaction<Tables>, message: Message): Promise<void>;
}
