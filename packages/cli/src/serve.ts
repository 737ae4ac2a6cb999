import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, type Console } from './console.ts';
import { readOptions } from './options.ts';

/** `cairn serve [--demo]`: starts the platform that stands beside this command. */
export async function serve(words: string[], _console: Console): Promise<number> {
  const { values } = readOptions(words, { demo: { type: 'boolean' } });
  const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
  const launcher = join(root, 'scripts', 'launch.mjs');
  if (!existsSync(launcher)) {
    throw new CommandError(
      'This installation holds only the commands. The platform starts from its repository: npm ci && npm start',
    );
  }
  const child = spawn(process.execPath, [launcher, values.demo ? 'demo' : 'start'], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
