import type { NoteKey, TreeHead } from '@cairn/engine';

/** The log as it is stored: what its tiles hold, and what was signed of it. */
export interface Log extends TreeHead {
  /** Its address without the scheme, for ever: proofs name it. */
  origin: string;
  keyId: string;
  key: NoteKey;
  startedAt: Date;
  /** The newest that is shown; absent before the first. */
  checkpoint?: SignedCheckpoint;
}

export interface SignedCheckpoint {
  /** With the lines of the log and of witnesses. */
  text: string;
  size: number;
  at: Date;
}

/** Path below which programs find it. */
export const logPath = '/log';
