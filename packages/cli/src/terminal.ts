import type { Console } from './console.ts';

/** The real console of a process. */
export const terminal: Console = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  async readInput() {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part);
    return Buffer.concat(parts);
  },
  isTerminal: process.stderr.isTTY === true,
  now: () => new Date(),
};
