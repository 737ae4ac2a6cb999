/** Where a command writes and reads; tests pass their own. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  /** Everything that was piped in. */
  readInput(): Promise<Uint8Array>;
  /** True when standard error is a terminal: only then progress is drawn. */
  isTerminal: boolean;
  now(): Date;
}

/** A call that cannot be carried out; the message says what to do. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 2) {
    super(message);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}
