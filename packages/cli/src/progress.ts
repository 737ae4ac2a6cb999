import type { Console } from './console.ts';

export interface Progress {
  step(): void;
  clear(): void;
}

/** A line such as `[#####-----] 51 of 102 badges`, on terminals only and only when there is something to wait for. */
export function drawProgress(console: Console, { total, what }: { total: number; what: string }): Progress {
  const { columns } = console;
  if (columns === undefined || total < 3) return { step: () => {}, clear: () => {} };
  let done = 0;
  const draw = () => {
    const count = `${done} of ${total} ${what}`;
    // Brackets, a space, and the last column stays free: a line that fills it would wrap and could not be cleared.
    const room = Math.min(20, columns - count.length - 4);
    const filled = Math.round((done / total) * room);
    const bar = room < 4 ? '' : `[${'#'.repeat(filled)}${'-'.repeat(room - filled)}] `;
    console.error(`\r${`${bar}${count}`.slice(0, columns - 1)}`);
  };
  draw();
  return {
    step() {
      done++;
      draw();
    },
    clear: () => console.error('\r\u001b[2K'),
  };
}
