import type { Console } from './console.ts';

export interface Progress {
  step(): void;
  clear(): void;
}

/** A line such as `[#####-----] 51 of 102 badges`, on terminals only and only when there is something to wait for. */
export function drawProgress(console: Console, { total, what }: { total: number; what: string }): Progress {
  if (!console.isTerminal || total < 3) return { step: () => {}, clear: () => {} };
  let done = 0;
  const draw = () => {
    const filled = Math.round((done / total) * 20);
    console.error(`\r[${'#'.repeat(filled)}${'-'.repeat(20 - filled)}] ${done} of ${total} ${what}`);
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
