import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';

/** `broken` ended the process that drew it, or took too long; `unread` is no drawing to the library. */
type Undrawn = 'broken' | 'unread';

const library = createRequire(import.meta.url).resolve('@resvg/resvg-js');
const longestMilliseconds = 10_000;
const mostBytes = 16 * 1024 * 1024;
const program = `
const { Resvg } = require(process.argv[1]);
const svg = require('node:fs').readFileSync(0, 'utf8');
let png;
for (const value of process.argv.slice(2).map(Number))
  png = new Resvg(svg, { fitTo: { mode: 'width', value }, font: { loadSystemFonts: svg.includes('<text') } }).render().asPng();
process.stdout.write(png);`;

/** How many such processes run at once; the others wait in order, so that uploads leave a processor to everybody else. */
const mostAtOnce = 2;
/** Whoever comes after these is told to try again, instead of holding a drawing in memory for minutes. */
export const mostWaiting = 16;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Draws what a stranger drew at each of these sizes, in a process of its own; the PNG of the last. The library ends its
 * whole process over some numbers that no rule of ours foresees, and some drawings take it minutes. Refused as busy while
 * as many as may wait are waiting.
 */
export async function drawApart(svg: string, sizes: readonly number[]): Promise<Uint8Array | Undrawn> {
  if (running < mostAtOnce) running++;
  else if (waiting.length >= mostWaiting) throw new Refusal('busy', say('platform.drawings-wait'));
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await draw(svg, sizes);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function draw(svg: string, sizes: readonly number[]): Promise<Uint8Array | Undrawn> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['-e', program, library, ...sizes.map(String)],
      {
        encoding: 'buffer',
        timeout: longestMilliseconds,
        killSignal: 'SIGKILL',
        maxBuffer: mostBytes,
        env: {},
      },
      (error, png) => resolve(error ? (error.code === 1 ? 'unread' : 'broken') : new Uint8Array(png)),
    );
    // Who ended early reads no more.
    child.stdin?.on('error', () => {});
    child.stdin?.end(svg);
  });
}
