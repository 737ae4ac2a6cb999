import type { Console } from './console.ts';
import { readAll, reasonOf } from './files.ts';

/** The real console of a process. */
export const terminal: Console = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  readInput: () => readAll(process.stdin),
  columns: process.stderr.isTTY ? process.stderr.columns || 80 : undefined,
  isOutTerminal: process.stdout.isTTY === true,
  now: () => new Date(),
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough, as in `cairn verify folder | head`: end as other programs do, by SIGPIPE (128 + 13).
  if (error.code === 'EPIPE') process.exit(141);
  process.stderr.write(`The answer cannot be written: ${reasonOf(error)}\n`);
  process.exit(70);
});
// Nobody reads what would be said there; the work itself goes on.
process.stderr.on('error', () => {});
