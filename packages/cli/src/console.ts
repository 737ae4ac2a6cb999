/** Where a command writes and reads; tests pass their own. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  /** Everything that was piped in. */
  readInput(): Promise<Uint8Array>;
  /** The width of the terminal behind standard error, in characters; undefined when there is none: only on one progress is drawn. */
  columns: number | undefined;
  /** True when a person reads standard output on a terminal; false when a file or another program takes it. */
  isOutTerminal: boolean;
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
